"""Images made larger or smaller."""
import sys

from .._functional_shapes import check_sizes
from ._types import check_kernel
from .layer import Layer


class Upsample(Layer):
    """An input of another resolution."""

    _layer, _function, _full = "Upsample", "F.interpolate", True
    _bare = True
    __constants__ = ["size", "scale_factor", "mode", "align_corners", "name", "recompute_scale_factor"]
    _KERNELS = {"bilinear": "upsample_bilinear2d_channels_last", "bicubic": "compute_indices_weights_cubic",
                "linear": "compute_indices_weights_linear", "trilinear": "compute_indices_weights_linear"}

    def __init__(self, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None):
        super().__init__()
        self.name = type(self).__name__
        self.size = size
        if isinstance(scale_factor, tuple):
            self.scale_factor = tuple(float(one) for one in scale_factor)
        else:
            self.scale_factor = float(scale_factor) if scale_factor else None
        self.mode, self.align_corners = mode, align_corners
        self.recompute_scale_factor = recompute_scale_factor
        self.__dict__["_composed"] = mode == "area"
        self._make(**self._now())

    def _now(self):
        size, scale = self.size, self.scale_factor
        options = {"size": "None" if size is None else tuple(size) if isinstance(size, (tuple, list)) else size,
                   "scale_factor": "None" if scale is None else scale}
        if self._layer != "Upsample":
            return options
        return {**options, "mode": self.mode, "align_corners": self.align_corners,
                "recompute_scale_factor": self.recompute_scale_factor}

    def _check(self, input):
        kernel = self._KERNELS.get(self.mode, "compute_indices_weights_nearest")
        if kernel.endswith("nearest") and len(input.shape) == 4:
            kernel = "upsample_nearest2d_channels_last"
        check_kernel(kernel, input, ("uint8",) if self.mode not in ("linear", "trilinear") else ())

    def forward(self, input):
        input.dim()
        if self._composed:
            # By its name, under which a tool may have put another function.
            interpolate = sys.modules["torch.nn.functional"].interpolate
            return interpolate(input, self.size, self.scale_factor, self.mode, self.align_corners,
                               self.recompute_scale_factor)
        # A list of one crosses to calc as the number in it.
        if isinstance(self.size, (tuple, list)) and len(self.size) == 1:
            check_sizes(input, self.size, self.scale_factor)
        return self._run(input)

    def extra_repr(self):
        shown = f"size={self.size!r}" if self.scale_factor is None else f"scale_factor={self.scale_factor!r}"
        return f"{shown}, mode={self.mode!r}"


class UpsamplingNearest2d(Upsample):
    """By the nearest neighbour."""

    _layer = "UpsamplingNearest2d"

    def __init__(self, size=None, scale_factor=None):
        super().__init__(size, scale_factor, mode="nearest")


class UpsamplingBilinear2d(Upsample):
    """By four neighbours, corners on corners."""

    _layer = "UpsamplingBilinear2d"

    def __init__(self, size=None, scale_factor=None):
        super().__init__(size, scale_factor, mode="bilinear", align_corners=True)


__all__ = ["Upsample", "UpsamplingBilinear2d", "UpsamplingNearest2d"]
