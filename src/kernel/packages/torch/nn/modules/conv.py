"""Convolutions."""
from .layer import Layer, ntuple


class _Conv(Layer):
    """What convolutions of one, two and three dimensions share."""

    _rank = 0
    _transposed = False

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
                 padding_mode="zeros", device=None, dtype=None):
        super().__init__()
        self._check(in_channels, out_channels, groups, padding, stride, padding_mode)
        self.in_channels, self.out_channels, self.groups = in_channels, out_channels, groups
        self.kernel_size = ntuple(kernel_size, self._rank)
        self.stride = ntuple(stride, self._rank)
        self.padding = padding if isinstance(padding, str) else ntuple(padding, self._rank)
        self.dilation = ntuple(dilation, self._rank)
        self.transposed = False
        self.output_padding = (0,) * self._rank
        self.padding_mode = padding_mode
        self._make(
            device, dtype, in_channels=in_channels, out_channels=out_channels, kernel_size=self.kernel_size,
            stride=self.stride, padding=self.padding, dilation=self.dilation, groups=groups, bias=bool(bias),
            padding_mode=padding_mode,
        )
        if not bias:
            self.register_parameter("bias", None)

    @staticmethod
    def _check(in_channels, out_channels, groups, padding, stride, padding_mode):
        if groups <= 0:
            raise ValueError("groups must be a positive integer")
        if in_channels % groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        if out_channels % groups != 0:
            raise ValueError("out_channels must be divisible by groups")
        if isinstance(padding, str):
            if padding not in ("same", "valid"):
                raise ValueError(
                    f"Invalid padding string {padding!r}, should be one of {{'valid', 'same'}}"
                )
            if padding == "same" and any(one != 1 for one in ntuple(stride, 1)):
                raise ValueError("padding='same' is not supported for strided convolutions")
        if padding_mode not in ("zeros", "reflect", "replicate", "circular"):
            raise ValueError(
                f"padding_mode must be one of {{'zeros', 'reflect', 'replicate', 'circular'}}, but got padding_mode='{padding_mode}'"
            )

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        text = f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"
        if self.padding != (0,) * self._rank:
            text += f", padding={self.padding}"
        if self.dilation != (1,) * self._rank:
            text += f", dilation={self.dilation}"
        if self.output_padding != (0,) * self._rank:
            text += f", output_padding={self.output_padding}"
        if self.groups != 1:
            text += f", groups={self.groups}"
        if self.bias is None:
            text += ", bias=False"
        if self.padding_mode != "zeros":
            text += f", padding_mode={self.padding_mode}"
        return text


class Conv1d(_Conv):
    _layer, _rank = "Conv1d", 1


class Conv2d(_Conv):
    _layer, _rank = "Conv2d", 2


class Conv3d(_Conv):
    _layer, _rank = "Conv3d", 3
