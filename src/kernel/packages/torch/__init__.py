"""A torch that knows shapes only. Layers and functions count as PyTorch 2.13 computes; no number is computed."""
from ._dtype import *  # noqa: F403
from ._dtype import bool, dtype, finfo, float, iinfo, int  # noqa: A004
from ._default import get_default_dtype, set_default_dtype
from ._device import device
from ._grad import enable_grad, inference_mode, is_grad_enabled, is_inference_mode_enabled, no_grad, set_grad_enabled
from ._layout import *  # noqa: F403
from ._size import Size
from ._tensor import Tensor
from . import _functions, _bins, _complex, _elementwise, _products, _arranging, _picking, _reducing, _composed, _creation, _methods
from ._creation import asarray, from_numpy
from ._printed import set_printoptions

from _flopbook.held import unseen

from ._typed import TYPED

globals().update(TYPED)

from . import nn
from ._ops import ops

globals().update(_functions.FUNCTIONS)
# The product of a sparse matrix is that of any, where none is sparse. No tool puts itself before it by this name.
spmm = unseen(_functions.FUNCTIONS["mm"])

from ._modules import *  # noqa: F403
from . import accelerator, amp, autograd, backends, compiler, cuda, distributed, fft, fx, jit, linalg, optim, random, special, utils, version
from .amp import autocast
from ._lacked import __getattr__

__version__ = "2.13.0"


def is_tensor(obj, /):
    """True for a tensor."""
    return isinstance(obj, Tensor)
