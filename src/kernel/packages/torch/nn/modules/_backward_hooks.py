"""Hooks of modules that `backward` calls: with gradients of the right shapes, and no numbers."""
from ..._backward import gradient_of
from ..._tensor import Tensor


def _tensors(given):
    return [one for one in (given if isinstance(given, (tuple, list)) else (given,)) if isinstance(one, Tensor)]


def _gradients(tensors):
    return tuple(gradient_of(one) if one.requires_grad else None for one in tensors)


def hooked_back(module):
    """The `forward` of a module, which hangs its hooks on what it makes."""

    def forward(*args, **kwargs):
        result = module.forward(*args, **kwargs)
        made = _tensors(result)
        node = next((one._node for one in made if one._node is not None), None)
        if node is not None:
            node.hooks = [*node.hooks, lambda: _call(module, _tensors(args), made)]
        return result

    return forward


def _call(module, taken, made):
    for hook in module._backward_pre_hooks.values():
        hook(module, _gradients(made))
    for hook in module._backward_hooks.values():
        hook(module, _gradients(taken), _gradients(made))
