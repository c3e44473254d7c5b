"""`torch.FloatTensor([1, 2])`, `torch.LongTensor(2, 3)`: tensors by the name of their type."""
from . import _dtype
from ._arguments import bind
from ._creation import checked
from ._functions import FUNCTIONS
from ._size import Size
from ._tensor import Tensor


def of_old(given, named, dtype):
    """What `torch.Tensor(2, 3)` and the like make: a tensor of sizes, of data, or of another tensor of the type."""
    bound = bind("new", given, named)
    if "device" in bound:
        _check_old_device(bound["device"])
    if "other" in bound:
        return _check_old_type(bound["other"], dtype)
    # A list of numbers is what they are, not how many; a `torch.Size` and numbers by themselves are sizes.
    data = given[0] if len(given) == 1 and isinstance(given[0], (list, tuple)) else bound.get("data")
    if "data" not in bound and (data is None or isinstance(data, Size)):
        return Tensor._of(checked(bound.get("size", (0,))), dtype)
    if isinstance(data, str):
        raise TypeError("new(): invalid data type 'str'")
    if not hasattr(data, "__len__") or isinstance(data, (dict, set)):
        raise TypeError(f"new(): data must be a sequence (got {type(data).__name__})")
    return FUNCTIONS["tensor"](data, dtype=dtype)


def _check_old_device(place):
    from ._device import device as Device

    if Device(place).type != "cpu":
        raise RuntimeError(f"legacy constructor expects device type: cpu but device type: {Device(place).type} was passed")


def _check_old_type(other, dtype):
    if other.dtype is dtype:
        return other
    from .nn.modules._types import c_type

    told = (
        f"TensorOptions(dtype={c_type(one)}, device=cpu, layout=Strided, requires_grad=false (default), "
        "pinned_memory=false (default), memory_format=(nullopt))"
        for one in (dtype, other.dtype)
    )
    raise TypeError(f"expected {next(told)} (got {next(told)})")


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
