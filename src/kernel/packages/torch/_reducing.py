"""Functions that make one number of many, and orders; methods of a tensor too."""
import itertools
import math
from collections import namedtuple

from . import _rows, _values
from ._call import function
from ._functions import both, named
from ._tensor import Tensor

_returned = {}


def _pair(name, first, second, fields=("values", "indices")):
    """What `max(dim)` returns: a tuple whose parts have names, and which prints them one below the other."""
    made = _returned.get(name)
    if made is None:
        made = _returned[name] = type(name, (namedtuple(name, fields),), {"__repr__": _repr, "__module__": "torch.return_types"})
    return made(first, second)


def _repr(self):
    told = ",\n".join(f"{name}={one!r}" for name, one in zip(self._fields, self))
    return f"torch.return_types.{type(self).__name__}(\n{told})"


def _total(compute):
    def make(name, rule):
        def body(called, input, dim=None, keepdim=False, *, dtype=None):
            asked = {} if dtype is None else {"dtype": dtype.name}
            made = function(name, called, (input,), dim=dim, keepdim=keepdim, **asked)
            held = input if dtype is None else Tensor._of(input.shape, dtype, values=_values.kept(input._values, dtype))
            return _rows.known(held, made, compute, dim) if compute else made

        return body

    return make


for _name, _compute in (("sum", sum), ("mean", _rows.mean), ("prod", math.prod),
                        ("nansum", None), ("nanmean", None)):
    named(_name, _total(_compute))


def _truth(compute):
    def make(name, rule):
        def body(called, input, dim=None, keepdim=False):
            return _rows.known(input, function(name, called, (input,), dim=dim, keepdim=keepdim), compute, dim)

        return body

    return make


for _name, _compute in (("any", any), ("all", all), ("count_nonzero", lambda values: sum(one != 0 for one in values))):
    named(_name, _truth(_compute))


def _extreme(compute):
    def make(name, rule):
        def body(called, input, dim=None, keepdim=False, *, other=None):
            if other is not None:
                return function("maximum" if name == "max" else "minimum", called, (input, other))
            made = function(name, called, (input,), dim=dim, keepdim=keepdim, function=name)
            if dim is None:
                return _rows.known(input, made, compute)
            return _pair(name, *(_rows.known(input, one, rule, dim) for one, rule in zip(made, (compute, _rows.place(compute)))))

        return body

    return make


named("max", _extreme(_rows.largest))
named("min", _extreme(_rows.smallest))


@both
def amax(called, input, dim=(), keepdim=False):
    return _rows.known(input, function("amax", called, (input,), dim=dim, keepdim=keepdim, function="amax"), _rows.largest, dim)


@both
def amin(called, input, dim=(), keepdim=False):
    return _rows.known(input, function("amin", called, (input,), dim=dim, keepdim=keepdim, function="amin"), _rows.smallest, dim)


@both
def aminmax(called, input, *, dim=None, keepdim=False):
    made = [function(name, called, (input,), dim=dim, keepdim=keepdim) for name in ("amin", "amax")]
    return _pair("aminmax", *made, fields=("min", "max"))


def _index_of(name, rule):
    def body(called, input, dim=None, keepdim=False):
        made = function(name, called, (input,), dim=dim, keepdim=keepdim, function=name)
        return _rows.known(input, made, _rows.place(_rows.largest if name == "argmax" else _rows.smallest), dim)

    return body


named("argmax argmin", _index_of)


def _median(name, rule):
    def body(called, input, dim=None, keepdim=False):
        if dim is None and name == "mode":
            dim = -1
        values, indices = function("median", called, (input,), dim=dim, keepdim=keepdim)
        return values if dim is None else _pair(name, values, indices)

    return body


named("median nanmedian mode", _median)


@both
def kthvalue(called, input, k, dim=-1, keepdim=False):
    size = input.shape[dim] if input.shape else 1
    if not 1 <= k <= size:
        raise RuntimeError(f"kthvalue(): selected number k out of range for dimension {dim % max(len(input.shape), 1)}")
    return _pair("kthvalue", *function("median", called, (input,), dim=dim, keepdim=keepdim))


def _extremes(name, rule):
    def body(called, input, dim):
        return _pair(name, *function(name, called, (input,), dim=dim))

    return body


named("cummax cummin", _extremes)


_INTERPOLATIONS = ("linear", "lower", "higher", "midpoint", "nearest")


@both
def quantile(called, input, q, dim=None, keepdim=False, *, interpolation="linear"):
    if interpolation not in _INTERPOLATIONS:
        raise RuntimeError(
            "quantile() interpolation must be one of linear, lower, higher, midpoint or nearest, but got "
            f"{interpolation}"
        )
    if input.dtype.name not in ("float32", "float64"):
        raise RuntimeError("quantile() input tensor must be either float or double dtype")
    if isinstance(q, Tensor) and len(q.shape) > 1:
        raise RuntimeError("quantile() q must be a scalar or 1D tensor")
    made, _ = function("median", called, (input,), dim=dim, keepdim=keepdim)
    return made.expand((*q.shape, *made.shape)) if isinstance(q, Tensor) and q.shape else made


def _spread(name, rule):
    def body(called, input, dim=None, unbiased=True, keepdim=False, *, correction=None):
        return function(rule, called, (input,), dim=dim, keepdim=keepdim)

    return body


named("var std", _spread)


def _spread_and_mean(name, rule):
    def body(called, input, dim=None, unbiased=True, keepdim=False, *, correction=None):
        if input.dtype.kind < 2:
            raise RuntimeError(f"{name} only support floating point and complex dtypes")
        spread = function(name.partition("_")[0], called, (input,), dim=dim, keepdim=keepdim)
        return spread, function("mean", called, (input,), dim=dim, keepdim=keepdim)

    return body


named("var_mean std_mean", _spread_and_mean)


@both
def logsumexp(called, input, dim, keepdim=False):
    return function("logsumexp", called, (input,), dim=dim, keepdim=keepdim)


def _running(name, rule):
    def body(called, input, dim, *, dtype=None):
        asked = {} if dtype is None else {"dtype": dtype.name}
        made = function(name, called, (input,), dim=dim, **asked)
        if input._values is not None and len(input.shape) == 1 and name == "cumsum":
            made._values = _values.kept(list(itertools.accumulate(input._values)), made.dtype)
        return made

    return body


named("cumsum cumprod logcumsumexp", _running)


@both
def sort(called, input, dim=-1, descending=False, *, stable=None):
    return _pair("sort", *function("sort", called, (input,), dim=dim))


@both
def argsort(called, input, dim=-1, descending=False, *, stable=None):
    return function("argsort", called, (input,), dim=dim)


@both
def topk(called, input, k, dim=-1, largest=True, sorted=True):
    return _pair("topk", *function("topk", called, (input,), k=k, dim=dim))


def _of_values(name, rule):
    def body(called, input, *given, **named):
        raise NotImplementedError(f"{called}: the shape of what it makes depends on the numbers of a tensor")

    return body


named("nonzero masked_select argwhere", _of_values)


@both
def equal(called, input, other):
    if input.shape != other.shape:
        return False
    if input is other:
        return True
    if input._values is not None and other._values is not None:
        return input._values == other._values
    raise RuntimeError("torch.equal depends on the values of tensors, and only shapes are computed here")


@both
def allclose(called, input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    near = function("isclose", called, (input, other))
    columns = [_values.spread(one, near.shape) for one in (input, other)]
    if None in columns:
        raise RuntimeError("torch.allclose depends on the values of tensors, and only shapes are computed here")
    return all(abs(a - b) <= atol + rtol * abs(b) for a, b in zip(*columns))


@both
def multinomial(called, input, num_samples, replacement=False, *, generator=None):
    return function("multinomial", called, (input,), num_samples=num_samples, replacement=replacement)


@both
def bernoulli(called, input, p=None, *, generator=None):
    if p is not None and not 0 <= p <= 1:
        raise RuntimeError(f"bernoulli_ expects p to be in [0, 1], but got p={p}")
    return function("alias", called, (input,))


@both
def dist(called, input, other, p=2):
    return function("norm", called, (input - other,), p=p)


@both
def searchsorted(called, sorted_sequence, input=None, *, self=None, out_int32=False, right=False, side=None, sorter=None):
    return function("bucketize", called, (self if input is None else input,), out_int32=out_int32)


@both
def bucketize(called, input=None, boundaries=None, *, self=None, out_int32=False, right=False):
    if len(boundaries.shape) != 1:
        raise RuntimeError(f"boundaries tensor must be 1 dimension, but got dim({len(boundaries.shape)})")
    return function("bucketize", called, (self if input is None else input,), out_int32=out_int32)


@both
def trace(called, input):
    return function("trace", called, (input,))

