"""w = g · v / ‖v‖."""
from ..parameter import Parameter
from ._wrapped import kept, learned, size_of_norms, unwrap, wrap


class WeightNorm:
    """The hook that makes the weight before each call."""

    def __init__(self, name, dim):
        self.name, self.dim = name, -1 if dim is None else dim

    def __call__(self, module, inputs):
        return None


def _hook_of(module, kind, name):
    for key, (hook, _) in module._forward_pre_hooks.items():
        if type(hook).__name__ == kind and hook.name == name:
            return key
    return None


def weight_norm(module, name="weight", dim=0):
    """Keeps a weight as its lengths and its directions."""
    if _hook_of(module, "WeightNorm", name) is not None:
        raise RuntimeError(f"Cannot register two weight_norm hooks on the same parameter {name}")
    weight = getattr(module, name)
    norms = size_of_norms(weight, dim)
    wrap(module, "weight_norm", name, dim)
    del module._parameters[name]
    module.register_parameter(f"{name}_g", learned(norms, weight))
    module.register_parameter(f"{name}_v", learned(weight.shape, weight))
    setattr(module, name, kept(weight.shape, weight))
    module.register_forward_pre_hook(WeightNorm(name, dim))
    return module


def remove_weight_norm(module, name="weight"):
    """A plain weight again."""
    key = _hook_of(module, "WeightNorm", name)
    if key is None:
        raise ValueError(f"weight_norm of '{name}' not found in {module}")
    weight = getattr(module, name)
    delattr(module, name)
    del module._parameters[f"{name}_g"], module._parameters[f"{name}_v"], module._forward_pre_hooks[key]
    unwrap(module)
    setattr(module, name, Parameter(weight))
    return module
