"""Padding: numbers set, mirrored or repeated beside an input."""
from ._types import COMPLEX, WHOLE
from .layer import Layer, ntuple

_EDGES = (*WHOLE, *COMPLEX)


class _Pad(Layer):
    """What adds numbers at both ends of the last dimensions."""

    _rank = 0
    _reads = ("padding",)
    _function = "F.pad"
    _shares = True
    __constants__ = ["padding"]

    def __init__(self, padding):
        super().__init__()
        self.padding = ntuple(padding, 2 * self._rank)
        self._make(padding=self.padding)

    def forward(self, input):
        return self._padded(input)

    def _padded(self, input):
        if len(self.padding) % 2:
            raise RuntimeError("Padding length must be divisible by 2")
        return self._run(input)

    def extra_repr(self):
        return f"{self.padding}"


class _ConstantPadNd(_Pad):
    """One number at both ends."""

    _reads = ("padding", "value")
    __constants__ = ["padding", "value"]

    def __init__(self, padding, value):
        Layer.__init__(self)
        self.value = value
        self.padding = ntuple(padding, 2 * self._rank)
        self._make(padding=self.padding, value=value)

    def extra_repr(self):
        return f"padding={self.padding}, value={self.value}"


class ConstantPad1d(_ConstantPadNd):
    """Of sequences."""

    _layer, _rank = "ConstantPad1d", 1


class ConstantPad2d(_ConstantPadNd):
    """Of images."""

    _layer, _rank = "ConstantPad2d", 2


class ConstantPad3d(_ConstantPadNd):
    """Of volumes."""

    _layer, _rank = "ConstantPad3d", 3


class _Zeros:
    """Zeros at both ends."""

    _reads = ("padding",)

    def __init__(self, padding):
        Layer.__init__(self)
        self.value = 0.0
        self.padding = ntuple(padding, 2 * self._rank)
        self._make(padding=self.padding)

    def extra_repr(self):
        return f"{self.padding}"


class ZeroPad1d(_Zeros, ConstantPad1d):
    """Of sequences."""

    _layer = "ZeroPad1d"


class ZeroPad2d(_Zeros, ConstantPad2d):
    """Of images."""

    _layer = "ZeroPad2d"


class ZeroPad3d(_Zeros, ConstantPad3d):
    """Of volumes."""

    _layer = "ZeroPad3d"


class ReflectionPad1d(_Pad):
    """The input mirrored at its edges."""

    _layer, _rank, _kernel, _takes = "ReflectionPad1d", 1, "reflection_pad1d", _EDGES


class ReflectionPad2d(_Pad):
    """The same of images."""

    _layer, _rank, _kernel, _takes = "ReflectionPad2d", 2, "reflection_pad2d", _EDGES


class ReflectionPad3d(_Pad):
    """The same of volumes."""

    _layer, _rank, _kernel, _takes = "ReflectionPad3d", 3, "reflection_pad3d", _EDGES


class ReplicationPad1d(_Pad):
    """The edge repeated."""

    _layer, _rank, _kernel, _takes = "ReplicationPad1d", 1, "replication_pad1d", _EDGES


class ReplicationPad2d(_Pad):
    """The same of images."""

    _layer, _rank, _kernel, _takes = "ReplicationPad2d", 2, "replication_pad2d", _EDGES


class ReplicationPad3d(_Pad):
    """The same of volumes."""

    _layer, _rank, _kernel, _takes = "ReplicationPad3d", 3, "replication_pad3d", _EDGES


class _CircularPadNd(_Pad):
    """The input continued from its other end."""

    def _check_input_dim(self, input):
        rank = len(input.shape)
        if rank not in (self._rank + 1, self._rank + 2):
            raise ValueError(f"expected {self._rank + 1}D or {self._rank + 2}D input (got {rank}D input)")

    def forward(self, input):
        self._check_input_dim(input)
        return self._padded(input)


class CircularPad1d(_CircularPadNd):
    """Of sequences."""

    _layer, _rank = "CircularPad1d", 1


class CircularPad2d(_CircularPadNd):
    """Of images."""

    _layer, _rank = "CircularPad2d", 2


class CircularPad3d(_CircularPadNd):
    """Of volumes."""

    _layer, _rank = "CircularPad3d", 3


__all__ = [f"{kind}Pad{rank}d" for kind in ("Circular", "Constant", "Reflection", "Replication", "Zero") for rank in (1, 2, 3)]
