"""What tensors alone have: views, types, devices, and functions that write in place."""
from . import _dtype
from ._call import function
from ._device import device as Device
from ._functions import in_place
from ._size import sizes
from ._tensor import Tensor
from . import _values


def view(self, *shape):
    """The same numbers in another shape. A type in its place reads the numbers anew."""
    if len(shape) == 1 and isinstance(shape[0], _dtype.dtype):
        return cast(self, shape[0])
    made = function("view", "Tensor.view", (self,), sizes=sizes(shape))
    made._values = self._values
    return made


def view_as(self, other):
    return view(self, other.shape)


def reshape_as(self, other):
    return self.reshape(other.shape)


def expand(self, *shape):
    return function("expand", "Tensor.expand", (self,), sizes=sizes(shape))


def expand_as(self, other):
    return function("expand", "Tensor.expand_as", (self,), sizes=other.shape)


def repeat(self, *repeats):
    return function("repeat", "Tensor.repeat", (self,), sizes=sizes(repeats))


def contiguous(self, memory_format=None):
    return self


def unfold(self, dimension, size, step):
    return function("tensor_unfold", "Tensor.unfold", (self,), dimension=dimension, size=size, step=step)


def cast(self, dtype, called="Tensor.to"):
    """The same numbers in another type."""
    if dtype is self.dtype:
        return self
    made = function("cast", called, (self,), dtype=dtype.name)
    made._values = _values.kept(self._values, dtype)
    made.requires_grad = False
    return made


def to(self, *given, device=None, dtype=None, non_blocking=False, copy=False, memory_format=None):
    """Another type, another device, or those of another tensor."""
    made = self
    for one in (*given, device, dtype):
        if isinstance(one, Tensor):
            one = one.dtype
        if isinstance(one, _dtype.dtype):
            made = cast(made, one)
        elif isinstance(one, (str, Device)):
            made = _on(made, Device(one))
    return made


def _on(tensor, place):
    if place.type == "cuda":
        raise AssertionError("Torch not compiled with CUDA enabled")
    if place != tensor.device:
        moved = Tensor._of(tensor.shape, tensor.dtype, tensor._id, tensor._values)
        moved.device = place
        return moved
    return tensor


def type(self, dtype=None, non_blocking=False):
    """The name of its type; or its numbers in another."""
    names = {"float32": "Float", "float64": "Double", "float16": "Half", "int64": "Long", "int32": "Int",
             "bool": "Bool", "uint8": "Byte", "int8": "Char", "int16": "Short", "bfloat16": "BFloat16"}
    if dtype is None:
        return f"torch.{names[self.dtype.name]}Tensor"
    if isinstance(dtype, str):
        dtype = next(_dtype.ALL[name] for name, spoken in names.items() if dtype == f"torch.{spoken}Tensor")
    return cast(self, getattr(dtype, "_dtype", dtype))


def type_as(self, other):
    return cast(self, other.dtype)


def _new(name):
    def method(self, *size, dtype=None, device=None, requires_grad=False, **named):
        from . import _creation

        made = getattr(_creation, name)(*size, dtype=dtype or self.dtype, **named)
        return made.requires_grad_() if requires_grad else made

    return method


def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False):
    from ._creation import tensor

    return tensor(data, dtype=dtype or self.dtype, requires_grad=requires_grad)


def copy_(self, src, non_blocking=False):
    self + src
    self._values = src._values if isinstance(src, Tensor) and src.shape == self.shape else None
    return self


def _drawn(self, *given, **named):
    self._values = None
    return self


def fill_(self, value):
    self._values = _values.kept([value] * self.numel(), self.dtype) if self.numel() <= _values.MOST else None
    return self


def zero_(self):
    return fill_(self, 0)


def detach_(self):
    self.requires_grad = False
    return self



for _method in (view, view_as, reshape_as, expand, expand_as, repeat, contiguous, unfold, to, type, type_as, new_tensor,
                copy_, fill_, zero_, detach_):
    setattr(Tensor, _method.__name__, _method)
for _name in ("normal_", "uniform_", "bernoulli_", "random_", "exponential_", "erfinv_", "trunc_normal_", "scatter_",
              "scatter_add_", "index_copy_", "index_fill_", "masked_scatter_", "put_", "share_memory_", "pin_memory"):
    setattr(Tensor, _name, _drawn)
for _name in ("new_zeros", "new_ones", "new_empty", "new_full"):
    setattr(Tensor, _name, _new({"new_zeros": "zeros", "new_ones": "ones", "new_empty": "empty", "new_full": "full"}[_name]))
for _name, _type in (("float", "float32"), ("double", "float64"), ("half", "float16"), ("bfloat16", "bfloat16"),
                     ("int", "int32"), ("long", "int64"), ("bool", "bool"), ("short", "int16"), ("byte", "uint8"),
                     ("char", "int8")):
    def _cast(self, memory_format=None, _type=_type, _name=_name):
        return cast(self, _dtype.ALL[_type], f"Tensor.{_name}")

    setattr(Tensor, _name, _cast)
for _name in ("add", "sub", "mul", "div", "clamp", "clamp_min", "clamp_max", "exp", "log", "sqrt", "rsqrt", "neg", "abs",
              "relu", "sigmoid", "tanh", "pow", "round", "floor", "ceil", "sin", "cos", "square", "reciprocal", "lerp",
              "addcmul", "addcdiv", "masked_fill", "tril", "triu", "cumsum", "remainder", "fmod", "floor_divide",
              "eq", "ne", "lt", "le", "gt", "ge", "logical_not", "bitwise_and", "bitwise_or", "index_add", "addmm",
              "baddbmm", "log1p", "expm1", "erf", "sign", "trunc", "frac", "divide", "multiply", "clip"):
    in_place(_name)
for _name in ("squeeze", "unsqueeze", "transpose", "t", "swapaxes"):
    def _reshaped(self, *given, _plain=getattr(Tensor, _name), **named):
        return self._take(_plain(self, *given, **named))

    setattr(Tensor, f"{_name}_", _reshaped)
