"""Normalization by statistics of the input: of its last dimensions, of groups of channels, of neighbours."""
import math
import numbers

from ._types import COMPLEX, FLOATS, check_kernel, check_mixed, refuse_kernel
from .layer import Layer


class _Last(Layer):
    """What normalizes the last dimensions."""

    _starts = {"weight": 1, "bias": 0}
    __constants__ = ["normalized_shape", "eps", "elementwise_affine"]

    def _keep(self, normalized_shape, eps, elementwise_affine, device):
        Layer.__init__(self)
        if isinstance(normalized_shape, numbers.Integral):
            normalized_shape = (normalized_shape,)
        self.normalized_shape = tuple(normalized_shape)
        self.eps, self.elementwise_affine = eps, elementwise_affine
        if elementwise_affine:
            self._check_size(self.normalized_shape, device)

    def reset_parameters(self):
        """Draws the weights anew."""

    def _of_tensors(self):
        return {"normalized_shape": tuple(self.normalized_shape), "elementwise_affine": self.weight is not None}


class LayerNorm(_Last):
    """(x − E[x]) / √(Var[x] + ε) · γ + β of the last dimensions."""

    _layer, _function, _later = "LayerNorm", "F.layer_norm", ("eps",)

    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True, device=None, dtype=None):
        self._keep(normalized_shape, eps, elementwise_affine, device)
        self._make(device, dtype, normalized_shape=self.normalized_shape, eps=eps,
                   elementwise_affine=bool(elementwise_affine), bias=bool(bias))
        self._absent("weight", "bias")

    def _of_tensors(self):
        return {**super()._of_tensors(), "bias": self.bias is not None}

    def _check(self, input):
        check_mixed(input, self.weight)
        if self.weight is None:
            check_kernel("LayerNormKernelImpl", input)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return (
            f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}, "
            f"bias={self.bias is not None}"
        )


class RMSNorm(_Last):
    """x / √(ε + mean of x²) · γ of the last dimensions."""

    _layer, _function = "RMSNorm", "F.rms_norm"

    def __init__(self, normalized_shape, eps=None, elementwise_affine=True, device=None, dtype=None):
        self._keep(normalized_shape, eps, elementwise_affine, device)
        self._make(device, dtype, normalized_shape=self.normalized_shape, eps=eps,
                   elementwise_affine=bool(elementwise_affine))
        self._absent("weight")

    def _check(self, input):
        check_kernel("rms_norm", input, COMPLEX)

    def forward(self, x):
        return self._run(x)

    def extra_repr(self):
        return f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}"


class GroupNorm(Layer):
    """The same of groups of channels."""

    _layer, _function, _later = "GroupNorm", "F.group_norm", ("eps",)
    _starts = {"weight": 1, "bias": 0}
    __constants__ = ["num_groups", "num_channels", "eps", "affine"]

    def __init__(self, num_groups, num_channels, eps=1e-5, affine=True, device=None, dtype=None, *, bias=True):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError(f"num_channels ({num_channels}) must be divisible by num_groups ({num_groups})")
        self.num_groups, self.num_channels, self.eps, self.affine = num_groups, num_channels, eps, affine
        if affine:
            self._check_size(num_channels, device)
        self._make(device, dtype, num_groups=num_groups, num_channels=num_channels, eps=eps, affine=bool(affine),
                   bias=bool(bias))
        self._absent("weight", "bias")

    def reset_parameters(self):
        """Draws the weights anew."""

    def _of_tensors(self):
        channels = self.num_channels if self.weight is None else self.weight.shape[0]
        return {"num_groups": self.num_groups, "num_channels": channels, "affine": self.weight is not None,
                "bias": self.bias is not None}

    def _check(self, input):
        check_mixed(input, self.weight)
        if self.weight is None and input.dtype.name not in FLOATS:
            refuse_kernel("GroupNormKernelImpl", input.dtype)

    def forward(self, input):
        if input.dim() >= 2:
            images, channels, *places = input.shape
            size = [images * channels // self.num_groups, self.num_groups, *places]
            if size[0] * math.prod(places) == 1:
                raise ValueError(f"Expected more than 1 value per channel when training, got input size {size}")
        return self._run(input)

    def extra_repr(self):
        return (
            f"{self.num_groups}, {self.num_channels}, eps={self.eps}, affine={self.affine}, "
            f"bias={self.bias is not None}"
        )


class LocalResponseNorm(Layer):
    """x / (k + α · mean of the neighbours' squares)^β."""

    _layer, _function = "LocalResponseNorm", "F.local_response_norm"
    _kernel, _takes = "avg_pool2d", ("int64",)
    _reads = ("size", "alpha", "beta", "k")

    def __init__(self, size, alpha=1e-4, beta=0.75, k=1.0):
        super().__init__()
        self.size, self.alpha, self.beta, self.k = size, alpha, beta, k
        self._make(size=size, alpha=alpha, beta=beta, k=k)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"{self.size}, alpha={self.alpha}, beta={self.beta}, k={self.k}"


__all__ = ["GroupNorm", "LayerNorm", "LocalResponseNorm", "RMSNorm"]
