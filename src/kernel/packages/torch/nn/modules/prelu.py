"""A slope that is learned."""
from ..._dtype import float32
from ..._tensor import Tensor
from ._types import scalar_type
from .layer import Layer


class PReLU(Layer):
    """x, or a learned part of it below zero."""

    _layer, _function = "PReLU", "F.prelu"

    def __init__(self, num_parameters=1, init=0.25, device=None, dtype=None):
        Layer.__init__(self)
        self.num_parameters, self.init = num_parameters, init
        Tensor._of((0,), float32).fill_(init)
        self.__dict__["_starts"] = {"weight": init}
        self._check_size(num_parameters, device)
        self._make(device, dtype, num_parameters=num_parameters or 1, init=init)
        if num_parameters == 0:
            self._learn("weight", Tensor._of((0,), self.weight.dtype), device)

    def _of_tensors(self):
        return {"num_parameters": self.weight.numel()}

    def forward(self, input):
        return self._run(input)

    def extra_repr(self):
        return f"num_parameters={self.num_parameters}"

    def _check(self, input):
        if input.dtype is not self.weight.dtype:
            types = f"{scalar_type(input.dtype)} and {scalar_type(self.weight.dtype)}"
            raise RuntimeError(f"prelu: Type promoting not supported. Got {types}")
        if self.weight.numel() == 0:
            size = input.shape[1] if len(input.shape) > 1 else 1
            raise RuntimeError(
                "Mismatch of parameter numbers and input channel size. Found parameter numbers = 0 and channel size = "
                f"{size}."
            )


__all__ = ["PReLU"]
