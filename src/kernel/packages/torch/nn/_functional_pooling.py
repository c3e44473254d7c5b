"""Pools as functions (`torch/nn/functional.py`)."""
import math

from .._call import as_layer
from .._arguments import bind_native
from ._native import checked, fitted, native

_WORDS = {1: "one int", 2: "two ints", 3: "three ints"}


def _sizes(name, value, rank, what):
    """A size for each dimension. Raises where a tuple has another length."""
    if isinstance(value, (tuple, list)):
        if len(value) not in (1, rank):
            plural = "a single int, or a tuple of "
            raise RuntimeError(f"{name}: {what} must either be {plural}{_WORDS[rank]}")
        return tuple(value) if len(value) == rank else value[0]
    return value


def _max_pool(rank):
    name, layer = f"max_pool{rank}d", f"MaxPool{rank}d"

    def pool(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
        return_indices = bool(return_indices)
        fitted(name, input, kernel_size, None if stride == [] else stride, padding, dilation, ceil_mode)
        given = {
            "kernel_size": _sizes(name, kernel_size, rank, "kernel_size"),
            "padding": _sizes(name, padding, rank, "padding"),
            "dilation": _sizes(name, dilation, rank, "dilation"),
        }
        stepped = stride is not None and stride != []
        given["stride"] = _sizes(name, stride, rank, "stride") if stepped else given["kernel_size"]
        if given["stride"] == 0:
            raise RuntimeError("stride should not be zero")
        return as_layer(
            layer, f"F.{name}", (checked(name, input),), ceil_mode=ceil_mode, return_indices=return_indices, **given
        )

    pool.__name__, pool.__qualname__ = name, f"_{name}"
    return pool


max_pool1d, max_pool2d, max_pool3d = map(_max_pool, (1, 2, 3))


def _with_indices(pool):
    def with_indices(input, *given, **named):
        named["return_indices"] = True
        return pool(input, *given, **named)

    return with_indices


max_pool1d_with_indices, max_pool2d_with_indices, max_pool3d_with_indices = map(
    _with_indices, (max_pool1d, max_pool2d, max_pool3d)
)


def _avg_pool(rank):
    name = f"avg_pool{rank}d"

    def body(called, input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True,
             divisor_override=None):
        if divisor_override == 0:
            raise RuntimeError("divisor must be not zero")
        kernel = _sizes(name, kernel_size, rank, "kernel_size")
        stepped = stride is not None and stride != ()
        given = {} if rank == 1 else {"divisor_override": divisor_override}
        return as_layer(
            f"AvgPool{rank}d", called, (input,), kernel_size=kernel, ceil_mode=ceil_mode,
            stride=_sizes(name, stride, rank, "stride") if stepped else kernel,
            padding=_sizes(name, padding, rank, "padding"), count_include_pad=count_include_pad, **given,
        )

    body.__name__ = name
    return native(body)


avg_pool1d, avg_pool2d, avg_pool3d = map(_avg_pool, (1, 2, 3))


def is_endless(norm_type):
    """True for a power of which the largest number is what stays, or the smallest."""
    return isinstance(norm_type, (int, float)) and norm_type in (math.inf, -math.inf)


def _lp_pool(rank):
    name = f"lp_pool{rank}d"

    def pool(input, norm_type, kernel_size, stride=None, ceil_mode=False):
        if is_endless(norm_type):
            largest = globals()[f"max_pool{rank}d"]
            if norm_type > 0:
                return largest(input.abs(), kernel_size, stride, 0, 1, ceil_mode)
            return -largest(-input.abs(), kernel_size, stride, 0, 1, ceil_mode)
        return as_layer(
            f"LPPool{rank}d", f"F.{name}", (checked(name, input),), norm_type=float(norm_type), ceil_mode=ceil_mode,
            kernel_size=kernel_size, stride=kernel_size if stride is None else stride,
        )

    pool.__name__ = pool.__qualname__ = name
    return pool


lp_pool1d, lp_pool2d, lp_pool3d = map(_lp_pool, (1, 2, 3))


def _filled(input, output_size):
    """Sizes of which `None` keeps the input's."""
    if isinstance(output_size, int):
        return output_size
    if len(input.shape) <= len(output_size):
        raise ValueError(f"Input dimension should be at least {len(output_size) + 1}")
    sides = input.shape[len(input.shape) - len(output_size) :]
    return [side if one is None else one for one, side in zip(output_size, sides)]


def _output(name, input, output_size, rank):
    """The sizes asked for; `None` keeps the input's."""
    asked = output_size if rank == 1 else _filled(input, output_size)
    bound = bind_native(name, (input, asked), {})["output_size"]
    given = (bound,) * rank if isinstance(bound, int) else tuple(bound)
    _check_output(name, input, given, rank)
    return given[0] if rank == 1 else given


_REFUSED = {"avg": "{}: output_size must be {}", "max": "{}(): internal error: output_size.size() must be {}"}


def _check_output(name, input, given, rank):
    kind = name[9:12]
    if len(given) != rank:
        one = f"{name}() argument 'output_size' should contain one int (got {len(given)})"
        raise RuntimeError(one if rank == 1 else _REFUSED[kind].format(name, rank))
    if any(side < 0 for side in given):
        # Over one dimension the function over two computes it.
        told = (1, *given) if rank == 1 else given
        if kind == "max":
            whole = [*input.shape[: len(input.shape) - rank], *given]
            negative = next(side for side in given if side < 0)
            raise RuntimeError(f"Trying to create tensor with negative dimension {negative}: {whole}")
        raise RuntimeError(
            f"adaptive_avg_pool{max(rank, 2)}d: elements of output_size must be greater than or equal to 0 but received "
            f"{{{', '.join(map(str, told))}}}"
        )


def _adaptive(kind, rank):
    name = f"adaptive_{kind}_pool{rank}d"
    layer = f"Adaptive{kind.capitalize()}Pool{rank}d"

    def average(input, output_size):
        if rank > 1:
            input.size()
        sizes = _output(name, checked(name, input), output_size, rank)
        return as_layer(layer, f"F.{name}", (input,), output_size=sizes)

    def largest(input, output_size, return_indices=False):
        if rank > 1:
            input.size()
        sizes = _output(name, checked(name, input), output_size, rank)
        return as_layer(layer, f"F.{name}", (input,), output_size=sizes, return_indices=return_indices)

    pool = average if kind == "avg" else largest
    pool.__name__ = pool.__qualname__ = name
    return pool


adaptive_avg_pool1d, adaptive_avg_pool2d, adaptive_avg_pool3d = (_adaptive("avg", rank) for rank in (1, 2, 3))
adaptive_max_pool1d, adaptive_max_pool2d, adaptive_max_pool3d = (_adaptive("max", rank) for rank in (1, 2, 3))
adaptive_max_pool1d_with_indices, adaptive_max_pool2d_with_indices, adaptive_max_pool3d_with_indices = map(
    _with_indices, (adaptive_max_pool1d, adaptive_max_pool2d, adaptive_max_pool3d)
)
