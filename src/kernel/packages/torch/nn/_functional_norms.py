"""Normalizations as functions, with weights and statistics that are given."""
import math

from .._arguments import bind_method
from .._call import as_layer, function
from .._functions import FUNCTIONS
from ._native import checked, fitted, native


def _with(*tensors):
    return tuple(one for one in tensors if one is not None)


def _check_sizes(channels, **tensors):
    for name, one in tensors.items():
        if one is not None and one.numel() != channels:
            raise RuntimeError(f"{name} should contain {channels} elements not {one.numel()}")


def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-05):
    """Normalizes each channel: with statistics of the batch in training, or with those that are given."""
    checked("batch_norm", input)
    shape = tuple(input.shape)
    if training and math.prod(shape[:1] + shape[2:]) == 1:
        raise ValueError(f"Expected more than 1 value per channel when training, got input size {input.shape}")
    if not training:
        for name, one in (("running_mean", running_mean), ("running_var", running_var)):
            if one is None:
                raise RuntimeError(f"{name} must be defined in evaluation mode")
    if (running_mean is None) != (running_var is None):
        raise ValueError("running_mean and running_var must either both be None or neither be None")
    channels = shape[1] if len(shape) > 1 else 0
    _check_sizes(channels, running_mean=running_mean, running_var=running_var, weight=weight, bias=bias)
    rank = max(1, min(3, len(shape) - 2))
    return as_layer(
        f"BatchNorm{rank}d", "F.batch_norm", _with(input, weight, bias), num_features=channels,
        affine=weight is not None, track_running_stats=not training, eps=float(eps),
    )


def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum=0.1,
                  eps=1e-05):
    """Normalizes each channel of each sample."""
    checked("instance_norm", input)
    shape = tuple(input.shape)
    if use_input_stats and math.prod(shape[2:]) == 1:
        raise ValueError(f"Expected more than 1 spatial element when training, got input size {input.shape}")
    repeated = shape[0] * shape[1]
    for name, one in (("running_mean", running_mean), ("running_var", running_var), ("weight", weight), ("bias", bias)):
        if one is not None and one.numel() != shape[1]:
            raise RuntimeError(f"{name} should contain {repeated} elements not {one.numel() * shape[0]}")
    return as_layer(
        f"InstanceNorm{max(1, min(3, len(shape) - 2))}d", "F.instance_norm", _with(input, weight, bias),
        num_features=shape[1], affine=weight is not None, track_running_stats=not use_input_stats, eps=float(eps),
    )


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-05):
    """Normalizes the channels of each group together."""
    checked("group_norm", input)
    shape = list(input.shape)
    if len(shape) < 2:
        raise RuntimeError(f"Expected at least 2 dimensions for input tensor but received {len(shape)}")
    if shape[0] * shape[1] // max(num_groups, 1) * math.prod(shape[2:]) == 1:
        raise ValueError(f"Expected more than 1 value per channel when training, got input size {shape}")
    if shape[1] % num_groups != 0:
        raise RuntimeError(
            "Expected number of channels in input to be divisible by num_groups, but got input of shape "
            f"{shape} and num_groups={num_groups}"
        )
    for name, one in (("weight", weight), ("bias", bias)):
        if one is not None and tuple(one.shape) != (shape[1],):
            # PyTorch tells the weight's shape for the bias too.
            told = list((weight if weight is not None else one).shape)
            raise RuntimeError(
                f"Expected {name} to be a vector of size equal to the number of channels in input, but got {name} of "
                f"shape {told} and input of shape {shape}"
            )
    return as_layer(
        "GroupNorm", "F.group_norm", _with(input, weight, bias), num_groups=num_groups, num_channels=shape[1],
        affine=weight is not None, eps=float(eps),
    )


def _check_normalized(input, sizes, star, **tensors):
    if not sizes:
        raise RuntimeError(
            "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got "
            "normalized_shape = []"
        )
    for name, one in tensors.items():
        if one is not None and tuple(one.shape) != sizes:
            raise RuntimeError(
                f"Expected {name} to be of same shape as normalized_shape, but got {name} of shape {list(one.shape)} and "
                f"normalized_shape = {list(sizes)}"
            )
    if tuple(input.shape[len(input.shape) - len(sizes) :]) != sizes or len(input.shape) < len(sizes):
        told = ", ".join(map(str, sizes))
        raise RuntimeError(
            f"Given normalized_shape={list(sizes)}, expected input with shape [*{star}{told}], but got input of "
            f"size{list(input.shape)}"
        )


def _shape_of(name, normalized_shape):
    if isinstance(normalized_shape, int):
        raise TypeError(f"{name}(): argument 'normalized_shape' (position 2) must be tuple of ints, not int")
    return tuple(normalized_shape)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-05):
    """Normalizes over the last dimensions."""
    fitted("layer_norm", input, normalized_shape, weight, bias, eps)
    sizes = _shape_of("layer_norm", normalized_shape)
    _check_normalized(checked("layer_norm", input), sizes, ", ", weight=weight, bias=bias)
    return as_layer(
        "LayerNorm", "F.layer_norm", _with(input, weight, bias), normalized_shape=sizes, eps=float(eps),
        elementwise_affine=weight is not None, bias=bias is not None,
    )


def rms_norm(input, normalized_shape, weight=None, eps=None):
    """Divides by the root of the mean of the squares over the last dimensions."""
    sizes = _shape_of("rms_norm", normalized_shape)
    _check_normalized(checked("rms_norm", input), sizes, "", weight=weight)
    return as_layer(
        "RMSNorm", "F.rms_norm", _with(input, weight), normalized_shape=sizes, elementwise_affine=weight is not None
    )


def local_response_norm(input, size, alpha=0.0001, beta=0.75, k=1.0):
    """Divides by a power of the mean of the squares of neighbouring channels."""
    if len(input.shape) < 3:
        raise ValueError(
            "Expected 3D or higher dimensionality                          input (got "
            f"{len(input.shape)} dimensions)"
        )
    given = {"alpha": float(alpha), "beta": float(beta), "k": float(k)}
    return as_layer("LocalResponseNorm", "F.local_response_norm", (input,), size=size, **given)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    """Divides by the length along a dimension: `norm`, `clamp_min` and a division."""
    _ = input.norm
    if p is not None and not isinstance(p, str):
        fitted("linalg_vector_norm", input, p, dim, True)
    elif isinstance(p, str) and p not in ("fro", "nuc"):
        raise RuntimeError(f"linalg.matrix_norm: Order {p} not supported.")
    length = function("norm", "Tensor.norm", (input,), p=p, dim=dim, keepdim=True)
    bind_method("clamp_min", (eps,), {})
    held = function("clamp", "Tensor.clamp_min", (length,), limits=1)
    spread = function("expand", "Tensor.expand_as", (held,), sizes=input.shape)
    return input / spread if out is None else FUNCTIONS["div"](input, spread, out=out)


def _weighed(called, x1, x2, dim):
    """The product of two tensors, and the lengths of both, summed along a dimension."""
    product = function("sum", called, (function("mul", called, (x1, x2)),), dim=dim, keepdim=False)
    lengths = [function("norm", called, (one,), p=2, dim=dim, keepdim=False) for one in (x1, x2)]
    return function("div", called, (product, function("mul", called, lengths)))


@native
def cosine_similarity(called, x1, x2, dim=1, eps=1e-08):
    first, second = function("broadcast_tensors", called, (x1, x2))
    return _weighed(called, first, second, dim)


@native
def pairwise_distance(called, x1, x2, p=2, eps=1e-06, keepdim=False):
    made = function("add", called, (function("sub", called, (x1, x2)), eps))
    return function("norm", called, (made,), p=p, dim=-1, keepdim=keepdim)


@native
def pdist(called, input, p=2):
    if len(input.shape) != 2:
        raise RuntimeError(f"pdist only supports 2D tensors, got: {len(input.shape)}D")
    rows = input.shape[0]
    return function("cdist", called, (input, input), p=p).reshape(-1)[: rows * (rows - 1) // 2]
