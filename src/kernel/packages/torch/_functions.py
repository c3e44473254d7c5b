"""Functions of `torch` that are methods of a tensor too. Each is written once, and told how the program calls it."""
import functools

from . import _values
from ._call import as_layer, function
from ._size import sizes
from ._tensor import Tensor, _written

#: Every function here by its name.
FUNCTIONS = {}


def both(body):
    """Makes `torch.name` and `Tensor.name` of a function whose first argument is how it is called."""
    name = body.__name__.rstrip("_") if body.__name__ in ("sum_", "all_", "any_", "abs_", "max_", "min_", "round_", "pow_") else body.__name__

    def checked(called, *given, **named):
        input = given[0] if given else named.get("input")
        if not isinstance(input, Tensor) and not hasattr(input, "_tensor"):
            if not given and "input" not in named:
                raise TypeError(f"{name}() missing 1 required positional arguments: \"input\"")
            raise TypeError(
                f"{name}(): argument 'input' (position 1) must be Tensor, not {type(input).__name__}"
            )
        named.pop("out", None)
        return body(called, *given, **named)

    def of_torch(*given, **named):
        return checked(f"torch.{name}", *given, **named)

    def of_tensor(*given, **named):
        return checked(f"Tensor.{name}", *given, **named)

    for one in (of_torch, of_tensor):
        functools.update_wrapper(one, body, assigned=("__doc__",))
        one.__name__ = one.__qualname__ = name
    FUNCTIONS[name] = of_torch
    setattr(Tensor, name, of_tensor)
    return of_torch


def in_place(name):
    """`Tensor.name_`: what the function makes, written into the tensor."""
    plain = getattr(Tensor, name)

    def method(self, *given, **named):
        return _written(self, plain(self, *given, **named))

    method.__name__ = method.__qualname__ = f"{name}_"
    setattr(Tensor, f"{name}_", method)


def _one(name, rule=None):
    """A function of one tensor, number by number."""

    def body(called, input):
        made = function(rule or name, called, (input,))
        made._values = _values.combined(rule or name, (input,), made)
        return made

    body.__name__ = name
    both(body)


for _name in (
    "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh asinh acosh atanh erf erfc erfinv lgamma "
    "digamma abs neg positive sqrt rsqrt reciprocal square sign sgn floor ceil trunc frac isnan isinf isfinite "
    "logical_not bitwise_not conj"
).split():
    _one(_name)
for _name, _rule in (("arctan", "atan"), ("absolute", "abs"), ("negative", "neg"), ("arcsin", "asin"),
                     ("arccos", "acos"), ("fix", "trunc")):
    _one(_name, _rule)


def _two(name, rule=None):
    """A function of two tensors, or a tensor and a number."""

    def body(called, input, other):
        made = function(rule or name, called, (input, other))
        made._values = _values.combined(rule or name, (input, other), made)
        return made

    body.__name__ = name
    both(body)


for _name in (
    "mul floor_divide remainder fmod eq ne lt le gt ge maximum minimum fmax fmin atan2 hypot logaddexp logical_and "
    "logical_or logical_xor bitwise_and bitwise_or bitwise_xor"
).split():
    _two(_name)
for _name, _rule in (("multiply", "mul"), ("not_equal", "ne"), ("less", "lt"), ("less_equal", "le"), ("greater", "gt"),
                     ("greater_equal", "ge"), ("arctan2", "atan2")):
    _two(_name, _rule)


def _sum_of(name, rule):
    def body(called, input, other, *, alpha=1):
        made = function(rule, called, (input, other), alpha=alpha)
        made._values = _values.combined(rule, (input, other), made) if alpha == 1 else None
        return made

    body.__name__ = name
    both(body)


for _name, _rule in (("add", "add"), ("sub", "sub"), ("subtract", "sub")):
    _sum_of(_name, _rule)


def _quotient(name):
    def body(called, input, other, *, rounding_mode=None):
        made = function("div", called, (input, other), rounding_mode=rounding_mode)
        rule = "floor_divide" if rounding_mode == "floor" else "div"
        made._values = _values.combined(rule, (input, other), made) if rounding_mode != "trunc" else None
        return made

    body.__name__ = name
    both(body)


for _name in ("div", "divide", "true_divide"):
    _quotient(_name)


@both
def pow(called, input, exponent):
    given = {} if isinstance(exponent, Tensor) else {"exponent": exponent}
    made = function("pow", called, (input, exponent), **given)
    made._values = _values.combined("pow", (input, exponent), made)
    return made


@both
def round(called, input, *, decimals=0):
    made = function("round", called, (input,))
    made._values = _values.combined("round", (input,), made) if decimals == 0 else None
    return made


def _clamp(called, input, min=None, max=None):
    if min is None and max is None:
        raise ValueError("torch.clamp: At least one of 'min' or 'max' must not be None")
    limits = [one for one in (min, max) if one is not None]
    return function("clamp", called, (input, *(one for one in limits if isinstance(one, Tensor))), limits=len(limits))


for _name in ("clamp", "clip"):
    _clamp.__name__ = _name
    both(_clamp)


@both
def clamp_min(called, input, min):
    return _clamp(called, input, min)


@both
def clamp_max(called, input, max):
    return _clamp(called, input, None, max)


@both
def lerp(called, input, end, weight):
    return function("lerp", called, (input, end, weight))


@both
def addcmul(called, input, tensor1, tensor2, *, value=1):
    return function("addcmul", called, (input, tensor1, tensor2))


@both
def addcdiv(called, input, tensor1, tensor2, *, value=1):
    return function("addcdiv", called, (input, tensor1, tensor2))


@both
def isclose(called, input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    return function("isclose", called, (input, other))


# Activations that are layers too.


@both
def relu(called, input):
    return as_layer("ReLU", called, (input,))


@both
def sigmoid(called, input):
    return as_layer("Sigmoid", called, (input,))


@both
def tanh(called, input):
    return as_layer("Tanh", called, (input,))


@both
def softmax(called, input, dim, dtype=None):
    return as_layer("Softmax", called, (input,), dim=dim)


@both
def log_softmax(called, input, dim, dtype=None):
    return as_layer("LogSoftmax", called, (input,), dim=dim)


# Products of matrices.


def _product(name):
    def body(called, input, other):
        return function(name, called, (input, other))

    body.__name__ = name
    both(body)


for _name in ("matmul", "mm", "bmm", "outer"):
    _product(_name)


@both
def mv(called, input, vec):
    return function("matmul", called, (input, vec))


@both
def dot(called, input, tensor):
    return function("matmul", called, (input, tensor))


@both
def addmm(called, input, mat1, mat2, *, beta=1, alpha=1):
    return function("addmm", called, (input, mat1, mat2))


@both
def baddbmm(called, input, batch1, batch2, *, beta=1, alpha=1):
    return function("baddbmm", called, (input, batch1, batch2))


def einsum(equation, *operands):
    """Sums of products by an equation of letters."""
    if len(operands) == 1 and isinstance(operands[0], (list, tuple)):
        operands = operands[0]
    return function("einsum", "torch.einsum", operands, equation=equation)


def numel(input):
    return input.numel()


def is_tensor(obj):
    return isinstance(obj, Tensor)


__all__ = ["FUNCTIONS", "both", "einsum", "in_place", "is_tensor", "numel", "sizes"]
