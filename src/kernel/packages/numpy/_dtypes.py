"""Types of numbers: `np.float32` is a class, `array.dtype` says its name."""
import torch


class _Numbers:
    """What the classes of numbers share: how they print."""

    def __repr__(self):
        return f"np.{type(self).__name__}({self._plain()})"

    def __str__(self):
        return self._plain()

    def item(self):
        return self._base(self)


class _Whole(_Numbers, int):
    _base = int

    def _plain(self):
        return int.__repr__(self)


class _Pointed(_Numbers, float):
    _base = float

    def _plain(self):
        return float.__repr__(self)


def _class(name, base):
    return type(name, (base,), {"__module__": "numpy"})


int8, int16, int32, int64, uint8 = (_class(name, _Whole) for name in ("int8", "int16", "int32", "int64", "uint8"))
float16, float32, float64 = (_class(name, _Pointed) for name in ("float16", "float32", "float64"))


class bool_:
    """Truths. `np.bool_(1)` is Python's own."""

    def __new__(cls, value=False):
        return bool(value)


bool_.__name__ = "bool"

_CLASSES = {one.__name__: one for one in (bool_, int8, int16, int32, int64, uint8, float16, float32, float64)}
_OF_PYTHON = {float: "float64", int: "int64", bool: "bool"}


class dtype:
    """The type of an array's numbers."""

    def __init__(self, told):
        self.name = _name(told)
        self.type = _CLASSES[self.name]
        self._torch = getattr(torch, self.name)
        self.itemsize = self._torch.itemsize
        self.kind = {"b": "b", "i": "i", "u": "u", "f": "f"}[self.name[0]]

    def __eq__(self, other):
        try:
            return self.name == _name(other)
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"dtype('{self.name}')"


def _name(told):
    if isinstance(told, dtype):
        return told.name
    if isinstance(told, str) and told in _CLASSES:
        return told
    if told in _OF_PYTHON:
        return _OF_PYTHON[told]
    name = getattr(told, "__name__", "")
    if _CLASSES.get(name) is told:
        return name
    raise TypeError(f"Cannot interpret '{told}' as a data type")


def torch_type(told):
    """The type of torch that one of numpy stands for; `None` where none is said."""
    return None if told is None else dtype(told)._torch


def number(value):
    """A number as numpy hands it back."""
    if isinstance(value, bool):
        return value
    return float64(value) if isinstance(value, float) else int64(value)
