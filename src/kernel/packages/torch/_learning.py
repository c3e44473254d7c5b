"""What a tensor learns: whether it wants a gradient, what made it, and what `backward` leaves."""
import _flopbook

from . import _backward


class Learning:
    """The part of a tensor that gradients ask for."""

    grad = None
    _learns = False
    _node = None

    @property
    def requires_grad(self):
        return self._learns

    @requires_grad.setter
    def requires_grad(self, wanted):
        if not isinstance(wanted, bool):
            raise RuntimeError("requires_grad must be a bool")
        if not wanted and not self.is_leaf:
            raise RuntimeError(
                "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a "
                "subgraph that doesn't require differentiation use var_no_grad = var.detach()."
            )
        if wanted and not (self.dtype.is_floating_point or self.dtype.is_complex):
            raise RuntimeError("only Tensors of floating point and complex dtype can require gradients")
        self._learns = wanted

    def requires_grad_(self, requires_grad=True):
        if requires_grad and self.dtype.kind < 2:
            raise RuntimeError("only Tensors of floating point dtype can require gradients")
        self.requires_grad = requires_grad
        return self

    @property
    def is_leaf(self):
        return not self._learns or self._node is None

    @property
    def grad_fn(self):
        return self._node

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        if _flopbook.counting_flops:
            raise NotImplementedError("FlopCounterMode counts the operators of backward(), which are not computed here")
        if not self._learns:
            raise RuntimeError("element 0 of tensors does not require grad and does not have a grad_fn")
        if self.numel() != 1 and gradient is None:
            raise RuntimeError("grad can be implicitly created only for scalar outputs")
        _backward.leave([self], inputs)

    def register_hook(self, hook):
        from .utils.hooks import RemovableHandle

        return RemovableHandle({})

    def retain_grad(self):
        if not self._learns:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        if self._node is not None:
            self._node.retains = self
