"""A torch that knows shapes only. Layers and functions count as PyTorch 2.13 computes; no number is computed."""
from ._dtype import *  # noqa: F403
from ._dtype import bool, dtype, finfo, float, iinfo, int  # noqa: A004
from ._device import device
from ._size import Size
from ._tensor import Tensor
from ._creation import *  # noqa: F403
from . import _functions, _arranging, _reducing, _methods
from ._arranging import broadcast_tensors, cat, concat, concatenate, hstack, meshgrid, stack, vstack, where
from ._functions import FUNCTIONS, einsum, is_tensor, numel
from ._reducing import bernoulli, multinomial, std_mean, var_mean
from . import nn, optim, utils

__version__ = "2.13.0"

globals().update(FUNCTIONS)
