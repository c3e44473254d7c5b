"""Tensors that a module learns, or keeps."""
from .._device import CPU
from .._dtype import float32
from .._parameters import type_name
from .._tensor import Tensor, TensorMeta


class Parameter(Tensor):
    """A tensor that becomes a parameter of the module whose attribute it is."""

    def __new__(cls, data=None, requires_grad=True):
        self = object.__new__(cls)
        if data is None:
            self._set((0,), float32)
        elif isinstance(data, Tensor):
            self._set(data.shape, data.dtype, values=data._values)
            self._steps = data._steps
            if data.device is not CPU:
                self.device = data.device
        else:
            # Raises for what is no tensor: it has no `detach`.
            data.detach()
            raise NotImplementedError(f"nn.Parameter of a {type(data).__name__} is not here")
        if not isinstance(requires_grad, bool):
            raise TypeError(
                "_make_subclass(): argument 'require_grad' (position 3) must be bool, not " + type_name(requires_grad)
            )
        if requires_grad and not self.dtype.is_floating_point and not self.dtype.is_complex:
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        self.requires_grad = requires_grad
        return self

    def __init__(self, data=None, requires_grad=True):
        pass

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()


class _BufferMeta(TensorMeta):
    """A buffer is a plain tensor that is marked."""

    def __instancecheck__(cls, one):
        return isinstance(one, Tensor) and getattr(one, "_is_buffer", False)


class Buffer(Tensor, metaclass=_BufferMeta):
    """A tensor that becomes a buffer of the module whose attribute it is."""

    def __new__(cls, data=None, *, persistent=True):
        made = Tensor() if data is None else data.detach()
        made.persistent, made._is_buffer = persistent, True
        return made


_WAITING = (
    "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in `load_state_dict` "
    "when trying to load an uninitialized parameter into an initialized one. Call `forward` to initialize the "
    "parameters before accessing their attributes."
)


def is_lazy(one):
    """True for a tensor that waits for its shape."""
    return isinstance(one, UninitializedTensorMixin)


class UninitializedTensorMixin:
    """A tensor whose shape the first call decides."""

    def __init__(self, requires_grad=True, device=None, dtype=None):
        pass

    def _wait(self, requires_grad, dtype):
        Tensor._numbers -= 1
        self.__dict__.update(_id=Tensor._numbers, dtype=dtype or float32, requires_grad=requires_grad, grad=None,
                             device=CPU, _known=None)

    @property
    def shape(self):
        raise RuntimeError(_WAITING)

    def numel(self):
        raise ValueError(
            "Attempted to use an uninitialized parameter in <method 'numel' of 'torch._C.TensorBase' objects>. This "
            "error happens when you are using a `LazyModule` or explicitly manipulating "
            "`torch.nn.parameter.UninitializedParameter` objects. When using LazyModules Call `forward` with a dummy "
            "batch to initialize the parameters before calling torch functions"
        )

    nelement = numel

    def materialize(self, shape, device=None, dtype=None):
        """Takes a shape, and becomes a plain tensor of its kind."""
        self.__class__ = self.cls_to_become
        self._set(tuple(shape), dtype or self.dtype, self._id)

    def __repr__(self):
        return f"<{type(self).__name__}>"


class UninitializedParameter(UninitializedTensorMixin, Parameter):
    """A parameter whose shape is not known yet."""

    cls_to_become = Parameter

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        self = object.__new__(cls)
        self._wait(requires_grad, dtype)
        return self


class UninitializedBuffer(UninitializedTensorMixin, Tensor):
    """A buffer whose shape is not known yet."""

    cls_to_become = Tensor

    def __new__(cls, requires_grad=False, device=None, dtype=None, persistent=True):
        self = object.__new__(cls)
        self._wait(False, dtype)
        self.persistent = persistent
        return self
