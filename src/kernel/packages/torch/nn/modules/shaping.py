"""Layers that move numbers and compute none: flatten, shuffle, blocks as columns, dropout."""
from ._types import COMPLEX, FLOATS, refuse_kernel, scalar_type
from .layer import Layer


class Flatten(Layer):
    """Several dimensions as one."""

    _layer, _function, _reads = "Flatten", "Tensor.flatten", ("start_dim", "end_dim")
    _bare = True
    __constants__ = ["start_dim", "end_dim"]

    def __init__(self, start_dim=1, end_dim=-1):
        super().__init__()
        self.start_dim, self.end_dim = start_dim, end_dim
        self._make(start_dim=start_dim, end_dim=end_dim)

    def forward(self, input):
        _ = input.flatten
        made = self._run(input)
        made._values = input._values
        return made

    def extra_repr(self):
        return f"start_dim={self.start_dim}, end_dim={self.end_dim}"


class Unflatten(Layer):
    """One dimension as several."""

    _layer, _function, _reads = "Unflatten", "Tensor.unflatten", ("dim", "unflattened_size")
    __constants__ = ["dim", "unflattened_size"]

    def __init__(self, dim, unflattened_size):
        super().__init__()
        self._require_tuple_int(unflattened_size)
        if isinstance(dim, str):
            raise NotImplementedError("nn.Unflatten: dimensions by name are not counted here")
        self.dim, self.unflattened_size = dim, unflattened_size
        self._make(dim=dim, unflattened_size=tuple(unflattened_size))

    @staticmethod
    def _require_tuple_int(input):
        if not isinstance(input, (tuple, list)):
            raise TypeError(f"unflattened_size must be a tuple of ints, but found type {type(input).__name__}")
        for at, one in enumerate(input):
            if not isinstance(one, int):
                raise TypeError(
                    f"unflattened_size must be tuple of ints, but found element of type {type(one).__name__} at pos {at}"
                )

    def forward(self, input):
        made = self._run(input)
        made._values = input._values
        return made

    def extra_repr(self):
        return f"dim={self.dim}, unflattened_size={self.unflattened_size}"


class ChannelShuffle(Layer):
    """Channels taken from groups in turn."""

    _layer, _function, _reads = "ChannelShuffle", "F.channel_shuffle", ("groups",)
    __constants__ = ["groups"]

    def __init__(self, groups):
        super().__init__()
        self.groups = groups
        self._make(groups=groups)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"groups={self.groups}"


class PixelShuffle(Layer):
    """Channels become places."""

    _layer, _function, _reads = "PixelShuffle", "F.pixel_shuffle", ("upscale_factor",)
    __constants__ = ["upscale_factor"]

    def __init__(self, upscale_factor):
        super().__init__()
        self.upscale_factor = upscale_factor
        self._make(upscale_factor=upscale_factor)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"upscale_factor={self.upscale_factor}"


class PixelUnshuffle(Layer):
    """Places become channels."""

    _layer, _function, _reads = "PixelUnshuffle", "F.pixel_unshuffle", ("downscale_factor",)
    __constants__ = ["downscale_factor"]

    def __init__(self, downscale_factor):
        super().__init__()
        self.downscale_factor = downscale_factor
        self._make(downscale_factor=downscale_factor)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"downscale_factor={self.downscale_factor}"


class _Blocks(Layer):
    _takes = ("bool", *COMPLEX)

    def _start(self, **options):
        Layer.__init__(self)
        for name, value in options.items():
            setattr(self, name, value)
        self._make(**options)

    def _now(self):
        return {name: getattr(self, name) for name in self._given}

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)}" for name in self._given)


class Unfold(_Blocks):
    """Sliding blocks as columns."""

    _layer, _function, _kernel = "Unfold", "F.unfold", "im2col_out_cpu"
    __constants__ = ["kernel_size", "dilation", "padding", "stride"]

    def __init__(self, kernel_size, dilation=1, padding=0, stride=1):
        self._start(kernel_size=kernel_size, dilation=dilation, padding=padding, stride=stride)


class Fold(_Blocks):
    """Columns as sliding blocks, summed."""

    _layer, _function, _kernel = "Fold", "F.fold", "col2im_out_cpu"
    __constants__ = ["output_size", "kernel_size", "dilation", "padding", "stride"]

    def __init__(self, output_size, kernel_size, dilation=1, padding=0, stride=1):
        self._start(output_size=output_size, kernel_size=kernel_size, dilation=dilation, padding=padding, stride=stride)


class _DropoutNd(Layer):
    """What sets numbers to zero at random while it trains."""

    _reads, _bare = ("p", "inplace"), True
    __constants__ = ["p", "inplace"]
    _spoken = None

    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
        self.p, self.inplace = p, inplace
        self._make(p=p, inplace=inplace)

    def _check(self, input):
        if self.p < 0 or self.p > 1:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {self.p}")
        if not self.training or input.dtype.name in FLOATS:
            return
        if input.dtype.name in COMPLEX:
            refuse_kernel("bernoulli_scalar_cpu_", input.dtype)
        spoken = self._spoken if input.dtype.name == "bool" and self._spoken else scalar_type(input.dtype)
        raise RuntimeError(f"result type Float can't be cast to the desired output type {spoken}")

    def forward(self, input):
        made = self._run(input)
        return input._take(made) if self.inplace else made

    def extra_repr(self):
        return f"p={self.p}, inplace={self.inplace}"


class Dropout(_DropoutNd):
    """Of single numbers."""

    _layer, _function = "Dropout", "F.dropout"


class Dropout1d(_DropoutNd):
    """Of whole channels of sequences."""

    _layer, _function = "Dropout1d", "F.dropout1d"


class Dropout2d(_DropoutNd):
    """Of whole channels of images."""

    _layer, _function = "Dropout2d", "F.dropout2d"


class Dropout3d(_DropoutNd):
    """Of whole channels of volumes."""

    _layer, _function = "Dropout3d", "F.dropout3d"


class AlphaDropout(_DropoutNd):
    """Keeps mean and variance of what SELU makes."""

    _layer, _function, _spoken = "AlphaDropout", "F.alpha_dropout", "Long"


class FeatureAlphaDropout(_DropoutNd):
    """The same of whole channels."""

    _layer, _function, _spoken = "FeatureAlphaDropout", "F.feature_alpha_dropout", "Long"


__all__ = ["AlphaDropout", "ChannelShuffle", "Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "FeatureAlphaDropout",
           "Flatten", "Fold", "PixelShuffle", "PixelUnshuffle", "Unflatten", "Unfold"]
