"""w / σ."""
import math

from ..parameter import Parameter
from ._wrapped import kept, learned, transposes, unwrap, wrap
from .weight_norm import _hook_of


class SpectralNorm:
    """The hook that makes the weight before each call."""

    def __init__(self, name="weight", n_power_iterations=1, dim=0, eps=1e-12):
        if n_power_iterations <= 0:
            raise ValueError(
                f"Expected n_power_iterations to be positive, but got n_power_iterations={n_power_iterations}"
            )
        self.name, self.dim, self.n_power_iterations, self.eps = name, dim, n_power_iterations, eps

    def __call__(self, module, inputs):
        return None


def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    """Divides a weight by its largest singular value."""
    dim = (1 if transposes(module) else 0) if dim is None else dim
    if _hook_of(module, "SpectralNorm", name) is not None:
        raise RuntimeError(f"Cannot register two spectral_norm hooks on the same parameter {name}")
    hook = SpectralNorm(name, n_power_iterations, dim, eps)
    weight = module._parameters[name]
    if weight is None:
        raise ValueError(f"`SpectralNorm` cannot be applied as parameter `{name}` is None")
    rank = len(weight.shape)
    if not 0 <= dim < rank:
        raise IndexError(f"Dimension out of range (expected to be in range of [{-rank}, {rank - 1}], but got {dim})")
    wrap(module, "spectral_norm", name, dim)
    rows = weight.shape[dim]
    del module._parameters[name]
    module.register_parameter(f"{name}_orig", learned(weight.shape, weight))
    setattr(module, name, kept(weight.shape, weight))
    module.register_buffer(f"{name}_u", kept((rows,), weight))
    module.register_buffer(f"{name}_v", kept((math.prod(weight.shape) // rows,), weight))
    module.register_forward_pre_hook(hook)
    return module


def remove_spectral_norm(module, name="weight"):
    """A plain weight again."""
    key = _hook_of(module, "SpectralNorm", name)
    if key is None:
        raise ValueError(f"spectral_norm of '{name}' not found in {module}")
    weight = getattr(module, name)
    delattr(module, name)
    for one in (f"{name}_u", f"{name}_v", f"{name}_orig"):
        delattr(module, one)
    del module._forward_pre_hooks[key]
    unwrap(module)
    module.register_parameter(name, Parameter(weight))
    return module
