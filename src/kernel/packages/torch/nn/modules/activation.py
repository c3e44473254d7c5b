"""Activations of single numbers."""
import warnings

from ._types import COMPLEX, WHOLE, refuse_kernel, scalar_type
from .layer import Layer


class _Activation(Layer):
    """What activations share: options by name, and how they are printed."""

    _shares = _bare = True
    #: Options that are printed, with their names; `inplace` only where it is set.
    _shown = ()

    def _start(self, **options):
        """Keeps the options as attributes, and makes the layer."""
        Layer.__init__(self)
        for name, value in options.items():
            setattr(self, name, value)
        self._make(**options)

    def _now(self):
        return {name: getattr(self, name) for name in self._given}

    def forward(self, input):
        made = self._run(input)
        return input._take(made) if getattr(self, "inplace", False) else made

    def extra_repr(self):
        parts = [f"{name}={getattr(self, name)}" for name in self._shown]
        return ", ".join([*parts, *(["inplace=True"] if getattr(self, "inplace", False) else [])])


class _Inplace(_Activation):
    """Activations whose only option is to write over their input."""

    def __init__(self, inplace=False):
        self._start(inplace=inplace)


class _Plain(_Activation):
    """Activations without options."""

    _shares = False

    def __init__(self, *args, **kwargs):
        Layer.__init__(self, *args, **kwargs)
        self._make()


class ReLU(_Inplace):
    """max(0, x)."""

    _layer, _function = "ReLU", "F.relu"

    def _check(self, input):
        if input.dtype.name == "bool":
            raise RuntimeError("Boolean inputs not supported for relu")
        if input.dtype.name in COMPLEX:
            raise NotImplementedError("clamp is not supported for complex types")


class Hardtanh(_Activation):
    """x between two limits."""

    _layer, _function = "Hardtanh", "F.hardtanh"
    _shown = ("min_val", "max_val")

    def __init__(self, min_val=-1.0, max_val=1.0, inplace=False, min_value=None, max_value=None):
        if min_value is not None:
            warnings.warn("keyword argument `min_value` is deprecated and renamed to `min_val`", FutureWarning, 2)
            min_val = min_value
        if max_value is not None:
            warnings.warn("keyword argument `max_value` is deprecated and renamed to `max_val`", FutureWarning, 2)
            max_val = max_value
        if max_val <= min_val:
            raise AssertionError(f"max_val ({max_val}) must be greater than min_val ({min_val})")
        self._start(min_val=min_val, max_val=max_val, inplace=inplace)

    def _check(self, input):
        if input.dtype.name == "bool":
            raise RuntimeError("Bool inputs not supported for hardtanh")
        if input.dtype.name in COMPLEX:
            raise NotImplementedError("clamp is not supported for complex types")
        if input.dtype.name == "uint8" and getattr(self, "min_val", 0) < 0:
            raise RuntimeError("cannot do hardtanh on an unsigned type with negative limits")


class ReLU6(Hardtanh):
    """min(max(0, x), 6)."""

    _layer, _function, _behind = "ReLU6", "F.relu6", "hardtanh"
    _shown = ()

    def __init__(self, inplace=False):
        self._start(inplace=inplace)
        self.min_val, self.max_val = 0.0, 6.0


class Threshold(_Activation):
    """x where it is above a threshold, else a value."""

    _layer, _function = "Threshold", "F.threshold"
    _kernel, _takes = "threshold_cpu", WHOLE
    _shown = ("threshold", "value")

    def __init__(self, threshold, value, inplace=False):
        self._start(threshold=threshold, value=value, inplace=inplace)


class LeakyReLU(_Activation):
    """x, or a part of it below zero."""

    _layer, _function, _kernel = "LeakyReLU", "F.leaky_relu", "leaky_relu_cpu"
    _shown = ("negative_slope",)

    def __init__(self, negative_slope=0.01, inplace=False):
        self._start(negative_slope=negative_slope, inplace=inplace)


class RReLU(_Activation):
    """x, or a random part of it below zero."""

    _layer, _function, _kernel = "RReLU", "F.rrelu", "rrelu_with_noise_out_cpu"
    _shown = ("lower", "upper")

    def __init__(self, lower=1.0 / 8, upper=1.0 / 3, inplace=False):
        self._start(lower=lower, upper=upper, inplace=inplace)


class ELU(_Activation):
    """x, or α (eˣ − 1) below zero."""

    _layer, _function, _kernel = "ELU", "F.elu", "elu_cpu"
    _shown = ("alpha",)

    def __init__(self, alpha=1.0, inplace=False):
        self._start(alpha=alpha, inplace=inplace)


class CELU(ELU):
    """x, or α (exp(x / α) − 1) below zero."""

    _layer, _function = "CELU", "F.celu"


class SELU(_Inplace):
    """ELU, scaled."""

    _layer, _function, _kernel = "SELU", "F.selu", "elu_cpu"


class SiLU(_Inplace):
    """x σ(x)."""

    _layer, _function, _kernel, _takes = "SiLU", "F.silu", "silu_cpu", COMPLEX


class Mish(_Inplace):
    """x tanh(log(1 + eˣ))."""

    _layer, _function, _kernel = "Mish", "F.mish", "mish_cpu"


class Hardswish(_Inplace):
    """x relu6(x + 3) / 6."""

    _layer, _function, _kernel = "Hardswish", "F.hardswish", "hardswish_cpu"

    def extra_repr(self):
        return ""


class Hardsigmoid(Hardswish):
    """relu6(x + 3) / 6."""

    _layer, _function, _kernel = "Hardsigmoid", "F.hardsigmoid", "hardsigmoid_cpu"
    _shares_forward = True


class GELU(_Activation):
    """x Φ(x)."""

    _layer, _function, _kernel = "GELU", "F.gelu", "GeluKernelImpl"

    def __init__(self, approximate="none"):
        Layer.__init__(self)
        self.approximate = approximate
        self._make(approximate=approximate if approximate in ("none", "tanh") else "none")

    def _now(self):
        return {"approximate": self.approximate}

    def _check(self, input):
        if self.approximate not in ("none", "tanh"):
            raise RuntimeError("approximate argument must be either none or tanh.")
        super()._check(input)

    def extra_repr(self):
        return f"approximate={self.approximate!r}"


class Sigmoid(_Plain):
    """1 / (1 + e⁻ˣ)."""

    _layer, _function = "Sigmoid", "torch.sigmoid"


class Tanh(_Plain):
    """tanh x."""

    _layer, _function = "Tanh", "torch.tanh"


class LogSigmoid(_Plain):
    """log σ(x)."""

    _layer, _function, _kernel = "LogSigmoid", "F.logsigmoid", "log_sigmoid_cpu"


class Softsign(_Plain):
    """x / (1 + |x|)."""

    _layer, _function = "Softsign", "F.softsign"

    def _check(self, input):
        if input.dtype.name == "bool":
            refuse_kernel("abs_cpu", input.dtype)


class Tanhshrink(_Plain):
    """x − tanh x."""

    _layer, _function = "Tanhshrink", "F.tanhshrink"

    def _check(self, input):
        if input.dtype.name == "bool":
            raise RuntimeError(
                "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a "
                "mask, use the `~` or `logical_not()` operator instead."
            )


class Softplus(_Activation):
    """log(1 + exp(β x)) / β."""

    _layer, _function, _kernel = "Softplus", "F.softplus", "softplus_cpu"
    _shown = ("beta", "threshold")

    def __init__(self, beta=1.0, threshold=20.0):
        self._start(beta=beta, threshold=threshold)


class Hardshrink(_Activation):
    """x, or zero near zero."""

    _layer, _function, _kernel = "Hardshrink", "F.hardshrink", "hardshrink_cpu"

    def __init__(self, lambd=0.5):
        self._start(lambd=lambd)

    def extra_repr(self):
        return f"{self.lambd}"


class Softshrink(Hardshrink):
    """x moved towards zero."""

    _layer, _function, _kernel = "Softshrink", "F.softshrink", "softshrink_check"


__all__ = [name for name, one in list(globals().items()) if isinstance(one, type) and not name.startswith("_") and one is not Layer]
