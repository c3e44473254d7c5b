"""Pooling with windows of one size."""
from .. import _functional_pooling
from ._types import WHOLE, refuse_kernel
from .layer import Layer, ntuple


class _Windows(Layer):
    """What slides windows over the input."""

    _full = _bare = True

    def _start(self, **options):
        Layer.__init__(self)
        for name, value in options.items():
            setattr(self, name, value)
        self._make(**{name: "None" if value is None else value for name, value in options.items()})

    def _now(self):
        return {name: "None" if getattr(self, name) is None else getattr(self, name) for name in self._given}

    def forward(self, input):
        return self._run(input)


class _MaxPoolNd(_Windows):
    """The largest number of each window."""

    _takes = WHOLE
    __constants__ = ["kernel_size", "stride", "padding", "dilation", "return_indices", "ceil_mode"]

    def __init__(self, kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False):
        self._start(kernel_size=kernel_size, stride=stride if stride is not None else kernel_size, padding=padding,
                    dilation=dilation, return_indices=return_indices, ceil_mode=ceil_mode)

    def extra_repr(self):
        return (
            f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}, "
            f"dilation={self.dilation}, ceil_mode={self.ceil_mode}"
        )


class MaxPool1d(_MaxPoolNd):
    """Over one dimension."""

    _layer, _function = "MaxPool1d", "F.max_pool1d"

    def _check(self, input):
        self.__dict__["_kernel"] = "max_pool2d" if self.return_indices else "max_pool1d_impl"
        self.__dict__["_takes"] = WHOLE if self.return_indices else ()
        super()._check(input)


class MaxPool2d(_MaxPoolNd):
    """Over two dimensions."""

    _layer, _function, _kernel = "MaxPool2d", "F.max_pool2d", "max_pool2d"


class MaxPool3d(_MaxPoolNd):
    """Over three dimensions."""

    _layer, _function, _kernel = "MaxPool3d", "F.max_pool3d", "max_pool3d"


class _AvgPoolNd(_Windows):
    """The mean of each window."""

    _takes, _shares = ("int64",), True
    __constants__ = ["kernel_size", "stride", "padding", "ceil_mode", "count_include_pad"]

    def __init__(self, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True,
                 divisor_override=None):
        self._start(kernel_size=kernel_size, stride=stride if stride is not None else kernel_size, padding=padding,
                    ceil_mode=ceil_mode, count_include_pad=count_include_pad, divisor_override=divisor_override)

    def extra_repr(self):
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"


class AvgPool1d(_AvgPoolNd):
    """Over one dimension."""

    _layer, _function, _kernel = "AvgPool1d", "F.avg_pool1d", "avg_pool2d"

    def __init__(self, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True):
        self._start(kernel_size=ntuple(kernel_size, 1), stride=ntuple(kernel_size if stride is None else stride, 1),
                    padding=ntuple(padding, 1), ceil_mode=ceil_mode, count_include_pad=count_include_pad)


class AvgPool2d(_AvgPoolNd):
    """Over two dimensions."""

    _layer, _function, _kernel = "AvgPool2d", "F.avg_pool2d", "avg_pool2d"


class AvgPool3d(_AvgPoolNd):
    """Over three dimensions."""

    _layer, _function, _kernel = "AvgPool3d", "F.avg_pool3d", "avg_pool3d_out_frame"

    def _check(self, input):
        _check_volumes(self, input)


def _check_volumes(layer, input):
    if input.dtype.name not in ("float32", "float64", "int64"):
        refuse_kernel("avg_pool3d_out_frame", input.dtype)


class _LPPoolNd(_Windows):
    """The p-th root of the sum of x^p of each window."""

    __constants__ = ["norm_type", "kernel_size", "stride", "ceil_mode"]

    def __init__(self, norm_type, kernel_size, stride=None, ceil_mode=False):
        options = {"norm_type": norm_type, "kernel_size": kernel_size, "stride": stride, "ceil_mode": ceil_mode}
        if not _functional_pooling.is_endless(norm_type):
            return self._start(**options)
        # Of an endless power another function finds what stays.
        Layer.__init__(self)
        for name, value in options.items():
            setattr(self, name, value)

    def forward(self, input):
        if not _functional_pooling.is_endless(self.norm_type):
            return self._run(input)
        pool = getattr(_functional_pooling, self._function[2:])
        return pool(input, self.norm_type, self.kernel_size, self.stride, self.ceil_mode)

    def _check(self, input):
        if input.dtype.name.startswith("complex"):
            super()._check(input)

    def extra_repr(self):
        return (
            f"norm_type={self.norm_type}, kernel_size={self.kernel_size}, stride={self.stride}, "
            f"ceil_mode={self.ceil_mode}"
        )


class LPPool1d(_LPPoolNd):
    """Over one dimension."""

    _layer, _function, _kernel = "LPPool1d", "F.lp_pool1d", "avg_pool2d"

    def forward(self, input):
        made = super().forward(input)
        if isinstance(self.kernel_size, tuple):
            raise TypeError("mul(): argument 'other' (position 1) must be Tensor, not tuple")
        return made


class LPPool2d(_LPPoolNd):
    """Over two dimensions."""

    _layer, _function, _kernel = "LPPool2d", "F.lp_pool2d", "avg_pool2d"


class LPPool3d(_LPPoolNd):
    """Over three dimensions."""

    _layer, _function = "LPPool3d", "F.lp_pool3d"

    def forward(self, input):
        # A size for each dimension, or Python says how many there are.
        _, _, _ = ntuple(self.kernel_size, 3)
        return super().forward(input)

    def _check(self, input):
        if input.dtype.name in ("float16", "bfloat16") or input.dtype.name.startswith("complex"):
            _check_volumes(self, input)


__all__ = ["AvgPool1d", "AvgPool2d", "AvgPool3d", "LPPool1d", "LPPool2d", "LPPool3d", "MaxPool1d", "MaxPool2d",
           "MaxPool3d"]
