"""What model files use of numpy: sizes, roots and logarithms of numbers, and small arrays that they write down."""
import builtins
import math

import torch

from . import random
from ._array import array, asarray, ndarray, of_numbers
from ._dtypes import bool_, dtype, float16, float32, float64, int8, int16, int32, int64, number, torch_type, uint8

_of = ndarray
pi, e, inf, nan, newaxis = math.pi, math.e, math.inf, math.nan, None
float_, int_, double = float64, int64, float64
floating, integer, number_ = float, int, (int, float)


def _elementwise(name, compute, pointed=False):
    def function(x, *others):
        return of_numbers(compute, x, *others, pointed=pointed)

    function.__name__ = name
    return function


sqrt, exp, log, log2, log10, sin, cos, tan, tanh, floor, ceil = (
    _elementwise(name, getattr(math, name), pointed=True)
    for name in ("sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "tanh", "floor", "ceil")
)
abs, absolute = _elementwise("abs", builtins.abs), _elementwise("absolute", builtins.abs)
round, around = _elementwise("round", builtins.round), _elementwise("around", builtins.round)
power, maximum, minimum = (
    _elementwise(name, compute)
    for name, compute in (("power", pow), ("maximum", builtins.max), ("minimum", builtins.min))
)


def _numbers(a):
    return asarray(a).flat


def _of_all(name, axis):
    if axis is not None:
        raise NotImplementedError(f"numpy.{name} along an axis is not there: this Python has what model files use of numpy")


def prod(a, axis=None):
    _of_all("prod", axis)
    return number(math.prod(_numbers(a)))


def sum(a, axis=None):
    _of_all("sum", axis)
    return number(builtins.sum(_numbers(a)))


def mean(a, axis=None):
    _of_all("mean", axis)
    values = _numbers(a)
    return number(builtins.sum(values) / len(values))


def max(a, axis=None):
    _of_all("max", axis)
    return number(builtins.max(_numbers(a)))


def min(a, axis=None):
    _of_all("min", axis)
    return number(builtins.min(_numbers(a)))


def cumsum(a):
    found, total = [], 0
    for one in _numbers(a):
        total += one
        found.append(total)
    return array(found)


def _shaped(value):
    def function(shape, dtype=None):
        sizes = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
        return ndarray(torch.full(sizes, value, dtype=torch_type(dtype or float64)))

    return function


zeros, ones, empty = _shaped(0.0), _shaped(1.0), _shaped(0.0)


def full(shape, fill_value, dtype=None):
    return ndarray(torch.full(shape if isinstance(shape, tuple) else (shape,), fill_value, dtype=torch_type(dtype)))


def arange(*given, dtype=None):
    pointed = builtins.any(isinstance(one, float) for one in given)
    return ndarray(torch.arange(*given, dtype=torch_type(dtype or (float64 if pointed else int64))))


def linspace(start, stop, num=50):
    return ndarray(torch.linspace(start, stop, num, dtype=torch_type(float64)))


def eye(N, M=None):
    return ndarray(torch.eye(N, M, dtype=torch_type(float64)))


def concatenate(arrays, axis=0):
    return ndarray(torch.cat([asarray(one)._tensor for one in arrays], dim=axis))


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    """Known numbers in order, each once."""
    _of_all("unique", axis)
    given = asarray(ar)
    values = given.flat
    if builtins.any(one != one for one in values):
        raise NotImplementedError("numpy.unique of nan is not there: this Python has what model files use of numpy")
    found = sorted(set(values))
    place = {one: at for at, one in enumerate(found)}
    made = [ndarray(torch.tensor(found, dtype=given._tensor.dtype))]
    if return_index:
        made.append(_places(values.index(one) for one in found))
    if return_inverse:
        made.append(_places(place[one] for one in values).reshape(given.shape))
    if return_counts:
        made.append(_places(values.count(one) for one in found))
    return made[0] if len(made) == 1 else tuple(made)


def _places(numbers):
    return ndarray(torch.tensor(list(numbers), dtype=torch.int64))


def isscalar(element):
    return isinstance(element, (int, float, complex, str, bool))


def __getattr__(name):
    raise NotImplementedError(f"numpy.{name} is not there: this Python has what model files use of numpy")
