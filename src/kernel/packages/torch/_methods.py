"""What tensors alone have: views, types, devices, and functions that write in place."""
import _flopbook

from . import _dtype
from ._arguments import bind_method
from ._call import function
from ._channels_last import asked
from ._device import device as Device
from ._size import Size
from ._functions import both, check_leaf, in_place, named
from ._strides import formatted
from ._tensor import Tensor
from . import _values


@both
def view(called, input, size=None, dtype=None):
    if dtype is not None:
        return function("view_as_type", called, (input,), dtype=dtype.name)
    made = function("view", called, (input,), sizes=size)
    made._values = input._values
    return made


@both
def view_as(called, input, other):
    return view(called, input, other.shape)


@both
def reshape_as(called, input, other):
    made = function("reshape", called, (input,), sizes=other.shape)
    made._values = input._values
    return made


@both
def expand(called, input, size, implicit=False):
    made = function("expand", called, (input,), sizes=size)
    made._values = _values.spread(input, made.shape)
    return made


@both
def expand_as(called, input, other):
    return expand(called, input, other.shape)


@both
def repeat(called, input, repeats):
    made = function("repeat", called, (input,), sizes=repeats)
    if input._values is not None and len(repeats) == len(input.shape) == 1:
        made._values = _values.kept(input._values * repeats[0], input.dtype)
    return made


@both
def contiguous(called, input, memory_format=None):
    asked(input, memory_format)
    if not _flopbook.recording and input.is_contiguous(memory_format):
        return input
    made = function("contiguous", called, (input,))
    made._values = input._values
    return formatted(made, memory_format)


@both
def unfold(called, input, dimension, size, step):
    return function("tensor_unfold", called, (input,), dimension=dimension, size=size, step=step)


@both
def as_strided(called, input, size, stride, storage_offset=None):
    made = function("as_strided", called, (input,), sizes=size)
    made._steps = tuple(stride)
    return made


def cast(self, dtype, called="Tensor.to"):
    """The same numbers in another type."""
    if dtype is self.dtype:
        return self
    made = function("cast", called, (self,), dtype=dtype.name)
    made._values = _values.kept(self._values, dtype)
    made.device = self.device
    return made


@both
def to(called, input, device=None, dtype=None, non_blocking=False, copy=False, memory_format=None, tensor=None):
    if tensor is not None:
        device, dtype = tensor.device, tensor.dtype
    made = input if dtype is None else cast(input, dtype)
    if device is not None:
        made = on(made, Device(device))
    if not asked(made, memory_format) or made.is_contiguous(memory_format):
        return function("clone", called, (input,)) if copy and made is input else made
    return formatted(function("clone", called, (made,)), memory_format)


def on(tensor, place):
    """A tensor on another device. `cuda` is never there."""
    if place.type == "cuda":
        raise AssertionError("Torch not compiled with CUDA enabled")
    if place.type not in ("cpu", "meta"):
        raise NotImplementedError(f"device '{place}' is not here: tensors stand on 'cpu' or 'meta'")
    if place.type == tensor.device.type:
        return tensor
    moved = Tensor._of(tensor.shape, tensor.dtype, tensor._id, tensor._values)
    moved._steps = tensor._steps
    moved.device = Device(place.type) if place.type == "meta" else place
    moved._learns, moved._node = tensor._learns, tensor._node
    return moved


def type(self, *given, **named):
    """The name of its type; or its numbers in another."""
    dtype = bind_method("type", given, named).get("dtype")
    if dtype is None:
        return f"torch.{self.dtype.spoken}Tensor"
    if isinstance(dtype, str):
        found = [one for one in _dtype.ALL.values() if dtype == f"torch.{one.spoken}Tensor"]
        if not found:
            raise ValueError(f"invalid type: '{dtype}'")
        return cast(self, found[0], "Tensor.type")
    wanted = getattr(dtype, "_dtype", dtype)
    if not isinstance(wanted, _dtype.dtype):
        raise TypeError("dtype must be a type, str, or dtype object")
    return cast(self, wanted, "Tensor.type")


@both
def type_as(called, input, other):
    return cast(input, other.dtype, called)


def new(self, *given, device=None):
    """A tensor of its type: of sizes, of numbers in a list, or of another tensor."""
    from ._creation import full_of
    from ._functions import FUNCTIONS

    if len(given) == 1 and isinstance(given[0], Tensor):
        return given[0].view(given[0].shape)
    if len(given) == 1 and isinstance(given[0], (list, tuple)) and not isinstance(given[0], Size):
        return FUNCTIONS["tensor"](given[0], dtype=self.dtype)
    return full_of(given[0] if given and isinstance(given[0], Size) else given or (0,), None, self.dtype)


def _new(name, value):
    def body(called, input, size, fill_value=value, *, dtype=None, device=None, requires_grad=False, **given):
        from ._creation import full_of

        return full_of(size, fill_value, dtype or input.dtype, device or input._place(), requires_grad)

    return body


for _name, _value in (("new_zeros", 0), ("new_ones", 1), ("new_empty", None), ("new_full", None)):
    named(_name, lambda name, rule: _new(name, _value))


@both
def new_tensor(called, input, data, *, dtype=None, device=None, requires_grad=False):
    from ._functions import FUNCTIONS

    return FUNCTIONS["tensor"](data, dtype=dtype or input.dtype, requires_grad=requires_grad)


@both
def copy_(called, input, other, non_blocking=False):
    check_leaf(input)
    if isinstance(other, Tensor):
        function("where", called, (input, other, other))
    spread = other.expand(input.shape) if isinstance(other, Tensor) else other
    input._write(_values.kept(spread._values, input.dtype) if isinstance(other, Tensor) else None)
    return input


def _check_chance(name, std=None, p=None, **named):
    """Raises where no such numbers can be drawn."""
    if std is not None and std < 0:
        raise RuntimeError(f"normal expects std >= 0.0, but found std {std:g}")
    if isinstance(p, (int, float)) and not 0 <= p <= 1:
        raise RuntimeError(f"{name} expects p to be in [0, 1], but got p={p:g}")
    if name == "uniform_" and named.get("from", 0) > named.get("to", 1):
        low, high = named.get("from", 0), named.get("to", 1)
        raise RuntimeError(f"uniform_ expects to return a [from, to) range, but found from={low:g} > to={high:g}")


def _drawing(name, rule):
    """Numbers that chance writes."""

    def body(called, input, **named):
        _check_chance(name, **named)
        check_leaf(input)
        input._write(None)
        return input

    return body


named("normal_ uniform_ bernoulli_ random_ exponential_ geometric_ cauchy_ log_normal_", _drawing)


@both
def fill_(called, input, value):
    check_leaf(input)
    if isinstance(value, Tensor) and value.shape:
        raise RuntimeError(
            f"fill_ only supports 0-dimension value tensor but got tensor with {len(value.shape)} dimensions."
        )
    known = value.item() if isinstance(value, Tensor) and value._values is not None else value
    input._write(None if isinstance(known, Tensor) else _values.filled(known, input.numel(), input.dtype))
    return input


@both
def zero_(called, input):
    return fill_(called, input, 0)


@both
def detach_(called, input):
    input._learns, input._node = False, None
    return input


def _in_memory(self, *given, **named):
    return self


Tensor.type, Tensor.new = type, new
Tensor.share_memory_ = Tensor.pin_memory = _in_memory
for _name, _type in (("float", "float32"), ("double", "float64"), ("half", "float16"), ("bfloat16", "bfloat16"),
                     ("int", "int32"), ("long", "int64"), ("bool", "bool"), ("short", "int16"), ("byte", "uint8"),
                     ("char", "int8"), ("cfloat", "complex64"), ("cdouble", "complex128")):
    def _cast(name, rule, _type=_type):
        return lambda called, input, memory_format=None: cast(input, _dtype.ALL[_type], called)

    named(_name, _cast)
for _name in (
    "abs acos acosh add addcdiv addcmul addmm addbmm addmv asin asinh atan atan2 atanh baddbmm bitwise_and bitwise_not bitwise_or "
    "bitwise_xor ceil clamp clamp_max clamp_min clip copysign cos cosh cumprod cumsum deg2rad digamma div divide eq erf erfc "
    "erfinv exp exp2 expm1 fix floor floor_divide fmod frac ge greater gt hypot index_add index_copy index_fill le lerp "
    "less lgamma log log10 log1p log2 logical_and logical_not logical_or logical_xor logit lt masked_fill masked_scatter mul "
    "multiply nan_to_num ne neg negative pow rad2deg reciprocal relu remainder round rsqrt scatter scatter_add scatter_reduce "
    "sigmoid sign sin sinc sinh sqrt square sub subtract tan tanh tril triu true_divide trunc xlogy"
).split():
    in_place(_name)
for _name in ("squeeze", "unsqueeze", "transpose", "t", "swapaxes", "swapdims"):
    def _reshaped(self, *given, _plain=getattr(Tensor, _name), **named):
        return self._become(_plain(self, *given, **named))

    setattr(Tensor, f"{_name}_", _reshaped)
