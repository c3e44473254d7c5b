"""Pooling."""
from .layer import Layer


class _MaxPool(Layer):
    _rank = 0

    def __init__(self, kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False):
        super().__init__()
        self.kernel_size = kernel_size
        self.stride = stride if stride is not None else kernel_size
        self.padding, self.dilation = padding, dilation
        self.return_indices, self.ceil_mode = return_indices, ceil_mode
        self._make(
            kernel_size=kernel_size, stride=self.stride, padding=padding, dilation=dilation,
            return_indices=return_indices, ceil_mode=ceil_mode,
        )

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return (
            f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}, "
            f"dilation={self.dilation}, ceil_mode={self.ceil_mode}"
        )


class MaxPool1d(_MaxPool):
    _layer, _rank = "MaxPool1d", 1


class MaxPool2d(_MaxPool):
    _layer, _rank = "MaxPool2d", 2


class MaxPool3d(_MaxPool):
    _layer, _rank = "MaxPool3d", 3


class _AdaptiveAvgPool(Layer):
    def __init__(self, output_size):
        super().__init__()
        self.output_size = output_size
        self._make(output_size=output_size)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"output_size={self.output_size}"


class AdaptiveAvgPool1d(_AdaptiveAvgPool):
    _layer = "AdaptiveAvgPool1d"


class AdaptiveAvgPool2d(_AdaptiveAvgPool):
    _layer = "AdaptiveAvgPool2d"


class AdaptiveAvgPool3d(_AdaptiveAvgPool):
    _layer = "AdaptiveAvgPool3d"
