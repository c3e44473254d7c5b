"""Distances between rows."""
from .loss import _call
from .module import Module


class CosineSimilarity(Module):
    """The cosine of two rows."""

    __constants__ = ["dim", "eps"]

    def __init__(self, dim=1, eps=1e-8):
        super().__init__()
        self.dim, self.eps = dim, eps

    def forward(self, x1, x2):
        return _call("cosine_similarity", x1, x2, self.dim, self.eps)


class PairwiseDistance(Module):
    """The length of the difference of two rows."""

    __constants__ = ["norm", "eps", "keepdim"]

    def __init__(self, p=2.0, eps=1e-6, keepdim=False):
        super().__init__()
        self.norm, self.eps, self.keepdim = p, eps, keepdim

    def forward(self, x1, x2):
        return _call("pairwise_distance", x1, x2, self.norm, self.eps, self.keepdim)


__all__ = ["CosineSimilarity", "PairwiseDistance"]
