"""Signatures of functions: `sum(Tensor input, ints[1]? dim, bool keepdim=False, *, dtype? dtype=None)`, and what fits them."""
import builtins
import re

from . import _dtype

#: What messages call each type.
SPOKEN = {
    "Tensor": "Tensor", "Tensors": "tuple of Tensors", "Number": "Number", "Numbers": "tuple of Scalars", "int": "int",
    "ints": "tuple of ints", "float": "float", "floats": "tuple of floats", "bool": "bool", "str": "str",
    "dtype": "torch.dtype", "layout": "torch.layout", "device": "torch.device", "Generator": "torch.Generator",
    "memory_format": "torch.memory_format", "object": "object", "Storage": "torch.Storage",
}
#: NumPy's names, which stand for PyTorch's.
_NUMPY = {"dim": ("axis",), "keepdim": ("keepdims",), "input": ("x", "a", "x1"), "other": ("x2",)}
#: Functions that take a number where they take a tensor.
_OF_NUMBERS = {
    "add", "add_", "div", "div_", "divide", "divide_", "mul", "mul_", "multiply", "multiply_", "sub", "sub_", "subtract",
    "subtract_", "true_divide", "true_divide_", "floor_divide", "floor_divide_", "copy_",
}
_PYTHON_TYPES = {builtins.float: "float64", builtins.bool: "bool", builtins.int: "int64", complex: "complex128"}


def is_tensor(one):
    return hasattr(one, "_id") and hasattr(one, "dtype")


def type_name(one):
    """The name of a value's type, as C++ knows it: `torch.Size`."""
    name = type(one).__name__
    return f"torch.{name}" if name in ("Size", "dtype", "device") else name


def _is_int(one):
    if isinstance(one, int):
        return not isinstance(one, bool)
    return is_tensor(one) and not one.shape and not one.requires_grad and _is_whole(one.dtype)


def _is_whole(dtype):
    return not (dtype.is_floating_point or dtype.is_complex or dtype is _dtype.bool)


def _is_index(one):
    """What may stand in a list of sizes."""
    if isinstance(one, int):
        return not isinstance(one, bool)
    return is_tensor(one) and one.numel() == 1 and _is_whole(one.dtype)


def _is_float(one):
    if isinstance(one, (float, int)):
        return not isinstance(one, bool)
    return is_tensor(one) and not one.shape and not one.requires_grad


def _is_number(one):
    return isinstance(one, (int, float, complex)) or is_tensor(one) and not one.shape and not one.requires_grad


def _is_list_of(of):
    return lambda one: isinstance(one, (tuple, list)) and (not one or of(one[0]))


def _is_tensors(one):
    return isinstance(one, (tuple, list))


def _is_device(one):
    from ._device import device

    return isinstance(one, (str, device)) or _is_int(one)


_CHECKS = {
    "Tensor": is_tensor, "Tensors": _is_tensors, "Number": _is_number, "Numbers": _is_list_of(_is_number), "int": _is_int,
    "ints": _is_list_of(_is_index), "float": _is_float, "floats": _is_list_of(_is_float),
    "bool": lambda one: isinstance(one, bool), "str": lambda one: isinstance(one, str),
    "dtype": lambda one: isinstance(one, _dtype.dtype) or isinstance(one, type) and one in _PYTHON_TYPES,
    "layout": lambda one: type(one).__name__ == "layout", "device": _is_device, "Generator": lambda one: type(one).__name__ == "Generator",
    "memory_format": lambda one: type(one).__name__ == "memory_format", "object": lambda one: True, "Storage": lambda one: False,
}


class Parameter:
    """One argument of a signature."""

    __slots__ = ("kind", "name", "size", "allows_none", "optional", "keyword", "check", "default", "aliases")

    def __init__(self, function, text, keyword):
        told, name = text.split(" ", 1)
        kind, size, question = re.fullmatch(r"(\w+?)(?:\[(\d*)\])?(\?)?", told).groups()
        self.name, _, default = name.partition("=")
        self.kind, self.size, self.default = kind, int(size or 0), default
        self.optional = default != ""
        self.allows_none = question is not None or default == "None"
        self.keyword = keyword
        self.check = _CHECKS[kind]
        self.aliases = _NUMPY.get(self.name, ())
        if kind == "Tensor" and function in _OF_NUMBERS:
            self.check = lambda one: is_tensor(one) or isinstance(one, (int, float, complex))
        if kind in ("ints", "floats") and self.size:
            many, single = self.check, _is_int if kind == "ints" else _is_float
            self.check = lambda one: many(one) or single(one)

    def __str__(self):
        default = f" = {self.default}" if self.optional else ""
        return f"{SPOKEN[self.kind]} {self.name}{default}"


class Signature:
    """One way to call a function."""

    __slots__ = ("name", "parameters", "least", "most", "positional", "variadic")

    def __init__(self, name, text):
        self.name = name
        before, _, behind = text.partition("*, ") if "*, " in text else (text, "", "")
        self.parameters = [Parameter(name, one, False) for one in before.split(", ") if one]
        self.positional = len(self.parameters)
        self.parameters += [Parameter(name, one, True) for one in behind.split(", ") if one]
        self.least = sum(not one.optional for one in self.parameters)
        self.most = len(self.parameters)
        self.variadic = self.positional == 1 and self.parameters[0].kind == "ints"

    def __str__(self):
        texts = [str(one) for one in self.parameters]
        if self.positional < len(texts):
            texts.insert(self.positional, "*")
        return f"({', '.join(texts)})"


def bound(signature, given, named, raises):
    """The arguments by name, or `None` where they do not fit; with `raises`, PyTorch's error."""
    if len(given) > signature.positional and not (signature.variadic and _is_index(given[0])):
        return _too_many(signature, len(given)) if raises else None
    made, at, left = {}, 0, len(named)
    for index, one in enumerate(signature.parameters):
        by_name = at >= len(given)
        if not by_name:
            if one.keyword:
                return _too_many(signature, len(given)) if raises else None
            found, value = True, given[at]
        else:
            found, value = _named(one, named) if left else (False, None)
        if not found and one.optional or found and value is None and one.allows_none:
            pass
        elif not found:
            return _missing(signature, index) if raises else None
        elif one.check(value):
            made[one.name] = _taken(signature, one, value)
        elif signature.variadic and at == 0 and not by_name and _is_index(value):
            made[one.name] = _taken(signature, one, given)
            at = len(given)
            continue
        else:
            return _wrong(signature, one, value, None if by_name else at) if raises else None
        if not by_name:
            at += 1
        elif found:
            left -= 1
    if left > 0:
        return _unexpected(signature, named, len(given)) if raises else None
    return made


def _named(one, named):
    if one.name in named:
        return True, named[one.name]
    for alias in one.aliases:
        if alias in named:
            return True, named[alias]
    return False, None


def _taken(signature, one, value):
    """A value as the function gets it: sizes as whole numbers, a number out of its tensor, a type by its name."""
    kind = one.kind
    if kind == "ints" and not isinstance(value, int):
        if is_tensor(value):
            return value.item()
        return tuple(part if type(part) is int else _size(signature, one, part, at) for at, part in enumerate(value))
    if kind in ("int", "Number", "float") and is_tensor(value):
        return value if value._values is None else value.item()
    if kind == "layout" and str(value) != "torch.strided":
        raise NotImplementedError(f"{signature.name}(layout={value}) is not here: tensors are strided")
    if kind == "dtype" and value in _PYTHON_TYPES:
        return _dtype.ALL[_PYTHON_TYPES[value]]
    if kind == "Tensors":
        for at, part in enumerate(value):
            if not is_tensor(part):
                raise TypeError(f"expected Tensor as element {at} in argument 0, but got {type_name(part)}")
    return value


def _size(signature, one, part, at):
    if _is_index(part) or isinstance(part, bool):
        return part.item() if is_tensor(part) else int(part)
    raise TypeError(
        f"{signature.name}(): argument '{one.name}' failed to unpack the object at pos {at + 1} with error "
        f'"type must be tuple of ints,but got {type_name(part)}"'
    )


def _too_many(signature, count):
    most, least = signature.positional, signature.least
    if least != most:
        raise TypeError(
            f"{signature.name}() takes from {least} to {most} positional arguments but {count} were given"
        )
    raise TypeError(
        f"{signature.name}() takes {most} positional argument{'' if most == 1 else 's'} but {count} "
        f"{'was' if count == 1 else 'were'} given"
    )


def _missing(signature, index):
    names = [one.name for one in signature.parameters[index:] if not one.optional]
    told = ", ".join(f'"{name}"' for name in names)
    arguments = "arguments" if len(names) == 1 else "argument"
    raise TypeError(f"{signature.name}() missing {len(names)} required positional {arguments}: {told}")


def _wrong(signature, one, value, at):
    place = "" if at is None else f" (position {at + 1})"
    words = f"{signature.name}(): argument '{one.name}'{place} must be {SPOKEN[one.kind]}, "
    if at is not None and one.kind in ("ints", "floats", "Numbers") and isinstance(value, (tuple, list)) and value:
        raise TypeError(f"{words}but found element of type {type_name(value[0])} at pos 0")
    raise TypeError(f"{words}not {type_name(value)}")


def _unexpected(signature, named, count):
    names = [one.name for one in signature.parameters]
    for name in named:
        if name not in names:
            raise TypeError(f"{signature.name}() got an unexpected keyword argument '{name}'")
        if names.index(name) < count:
            raise TypeError(f"{signature.name}() got multiple values for argument '{name}'")
    raise TypeError("invalid keyword arguments")
