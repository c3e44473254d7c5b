"""Indexing whole: numbers, slices, `...`, `None`, lists, tensors of indices."""
import math

from . import _values
from ._call import function
from ._functions import FUNCTIONS


_INVALID = "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {})"


def _spread(index):
    """An index as its parts: a list that holds lists, tensors or slices is taken for a tuple."""
    from ._tensor import Tensor

    if isinstance(index, tuple):
        return index
    if isinstance(index, list) and len(index) < 32:
        if any(one is None or one is Ellipsis or isinstance(one, (Tensor, list, tuple, slice)) for one in index):
            return tuple(index)
    return (index,)


def _parts(index):
    """The parts of an index as calc reads them, and the tensors among them."""
    from ._tensor import Tensor

    parts, tensors = [], []
    for one in _spread(index):
        if one is None:
            parts.append(["new"])
        elif one is Ellipsis:
            parts.append(["rest"])
        elif one is True or one is False:
            parts.append(["truth", int(one)])
        elif isinstance(one, slice):
            parts.append(["slice", *(_whole(side) for side in (one.start, one.stop, one.step))])
        elif isinstance(one, int):
            parts.append(["at", int(one)])
        elif isinstance(one, Tensor):
            _add_tensor(one, parts, tensors)
        elif hasattr(one, "_tensor"):
            _add_tensor(one._tensor, parts, tensors)
        elif hasattr(one, "__index__"):
            parts.append(["at", one.__index__()])
        elif isinstance(one, str):
            raise TypeError("new(): invalid data type 'str'")
        elif isinstance(one, (list, tuple, range)):
            _add_tensor(FUNCTIONS["tensor"](list(one)), parts, tensors)
        else:
            parts.append(["invalid", type(one).__name__])
    return parts, tensors


def _check(parts, tensors, rank):
    """Raises where there are too many parts, or one of a wrong kind."""
    invalid = [part[1] for part in parts if part[0] == "invalid"]
    if invalid:
        taken = sum(part[0] in ("at", "slice", "pick", "tensor", "invalid") for part in parts)
        taken += sum(len(tensors[part[1] - 1].shape) for part in parts if part[0] == "mask")
        if taken > rank:
            raise IndexError(f"too many indices for tensor of dimension {rank}")
        raise IndexError(_INVALID.format(invalid[0]))


def _add_tensor(one, parts, tensors):
    kind = one.dtype
    if kind.is_floating_point or kind.is_complex or kind.name in ("int8", "int16"):
        if one.numel() or kind.name in ("int8", "int16"):
            raise IndexError("tensors used as indices must be long, int, byte or bool tensors")
        one = one.long()
    truths = kind.name in ("bool", "uint8")
    if not one.shape and not truths:
        parts.append(["pick"] if one._values is None else ["at", one._values[0]])
        return
    if not one.shape and one._values is not None:
        parts.append(["truth", int(one._values[0])])
        return
    tensors.append(one)
    if truths:
        known = None if one._values is None else sum(map(bool, one._values))
        parts.append(["mask", len(tensors), known])
    else:
        parts.append(["tensor", len(tensors), one._values[:64] if one._values is not None else []])


def _whole(side):
    if side is not None and not hasattr(side, "__index__"):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return None if side is None else side.__index__()


def get(tensor, index):
    """`x[index]`."""
    parts, tensors = _parts(index)
    _check(parts, tensors, len(tensor.shape))
    made = function("getitem", "[]", (tensor, *tensors), parts=parts)
    made._values = _picked(tensor, parts, tensors)
    return made


def _picked(tensor, parts, tensors):
    """The numbers that are picked, where they are known."""
    values = tensor._values
    places = None if values is None else _places(tensor, parts, tensors)
    return None if places is None else [values[at] for at in places[0]]


def _places(tensor, parts, tensors):
    """Where the numbers stand that are picked, and in which shape; `None` where one tensor of known numbers does not do."""
    if any(part[0] not in ("at", "slice", "new", "rest") for part in parts):
        return _gathered(tensor, parts, tensors)
    rest = len(tensor.shape) - sum(part[0] in ("at", "slice") for part in parts)
    places, shape, at = [], [], 0
    spelled = parts if any(part[0] == "rest" for part in parts) else [*parts, ["rest"]]
    for kind, *given in spelled:
        if kind == "new":
            shape.append(1)
            continue
        for _ in range(rest if kind == "rest" else 1):
            size = tensor.shape[at]
            at += 1
            if kind == "at":
                places.append([given[0] % size])
            else:
                places.append(range(size)[slice(*given)] if kind == "slice" else range(size))
                shape.append(len(places[-1]))
    found = [0]
    for axis, picked in enumerate(places):
        found = [before * tensor.shape[axis] + one for before in found for one in picked]
    return found, shape


def _gathered(tensor, parts, tensors):
    """Where the numbers stand that one tensor of indices, or one mask, picks of the first dimensions."""
    index = tensors[0] if len(parts) == 1 and tensors else None
    if index is None or index._values is None or not tensor.shape:
        return None
    if parts[0][0] == "mask":
        rest = tensor.shape[len(index.shape) :]
        rows = [at for at, picked in enumerate(index._values) if picked]
        shape = (len(rows), *rest)
    else:
        rest = tensor.shape[1:]
        rows = [at % tensor.shape[0] for at in index._values]
        shape = (*index.shape, *rest)
    size = math.prod(rest)
    return [at * size + one for at in rows for one in range(size)], shape


def _assigned(tensor, value):
    """What can be written into places: a tensor or a number."""
    from ._tensor import Tensor

    if isinstance(value, (Tensor, int, float, complex)):
        return value
    kind = type(value).__name__
    raise TypeError(f"can't assign a {kind} to a {tensor.type()}")


def _overwritten(tensor, parts, tensors, value):
    """The numbers of a tensor after some are written; `None` where they are not known."""
    known = tensor._values
    picked = None if known is None else _places(tensor, parts, tensors)
    held = getattr(value, "_values", [value])
    if picked is None or held is None:
        return None
    places, shape = picked
    if len(held) == 1:
        written = held * len(places)
    else:
        within = value.shape[max(0, len(value.shape) - len(shape)) :]
        written = _values.spread(value._of(within, value.dtype, values=held), shape)
    written = _values.kept(written, tensor.dtype)
    if written is None:
        return None
    known = list(known)
    for at, one in zip(places, written):
        known[at] = one
    return known


def put(tensor, index, value):
    """`x[index] = value`."""
    from ._operators import check_leaf

    check_leaf(tensor)
    parts, tensors = _parts(index)
    _check(parts, tensors, len(tensor.shape))
    given = _assigned(tensor, value)
    moved = ("tensor", "mask")
    shifted = [[part[0], part[1] + 1, *part[2:]] if part[0] in moved else part for part in parts]
    made = function("setitem", "[]=", (tensor, given, *tensors), parts=shifted)
    tensor._id = made._id
    tensor._write(_overwritten(tensor, parts, tensors, given))
    if made._learns:
        tensor._learns, tensor._node = True, made._node
