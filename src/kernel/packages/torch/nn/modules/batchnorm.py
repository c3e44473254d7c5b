"""Normalization over a batch."""
from .layer import Layer


class _BatchNorm(Layer):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None,
                 dtype=None, *, bias=True):
        super().__init__()
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.affine, self.track_running_stats = affine, track_running_stats
        self._make(
            device, dtype, num_features=num_features, eps=eps, momentum=momentum, affine=affine,
            track_running_stats=track_running_stats, bias=bias,
        )
        self._has_bias = bias

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return (
            f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, "
            f"track_running_stats={self.track_running_stats}, bias={self._has_bias}"
        )


class BatchNorm1d(_BatchNorm):
    _layer = "BatchNorm1d"


class BatchNorm2d(_BatchNorm):
    _layer = "BatchNorm2d"


class BatchNorm3d(_BatchNorm):
    _layer = "BatchNorm3d"
