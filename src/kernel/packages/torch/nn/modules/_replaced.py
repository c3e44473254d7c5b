"""Functions that a counting tool puts itself before: calc is told which calls are made by them, and which by another name."""
from _flopbook import _calc
from _flopbook.held import telling

from ... import _tensor


class Replaced:
    """`with Replaced(names):` stands before `F.relu`, `torch.matmul`, `Tensor.matmul` while it lasts."""

    def __init__(self, functional, torch, methods):
        self._names = functional, torch, methods

    def __enter__(self):
        import torch
        from torch import nn

        places = (getattr(nn, "functional", None), torch, _tensor.Tensor)
        self._before = []
        for place, names in zip(places, self._names):
            for name in names.split():
                if place is not None and hasattr(place, name):
                    self._before.append((place, name, getattr(place, name)))
                    setattr(place, name, telling(_calc.replace, getattr(place, name)))
        return self

    def __exit__(self, *_):
        for place, name, before in reversed(self._before):
            setattr(place, name, before)
