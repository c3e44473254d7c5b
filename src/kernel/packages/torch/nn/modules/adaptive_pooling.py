"""Pooling to a size, and the way back from maxima to where they stood."""
from ..._call import function
from .. import _functional_pooling
from .layer import Layer, ntuple
from .module import Module


class _Adaptive(Layer):
    """What asks for the size of its output."""

    _full = True

    def _options(self):
        """The sizes; of those that no output has PyTorch makes a layer, and refuses its call."""
        size, rank = self.output_size, int(self._layer[-2])
        if size is None:
            return {"output_size": (None,) * rank}
        return {"output_size": tuple(size) if isinstance(size, (tuple, list)) else size} if self._fits() else {"output_size": 1}

    def _fits(self):
        size, rank = self.output_size, int(self._layer[-2])
        if not isinstance(size, (tuple, list)):
            return isinstance(size, int) and size >= 0
        return len(size) == rank and all(one is None or isinstance(one, int) and one >= 0 for one in size)

    def _now(self):
        return self._options()

    def _check(self, input):
        self._check_mean(input)
        super()._check(input)
        if self.output_size is None:
            raise TypeError("object of type 'NoneType' has no len()")
        if not self._fits():
            getattr(_functional_pooling, self._function[2:])(input, self.output_size)
            raise NotImplementedError(f"nn.{self._layer}({self.output_size!r}) is not counted here")
        sizes = len(self.output_size) if isinstance(self.output_size, (tuple, list)) else 0
        if sizes > 1 and len(input.shape) <= sizes:
            raise ValueError(f"Input dimension should be at least {sizes + 1}")

    def _check_mean(self, input):
        """To a single place, what is computed is the mean of all, which whole numbers do not have."""

    def forward(self, input):
        if self._layer[-2] != "1":
            input.size()
        return self._run(input)

    def extra_repr(self):
        return f"output_size={self.output_size}"


class _AdaptiveAvgPoolNd(_Adaptive):
    def __init__(self, output_size):
        super().__init__()
        self.output_size = output_size
        self._make(**self._options())

    def _check_mean(self, input):
        size = self.output_size
        sizes = size if isinstance(size, (tuple, list)) else (size,)
        if input.dtype.kind < 2 and sizes and all(one == 1 for one in sizes):
            input.mean()


class _AdaptiveMaxPoolNd(_Adaptive):
    def __init__(self, output_size, return_indices=False):
        super().__init__()
        self.output_size, self.return_indices = output_size, return_indices
        self._make(**self._now())

    def _now(self):
        return {**self._options(), "return_indices": bool(self.return_indices)}


class AdaptiveAvgPool1d(_AdaptiveAvgPoolNd):
    """Means over one dimension."""

    _layer, _function, _kernel = "AdaptiveAvgPool1d", "F.adaptive_avg_pool1d", "adaptive_avg_pool2d"


class AdaptiveAvgPool2d(_AdaptiveAvgPoolNd):
    """Means over two dimensions."""

    _layer, _function, _kernel = "AdaptiveAvgPool2d", "F.adaptive_avg_pool2d", "adaptive_avg_pool2d"


class AdaptiveAvgPool3d(_AdaptiveAvgPoolNd):
    """Means over three dimensions."""

    _layer, _function, _kernel = "AdaptiveAvgPool3d", "F.adaptive_avg_pool3d", "adaptive_avg_pool3d_cpu"


class AdaptiveMaxPool1d(_AdaptiveMaxPoolNd):
    """Maxima over one dimension."""

    _layer, _function, _kernel = "AdaptiveMaxPool1d", "F.adaptive_max_pool1d", "adaptive_max_pool2d"


class AdaptiveMaxPool2d(_AdaptiveMaxPoolNd):
    """Maxima over two dimensions."""

    _layer, _function, _kernel = "AdaptiveMaxPool2d", "F.adaptive_max_pool2d", "adaptive_max_pool2d"


class AdaptiveMaxPool3d(_AdaptiveMaxPoolNd):
    """Maxima over three dimensions."""

    _layer, _function, _kernel = "AdaptiveMaxPool3d", "F.adaptive_max_pool3d", "adaptive_max_pool3d_cpu"


class _MaxUnpoolNd(Module):
    """Puts maxima back to where they stood."""

    _rank = 0

    def __init__(self, kernel_size, stride=None, padding=0):
        super().__init__()
        self.kernel_size = ntuple(kernel_size, self._rank)
        self.stride = ntuple(stride if stride is not None else kernel_size, self._rank)
        self.padding = ntuple(padding, self._rank)

    def forward(self, input, indices, output_size=None):
        sizes = self._output_size(input, output_size)
        return function("max_unpool", f"F.max_unpool{self._rank}d", (input, indices), sizes=sizes, rank=self._rank)

    def _output_size(self, input, output_size):
        """The sizes that come out: those asked for, if they may be."""
        rank = self._rank
        usual = [
            (input.shape[at - rank] - 1) * self.stride[at] + self.kernel_size[at] - 2 * self.padding[at]
            for at in range(rank)
        ]
        if output_size is None:
            return usual
        if len(output_size) == rank + 2:
            output_size = output_size[2:]
        if len(output_size) != rank:
            raise ValueError(
                f"output_size should be a sequence containing {rank} or {rank + 2} elements, but it has a length of "
                f"'{len(output_size)}'"
            )
        for at, size in enumerate(output_size):
            least, most = usual[at] - self.stride[at], usual[at] + self.stride[at]
            if not least < size < most:
                raise ValueError(f'invalid output_size "{output_size}" (dim {at} must be between {least} and {most})')
        return list(output_size)

    def extra_repr(self):
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"


class MaxUnpool1d(_MaxUnpoolNd):
    """Over one dimension."""

    _rank = 1


class MaxUnpool2d(_MaxUnpoolNd):
    """Over two dimensions."""

    _rank = 2


class MaxUnpool3d(_MaxUnpoolNd):
    """Over three dimensions."""

    _rank = 3


__all__ = ["AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveAvgPool3d", "AdaptiveMaxPool1d", "AdaptiveMaxPool2d",
           "AdaptiveMaxPool3d", "MaxUnpool1d", "MaxUnpool2d", "MaxUnpool3d"]
