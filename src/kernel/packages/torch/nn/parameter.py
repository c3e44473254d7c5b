"""Tensors that a module learns, or keeps."""
from .._dtype import float32
from .._tensor import Tensor


class Parameter(Tensor):
    """A tensor that becomes a parameter of the module whose attribute it is."""

    def __new__(cls, data=None, requires_grad=True):
        self = object.__new__(cls)
        if data is None:
            self._set((0,), float32)
        elif isinstance(data, Tensor):
            self._set(data.shape, data.dtype, values=data._values)
        else:
            raise TypeError(
                f"cannot assign '{type(data).__name__}' object as parameter data (torch.Tensor required)"
            )
        if requires_grad and not self.dtype.is_floating_point and not self.dtype.is_complex:
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        self.requires_grad = requires_grad
        return self

    def __init__(self, data=None, requires_grad=True):
        pass

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()


class Buffer(Tensor):
    """A tensor that becomes a buffer of the module whose attribute it is."""

    def __new__(cls, data=None, *, persistent=True):
        self = object.__new__(cls)
        self._set(data.shape if data is not None else (0,), data.dtype if data is not None else float32,
                  values=getattr(data, "_values", None))
        self.persistent = persistent
        return self

    def __init__(self, data=None, *, persistent=True):
        pass


class UninitializedParameter(Parameter):
    """A parameter whose shape is not known yet."""

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        return Parameter.__new__(cls, None, requires_grad)

    def __init__(self, requires_grad=True, device=None, dtype=None):
        pass


class UninitializedBuffer(Tensor):
    """A buffer whose shape is not known yet."""
