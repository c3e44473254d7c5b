"""Convolutions."""
from ..._arguments import bind_native
from ..._tensor import Tensor
from .. import _functional_weights
from ._types import c_type, scalar_type
from .layer import Layer, ntuple

_PADDINGS = ("same", "valid")
_MODES = ("zeros", "reflect", "replicate", "circular")


def _set(words):
    return "{" + ", ".join(map(repr, words)) + "}"


class _ConvNd(Layer):
    """What all convolutions keep, and how they are printed."""

    _rank = 0
    _transposed = False
    __constants__ = ["stride", "padding", "dilation", "groups", "padding_mode", "output_padding", "in_channels",
                     "out_channels", "kernel_size"]

    def _start(self, in_channels, out_channels, kernel_size, stride, padding, dilation, output_padding, groups, bias,
               padding_mode, device, dtype):
        """Checks the options as PyTorch does, keeps them, and makes the layer."""
        Layer.__init__(self)
        stride = ntuple(stride, self._rank)
        _check(in_channels, out_channels, groups, padding, stride, padding_mode)
        self.in_channels, self.out_channels = in_channels, out_channels
        self.kernel_size, self.stride = ntuple(kernel_size, self._rank), stride
        self.padding = padding if isinstance(padding, str) else ntuple(padding, self._rank)
        self.dilation = ntuple(dilation, self._rank)
        self.transposed = self._transposed
        self.output_padding = ntuple(output_padding, self._rank)
        self.groups, self.padding_mode = groups, padding_mode
        self._reversed_padding_repeated_twice = self._paddings()
        more = {"output_padding": self.output_padding} if self._transposed else {}
        size = self._size()
        self._check_size(size, device)
        fits = len(self.kernel_size) == self._rank
        self._make(
            device, dtype, in_channels=in_channels, out_channels=out_channels,
            kernel_size=self.kernel_size if fits else (1,) * self._rank,
            stride=_possible(stride, self._rank), padding=_possible(self.padding, self._rank, 0),
            dilation=_possible(self.dilation, self._rank), groups=groups, bias=bool(bias), padding_mode=padding_mode,
            **more,
        )
        if not fits:
            self._learn("weight", Tensor._of(size, self.weight.dtype), device)
        self._absent("bias")

    def _size(self):
        """The size of the weight."""
        ins, outs = self.in_channels, self.out_channels
        first, second = (ins, outs) if self._transposed else (outs, ins)
        return (first, second // self.groups, *self.kernel_size)

    def _arguments(self, tensors):
        """The arguments of the function behind it, by their places."""
        return (*tensors, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)

    def _check_kinds(self, tensors):
        """Raises as the function behind it does where an argument is of a wrong kind, or a size has other dimensions."""
        sizes = [one for one in (self.stride, self.padding, self.dilation) if not isinstance(one, str)]
        sides = [ntuple(one, self._rank) for one in sizes]
        whole = all(isinstance(one, int) for side in sides for one in side)
        if not whole or not all(isinstance(one, Tensor) for one in tensors):
            bind_native(self._function[2:], self._arguments(tensors), {})
        if len(self.weight.shape) != self._rank + 2 or any(len(side) != self._rank for side in sides):
            _functional_weights.__dict__[self._function[2:]](*self._arguments(tensors))
            raise NotImplementedError(f"{self._get_name()} of these sizes is not counted here")

    def _paddings(self):
        """Padding before and after each dimension, the last first."""
        if self.padding == "valid":
            return [0, 0] * self._rank
        if self.padding == "same":
            whole = [dilation * (kernel - 1) for dilation, kernel in zip(self.dilation, self.kernel_size)]
            return [part for one in reversed(whole) for part in (one // 2, one - one // 2)]
        return tuple(one for one in reversed(self.padding) for _ in range(2))

    def reset_parameters(self):
        """Draws the weights anew."""

    def _of_tensors(self):
        first, second, *kernel = self.weight.shape
        ins, outs = (first, second * self.groups) if self._transposed else (second * self.groups, first)
        found = {"in_channels": ins, "out_channels": outs, "kernel_size": tuple(kernel), "bias": self.bias is not None}
        found.update(stride=ntuple(self.stride, self._rank), dilation=ntuple(self.dilation, self._rank))
        padding = self.padding
        return {**found, "groups": self.groups, "padding_mode": self.padding_mode,
                "padding": padding if isinstance(padding, str) else ntuple(padding, self._rank)}

    def _check(self, input):
        if self.padding_mode != "zeros" and self._reversed_padding_repeated_twice != self._paddings():
            raise NotImplementedError(f"{self._get_name()}: a padding that is changed beside padding_mode='{self.padding_mode}'")
        if input.dtype is not self.weight.dtype:
            if self.bias is None:
                types = (scalar_type(input.dtype), scalar_type(self.weight.dtype))
                raise RuntimeError(f"expected scalar type {types[0]} but found {types[1]}")
            raise RuntimeError(
                f"Input type ({c_type(input.dtype)}) and bias type ({c_type(self.weight.dtype)}) should be the same"
            )
        _check_sizes(self)

    def extra_repr(self):
        text = f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"
        for name, usual in (("padding", 0), ("dilation", 1), ("output_padding", 0)):
            value = getattr(self, name)
            if value != (usual,) * len(value):
                text += f", {name}={value}"
        if self.groups != 1:
            text += f", groups={self.groups}"
        if self.bias is None:
            text += ", bias=False"
        if self.padding_mode != "zeros":
            text += f", padding_mode={self.padding_mode}"
        return text


def _check(in_channels, out_channels, groups, padding, stride, padding_mode):
    if groups <= 0:
        raise ValueError("groups must be a positive integer")
    if in_channels % groups != 0:
        raise ValueError("in_channels must be divisible by groups")
    if out_channels % groups != 0:
        raise ValueError("out_channels must be divisible by groups")
    if isinstance(padding, str) and padding not in _PADDINGS:
        raise ValueError(f"Invalid padding string {padding!r}, should be one of {_set(_PADDINGS)}")
    if padding == "same" and any(one != 1 for one in stride):
        raise ValueError("padding='same' is not supported for strided convolutions")
    if padding_mode not in _MODES:
        raise ValueError(f"padding_mode must be one of {_set(_MODES)}, but got padding_mode='{padding_mode}'")


def _possible(sizes, rank, least=1):
    """Sizes that a layer can have: PyTorch makes one of any, and refuses its call."""
    if isinstance(sizes, str):
        return sizes
    if len(sizes) != rank:
        return (least,) * rank
    return tuple(max(one, least) if isinstance(one, int) else least for one in sizes)


def _check_sizes(layer):
    """What PyTorch says of a stride of 0 once the layer is called."""
    if not isinstance(layer.padding, str) and any(one < 0 for one in ntuple(layer.padding, layer._rank)):
        raise RuntimeError("negative padding is not supported")
    if any(one <= 0 for one in ntuple(layer.stride, layer._rank)):
        raise RuntimeError("non-positive stride is not supported")
    if any(one <= 0 for one in ntuple(layer.dilation, layer._rank)):
        raise RuntimeError(f"dilation should be greater than zero, but got {list(ntuple(layer.dilation, layer._rank))}")


class _Conv(_ConvNd):
    """Kernels that slide over the input."""

    _shares = True

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
                 padding_mode="zeros", device=None, dtype=None):
        self._start(in_channels, out_channels, kernel_size, stride, padding, dilation, 0, groups, bias, padding_mode,
                    device, dtype)

    def forward(self, input):
        return self._conv_forward(input, self.weight, self.bias)

    def _conv_forward(self, input, weight, bias):
        if weight is not self.weight or bias is not self.bias:
            raise NotImplementedError(f"{self._get_name()}._conv_forward is not counted here with other weights")
        return self._run(input)


class Conv1d(_Conv):
    """Convolution over one dimension."""

    _layer, _function, _rank = "Conv1d", "F.conv1d", 1


class Conv2d(_Conv):
    """Convolution over two dimensions."""

    _layer, _function, _rank = "Conv2d", "F.conv2d", 2


class Conv3d(_Conv):
    """Convolution over three dimensions."""

    _layer, _function, _rank = "Conv3d", "F.conv3d", 3


__all__ = ["Conv1d", "Conv2d", "Conv3d"]
