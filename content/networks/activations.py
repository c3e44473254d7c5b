"""
Activations by the names that configurations of `transformers` have for them. Each is the class that the reference makes:
counting tools go by the class, and some see `nn.ReLU` where they pass over a function.
"""
import math
from functools import partial

import torch
from torch import nn
from torch.nn import functional as F


class GELUActivation(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = F.gelu

    def forward(self, x):
        return self.act(x)


class GELUTanh(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = partial(F.gelu, approximate="tanh")

    def forward(self, x):
        return self.act(x)


class NewGELUActivation(nn.Module):
    """GELU by its formula with tanh, step by step."""

    def forward(self, x):
        inner = math.sqrt(2.0 / math.pi) * (x + 0.044715 * torch.pow(x, 3.0))
        return 0.5 * x * (1.0 + torch.tanh(inner))


class FastGELUActivation(nn.Module):
    def forward(self, x):
        return 0.5 * x * (1.0 + torch.tanh(x * 0.7978845608 * (1.0 + 0.044715 * x * x)))


class QuickGELUActivation(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(1.702 * x)


class SiLUActivation(nn.Module):
    def forward(self, x):
        return F.silu(x)


class MishActivation(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = F.mish

    def forward(self, x):
        return self.act(x)


class ReLUSquaredActivation(nn.Module):
    def forward(self, x):
        return torch.square(F.relu(x))


class LinearActivation(nn.Module):
    def forward(self, x):
        return x


ACTIVATIONS = {
    "gelu": GELUActivation,
    "gelu_fast": FastGELUActivation,
    "gelu_new": NewGELUActivation,
    "gelu_pytorch_tanh": GELUTanh,
    "hardswish": nn.Hardswish,
    "leaky_relu": nn.LeakyReLU,
    "linear": LinearActivation,
    "mish": MishActivation,
    "prelu": nn.PReLU,
    "quick_gelu": QuickGELUActivation,
    "relu": nn.ReLU,
    "relu2": ReLUSquaredActivation,
    "relu6": nn.ReLU6,
    "sigmoid": nn.Sigmoid,
    "silu": SiLUActivation,
    "swish": nn.SiLU,
    "tanh": nn.Tanh,
}


def activation(name):
    if name not in ACTIVATIONS:
        raise ValueError(f"there is no activation {name!r}: it must be one of {', '.join(ACTIVATIONS)}")
    return ACTIVATIONS[name]()
