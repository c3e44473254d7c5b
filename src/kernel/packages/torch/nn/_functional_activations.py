"""Activations as functions (`torch/nn/functional.py`)."""
import operator

from .._arguments import bind_method
from .._call import as_layer
from ._native import checked, inplaced, native


def _plain(name, layer, behind):
    def body(input, inplace=False):
        return inplaced(input, as_layer(layer, f"F.{name}", (checked(behind, input),)), inplace)

    body.__name__ = body.__qualname__ = name
    return body


relu, relu6, silu, mish, hardswish, hardsigmoid, selu = (
    _plain(name, layer, behind)
    for name, layer, behind in (
        ("relu", "ReLU", "relu"), ("relu6", "ReLU6", "relu6"), ("silu", "SiLU", "silu"), ("mish", "Mish", "mish"),
        ("hardswish", "Hardswish", "hardswish"), ("hardsigmoid", "Hardsigmoid", "hardsigmoid"),
        ("selu", "SELU", "selu"),
    )
)


def elu(input, alpha=1.0, inplace=False):
    return inplaced(input, as_layer("ELU", "F.elu", (checked("elu", input),), alpha=alpha), inplace)


def celu(input, alpha=1.0, inplace=False):
    return inplaced(input, as_layer("CELU", "F.celu", (checked("celu", input),), alpha=alpha), inplace)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    made = as_layer("LeakyReLU", "F.leaky_relu", (checked("leaky_relu", input),), negative_slope=float(negative_slope))
    return inplaced(input, made, inplace)


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    made = as_layer("RReLU", "F.rrelu", (checked("rrelu", input),), lower=float(lower), upper=float(upper))
    return inplaced(input, made, inplace)


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    if min_val > max_val:
        raise ValueError("min_val cannot be greater than max_val")
    made = as_layer("Hardtanh", "F.hardtanh", (checked("hardtanh", input),), min_val=float(min_val), max_val=float(max_val))
    return inplaced(input, made, inplace)


def threshold(input, threshold, value, inplace=False):
    given = {"threshold": float(threshold), "value": float(value)}
    return inplaced(input, as_layer("Threshold", "F.threshold", (checked("threshold", input),), **given), inplace)


def sigmoid(input):
    return as_layer("Sigmoid", "F.sigmoid", (input,))


def tanh(input):
    return as_layer("Tanh", "F.tanh", (input,))


def softsign(input):
    return as_layer("Softsign", "F.softsign", (input,))


def tanhshrink(input):
    return as_layer("Tanhshrink", "F.tanhshrink", (input,))


@native
def gelu(called, input, approximate="none"):
    if approximate not in ("none", "tanh"):
        raise RuntimeError("approximate argument must be either none or tanh.")
    return as_layer("GELU", called, (input,), approximate=approximate)


@native
def logsigmoid(called, input):
    return as_layer("LogSigmoid", called, (input,))


@native
def softplus(called, input, beta=1, threshold=20):
    return as_layer("Softplus", called, (input,), beta=float(beta), threshold=float(threshold))


@native
def softshrink(called, input, lambd=0.5):
    if lambd < 0:
        raise RuntimeError(
            f"lambda must be in range [0, 3.40282e+38] for input dtype {input.dtype.spoken}, but found {lambd}"
        )
    return as_layer("Softshrink", called, (input,), lambd=float(lambd))


@native
def hardshrink(called, input, lambd=0.5):
    return as_layer("Hardshrink", called, (input,), lambd=float(lambd))


def glu(input, dim=-1):
    if not input.shape:
        raise RuntimeError("glu does not support scalars because halving size must be even")
    return as_layer("GLU", "F.glu", (checked("glu", input),), dim=dim)


def _soft_dim(rank, stacklevel):
    """The dimension where none is named, as PyTorch chooses it from old, with a warning at a level of calls."""
    operator.index(stacklevel)
    return 0 if rank in (0, 1, 3) else 1


def _soft(name, layer, input, dim, stacklevel, dtype):
    at = _soft_dim(input.dim(), stacklevel) if dim is None else dim
    bind_method("log_softmax" if name == "log_softmax" else "softmax", (at,), {"dtype": dtype})
    return as_layer(layer, f"F.{name}", (input if dtype is None else input.to(dtype),), dim=at)


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    return _soft("softmax", "Softmax", input, dim, _stacklevel, dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    return _soft("softmin", "Softmin", input, dim, _stacklevel, dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    return _soft("log_softmax", "LogSoftmax", input, dim, _stacklevel, dtype)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    """Softmax of logits with noise; the noise is drawn, and no number is known."""
    made = as_layer("Softmax", "Tensor.softmax", ((logits + logits) / tau,), dim=dim)
    return made - made.detach() + made if hard else made


def relu_(input):
    return relu(input, inplace=True)


def elu_(input, alpha=1.0):
    return elu(input, alpha, inplace=True)


def selu_(input):
    return selu(input, inplace=True)


def celu_(input, alpha=1.0):
    return celu(input, alpha, inplace=True)


def leaky_relu_(input, negative_slope=0.01):
    return leaky_relu(input, negative_slope, inplace=True)


def hardtanh_(input, min_val=-1.0, max_val=1.0):
    return hardtanh(input, min_val, max_val, inplace=True)


def threshold_(input, threshold, value):
    return globals()["threshold"](input, threshold, value, inplace=True)


def rrelu_(input, lower=1.0 / 8, upper=1.0 / 3, training=False):
    return rrelu(input, lower, upper, training, inplace=True)
