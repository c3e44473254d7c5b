"""The type of numbers with a point where none is named."""
from . import _dtype

_default = [_dtype.float32]


def get_default_dtype():
    return _default[0]


def set_default_dtype(d, /):
    """Sets it; `float32` and its like alone will do."""
    if not d.is_floating_point:
        raise TypeError("only floating-point types are supported as the default type")
    _default[0] = d
