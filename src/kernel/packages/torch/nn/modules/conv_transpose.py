"""Transposed convolutions: each number of the input spreads a kernel over the output."""
from ._types import FLOATS, refuse_kernel, scalar_type, tensor_type
from .conv import _ConvNd
from .layer import ntuple


class _ConvTransposeNd(_ConvNd):
    """What transposed convolutions of one, two and three dimensions share."""

    _transposed = _shares = True
    _later = ("padding", "output_padding")

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1,
                 bias=True, dilation=1, padding_mode="zeros", device=None, dtype=None):
        if padding_mode != "zeros":
            raise ValueError(f'Only "zeros" padding mode is supported for {type(self).__name__}')
        self._start(in_channels, out_channels, kernel_size, stride, ntuple(padding, self._rank), dilation, output_padding, groups, bias,
                    padding_mode, device, dtype)

    def _arguments(self, tensors):
        return (*tensors, self.weight, self.bias, self.stride, self.padding, self.output_padding, self.groups,
                self.dilation)

    def _of_tensors(self):
        return {**super()._of_tensors(), "output_padding": ntuple(self.output_padding, self._rank)}

    def _check(self, input):
        weight, name = self.weight.dtype, input.dtype.name
        if input.dtype is weight:
            return
        if name in ("bfloat16", "complex64", "complex128"):
            kind = "CPU" + scalar_type(input.dtype) + "Type"
            more = " or input should be a MKLDNN tensor and weight is a dense tensor" if name == "bfloat16" else ""
            raise RuntimeError(f"Input type ({kind}) and weight type ({tensor_type(weight)}) should be the same{more}")
        if name not in FLOATS and name != "int64":
            refuse_kernel(f"slow_conv_transpose{max(self._rank, 2)}d_out_cpu", input.dtype)
        raise RuntimeError(f"expected scalar type {scalar_type(input.dtype)} but found {scalar_type(weight)}")

    def forward(self, input, output_size=None):
        if output_size is None:
            return self._run(input)
        return self._run(input, output_padding=tuple(self._output_padding(input, output_size)))

    def _output_padding(self, input, output_size):
        """The padding of the output that makes it as large as is asked for."""
        rank, plain = self._rank, len(input.shape) - self._rank
        len(output_size)
        wanted = tuple(output_size)
        if len(wanted) == plain + rank:
            wanted = wanted[plain:]
        if len(wanted) != rank:
            raise ValueError(
                f"ConvTranspose{rank}D: for {len(input.shape)}D input, output_size must have {rank} or "
                f"{plain + rank} elements (got {len(wanted)})"
            )
        least = [
            (size - 1) * stride - 2 * padding + dilation * (kernel - 1) + 1
            for size, stride, padding, dilation, kernel in zip(
                input.shape[plain:], self.stride, self.padding, self.dilation, self.kernel_size
            )
        ]
        most = [one + stride - 1 for one, stride in zip(least, self.stride)]
        if any(not low <= size <= high for low, size, high in zip(least, wanted, most)):
            raise ValueError(
                f"requested an output size of {output_size}, but valid sizes range from {least} to {most} "
                f"(for an input of {input.shape[2:]})"
            )
        return [size - low for size, low in zip(wanted, least)]


class ConvTranspose1d(_ConvTransposeNd):
    """Over one dimension."""

    _layer, _function, _rank = "ConvTranspose1d", "F.conv_transpose1d", 1


class ConvTranspose2d(_ConvTransposeNd):
    """Over two dimensions."""

    _layer, _function, _rank = "ConvTranspose2d", "F.conv_transpose2d", 2


class ConvTranspose3d(_ConvTransposeNd):
    """Over three dimensions."""

    _layer, _function, _rank = "ConvTranspose3d", "F.conv_transpose3d", 3


__all__ = ["ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d"]
