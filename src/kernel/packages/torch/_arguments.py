"""
How functions of PyTorch that are written in C++ take their arguments (`torch/csrc/utils/python_arg_parser.cpp`): each has
one or several signatures, the first that fits is taken, and what fits none is refused in PyTorch's words.
"""
from ._mismatch import described, of_one
from ._parameters import Signature, bound
from ._signatures import METHODS, NN, SIGNATURES

#: Signatures that have been read, of functions and of methods.
_functions, _methods, _natives = {}, {}, {}


def _signatures(name, table, read):
    found = read.get(name)
    if found is None:
        found = read[name] = [Signature(name, text) for text in table[name]]
    return found


def bind(name, given, named):
    """The arguments of `torch.name` by the names that PyTorch has for them. Raises TypeError where no signature fits."""
    return _bound(name, _signatures(name, SIGNATURES, _functions), given, named)


def bind_native(name, given, named):
    """The arguments of `F.name`."""
    table, read = (NN, _natives) if name in NN else (SIGNATURES, _functions)
    return _bound(name, _signatures(name, table, read), given, named)


def bind_method(name, given, named):
    """The arguments of `Tensor.name`, without the tensor itself."""
    found = _signatures(name, METHODS, _methods)
    if len(found) == 1 and not found[0].parameters:
        if named:
            raise TypeError(f"TensorBase.{name}() takes no keyword arguments")
        if given:
            raise TypeError(f"TensorBase.{name}() takes no arguments ({len(given)} given)")
        return {}
    return _bound(name, found, given, named)


#: Functions with signatures from old, which are not told.
_OLD = set("add sub addbmm addcdiv addcmul addmm addmv addr baddbmm copy".split())


def _bound(name, found, given, named):
    if len(found) == 1:
        fitting = found[0].least <= len(given) + len(named) <= found[0].most
        if name.rstrip("_") not in _OLD or fitting:
            return bound(found[0], given, named, True)
        raise TypeError(of_one(f"{name}()", found[0], given, named))
    for one in found:
        made = bound(one, given, named, False)
        if made is not None:
            return made
    count = len(given) + len(named)
    fitting = [one for one in found if one.least <= count <= one.most]
    if len(fitting) == 1:
        bound(fitting[0], given, named, True)
    raise TypeError(described(f"{name}()", found, given, named))
