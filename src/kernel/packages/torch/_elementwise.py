"""Functions that take numbers one by one."""
from . import _values
from ._call import as_layer, function
from ._functions import both, named
from ._parameters import is_tensor


def _one(name, rule):
    def body(called, input):
        made = function(rule, called, (input,))
        made._values = _values.combined(rule, (input,), made)
        return made

    return body


named(
    "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh asinh acosh atanh erf erfc erfinv lgamma "
    "digamma abs neg positive sqrt rsqrt reciprocal square sign sgn floor ceil trunc frac isnan isinf isfinite isneginf "
    "isposinf logical_not bitwise_not conj real imag signbit deg2rad rad2deg sinc i0 angle isreal arctan=atan "
    "absolute=abs negative=neg arcsin=asin arccos=acos arcsinh=asinh arccosh=acosh arctanh=atanh fix=trunc",
    _one,
)


def _two(name, rule):
    def body(called, input=None, other=None, *, self=None):
        first = self if input is None else input
        made = function(rule, called, (first, other))
        made._values = _values.combined(rule, (first, other), made)
        return made

    return body


named(
    "mul floor_divide remainder fmod eq ne lt le gt ge maximum minimum fmax fmin atan2 hypot logaddexp logaddexp2 logical_and "
    "logical_or logical_xor bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift copysign xlogy gcd lcm "
    "nextafter ldexp multiply=mul not_equal=ne less=lt less_equal=le greater=gt greater_equal=ge arctan2=atan2",
    _two,
)


def _sum_of(name, rule):
    def body(called, input, other, *, alpha=1):
        made = function(rule, called, (input, other), alpha=alpha)
        scaled = other if alpha == 1 else None if is_tensor(other) else other * alpha
        made._values = None if scaled is None else _values.combined(rule, (input, scaled), made)
        return made

    return body


named("add sub rsub subtract=sub", _sum_of)


def _quotient(name, rule):
    def body(called, input, other, *, rounding_mode=None):
        if rounding_mode not in (None, "trunc", "floor"):
            raise RuntimeError(
                f"div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{rounding_mode}'"
            )
        made = function("div", called, (input, other), rounding_mode=rounding_mode)
        rule = {None: "div", "floor": "floor_divide", "trunc": "trunc_divide"}[rounding_mode]
        made._values = _values.combined(rule, (input, other), made)
        return made

    return body


named("div divide true_divide", _quotient)


@both
def pow(called, input=None, exponent=None, *, self=None):
    base = self if input is None else input
    given = {} if is_tensor(exponent) else {"exponent": exponent}
    made = function("pow", called, (base, exponent), **given)
    made._values = _values.combined("pow", (base, exponent), made)
    return made


@both
def float_power(called, input=None, exponent=None, *, self=None):
    base = self if input is None else input
    return pow(*(one.double() if is_tensor(one) else one for one in (base, exponent)))


@both
def round(called, input, *, decimals=0):
    made = function("round", called, (input,))
    made._values = _values.combined("round", (input,), made) if decimals == 0 else None
    return made


def _clamped(called, input, least, most):
    limits = [one for one in (least, most) if one is not None]
    if not limits:
        raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
    made = function("clamp", called, (input, *limits), limits=len(limits))
    held = input
    for rule, limit in (("maximum", least), ("minimum", most)):
        if limit is not None and held is not None:
            values = _values.combined(rule, (held, limit), made)
            held = None if values is None else _values.holding(values, made)
    made._values = None if held is None else held._values
    return made


def _clamping(name, rule):
    return lambda called, input, min=None, max=None: _clamped(called, input, min, max)


named("clamp clip clamp_min clamp_max", _clamping)


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


@both
def nan_to_num(called, input, nan=None, posinf=None, neginf=None):
    return function("nan_to_num", called, (input,))


@both
def logit(called, input, eps=None):
    return function("logit", called, (input,))


@both
def heaviside(called, input, values):
    return function("heaviside", called, (input, values))


# Activations that are layers too.


def _activation(layer):
    return lambda name, rule: lambda called, input: as_layer(layer, called, (input,))


for _name, _layer in (("relu", "ReLU"), ("sigmoid", "Sigmoid"), ("tanh", "Tanh"), ("selu", "SELU")):
    named(_name, _activation(_layer))


@both
def celu(called, input, alpha=1.0):
    return as_layer("CELU", called, (input,), alpha=alpha)


@both
def hardshrink(called, input, lambd=0.5):
    return as_layer("Hardshrink", called, (input,), lambd=lambd)


@both
def threshold(called, input, threshold, value):
    return as_layer("Threshold", called, (input,), threshold=threshold, value=value)


def _soft(layer):
    def make(name, rule):
        def body(called, input, dim, dtype=None):
            return as_layer(layer, called, (input if dtype is None else input.to(dtype),), dim=dim)

        return body

    return make


named("softmax", _soft("Softmax"))
named("log_softmax", _soft("LogSoftmax"))


@both
def prelu(called, input, weight):
    from .nn._functional_weights import prelu as of_nn

    return of_nn.body(called, input, weight)


@both
def dropout(called, input, p, train):
    from .nn._functional_dropout import dropped

    if p < 0 or p > 1:
        raise RuntimeError(f"dropout probability has to be between 0 and 1, but got {p}")
    return dropped("Dropout", called, input, p, train)
