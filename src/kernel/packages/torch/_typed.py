"""`torch.FloatTensor([1, 2])`, `torch.LongTensor(2, 3)`: tensors by the name of their type."""
from . import _dtype
from ._creation import of_old
from ._tensor import Tensor


class _Typed(type):
    """A class whose instances are the tensors of a type."""

    def __instancecheck__(cls, one):
        return isinstance(one, Tensor) and one.dtype is cls._dtype

    def __call__(cls, *given, **named):
        return of_old(given, named, cls._dtype)


_NAMES = {
    "Float": "float32", "Double": "float64", "Half": "float16", "BFloat16": "bfloat16", "Long": "int64", "Int": "int32",
    "Short": "int16", "Char": "int8", "Byte": "uint8", "Bool": "bool",
}
TYPED = {
    f"{spoken}Tensor": _Typed(f"{spoken}Tensor", (), {"_dtype": _dtype.ALL[name], "__module__": "torch"})
    for spoken, name in _NAMES.items()
}
