"""Activations."""
from .layer import Layer


class ReLU(Layer):
    """max(0, x)."""

    _layer = "ReLU"

    def __init__(self, inplace=False):
        super().__init__()
        self.inplace = inplace
        self._make(inplace=inplace)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return "inplace=True" if self.inplace else ""
