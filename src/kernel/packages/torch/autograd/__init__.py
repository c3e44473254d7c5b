"""`torch.autograd`: which tensors want a gradient is known, and no gradient is computed."""
from .._grad import enable_grad, inference_mode, no_grad, set_grad_enabled
from .._lacking import lacked
from .._tensor import Tensor


class _Context:
    """What `forward` of a function keeps for `backward`."""

    def save_for_backward(self, *tensors):
        self.saved_tensors = tensors

    def mark_dirty(self, *given):
        pass

    mark_non_differentiable = set_materialize_grads = mark_dirty


class Function:
    """A function with a gradient of its own: `forward` runs, `backward` never does."""

    @classmethod
    def apply(cls, *given):
        context = _Context()
        context.needs_input_grad = tuple(getattr(one, "requires_grad", False) for one in given)
        if cls.setup_context is not Function.setup_context:
            made = cls.forward(*given)
            cls.setup_context(context, given, made)
            return made
        return cls.forward(context, *given)

    @staticmethod
    def setup_context(ctx, inputs, output):
        raise NotImplementedError("setup_context is not implemented.")

    @staticmethod
    def forward(*args, **kwargs):
        raise NotImplementedError(
            "You must implement the forward function for custom autograd.Function."
        )

    @staticmethod
    def backward(ctx, *grad_outputs):
        raise NotImplementedError(
            "You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD."
        )


class Variable:
    """A tensor: `Variable(x)` answers it as it is."""

    def __new__(cls, data, requires_grad=False, volatile=False):
        return data.requires_grad_(True) if requires_grad and not data.requires_grad else data

    def __init_subclass__(cls):
        raise NotImplementedError("a class of torch.autograd.Variable is not here")


class set_detect_anomaly:
    """A switch that changes nothing."""

    def __init__(self, mode=True, check_nan=True):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *_):
        return False


detect_anomaly = set_detect_anomaly
__getattr__ = lacked("torch.autograd", "grad backward gradcheck gradgradcheck functional profiler forward_ad graph kineticist")
__all__ = ["Function", "Tensor", "Variable", "enable_grad", "inference_mode", "no_grad", "set_grad_enabled"]
