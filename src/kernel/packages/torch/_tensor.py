"""`torch.Tensor`: a shape, a type, and who it is. Its numbers are not there, but for small ones that a program writes down."""
import math

from . import _aliases, _dtype, _strides, _values
from ._device import CPU
from ._layout import strided
from ._learning import Learning
from ._size import Size


def _bound(name, given, named):
    from ._arguments import bind_method

    return bind_method(name, given, named)


class TensorMeta(type):
    """The class of the class of tensors: PyTorch has one of its own."""


class Tensor(Learning, metaclass=TensorMeta):
    """A tensor that knows its shape alone. Functions of torch that are methods too are put on it by `_methods.py`."""

    _numbers = 0
    is_cuda = is_sparse = is_quantized = is_mps = is_meta = is_nested = is_xpu = False
    layout = strided
    device = CPU
    _version = 0
    #: How far apart its numbers lie, where it is not contiguous.
    _steps = None
    #: Its numbers, where they are known; or, where several tensors share them, what holds them, and its places there.
    _known = _alias = None

    def __new__(cls, *given, **named):
        self = object.__new__(cls)
        self._set((0,), _dtype.float32)
        return self

    def __init__(self, *given, **named):
        from ._typed import of_old
        from ._default import get_default_dtype

        self._take(of_old(given, named, get_default_dtype()))

    @classmethod
    def _of(cls, shape, dtype, number=None, values=None):
        """A tensor of a shape; `number` says who it is where calc made it."""
        self = object.__new__(Tensor)
        self._set(shape, dtype, number, values)
        return self

    def _set(self, shape, dtype, number=None, values=None):
        if number is None:
            Tensor._numbers -= 1
            number = Tensor._numbers
        self._id = number
        self.shape = Size(shape)
        self.dtype = dtype
        self._known = values

    @property
    def _values(self):
        known = self._known if self._alias is None else _aliases.shown(self)
        return [] if known is None and 0 in self.shape else known

    @_values.setter
    def _values(self, values):
        # What a view shows is known already: who has made it need not say it again.
        if self._alias is None:
            self._known = values

    def _write(self, values):
        """Other numbers in the same place; `None` where they are not known."""
        if self._alias is None:
            self._known = values
        else:
            _aliases.write(self, values)

    def _take(self, other):
        """Takes what a function made, in place."""
        self._write(other._values)
        self._id, self.shape, self.dtype, self._steps = other._id, other.shape, other.dtype, other._steps
        return self

    def _become(self, other):
        """Looks at what another tensor looks at, from now on."""
        _aliases.become(self, other)
        self._id, self.shape, self.dtype, self._steps = other._id, other.shape, other.dtype, other._steps
        return self

    # What is known of it.

    def size(self, *given, **named):
        dim = self._dim_of("size", given, named)
        return self.shape if dim is None else self.shape[dim]

    def _dim_of(self, name, given, named):
        """The dimension that is asked for; `None` stands for all."""
        if not given and not named:
            return None
        dim = given[0] if len(given) == 1 and type(given[0]) is int and not named else _bound(name, given, named).get("dim")
        if dim is not None:
            self._dimension(dim)
        return dim

    def _dimension(self, dim):
        rank = max(len(self.shape), 1)
        if not -rank <= dim < rank:
            raise IndexError(
                f"Dimension out of range (expected to be in range of [{-rank}, {rank - 1}], but got {dim})"
            )

    def dim(self, *given, **named):
        if given or named:
            _bound("dim", given, named)
        return len(self.shape)

    ndimension = dim
    ndim = property(lambda self: len(self.shape))

    def numel(self, *given, **named):
        if given or named:
            _bound("numel", given, named)
        return math.prod(self.shape)

    nelement = numel

    def element_size(self):
        return self.dtype.itemsize

    itemsize = property(element_size)
    nbytes = property(lambda self: self.numel() * self.dtype.itemsize)

    def stride(self, *given, **named):
        dim = self._dim_of("stride", given, named)
        return _strides.of(self) if dim is None else _strides.of(self)[dim]

    def is_contiguous(self, memory_format=None):
        return _strides.is_contiguous(self, memory_format)

    def is_floating_point(self):
        return self.dtype.is_floating_point

    def is_complex(self):
        return self.dtype.is_complex

    def get_device(self):
        return -1

    def storage_offset(self):
        return 0

    def data_ptr(self):
        return id(self)

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of a 0-d tensor")
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d tensor")
        return iter(self.unbind(0))

    def __hash__(self):
        return id(self)

    def __reversed__(self):
        return self.flip(tuple(range(len(self.shape)))) if self.shape else self

    T = property(lambda self: self.permute(*range(len(self.shape) - 1, -1, -1)))
    mT = property(lambda self: self.transpose(-2, -1))
    H = property(lambda self: self.transpose(0, 1))
    real = property(lambda self: self)

    # What its numbers would say.

    def item(self, *given, **named):
        if given or named:
            _bound("item", given, named)
        if self.numel() != 1:
            raise RuntimeError(f"a Tensor with {self.numel()} elements cannot be converted to Scalar")
        return _values.of(self)[0]

    def tolist(self, *given, **named):
        if given or named:
            _bound("tolist", given, named)
        return _values.nested(_values.of(self), self.shape)

    def __bool__(self):
        if self.numel() != 1:
            words = "no values" if self.numel() == 0 else "more than one value"
            raise RuntimeError(f"Boolean value of Tensor with {words} is ambiguous")
        return bool(_values.of(self)[0])

    def __int__(self):
        return int(self._scalar())

    def __float__(self):
        return float(self._scalar())

    def _scalar(self):
        if self.numel() != 1:
            raise ValueError("only one element tensors can be converted to Python scalars")
        return self.item()

    def __index__(self):
        if self.dtype.is_floating_point or self.numel() != 1:
            raise TypeError("only integer tensors of a single element can be converted to an index")
        return int(self.item())

    def __repr__(self):
        return _values.printed(self)

    def __format__(self, spec):
        return format(self.item(), spec) if not self.shape else object.__format__(self, spec)

    def numpy(self, *, force=False):
        import numpy

        if self._learns and not force:
            raise RuntimeError(
                "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
            )

        return numpy._of(self)

    # Where it stands, and what it learns.

    def cpu(self, memory_format=None):
        return self

    def cuda(self, device=None, non_blocking=False):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def _place(self):
        """Its device, where it is another than the usual one."""
        return None if self.device is CPU else self.device

    @property
    def data(self):
        # A tensor of its own, which whoever traces calls knows nothing of.
        made = Tensor._of(self.shape, self.dtype)
        made._steps, made.device = self._steps, self.device
        _aliases.become(made, self)
        return made

    @data.setter
    def data(self, other):
        self._become(other)

    def __deepcopy__(self, memo):
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, _known=self._values, _alias=None)
        Tensor._numbers -= 1
        made._id = Tensor._numbers
        memo[id(self)] = made
        return made

    def __getitem__(self, index):
        from ._indexing import get

        return get(self, index)

    def __setitem__(self, index, value):
        from ._indexing import put

        put(self, index, value)

    def __contains__(self, value):
        return bool((self == value).any())


Tensor.__module__ = "torch"
