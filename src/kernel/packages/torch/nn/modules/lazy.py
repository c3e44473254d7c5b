"""Modules that take the size of their input from the first call."""
import _flopbook

from ..._dtype import int64
from ..._tensor import Tensor
from ..parameter import Parameter, UninitializedBuffer, UninitializedParameter, is_lazy
from .batchnorm import BatchNorm1d, BatchNorm2d, BatchNorm3d, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d
from .conv import Conv1d, Conv2d, Conv3d
from .conv_transpose import ConvTranspose1d, ConvTranspose2d, ConvTranspose3d
from .layer import ntuple
from .linear import Linear
from .module import Module


class LazyModuleMixin:
    """What waits for its first input, and becomes another class then."""

    cls_to_become = None

    def _wait(self, tensors, attributes):
        """Keeps the attributes, and the names of the tensors to come."""
        Module.__init__(self)
        for name, value in attributes.items():
            setattr(self, name, value)
        for name, stands in tensors.items():
            if name in ("running_mean", "running_var"):
                self.register_buffer(name, UninitializedBuffer() if stands else None)
            else:
                self.register_parameter(name, UninitializedParameter() if stands else None)

    def has_uninitialized_params(self):
        return any(is_lazy(one) for held in (self._parameters, self._buffers) for one in held.values())

    def initialize_parameters(self, *args, **kwargs):
        raise NotImplementedError(f"initialize_parameters is not implemented for {type(self).__name__}")

    def _options(self, input):
        """The options of the class to become, with the sizes of the input."""
        raise NotImplementedError(f"nn.{type(self).__name__}: a lazy module of one's own is not counted here")

    def __call__(self, *args, **kwargs):
        if self.cls_to_become is not None:
            self._become(self.cls_to_become(**self._options(*args, **kwargs)))
        return Module.__call__(self, *args, **kwargs)

    def _become(self, made):
        """Takes the class and the tensors of a layer; who they are stays."""
        for place in ("_parameters", "_buffers"):
            held = self.__dict__[place]
            for name, one in made.__dict__[place].items():
                held[name] = _same(held.get(name), one)
        kept = {"_parameters", "_buffers", "_modules", "_number", "training", "_forward_hooks", "_forward_pre_hooks"}
        self.__dict__.update({name: one for name, one in made.__dict__.items() if name not in kept})
        self.__class__ = type(made)
        if _flopbook.recording and self._number in _flopbook.told:
            from ._recording import tell

            del _flopbook.told[self._number]
            tell(self)


def _same(waiting, made):
    """A tensor that was waited for, of the shape that it has now."""
    if not is_lazy(waiting):
        return made
    waiting.__class__ = Parameter if isinstance(waiting, UninitializedParameter) else type(made)
    waiting.__dict__.update({**made.__dict__, "_id": waiting._id})
    return waiting


class LazyLinear(LazyModuleMixin, Linear):
    """`Linear` of as many features as come."""

    cls_to_become = Linear

    def __init__(self, out_features, bias=True, device=None, dtype=None):
        self._wait({"weight": True, "bias": bias}, {"in_features": 0, "out_features": out_features})
        self.__dict__["_place"] = {"device": device, "dtype": dtype}

    def _options(self, input):
        return {"in_features": input.shape[-1], "out_features": self.out_features, "bias": self.bias is not None,
                **self._place}


class _LazyConv(LazyModuleMixin):
    """A convolution of as many channels as come."""

    def _promise(self, out_channels, bias, **options):
        sized = {name: ntuple(options[name], self._rank) for name in ("kernel_size", "stride", "dilation")}
        padding = options["padding"]
        sized["padding"] = padding if isinstance(padding, str) else ntuple(padding, self._rank)
        attributes = {"in_channels": 0, "out_channels": out_channels, **sized, "transposed": self._transposed,
                      "output_padding": ntuple(options.get("output_padding", 0), self._rank),
                      "groups": options["groups"], "padding_mode": options["padding_mode"]}
        self._wait({"weight": True, "bias": bias}, attributes)
        self.__dict__["_asked"] = {**options, "out_channels": out_channels, "bias": bool(bias)}

    def _options(self, input, output_size=None):
        rank = self._rank
        if len(input.shape) not in (rank + 1, rank + 2):
            raise RuntimeError(
                f"Expected {rank + 1}D (unbatched) or {rank + 2}D (batched) input to {type(self).__name__}, but got "
                f"input of size: {input.shape}"
            )
        return {**self._asked, "in_channels": input.shape[-rank - 1]}


class _LazyPlain(_LazyConv):
    def __init__(self, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
                 padding_mode="zeros", device=None, dtype=None):
        self._promise(out_channels, bias, kernel_size=kernel_size, stride=stride, padding=padding, dilation=dilation,
                      groups=groups, padding_mode=padding_mode, device=device, dtype=dtype)


class _LazyTransposed(_LazyConv):
    def __init__(self, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True,
                 dilation=1, padding_mode="zeros", device=None, dtype=None):
        self._promise(out_channels, bias, kernel_size=kernel_size, stride=stride, padding=padding,
                      output_padding=output_padding, groups=groups, dilation=dilation, padding_mode=padding_mode,
                      device=device, dtype=dtype)


class LazyConv1d(_LazyPlain, Conv1d):
    """Over one dimension."""

    cls_to_become = Conv1d


class LazyConv2d(_LazyPlain, Conv2d):
    """Over two dimensions."""

    cls_to_become = Conv2d


class LazyConv3d(_LazyPlain, Conv3d):
    """Over three dimensions."""

    cls_to_become = Conv3d


class LazyConvTranspose1d(_LazyTransposed, ConvTranspose1d):
    """Over one dimension."""

    cls_to_become = ConvTranspose1d


class LazyConvTranspose2d(_LazyTransposed, ConvTranspose2d):
    """Over two dimensions."""

    cls_to_become = ConvTranspose2d


class LazyConvTranspose3d(_LazyTransposed, ConvTranspose3d):
    """Over three dimensions."""

    cls_to_become = ConvTranspose3d


class _LazyNorm(LazyModuleMixin):
    """A normalization of as many channels as come."""

    def __init__(self, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None, *,
                 bias=True):
        options = {"eps": eps, "momentum": momentum, "affine": affine, "track_running_stats": track_running_stats}
        self._wait(
            {"weight": affine, "bias": affine and bias, "running_mean": track_running_stats,
             "running_var": track_running_stats},
            {"num_features": 0, **options},
        )
        if track_running_stats:
            self.register_buffer("num_batches_tracked", Tensor._of((), int64, values=[0]))
        self.__dict__["_asked"] = {**options, "device": device, "dtype": dtype, "bias": bias}

    def _options(self, input):
        self._check_input_dim(input)
        return {**self._asked, "num_features": input.shape[1]}


class LazyBatchNorm1d(_LazyNorm, BatchNorm1d):
    """Of sequences, or of plain features."""

    cls_to_become = BatchNorm1d


class LazyBatchNorm2d(_LazyNorm, BatchNorm2d):
    """Of images."""

    cls_to_become = BatchNorm2d


class LazyBatchNorm3d(_LazyNorm, BatchNorm3d):
    """Of volumes."""

    cls_to_become = BatchNorm3d


class _LazyInstanceNorm(_LazyNorm):
    def __init__(self, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None, *,
                 bias=True):
        super().__init__(eps, momentum, affine, track_running_stats, device, dtype, bias=bias)

    def _options(self, input):
        return {**super()._options(input), "num_features": input.shape[-self._rank - 1]}


class LazyInstanceNorm1d(_LazyInstanceNorm, InstanceNorm1d):
    """Of sequences."""

    cls_to_become = InstanceNorm1d


class LazyInstanceNorm2d(_LazyInstanceNorm, InstanceNorm2d):
    """Of images."""

    cls_to_become = InstanceNorm2d


class LazyInstanceNorm3d(_LazyInstanceNorm, InstanceNorm3d):
    """Of volumes."""

    cls_to_become = InstanceNorm3d


__all__ = [name for name in list(globals()) if name.startswith("Lazy")]
