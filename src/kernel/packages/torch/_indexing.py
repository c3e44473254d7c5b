"""Indexing whole: numbers, slices, `...`, `None`, lists, tensors of indices."""
from ._call import function


def _parts(index):
    """The parts of an index as calc reads them, and the tensors among them."""
    from ._creation import tensor
    from ._tensor import Tensor

    parts, tensors = [], []
    for one in index if isinstance(index, tuple) else (index,):
        if one is None:
            parts.append(["new"])
        elif one is Ellipsis:
            parts.append(["rest"])
        elif isinstance(one, slice):
            parts.append(["slice", *(_whole(side) for side in (one.start, one.stop, one.step))])
        elif isinstance(one, (list, range)) or isinstance(one, bool):
            tensors.append(tensor(list(one) if not isinstance(one, bool) else one))
            parts.append(["tensor", len(tensors)])
        elif isinstance(one, Tensor):
            _add_tensor(one, parts, tensors)
        elif hasattr(one, "__index__"):
            parts.append(["at", one.__index__()])
        else:
            raise TypeError(
                "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices "
                f"(got {type(one).__name__})"
            )
    return parts, tensors


def _add_tensor(one, parts, tensors):
    if one.dtype.is_floating_point:
        raise IndexError("tensors used as indices must be long, int, byte or bool tensors")
    if not one.shape and one._values is not None and one.dtype.name != "bool":
        parts.append(["at", one._values[0]])
    else:
        tensors.append(one)
        parts.append(["tensor", len(tensors)])


def _whole(side):
    return None if side is None else side.__index__()


def get(tensor, index):
    """`x[index]`."""
    parts, tensors = _parts(index)
    masked = [one for one in tensors if one.dtype.name == "bool"]
    if masked and all(one._values is not None for one in masked):
        tensors = [_chosen(one) if one.dtype.name == "bool" and len(one.shape) == 1 else one for one in tensors]
    made = function("getitem", "[]", (tensor, *tensors), parts=parts)
    made._values = _picked(tensor, parts, made)
    return made


def _chosen(mask):
    """A mask whose numbers are known picks by their places."""
    from ._creation import tensor

    return tensor([at for at, one in enumerate(mask._values) if one])


def _picked(tensor, parts, made):
    """The numbers that basic parts pick, where they are known."""
    if tensor._values is None or any(part[0] == "tensor" for part in parts):
        return None
    rest = len(tensor.shape) - sum(part[0] in ("at", "slice") for part in parts)
    places, at = [], 0
    spelled = parts if any(part[0] == "rest" for part in parts) else [*parts, ["rest"]]
    for kind, *given in spelled:
        if kind == "new":
            continue
        for _ in range(rest if kind == "rest" else 1):
            size = tensor.shape[at]
            at += 1
            if kind == "at":
                places.append([given[0] % size])
            else:
                places.append(range(size)[slice(*given)] if kind == "slice" else range(size))
    found = [0]
    for axis, picked in enumerate(places):
        found = [before * tensor.shape[axis] + one for before in found for one in picked]
    return [tensor._values[one] for one in found]


def put(tensor, index, value):
    """`x[index] = value`."""
    from ._creation import tensor as make
    from ._tensor import Tensor

    parts, tensors = _parts(index)
    given = value if isinstance(value, Tensor) else make(value)
    shifted = [[part[0], part[1] + 1] if part[0] == "tensor" else part for part in parts]
    made = function("setitem", "[]=", (tensor, given, *tensors), parts=shifted)
    tensor._id, tensor._values = made._id, None

