"""Layers of matrix products, and the one that does nothing."""
import _flopbook

from ..._call import wrap
from ._recording import tensors_in
from ._types import check_product
from .layer import Layer
from .._functional_weights import linear


class Identity(Layer):
    """Hands on what it gets, whatever it was made with."""

    _layer = "Identity"

    def __init__(self, *args, **kwargs):
        super().__init__()
        self._make()

    def forward(self, input):
        tensors = tensors_in(input) if _flopbook.recording else ()
        if tensors:
            _flopbook.call_layer(self._layer, self._handle, self._number, tensors, {}, wrap)
        return input


class Linear(Layer):
    """y = x Aᵀ + b."""

    _layer, _function = "Linear", "F.linear"
    __constants__ = ["in_features", "out_features"]

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        self._check_size((out_features, in_features), device)
        self._make(device, dtype, in_features=in_features, out_features=out_features, bias=bool(bias))
        self._absent("bias")

    def reset_parameters(self):
        """Draws the weights anew."""

    def _of_tensors(self):
        out_features, in_features = self.weight.shape
        return {"in_features": in_features, "out_features": out_features, "bias": self.bias is not None}

    def _check(self, input):
        check_product(input, self.weight, self.bias)

    def forward(self, input):
        if len(self.weight.shape) != 2:
            return linear(input, self.weight, self.bias)
        return self._run(input)

    def extra_repr(self):
        return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}"


class NonDynamicallyQuantizableLinear(Linear):
    """The last projection of attention: it holds tensors, and is not called."""

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__(in_features, out_features, bias=bias, device=device, dtype=dtype)


class Bilinear(Layer):
    """y = x₁ᵀ A x₂ + b."""

    _layer, _function = "Bilinear", "F.bilinear"
    __constants__ = ["in1_features", "in2_features", "out_features"]

    def __init__(self, in1_features, in2_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        if in1_features == 0:
            raise ValueError(f"in1_features must be > 0, but got (in1_features={in1_features})")
        self._check_size((out_features, in1_features, in2_features), device)
        self.in1_features, self.in2_features, self.out_features = in1_features, in2_features, out_features
        self._make(device, dtype, in1_features=in1_features, in2_features=in2_features, out_features=out_features,
                   bias=bool(bias))
        self._absent("bias")

    def reset_parameters(self):
        """Draws the weights anew."""

    def _of_tensors(self):
        out_features, in1_features, in2_features = self.weight.shape
        return {"in1_features": in1_features, "in2_features": in2_features, "out_features": out_features,
                "bias": self.bias is not None}

    def forward(self, input1, input2):
        ranks = len(input1.shape), len(input2.shape)
        if ranks[0] != ranks[1]:
            raise RuntimeError(f"bilinear(): input dimensions do not match: got {ranks[0]} and {ranks[1]}")
        for at, (one, other) in enumerate(zip(input1.shape[:-1], input2.shape[:-1])):
            if one != other:
                words = f"bilinear(): input batch dimensions do not match at dim {at}: got {one} and {other}"
                raise RuntimeError(words)
        _, first, second = self.weight.shape
        if ranks[0] and input1.shape[-1] == first and input2.shape[-1] != second:
            raise RuntimeError(
                f"bilinear(): input2 size does not match weight size: got {input2.shape[-1]} but expected {second}"
            )
        return self._run(input1, input2)

    def extra_repr(self):
        return (
            f"in1_features={self.in1_features}, in2_features={self.in2_features}, out_features={self.out_features}, "
            f"bias={self.bias is not None}"
        )


__all__ = ["Bilinear", "Identity", "Linear", "NonDynamicallyQuantizableLinear"]
