"""What reductions make of numbers that are known: of all, and of each row."""
import itertools
import math

from . import _values


def known(input, made, compute, dim=None):
    """The number of all or of each row, where all are known. Rows of numbers with a point are added in an order not known here."""
    exact = compute not in _ROUNDED or not input.dtype.is_floating_point and not input.dtype.is_complex
    if input._values and not made.shape:
        made._values = _values.kept([compute(input._values)], made.dtype)
    elif input._values and exact and dim not in (None, ()):
        made._values = _values.kept([compute(row) for row in _each(input, dim)], made.dtype)
    return made


def _each(input, dim):
    """The known numbers that a reduction of some dimensions makes one of, each such list in the order of the result."""
    rank, rows = len(input.shape), {}
    dims = {one % rank for one in ((dim,) if isinstance(dim, int) else dim)}
    for at, number in zip(itertools.product(*map(range, input.shape)), input._values):
        rows.setdefault(tuple(0 if axis in dims else one for axis, one in enumerate(at)), []).append(number)
    return rows.values()


def mean(values):
    """What numbers are on the whole."""
    return sum(values) / len(values)


def _first(pick):
    """The largest or the smallest of numbers; what is no number goes before all."""
    return lambda values: next((one for one in values if one != one), pick(values))


largest, smallest = _first(max), _first(min)


def place(extreme):
    """Where the largest or the smallest stands."""
    return lambda values: values.index(extreme(values))


_ROUNDED = (sum, math.prod, mean)
