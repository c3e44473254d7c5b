"""`weight_norm` and `spectral_norm` as modules inside the module."""
import math

from ..modules.module import Module
from ._wrapped import kept, learned, size_of_norms, transposes, wrap
from .parametrize import _put, is_parametrized


class _WeightNorm(Module):
    """w = g · v / ‖v‖."""

    def __init__(self, dim=0):
        super().__init__()
        self.dim = -1 if dim is None else dim


class _SpectralNorm(Module):
    """w / σ."""

    def __init__(self, weight, n_power_iterations=1, dim=0, eps=1e-12):
        super().__init__()
        rank = len(weight.shape)
        if not -rank <= dim < rank:
            raise IndexError(
                f"Dimension out of range (expected to be in range of [-{rank}, {rank - 1}] but got {dim})"
            )
        if n_power_iterations <= 0:
            raise ValueError(
                f"Expected n_power_iterations to be positive, but got n_power_iterations={n_power_iterations}"
            )
        self.dim, self.eps = dim if dim >= 0 else dim + rank, eps
        if rank > 1:
            self.n_power_iterations = n_power_iterations
            rows = weight.shape[self.dim]
            self.register_buffer("_u", kept((rows,), weight))
            self.register_buffer("_v", kept((math.prod(weight.shape) // rows,), weight))


_LACKS = {
    "weight_norm": "does not have a parameter, a buffer, or a parametrized element with",
    "spectral_norm": "has no parameter or buffer with",
}


def _own(module, name, called):
    weight = getattr(module, name, None)
    if weight is None or name not in module._parameters:
        raise ValueError(f"Module '{module}' {_LACKS[called]} name '{name}'")
    if is_parametrized(module):
        raise NotImplementedError(f"{called} on a module that is parametrized already is not counted here")
    return weight


def weight_norm(module, name="weight", dim=0):
    """Keeps a weight as its lengths and its directions."""
    weight = _own(module, name, "weight_norm")
    norms = size_of_norms(weight, dim)
    wrap(module, "parametrizations.weight_norm", name, dim)
    originals = {"original0": learned(norms, weight), "original1": learned(weight.shape, weight)}
    _put(module, name, _WeightNorm(dim), originals)
    return module


def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    """Divides a weight by its largest singular value."""
    weight = _own(module, name, "spectral_norm")
    dim = (1 if transposes(module) else 0) if dim is None else dim
    maker = _SpectralNorm(weight, n_power_iterations, dim, eps)
    wrap(module, "parametrizations.spectral_norm", name, dim)
    _put(module, name, maker, {"original": learned(weight.shape, weight)})
    return module


def orthogonal(module, name="weight", orthogonal_map=None, *, use_trivialization=True):
    raise NotImplementedError("torch.nn.utils.parametrizations.orthogonal is not counted here")
