"""What all layers of the book share: calc makes them, knows their tensors and runs them."""
import _flopbook

from ..._call import wrap
from ..._grad import grown
from ..._size import Size
from ..._tensor import Tensor
from ..parameter import Parameter
from .module import Module


def ntuple(value, rank):
    """A size for each dimension: one number for all, or a tuple as it is."""
    return tuple(value) if isinstance(value, (tuple, list)) else (value,) * rank


class Layer(Module):
    """A module that is a layer of the book. Its class says which in `_layer`."""

    _layer = None

    def _make(self, device=None, dtype=None, **options):
        """Makes the layer from PyTorch's options, and the tensors that follow from them."""
        made = _flopbook.make_layer(self._layer, options)
        self._handle = made["handle"]
        for name, shape, _ in made["parameters"]:
            tensor = Tensor._of(_shape(shape), dtype or _default())
            self.register_parameter(name, Parameter(tensor))
        for name, shape, _ in made["buffers"]:
            kind = _integer() if name == "num_batches_tracked" else dtype or _default()
            self.register_buffer(name, Tensor._of(_shape(shape), kind))

    def _run(self, *tensors, **forward):
        """Calls the layer on tensors; `forward` are the other arguments of the call."""
        made = _flopbook.call_layer(self._handle, self._number, tensors, forward, wrap)
        return grown(made, self._layer, (*tensors, *self._parameters.values()))


def _shape(text):
    return Size(map(int, text.split(","))) if text else Size()


def _default():
    from ..._default import get_default_dtype

    return get_default_dtype()


def _integer():
    from ... import _dtype

    return _dtype.int64


def check_tensor(function, value):
    """Raises as a function of PyTorch's does where its input is no tensor."""
    if not isinstance(value, Tensor):
        raise TypeError(f"{function}(): argument 'input' (position 1) must be Tensor, not {type(value).__name__}")
