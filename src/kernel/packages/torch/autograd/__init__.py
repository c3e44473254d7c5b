"""`torch.autograd`: which tensors want a gradient is known, and the shapes of gradients; no gradient is computed."""
import _flopbook

from .. import _backward
from .._grad import enable_grad, grown, inference_mode, no_grad, set_grad_enabled
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


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=None,
         is_grads_batched=False, materialize_grads=False):
    """The gradients of outputs by inputs: like the inputs in shape, `None` where no output is made of one."""
    outputs, inputs = ((one,) if isinstance(one, Tensor) else tuple(one) for one in (outputs, inputs))
    if _flopbook.counting_flops:
        raise NotImplementedError("FlopCounterMode counts the operators of grad(), which are not computed here")
    for one in outputs:
        if not one.requires_grad:
            raise RuntimeError("element 0 of tensors does not require grad and does not have a grad_fn")
        if one.numel() != 1 and grad_outputs is None:
            raise RuntimeError("grad can be implicitly created only for scalar outputs")
    if not all(one.requires_grad for one in inputs):
        raise RuntimeError("One of the differentiated Tensors does not require grad")
    if not all(one.is_leaf for one in inputs):
        raise NotImplementedError("torch.autograd.grad by a tensor that was computed is not here")
    used = {id(one) for one in _backward.reached(outputs)[0]}
    unused = [at for at, one in enumerate(inputs) if id(one) not in used]
    if unused and not allow_unused and not materialize_grads:
        raise RuntimeError(
            f"The differentiated Tensor at index {unused[0]} appears to not have been used in the graph. Set "
            "allow_unused=True if this is the desired behavior."
        )
    found = [_backward.gradient_of(one) if id(one) in used or materialize_grads else None for one in inputs]
    return tuple(grown(one, "grad", outputs) if create_graph and one is not None else one for one in found)


detect_anomaly = set_detect_anomaly
__getattr__ = lacked("torch.autograd", "backward gradcheck gradgradcheck functional profiler forward_ad graph kineticist")
__all__ = ["Function", "Tensor", "Variable", "enable_grad", "grad", "inference_mode", "no_grad", "set_grad_enabled"]
