"""Functions that make one number of many, and orders; methods of a tensor too."""
from collections import namedtuple

from ._call import function
from ._functions import both
from ._size import sizes
from ._tensor import Tensor

_named = {}


def _pair(name, first, second):
    """What `max(dim)` returns: a tuple whose parts have names."""
    made = _named.setdefault(name, namedtuple(name, ("values", "indices")))
    return made(first, second)


def _dims(dim):
    return None if dim is None else dim if isinstance(dim, int) else sizes((dim,))


def _known(input, made, compute):
    """The number of all, where all are known."""
    if input._values and not made.shape:
        made._values = [compute(input._values)]
    return made


def _typed(made, dtype):
    return made if dtype is None else made.to(dtype)


def _total(name, compute=None):
    def body(called, input, dim=None, keepdim=False, *, dtype=None, axis=None):
        asked = {} if dtype is None else {"dtype": dtype.name}
        made = function(name, called, (input,), dim=_dims(dim if axis is None else axis), keepdim=keepdim, **asked)
        return _known(input, made, compute) if compute else made

    body.__name__ = name
    both(body)


for _name, _compute in (("sum", sum), ("mean", lambda values: sum(values) / len(values)), ("prod", None),
                        ("nansum", None)):
    _total(_name, _compute)


def _truth(name, compute):
    def body(called, input, dim=None, keepdim=False):
        return _known(input, function(name, called, (input,), dim=_dims(dim), keepdim=keepdim), compute)

    body.__name__ = name
    both(body)


for _name, _compute in (("any", any), ("all", all), ("count_nonzero", None)):
    _truth(_name, _compute or (lambda values: sum(one != 0 for one in values)))


def _extreme(name, compute):
    def body(called, input, dim=None, keepdim=False, *, other=None):
        if isinstance(dim, Tensor) or other is not None:
            return function("maximum" if name == "max" else "minimum", called, (input, dim if other is None else other))
        made = function(name, called, (input,), dim=dim, keepdim=keepdim)
        return _pair(name, *made) if dim is not None else _known(input, made, compute)

    body.__name__ = name
    both(body)


_extreme("max", max)
_extreme("min", min)


@both
def amax(called, input, dim=(), keepdim=False):
    return function("amax", called, (input,), dim=_dims(dim), keepdim=keepdim)


@both
def amin(called, input, dim=(), keepdim=False):
    return function("amin", called, (input,), dim=_dims(dim), keepdim=keepdim)


@both
def aminmax(called, input, *, dim=None, keepdim=False):
    made = [function(name, called, (input,), dim=dim, keepdim=keepdim) for name in ("amin", "amax")]
    return namedtuple("aminmax", ("min", "max"))(*made)


def _index_of(name):
    def body(called, input, dim=None, keepdim=False):
        return function(name, called, (input,), dim=dim, keepdim=keepdim)

    body.__name__ = name
    both(body)


_index_of("argmax")
_index_of("argmin")


def _median(name):
    def body(called, input, dim=None, keepdim=False):
        if dim is None and name == "mode":
            dim = -1
        values, indices = function(name, called, (input,), dim=dim, keepdim=keepdim)
        return values if dim is None else _pair(name, values, indices)

    body.__name__ = name
    both(body)


_median("median")
_median("mode")


def _spread(name):
    def body(called, input, dim=None, unbiased=True, keepdim=False, *, correction=1):
        if isinstance(dim, bool):
            dim = None
        return function(name, called, (input,), dim=_dims(dim), keepdim=keepdim)

    body.__name__ = name
    both(body)


_spread("var")
_spread("std")


def var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=1):
    return input.var(dim, keepdim=keepdim), input.mean(dim, keepdim=keepdim)


def std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=1):
    return input.std(dim, keepdim=keepdim), input.mean(dim, keepdim=keepdim)


@both
def norm(called, input, p="fro", dim=None, keepdim=False, dtype=None):
    order = 2 if p in ("fro", None) else p
    return function("norm", called, (input,), p=order, dim=_dims(dim), keepdim=keepdim)


@both
def logsumexp(called, input, dim, keepdim=False):
    return function("logsumexp", called, (input,), dim=_dims(dim), keepdim=keepdim)


def _running(name):
    def body(called, input, dim, *, dtype=None):
        made = function(name, called, (input,), dim=dim)
        if input._values is not None and len(input.shape) == 1 and name == "cumsum":
            made._values = [sum(input._values[: at + 1]) for at in range(len(input._values))]
        return _typed(made, dtype)

    body.__name__ = name
    both(body)


_running("cumsum")
_running("cumprod")


@both
def sort(called, input, dim=-1, descending=False, stable=False):
    return _pair("sort", *function("sort", called, (input,), dim=dim))


@both
def argsort(called, input, dim=-1, descending=False, stable=False):
    return function("argsort", called, (input,), dim=dim)


@both
def topk(called, input, k, dim=None, largest=True, sorted=True):
    return _pair("topk", *function("topk", called, (input,), k=k, dim=-1 if dim is None else dim))


def _of_values(name):
    def body(called, input, *given, **named):
        raise NotImplementedError(f"torch.{name}: the shape of what it makes depends on the numbers of a tensor")

    body.__name__ = name
    both(body)


for _name in ("unique", "unique_consecutive", "nonzero", "bincount", "masked_select", "argwhere"):
    _of_values(_name)


@both
def equal(called, input, other):
    if input.shape != other.shape:
        return False
    if input is other:
        return True
    raise RuntimeError("torch.equal depends on the values of tensors, and only shapes are computed here")


@both
def allclose(called, input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    raise RuntimeError("torch.allclose depends on the values of tensors, and only shapes are computed here")


def multinomial(input, num_samples, replacement=False, *, generator=None):
    """Indices that are drawn."""
    from ._creation import empty

    return empty((*input.shape[:-1], num_samples)).long()


def bernoulli(input, p=None, *, generator=None):
    return input.clone()
