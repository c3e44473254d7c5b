"""Normalization over a batch, and over each of its images."""
import math

from ._types import FLOATS, check_mixed, refuse_kernel
from .layer import Layer


class _NormBase(Layer):
    """What keeps a mean and a variance of each channel."""

    _version, _later = 2, ("eps", "momentum")
    _starts = {"weight": 1, "bias": 0, "running_mean": 0, "running_var": 1, "num_batches_tracked": 0}
    __constants__ = ["track_running_stats", "momentum", "eps", "num_features", "affine"]

    def _start(self, num_features, eps, momentum, affine, track_running_stats, device, dtype, bias):
        Layer.__init__(self)
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.affine, self.track_running_stats = affine, track_running_stats
        if affine or track_running_stats:
            self._check_size(num_features, device)
        self._make(
            device, dtype, num_features=num_features, eps=eps, momentum=momentum, affine=bool(affine),
            track_running_stats=bool(track_running_stats), bias=bool(bias),
        )
        self._absent("weight", "bias")
        for name in ("running_mean", "running_var", "num_batches_tracked"):
            if name not in self._buffers:
                self.register_buffer(name, None)

    def reset_running_stats(self):
        """Forgets what was measured."""

    def reset_parameters(self):
        """Draws the weights anew."""

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, *rest):
        # States of old have no count of batches.
        key = f"{prefix}num_batches_tracked"
        if local_metadata.get("version", 1) < 2 and self.track_running_stats and key not in state_dict:
            state_dict[key] = self.num_batches_tracked
        super()._load_from_state_dict(state_dict, prefix, local_metadata, *rest)

    def _of_tensors(self):
        held = next((one for one in (self.running_mean, self.weight) if one is not None), None)
        return {
            "affine": self.weight is not None, "bias": self.bias is not None, "eps": self.eps,
            "track_running_stats": self.running_mean is not None,
            "num_features": self.num_features if held is None else held.shape[0],
        }

    def _check(self, input):
        if input.dtype.name not in FLOATS:
            refuse_kernel("batch_norm", input.dtype)
        check_mixed(input, self.weight if self.weight is not None else self.running_mean)

    def _count(self):
        """Another batch was measured."""
        if self.training and self.track_running_stats and self.num_batches_tracked is not None:
            seen = self.num_batches_tracked
            self.running_mean._write(None)
            self.running_var._write(None)
            if seen._values is not None:
                seen._write([seen._values[0] + 1])

    def extra_repr(self):
        return (
            f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, "
            f"bias={self.bias is not None}, track_running_stats={self.track_running_stats}"
        )


def _refuse_rank(input, ranks):
    if input.dim() not in ranks:
        wanted = " or ".join(f"{one}D" for one in ranks)
        raise ValueError(f"expected {wanted} input (got {len(input.shape)}D input)")


class _BatchNorm(_NormBase):
    """Mean and variance of a channel over the whole batch."""

    _ranks = ()
    _function = "F.batch_norm"

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None,
                 dtype=None, *, bias=True):
        self._start(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias)

    def _check_input_dim(self, input):
        _refuse_rank(input, self._ranks)

    def forward(self, input):
        self._check_input_dim(input)
        self._count()
        measures = self.training or self.running_mean is None
        if self.eps <= 0.0 and (measures or self.eps < 0.0):
            words = "positive during training" if measures else "non-negative"
            raise ValueError(f"batch_norm eps must be {words}, but got {self.eps}")
        if measures:
            images, _, *places = input.shape
            if images * math.prod(places) == 1:
                raise ValueError(f"Expected more than 1 value per channel when training, got input size {input.shape}")
        return self._run(input)


class BatchNorm1d(_BatchNorm):
    """Of sequences, or of plain features."""

    _layer, _ranks = "BatchNorm1d", (2, 3)


class BatchNorm2d(_BatchNorm):
    """Of images."""

    _layer, _ranks = "BatchNorm2d", (4,)


class BatchNorm3d(_BatchNorm):
    """Of volumes."""

    _layer, _ranks = "BatchNorm3d", (5,)


class SyncBatchNorm(_BatchNorm):
    """Batch normalization over several processes; in one it is the plain one."""

    _layer = "BatchNorm2d"

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True,
                 process_group=None, device=None, dtype=None, *, bias=True):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias=bias)
        self.process_group = process_group

    def forward(self, input):
        raise NotImplementedError("nn.SyncBatchNorm is not counted here: call nn.BatchNorm2d")

    @classmethod
    def convert_sync_batchnorm(cls, module, process_group=None):
        raise NotImplementedError("nn.SyncBatchNorm.convert_sync_batchnorm is not counted here")


class _InstanceNorm(_NormBase):
    """Mean and variance of a channel in one image."""

    _rank = 0
    _function = "F.instance_norm"

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, device=None,
                 dtype=None, *, bias=True):
        self._start(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias)

    def _check_input_dim(self, input):
        _refuse_rank(input, (self._rank + 1, self._rank + 2))

    def _get_no_batch_dim(self):
        return self._rank + 1

    def forward(self, input):
        self._check_input_dim(input)
        at = len(input.shape) - self._rank - 1
        if input.shape[at] != self.num_features and self.affine:
            raise ValueError(
                f"expected input's size at dim={at} to match num_features ({self.num_features}), "
                f"but got: {input.shape[at]}."
            )
        if (self.training or not self.track_running_stats) and math.prod(input.shape[at + 1 :]) == 1:
            size = input.shape if at else type(input.shape)((1, *input.shape))
            raise ValueError(f"Expected more than 1 spatial element when training, got input size {size}")
        self._count()
        return self._run(input)


class InstanceNorm1d(_InstanceNorm):
    """Of sequences."""

    _layer, _rank = "InstanceNorm1d", 1


class InstanceNorm2d(_InstanceNorm):
    """Of images."""

    _layer, _rank = "InstanceNorm2d", 2


class InstanceNorm3d(_InstanceNorm):
    """Of volumes."""

    _layer, _rank = "InstanceNorm3d", 3


__all__ = ["BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "InstanceNorm1d", "InstanceNorm2d", "InstanceNorm3d",
           "SyncBatchNorm"]
