"""What all layers of the book share: calc makes them, knows their tensors and runs them."""
from collections.abc import Iterable

import _flopbook

from ... import _values
from ..._call import wrap
from ..._default import get_default_dtype
from ..._dtype import int64
from ..._functions import FUNCTIONS
from ..._grad import grown
from ..._size import Size
from ..._strides import lay
from ..._tensor import Tensor
from ..parameter import Parameter
from ._named import known_as, own_forward
from ._types import check_kernel, check_texts
from .module import Module


def ntuple(value, rank):
    """A size for each dimension: one number for all, or a tuple as it is."""
    return tuple(value) if isinstance(value, Iterable) else (value,) * rank


class Layer(Module):
    """A module that is a layer of the book. Its class says which in `_layer`."""

    _layer = None
    #: How the function behind it is called where a class of one's own calls it: `F.conv2d`.
    _function = None
    #: The function in C++ that its input comes to, where that is called otherwise.
    _behind = None
    #: The attributes that `forward` reads: one that is changed counts in the next call.
    _reads = ()
    #: The kernel that computes it, by the name that PyTorch refuses a type with, and what it takes beside floats.
    _kernel = None
    _takes = ()
    #: The numbers that tensors are made of at first, where all are one.
    _starts = {}
    #: True for a class whose heirs have a constructor each in PyTorch, though they share one here.
    _shares = False
    #: True for a class that has a `forward` of its own in PyTorch, though it has that of its base here.
    _shares_forward = False
    #: True for a layer without tensors, which takes any options; or the options that are asked for in the call.
    _bare = False
    _later = ()
    #: True for a layer that takes no empty input, but for one of no images.
    _full = False

    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        init = cls.__init__
        if cls._shares and "__init__" not in cls.__dict__ and "_layer" in cls.__dict__:
            cls.__init__ = known_as(init, f"{cls.__name__}.__init__")
        own_forward(cls)

    def _make(self, device=None, dtype=None, **options):
        """Makes the layer from PyTorch's options, and the tensors that follow from them."""
        made, read = self._made(options)
        self.__dict__.update(_handle=made["handle"], _given=options, _made_of=read)
        if (device is not None or dtype is not None) and (made["parameters"] or made["buffers"]):
            FUNCTIONS["empty"]((0,), device=device, dtype=dtype)
        for name, shape in _each(made["parameters"]):
            self._learn(name, self._start_of(name, shape, dtype or get_default_dtype()), device)
        for name, shape, _ in made["buffers"]:
            kind = int64 if name == "num_batches_tracked" else dtype or get_default_dtype()
            self.register_buffer(name, _placed(self._start_of(name, shape, kind), device))

    def _made(self, options):
        """The layer of these options. PyTorch asks only in the call whether it can compute with what no tensor follows from."""
        try:
            return _flopbook.make_layer(self._layer, options), options
        except (NotImplementedError, RuntimeError):
            later = {name for name, one in options.items() if name in self._later or _flopbook.is_number_text(one)}
            read = {} if self._bare else {name: one for name, one in options.items() if name not in later}
            if read == options:
                raise
            return ({"handle": None, "parameters": (), "buffers": ()} if self._bare else
                    _flopbook.make_layer(self._layer, read)), read

    def _check_size(self, size, device=None):
        """Raises as PyTorch does where no tensor of such a size can be made."""
        sizes = size if type(size) is tuple else (size,)
        if device is not None or not all(type(one) is int and one >= 0 for one in sizes):
            FUNCTIONS["empty"](size, device=device)

    def _start_of(self, name, shape, dtype):
        """A tensor as it is made: its numbers are known where all are one."""
        made, number = Tensor._of(_shape(shape), dtype), self._starts.get(name)
        if number is not None:
            made._values = _values.filled(number, made.numel(), dtype)
        return made

    def _learn(self, name, tensor, device):
        self.register_parameter(name, Parameter(_placed(tensor, device)))

    def _absent(self, *names):
        """Parameters that these options leave out are `None`."""
        for name in names:
            if name not in self._parameters:
                self.register_parameter(name, None)

    def _of_tensors(self):
        """The options that `forward` reads off the tensors as they are now."""
        return {}

    def _now(self):
        """The options of a call."""
        return {**self._given, **{name: getattr(self, name) for name in self._reads}, **self._of_tensors()}

    def _current(self, *tensors):
        """The handle of the layer as its attributes are now, for a call on these tensors."""
        options = self._now()
        if options != self._made_of:
            if tensors and any(map(_flopbook.is_number_text, options.values())):
                check_texts(self._behind or (self._function or "").removeprefix("F."), tensors[0], options)
            remade = _flopbook.make_layer(self._layer, options)
            self.__dict__.update(_handle=remade["handle"], _made_of=options)
        return self._handle

    def _check(self, input):
        """Raises where PyTorch does before it computes: for a type that its kernel does not take."""
        if self._kernel:
            check_kernel(self._kernel, input, self._takes)

    def _check_kinds(self, tensors):
        """Raises where a layer is called with what is no tensor."""
        for at, one in enumerate(tensors):
            if not isinstance(one, Tensor):
                check_tensor(self._behind or (self._function or self._get_name()).rpartition(".")[2], one, at)

    def _run(self, *tensors, **forward):
        """Calls the layer on tensors; `forward` are the other arguments of the call."""
        self._check_kinds(tensors)
        self._check(tensors[0])
        if self._full and 0 in tensors[0].shape[1:]:
            raise NotImplementedError(f"nn.{self._layer} of an empty input is not counted here: {list(tensors[0].shape)}")
        before = self._handle
        handle = self._current(*tensors)
        if _flopbook.recording and handle != before and self._number in _flopbook.told:
            raise NotImplementedError(f"{self._get_name()}: its attributes change while its calls are recorded")
        function = "" if type(self).forward.__module__.startswith("torch.nn.") else self._function or self._layer
        made = _flopbook.call_layer(self._layer, handle, self._number, tensors, forward, wrap, function)
        made = lay(self._layer, tensors, made, {})
        own = self.parameters() if self._modules else (one for one in self._parameters.values() if one is not None)
        return grown(made, self._layer, (*tensors, *own))


def _each(tensors):
    """Tensors by name and shape; `weight_ih_l[k]` stands for one of every layer but the first, layer by layer."""
    named = [(name, shape) for name, shape, _ in tensors if "[k]" not in name]
    repeated = [(name, shape, int(copies)) for name, shape, copies in tensors if "[k]" in name]
    layers = range(1, repeated[0][2] + 1) if repeated else ()
    return named + [(name.replace("[k]", str(at)), shape) for at in layers for name, shape, _ in repeated]


def _placed(tensor, device):
    if device is not None:
        from ..._device import device as Device

        tensor.device = Device(device)
    return tensor


def _shape(text):
    return Size(map(int, text.split(","))) if text else Size()


def check_tensor(function, value, at=0):
    """Raises as a function of PyTorch's does where its input is no tensor."""
    if not isinstance(value, Tensor):
        name = ("input", "indices", "value")[min(at, 2)]
        kind = type(value).__name__
        raise TypeError(f"{function}(): argument '{name}' (position {at + 1}) must be Tensor, not {kind}")
