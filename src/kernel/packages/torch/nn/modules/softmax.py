"""Softmax and its kin, and the gate of two halves."""
from ._types import refuse_kernel
from .layer import Layer


class _Along(Layer):
    """What weighs the numbers of one dimension against each other."""

    _reads = ("dim",)
    _shares = True
    _kernels = ("softmax_lastdim_kernel_impl", "softmax_kernel_impl")

    def __init__(self, dim=None):
        super().__init__()
        self.dim = dim
        self._make(dim=dim)

    def _check(self, input):
        rank = len(input.shape)
        dim = (0 if rank in (0, 1, 3) else 1) if self.dim is None else self.dim
        last = dim % rank == rank - 1 if rank and -rank <= dim < rank else True
        self.__dict__["_kernel"] = self._kernels[0 if last else 1]
        super()._check(input)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"dim={self.dim}"


class Softmax(_Along):
    """exp(x) / Σ exp(x)."""

    _layer, _function = "Softmax", "F.softmax"


class Softmin(_Along):
    """Softmax of −x."""

    _layer, _function = "Softmin", "F.softmin"

    def _check(self, input):
        if input.dtype.name == "bool":
            raise RuntimeError(
                "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, "
                "use the `~` or `logical_not()` operator instead."
            )
        super()._check(input)


class LogSoftmax(_Along):
    """log of softmax."""

    _layer, _function = "LogSoftmax", "F.log_softmax"
    _kernels = ("log_softmax_lastdim_kernel_impl", "log_softmax_kernel_impl")


class Softmax2d(Layer):
    """Softmax of the channels at each place."""

    _layer, _function = "Softmax2d", "F.softmax"

    def __init__(self):
        super().__init__()
        self._make()

    def _check(self, input):
        if input.dtype.name not in ("float32", "float64", "float16", "bfloat16") and len(input.shape) in (3, 4):
            refuse_kernel("softmax_kernel_impl", input.dtype)

    def forward(self, input):
        return self._run(input)


class GLU(Layer):
    """One half, times σ of the other."""

    _layer, _function, _kernel = "GLU", "F.glu", "glu_cpu"
    _reads = ("dim",)

    def __init__(self, dim=-1):
        super().__init__()
        self.dim = dim
        self._make(dim=dim)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"dim={self.dim}"


__all__ = ["GLU", "LogSoftmax", "Softmax", "Softmax2d", "Softmin"]
