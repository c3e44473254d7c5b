"""
The signatures of PyTorch 2.13's functions that are written in C++, as its own argument parser reads them and its messages
print them: `*` stands before what is given by name, `ints[2]` is one number or several, `?` means that `None` will do.
"""
from . import _functions_a, _functions_z, _methods, _nn, _types

_OPTIONS = (
    "dtype? dtype=None, layout? layout=None, device? device=None, bool? pin_memory=False, bool? requires_grad=False"
)


def _read(*texts):
    found = {}
    for text in texts:
        for line in text.split("\n"):
            if line:
                name, _, told = line.partition("(")
                found.setdefault(name, []).append(told[:-1].replace("…", _OPTIONS))
    return found


def _without_input(told):
    """What is left for a method."""
    rest = told.removeprefix("Tensor input").removeprefix(", ")
    for end in ("Tensor out=None", "Tensors out=None", "Tensors[2] out=None"):
        rest = rest.removesuffix(end).removesuffix(", ")
    return rest.removesuffix("*").removesuffix(", ")


def _methods_of(functions):
    found = _read(_methods.TEXT)
    for name in _methods.ALIKE.split():
        plain = name[:-1]
        if name.endswith("_") and plain in found:
            found[name] = found[plain]
        else:
            found[name] = [_without_input(told) for told in functions[name]]
    return found


#: Of functions and types of `torch`, of `torch.nn.functional`, and of methods, by name.
SIGNATURES = _read(_functions_a.TEXT, _functions_z.TEXT, _types.TEXT)
NN = _read(_nn.TEXT)
METHODS = _methods_of(SIGNATURES)
