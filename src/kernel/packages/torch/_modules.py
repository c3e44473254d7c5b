"""What stands beside the functions of `torch`: switches, what is passed as it is, and what refuses."""
from . import _dtype
from ._size import Size
from ._tensor import Tensor


def _assert(condition, message):
    """Raises where a condition does not hold."""
    assert condition, message


def compile(model=None, **named):
    """Passes what it is given: nothing is compiled."""
    return model if model is not None else lambda one: one


def is_storage(obj, /):
    return False


def is_floating_point(input):
    return input.is_floating_point()


def is_complex(input):
    return input.is_complex()


def numel(input):
    return input.numel()


def is_nonzero(input):
    return bool(input)


def result_type(tensor1, tensor2):
    """The type that two meet in."""
    return (tensor1 + tensor2).dtype


def promote_types(type1, type2):
    """The type that two types meet in."""
    return (Tensor._of((1,), type1) + Tensor._of((1,), type2)).dtype


def can_cast(from_, to):
    return from_.kind <= to.kind


def typename(obj, /):
    """The name of a type, as messages tell it."""
    if isinstance(obj, Tensor):
        return obj.type()
    return f"{type(obj).__module__}.{type(obj).__qualname__}"


def get_num_threads():
    return 1


def set_num_threads(num, /):
    """Changes nothing."""


def use_deterministic_algorithms(mode, *, warn_only=False):
    """Changes nothing."""


def set_float32_matmul_precision(precision):
    """Changes nothing."""
    if precision not in ("highest", "high", "medium"):
        raise ValueError(f"invalid precision: {precision}")


def get_float32_matmul_precision():
    return "highest"


def set_default_device(device):
    """`cpu`, which it is."""
    from ._device import device as Device

    if device is not None and Device(device).type != "cpu":
        raise NotImplementedError(f"torch.set_default_device('{device}') is not here")


def get_default_device():
    from ._device import device as Device

    return Device("cpu")


def is_autocast_enabled(device_type=None):
    return False


def is_deterministic_algorithms_warn_only_enabled():
    return False


def are_deterministic_algorithms_enabled():
    return False


class _Classes:
    """Classes of TorchScript by their namespace: none is registered."""

    def __init__(self, path):
        self._path = path

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not self._path:
            return _Classes(name)
        raise RuntimeError(
            f"Tried to instantiate class '{self._path}.{name}', but it does not exist! Ensure that it is registered via "
            "torch::class_"
        )


classes = _Classes("")
inf, nan, pi, e, newaxis = float("inf"), float("nan"), 3.141592653589793, 2.718281828459045, None
uint16, uint32, uint64 = (_dtype.dtype(name, size) for name, size in (("uint16", 2), ("uint32", 4), ("uint64", 8)))
__all__ = [name for name in dir() if not name.startswith("_") and name != "Size"] + ["_assert"]
