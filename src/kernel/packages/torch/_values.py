"""
Numbers of the few tensors whose numbers a program writes down itself: `torch.arange(4)`, `torch.tensor([2, 3])`, and what
it computes of them. All others have none, and say so when they are asked.
"""
import math
import operator
import struct

#: More are not kept: nobody reads them off a shape.
MOST = 4096

_FUNCTIONS = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv,
    "floor_divide": operator.floordiv, "remainder": operator.mod, "pow": operator.pow, "neg": operator.neg,
    "abs": abs, "eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt,
    "ge": operator.ge, "bitwise_and": operator.and_, "bitwise_or": operator.or_, "bitwise_xor": operator.xor,
    "maximum": max, "minimum": min, "trunc_divide": lambda a, b: math.trunc(a / b), "rsub": lambda a, b: b - a,
    "logical_not": operator.not_, "logical_and": lambda a, b: bool(a and b), "logical_or": lambda a, b: bool(a or b),
    "where": lambda condition, one, other: one if condition else other, "sign": lambda one: (one > 0) - (one < 0),
    "rsqrt": lambda one: 1 / math.sqrt(one), "reciprocal": lambda one: 1 / one, "trunc": math.trunc, "tanh": math.tanh,
    "bitwise_not": lambda one: not one if isinstance(one, bool) else ~one, "positive": lambda one: one,
    "isinf": math.isinf, "isnan": math.isnan, "isfinite": math.isfinite,
    "sqrt": math.sqrt, "exp": math.exp, "log": math.log, "log2": math.log2, "sin": math.sin, "cos": math.cos,
    "floor": math.floor, "ceil": math.ceil, "round": round, "square": lambda one: one * one,
}


def of(tensor):
    """The numbers of a tensor, in order. Raises where they are not known."""
    if tensor._values is None:
        raise RuntimeError(
            "this depends on the values of a tensor, and only shapes are computed here: "
            f"a tensor of shape {tuple(tensor.shape)} has no numbers"
        )
    return tensor._values


def kept(values, dtype):
    """Numbers as a type holds them; `None` where they are too many."""
    if values is None or len(values) > MOST:
        return None
    # Whole numbers that are as they are kept: indices above all.
    if dtype.name == "int64" and set(map(type, values)) == {int} and -(2**63) <= min(values) <= max(values) < 2**63:
        return list(values)
    return [cast(one, dtype) for one in values]


def filled(number, count, dtype):
    """One number so many times, as a type holds it; `None` where that is too many."""
    return None if count > MOST else [cast(number, dtype)] * count if count else []


def _whole(one, dtype):
    """A whole number as so many bits hold it."""
    span = 1 << dtype.itemsize * 8
    held = one % span
    return held - span if dtype.is_signed and held >= span // 2 else held


def holding(values, like):
    """A tensor of known numbers, for the next step of a function."""
    return type(like)._of(like.shape, like.dtype, values=values)


def evenly(start, end, steps, dtype):
    """Numbers from start to end at one distance, rounded at each step as PyTorch rounds."""
    step = (end - start) / (steps - 1) if steps > 1 else 0.0
    step = cast(step, dtype) if dtype.is_floating_point else step
    half = steps // 2
    return [start + step * at if at < half else end - step * (steps - at - 1) for at in range(steps)]


def cast(one, dtype):
    """A number as a type holds it: of 32 bits, a whole number, a truth."""
    if dtype.name == "bool":
        return bool(one)
    if dtype.is_complex:
        return complex(one)
    if not dtype.is_floating_point:
        return _whole(int(one), dtype)
    if dtype.name == "float64" or math.isinf(one) or math.isnan(one):
        return float(one)
    return struct.unpack("f", struct.pack("f", one))[0] if dtype.name == "float32" else float(one)


def combined(rule, operands, made):
    """What a function makes of numbers; `None` where some are not known."""
    compute = _FUNCTIONS.get(rule)
    if compute is None or any(getattr(one, "_values", one) is None for one in operands):
        return None
    columns = [spread(one, made.shape) for one in operands]
    if any(column is None for column in columns):
        return None
    try:
        return kept([compute(*row) for row in zip(*columns)], made.dtype)
    except (ArithmeticError, ValueError, TypeError):
        return None


def spread(one, shape):
    """Numbers laid out over a shape; `None` where they are not known."""
    if not hasattr(one, "_values"):  # a number of Python
        return [one] * math.prod(shape) if math.prod(shape) <= MOST else None
    if one._values is None or math.prod(shape) > MOST:
        return None
    if tuple(one.shape) == tuple(shape):
        return one._values
    steps, step = [], 1
    for size in reversed(one.shape):
        steps.insert(0, 0 if size == 1 else step)
        step *= size
    steps = [0] * (len(shape) - len(steps)) + steps
    found = [0]
    for size, step in zip(shape, steps):
        found = [at + index * step for at in found for index in range(size)]
    return [one._values[at] for at in found]


def nested(values, shape):
    """Numbers in lists, as `tolist` gives them."""
    if not shape:
        return values[0]
    if len(shape) == 1:
        return list(values)
    step = math.prod(shape[1:])
    return [nested(values[at * step : (at + 1) * step], shape[1:]) for at in range(shape[0])]


def flat(data, shape=None):
    """The numbers of nested lists with their shape. Raises PyTorch's error where lists differ in length."""
    if not isinstance(data, (list, tuple)):
        return [data], ()
    if not data:
        return [], (0,)
    parts = [flat(one) for one in data]
    first = parts[0][1]
    for _, other in parts:
        if other != first:
            raise ValueError(
                f"expected sequence of length {first[0] if first else 0} at dim 1 (got {other[0] if other else 0})"
            )
    return [one for values, _ in parts for one in values], (len(data), *first)


def printed(tensor):
    """`tensor([0, 1, 2])`. Raises where the numbers are not known."""
    from ._printed import printed as text

    return text(tensor, of(tensor))
