"""Layers of matrix products, and the one that does nothing."""
from .layer import Layer
from .module import Module


class Identity(Module):
    """Hands on what it gets, whatever it was made with."""

    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, input):
        return input


class Linear(Layer):
    """y = x Aᵀ + b."""

    _layer = "Linear"

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        self._make(device, dtype, in_features=in_features, out_features=out_features, bias=bool(bias))
        if not bias:
            self.register_parameter("bias", None)

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}"
