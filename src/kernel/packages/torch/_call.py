"""How a function of torch is called: tensors and arguments go to calc, tensors come back."""
import _flopbook

from . import _dtype
from ._grad import grown
from ._strides import lay
from ._tensor import Tensor

DTYPES = _dtype.ALL


def wrap(number, dtype, shape):
    """A tensor of a shape, as calc made it."""
    return Tensor._of(shape, DTYPES[dtype], number)


def function(rule, called, tensors, /, **given):
    """Calls a function by its rule; `called` is how a program writes it, which some tools go by."""
    made = lay(rule, tensors, _flopbook.call_function(rule, called, tensors, given, wrap), given)
    return grown(made, rule, tensors)


def as_layer(layer, called, tensors, /, **options):
    """Calls a function that computes what a layer computes."""
    made = lay(layer, tensors, _flopbook.call_layer_function(layer, called, tensors, options, wrap), options)
    return grown(made, layer, tensors)
