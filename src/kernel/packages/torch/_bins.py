"""Functions that count numbers by where they fall."""
from . import _values
from ._call import function
from ._functions import both


@both
def histc(called, input, bins=100, min=0, max=0):
    if bins <= 0:
        raise RuntimeError(f"torch.histogram(): bins must be > 0, but got {bins} for dimension 0")
    if not input.is_floating_point():
        raise NotImplementedError(f"\"histogram_cpu\" not implemented for '{input.dtype.spoken}'")
    if max < min:
        raise RuntimeError("torch.histc: max must be larger than min")
    return function("histc", called, (input,), bins=bins)


def _check_counted(input, weights, minlength):
    if minlength < 0:
        raise RuntimeError("minlength should be >= 0")
    if input.numel() and (len(input.shape) != 1 or input._values and min(input._values) < 0):
        raise RuntimeError("bincount only supports 1-d non-negative integral inputs.")
    if input.dtype.kind != 1:
        raise NotImplementedError(f"\"bincount_cpu\" not implemented for '{input.dtype.spoken}'")
    if weights is not None and (len(weights.shape) != 1 or weights.shape != input.shape):
        raise RuntimeError("weights should be 1-d and have the same length as input")


@both
def bincount(called, input, weights=None, minlength=0):
    _check_counted(input, weights, minlength)
    if input._values is None:
        raise NotImplementedError(f"{called}: the shape of what it makes depends on the numbers of a tensor")
    length = max(minlength, 1 + max(input._values, default=-1))
    made = function("bincount", called, (input,) if weights is None else (input, weights), length=length)
    if weights is None:
        made._values = _values.kept([input._values.count(one) for one in range(length)], made.dtype)
    return made
