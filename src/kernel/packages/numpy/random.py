"""Numbers that are drawn: their shapes alone."""
import torch


def seed(seed=None):
    return None


def _drawn(*shape):
    from ._array import ndarray

    return ndarray(torch.rand(*shape, dtype=torch.float64))


rand = randn = _drawn


def randint(low, high=None, size=None):
    from ._array import ndarray

    return ndarray(torch.randint(low, high if high is not None else low + 1, size if isinstance(size, tuple) else (size or 1,)))


def normal(loc=0.0, scale=1.0, size=None):
    return _drawn(*(size if isinstance(size, tuple) else (size or 1,)))


def uniform(low=0.0, high=1.0, size=None):
    return _drawn(*(size if isinstance(size, tuple) else (size or 1,)))
