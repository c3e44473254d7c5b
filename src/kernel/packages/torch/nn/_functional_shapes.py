"""Functions that pad, resize and rearrange."""
import math

from .._call import as_layer, function
from ._native import checked, fitted, native

_SUPPORTED = (
    "Supported combinations for non-constant padding:\n"
    "  - 2D or 3D input: padding size = 2 (pads last dimension)\n"
    "  - 3D or 4D input: padding size = 4 (pads last 2 dimensions)\n"
    "  - 4D or 5D input: padding size = 6 (pads last 3 dimensions)"
)
_MODES = {"reflect": "ReflectionPad", "replicate": "ReplicationPad", "circular": "CircularPad"}


@native
def pad(called, input, pad, mode="constant", value=None):
    if mode == "constant":
        return function("pad", called, (input,), pad=pad)
    if mode not in _MODES:
        raise NotImplementedError(f"Unrecognised padding mode {mode}")
    if len(pad) % 2:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(pad) > 2 * len(input.shape):
        raise RuntimeError(
            "Padding length should be less than or equal to two times the input dimension but got padding length "
            f"{len(pad)} and input of dimension {len(input.shape)}"
        )
    if value is not None and value != 0:
        raise RuntimeError(f'Padding mode "{mode}" doesn\'t take in value argument')
    rank = len(pad) // 2
    if len(pad) % 2 or rank not in (1, 2, 3) or len(input.shape) not in (rank + 1, rank + 2):
        raise NotImplementedError(
            f"Padding size {len(pad)} is not supported for {len(input.shape)}D input tensor.\n{_SUPPORTED}"
        )
    return as_layer(f"{_MODES[mode]}{rank}d", called, (input,), padding=pad)


_native_pad = pad


def pad(input, pad, mode="constant", value=None):
    """Adds numbers around a tensor, or cuts some off."""
    return _native_pad(input, pad, mode, value)


_NEEDS = {"linear": 3, "bilinear": 4, "bicubic": 4, "trilinear": 5}
_ALL_MODES = "nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact"


def check_sizes(input, size, scale_factor):
    sides = len(input.shape) - 2
    if size is not None and scale_factor is not None:
        raise ValueError("only one of size or scale_factor should be defined")
    if size is None and scale_factor is None:
        raise ValueError("either size or scale_factor should be defined")
    for name, letter, told, given in (("output size", "o", "output size of", size),
                                      ("scale_factor", "s", "scale_factor of shape", scale_factor)):
        if isinstance(given, (tuple, list)) and len(given) != sides:
            raise ValueError(
                f"Input and {name.replace('output size', 'output')} must have the same number of spatial dimensions, but "
                f"got input with spatial dimensions of {list(input.shape[2:])} and {told} {given}. Please provide input "
                f"tensor in (N, C, d1, d2, ...,dK) format and {name} in ({letter}1, {letter}2, ...,{letter}K) format."
            )


def interpolate(input, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None,
                antialias=False):
    """Resizes an image, a row or a volume."""
    return resized("F.interpolate", input, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias)


def resized(called, input, size, scale_factor, mode, align_corners, recompute_scale_factor=None, antialias=False):
    if mode in ("nearest", "area", "nearest-exact"):
        if align_corners is not None:
            raise ValueError(
                "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear"
            )
    input.dim()
    check_sizes(input, size, scale_factor)
    if recompute_scale_factor and size is not None:
        raise ValueError("recompute_scale_factor is not meaningful with an explicit size.")
    rank = len(input.shape)
    if antialias and not (mode in ("bilinear", "bicubic", "lanczos") and rank == 4):
        raise ValueError(
            "Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D tensor as input"
        )
    if mode in _NEEDS and rank in (3, 4, 5) and rank != _NEEDS[mode]:
        raise NotImplementedError(f"Got {rank}D input, but {mode} mode needs {_NEEDS[mode]}D input")
    if rank not in (3, 4, 5) or mode not in (*_NEEDS, "nearest", "area", "nearest-exact"):
        raise NotImplementedError(
            f"Input Error: Only 3D, 4D and 5D input Tensors supported (got {rank}D) for the modes: {_ALL_MODES} "
            f"(got {mode})"
        )
    if mode == "area":
        _check_output(input, size, scale_factor)
        return _averaged(called, input, size, scale_factor)
    _check_kinds(input, size, scale_factor, mode, align_corners, antialias)
    _check_output(input, size, scale_factor)
    given = {} if align_corners is None else {"align_corners": bool(align_corners)}
    sized = {"size": size} if size is not None else {"scale_factor": _scale(scale_factor)}
    return as_layer("Upsample", called, (input,), mode=mode, **sized, **given)


def _check_kinds(input, size, scale_factor, mode, align_corners, antialias):
    """Asks the function behind a mode whether it takes these types."""
    rank = len(input.shape) - 2
    each = [one if one is None or isinstance(one, (tuple, list)) else [one] * rank for one in (size, scale_factor)]
    kind = "nearest" if mode == "nearest-exact" else mode
    name = f"_upsample_{kind}2d_aa" if antialias else f"upsample_{kind}{rank}d"
    corners = () if kind == "nearest" else (False if align_corners is None else align_corners,)
    fitted(name, input, each[0], *corners, each[1])


def _averaged(called, input, size, scale_factor):
    """The mean of the area that each pixel covers: `interpolate` calls a function of its own for that."""
    sides = input.shape[2:]
    scales = scale_factor if isinstance(scale_factor, (tuple, list)) else (scale_factor,) * len(sides)
    sizes = size if size is not None else [math.floor(float(side) * scale) for side, scale in zip(sides, scales)]
    scaled = {"scaled_by": _scale(scale_factor)} if size is None else {"sized_by": size}
    wanted = tuple(sizes) if isinstance(sizes, (tuple, list)) else (sizes,) * len(sides)
    return as_layer(f"AdaptiveAvgPool{len(sides)}d", called, (input,), output_size=wanted, **scaled)


def _scale(scale_factor):
    return tuple(map(float, scale_factor)) if isinstance(scale_factor, (tuple, list)) else float(scale_factor)


def _check_output(input, size, scale_factor):
    sides = input.shape[2:]
    scales = scale_factor if isinstance(scale_factor, (tuple, list)) else (scale_factor,) * len(sides)
    sizes = size if isinstance(size, (tuple, list)) else (size,) * len(sides)
    found = [int(side * scale) if size is None else one for side, scale, one in zip(sides, scales, sizes)]
    if any(one <= 0 for one in found):
        letters = {1: "W", 2: "HW", 3: "DHW"}[len(sides)]
        told = [", ".join(f"{letter}: {one}" for letter, one in zip(letters, each)) for each in (sides, found)]
        raise RuntimeError(
            f"Input and output sizes should be greater than 0, but got input ({told[0]}) output ({told[1]})"
        )


def upsample(input, size=None, scale_factor=None, mode="nearest", align_corners=None):
    return resized("F.upsample", input, size, scale_factor, mode, align_corners)


def upsample_nearest(input, size=None, scale_factor=None):
    return interpolate(input, size, scale_factor, mode="nearest")


def upsample_bilinear(input, size=None, scale_factor=None):
    return interpolate(input, size, scale_factor, mode="bilinear", align_corners=True)


@native
def one_hot(called, input, num_classes=-1):
    if input.dtype.name != "int64":
        raise RuntimeError("one_hot is only applicable to index tensor of type LongTensor.")
    values = input._values
    if num_classes == -1 and values:
        num_classes = max(values) + 1
    if values and min(values) < 0:
        raise RuntimeError("Class values must be non-negative.")
    if num_classes == 0 or values and num_classes > 0 and max(values) >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    return function("one_hot", called, (input,), num_classes=num_classes)


@native
def pixel_shuffle(called, input, upscale_factor):
    if len(input.shape) < 3:
        raise RuntimeError(
            f"pixel_shuffle expects input to have at least 3 dimensions, but got input with {len(input.shape)} dimension(s)"
        )
    return as_layer("PixelShuffle", called, (input,), upscale_factor=upscale_factor)


@native
def pixel_unshuffle(called, input, downscale_factor):
    if len(input.shape) < 3:
        raise RuntimeError(
            f"pixel_unshuffle expects input to have at least 3 dimensions, but got input with {len(input.shape)} dimension(s)"
        )
    return as_layer("PixelUnshuffle", called, (input,), downscale_factor=downscale_factor)


@native
def channel_shuffle(called, input, groups):
    if len(input.shape) > 1 and input.shape[1] % groups:
        raise RuntimeError(
            f"Number of channels must be divisible by groups. Got {input.shape[1]} channels and {groups} groups."
        )
    return as_layer("ChannelShuffle", called, (input,), groups=groups)


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    given = {"kernel_size": kernel_size, "dilation": dilation, "padding": padding, "stride": stride}
    return as_layer("Unfold", "F.unfold", (checked("im2col", input),), **given)


def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    given = {"kernel_size": kernel_size, "dilation": dilation, "padding": padding, "stride": stride}
    return as_layer("Fold", "F.fold", (checked("col2im", input),), output_size=output_size, **given)


def grid_sample(input, grid, mode="bilinear", padding_mode="zeros", align_corners=None):
    """Numbers of an image at the places of a grid."""
    if mode not in ("bilinear", "nearest", "bicubic"):
        raise ValueError(
            f"nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or 'bicubic', but got: '{mode}'"
        )
    if padding_mode not in ("zeros", "border", "reflection"):
        raise ValueError(
            "nn.functional.grid_sample(): expected padding_mode to be 'zeros', 'border', or 'reflection', but got: "
            f"'{padding_mode}'"
        )
    return function("grid_sample", "F.grid_sample", (input, grid), mode=mode)


def affine_grid(theta, size, align_corners=None):
    """The places that an affine map gives each pixel."""
    sizes = tuple(size)
    rank = len(sizes) - 2
    if not theta.is_floating_point():
        raise ValueError(f"Expected theta to have floating point type, but got {theta.dtype}")
    if rank in (2, 3) and tuple(theta.shape[1:]) != (rank, rank + 1) or len(theta.shape) != 3:
        raise ValueError(
            f"Expected a batch of {rank}D affine matrices of shape Nx{rank}x{rank + 1} for size {sizes}. Got {theta.shape}."
        )
    return function("affine_grid", "F.affine_grid", (theta,), sizes=sizes)
