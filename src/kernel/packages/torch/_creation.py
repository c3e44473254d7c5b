"""Functions that make tensors from nothing."""
import math

from . import _dtype, _values
from ._default import get_default_dtype
from ._functions import FUNCTIONS, of_torch
from ._tensor import Tensor


def placed(made, device=None, requires_grad=False):
    """A tensor as its options ask."""
    if device is not None:
        from ._device import device as Device
        from ._methods import on

        made = on(made, Device(device))
    if requires_grad:
        if made.dtype.kind < 2:
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        made.requires_grad_()
    return made


def checked(shape):
    for one in shape:
        if one < 0:
            raise RuntimeError(
                f"Trying to create tensor with negative dimension {one}: [{', '.join(map(str, shape))}]"
            )
    return shape


def full_of(shape, value, dtype, device=None, requires_grad=False):
    """A tensor of one number; `None` for numbers that are not known."""
    count = math.prod(checked(shape))
    known = value is not None and count <= _values.MOST
    values = _values.kept([value] * count, dtype) if known else None
    return placed(Tensor._of(shape, dtype, values=values), device, requires_grad)


def _sized(name, value):
    def body(called, size, *, dtype=None, device=None, requires_grad=False, **given):
        if name == "zeros" and any(one < 0 for one in size):
            raise RuntimeError("zeros: Dimension size must be non-negative.")
        return full_of(size, value, dtype or get_default_dtype(), device, requires_grad)

    body.__name__ = name
    of_torch(body)


def _like(name, value):
    def body(called, input, *, dtype=None, device=None, requires_grad=False, **given):
        return full_of(input.shape, value, dtype or input.dtype, device or input._place(), requires_grad)

    body.__name__ = name
    of_torch(body)


for _name, _value in (("zeros", 0), ("ones", 1), ("empty", None), ("rand", None), ("randn", None)):
    _sized(_name, _value)
    _like(f"{_name}_like", _value)


@of_torch
def full(called, size, fill_value, *, dtype=None, device=None, requires_grad=False, **given):
    if isinstance(fill_value, Tensor):
        return full_of(size, None, dtype or fill_value.dtype, device, requires_grad)
    return full_of(size, fill_value, dtype or type_of([fill_value]), device, requires_grad)


@of_torch
def full_like(called, input, fill_value, *, dtype=None, device=None, requires_grad=False, **given):
    known = None if isinstance(fill_value, Tensor) else fill_value
    return full_of(input.shape, known, dtype or input.dtype, device or input._place(), requires_grad)


def _check_range(low, high):
    if low >= high:
        raise RuntimeError(f"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}")


@of_torch
def randint(called, high, size, low=0, *, dtype=None, device=None, requires_grad=False, **given):
    _check_range(low, high)
    return full_of(size, None, dtype or _dtype.int64, device, requires_grad)


@of_torch
def randint_like(called, input, high, low=0, *, dtype=None, device=None, requires_grad=False, **given):
    if isinstance(high, Tensor):
        if high.shape:
            raise RuntimeError("high must be a scalar tensor and on CPU")
    else:
        _check_range(low, high)
    return full_of(input.shape, None, dtype or input.dtype, device, requires_grad)


@of_torch
def randperm(called, n, *, dtype=None, device=None, requires_grad=False, **given):
    if n < 0:
        raise RuntimeError(f"n must be non-negative, got{n}")
    return full_of((n,), None, dtype or _dtype.int64, device, requires_grad)


@of_torch
def normal(called, mean=0.0, std=1.0, size=None, *, dtype=None, device=None, requires_grad=False, **given):
    tensors = [one for one in (mean, std) if isinstance(one, Tensor)]
    if not tensors:
        return full_of(size, None, dtype or get_default_dtype(), device, requires_grad)
    shape = tensors[0].shape if len(tensors) == 1 else (mean + std).shape
    return full_of(shape, None, tensors[0].dtype)


def type_of(values):
    """The type that numbers of Python make."""
    if any(isinstance(one, complex) for one in values):
        return get_default_dtype().to_complex()
    if any(isinstance(one, float) for one in values):
        return get_default_dtype()
    return _dtype.bool if values and all(isinstance(one, bool) for one in values) else _dtype.int64


@of_torch
def tensor(called, data, *, dtype=None, device=None, pin_memory=False, requires_grad=False):
    if isinstance(data, Tensor):
        kept = _values.kept(data._values, dtype or data.dtype)
        return placed(Tensor._of(data.shape, dtype or data.dtype, values=kept), device, requires_grad)
    held, numpy_type = _plain(data)
    values, shape = _values.flat(held)
    found = dtype or numpy_type or (type_of(values) if values else get_default_dtype())
    if any(one is None for one in values):
        return placed(Tensor._of(shape, found), device, requires_grad)
    return placed(Tensor._of(shape, found, values=_values.kept(values, found)), device, requires_grad)


def _plain(data):
    """Data as lists of numbers, with the type that tensors among them say."""
    if isinstance(data, Tensor):
        if data._values is None:
            return _unknown(data.shape), data.dtype
        return data.tolist(), data.dtype
    if hasattr(data, "tolist"):
        return data.tolist(), getattr(getattr(data, "_tensor", None), "dtype", None)
    if isinstance(data, (list, tuple, range)):
        parts = [_plain(one) for one in data]
        kinds = {kind for _, kind in parts}
        return [part for part, _ in parts], kinds.pop() if len(kinds) == 1 else None
    if isinstance(data, (int, float, complex)):
        return data, None
    if isinstance(data, str):
        raise TypeError("new(): invalid data type 'str'")
    if data is None:
        raise RuntimeError("Could not infer dtype of NoneType")
    raise RuntimeError(f"Could not infer dtype of {type(data).__name__}")


def _unknown(shape):
    return None if not shape else [_unknown(shape[1:])] * shape[0]


@of_torch
def as_tensor(called, data, dtype=None, device=None):
    if isinstance(data, Tensor) and dtype in (None, data.dtype):
        return data
    return FUNCTIONS["tensor"](data, dtype=dtype, device=device)


asarray = as_tensor


@of_torch
def arange(called, end, start=0, step=1, *, dtype=None, device=None, requires_grad=False, **given):
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (end - start) * step < 0:
        raise RuntimeError("upper bound and lower bound inconsistent with step sign")
    whole = all(isinstance(one, int) for one in (start, end, step))
    found = dtype or (_dtype.int64 if whole else get_default_dtype())
    if found is _dtype.bool:
        raise NotImplementedError("\"arange_cpu\" not implemented for 'Bool'")
    if found.kind == 1 and not whole:
        start, end, step, whole = int(start), int(end), int(step), True
    count = -((start - end) // step) if whole else math.ceil((end - start) / step)
    values = _values.kept([start + at * step for at in range(count)], found) if count <= _values.MOST else None
    return placed(Tensor._of((count,), found, values=values), device, requires_grad)


def _check_ends(name, start, end, steps):
    ranks = [len(one.shape) if isinstance(one, Tensor) else 0 for one in (start, end)]
    if any(ranks):
        told = " and ".join(
            f"{side} with {rank} dimension(s)"
            for side, rank, one in (("start", ranks[0], start), ("end", ranks[1], end))
            if isinstance(one, Tensor)
        )
        raise RuntimeError(f"{name} only supports 0-dimensional start and end tensors, but got {told}.")
    if steps < 0:
        raise RuntimeError("number of steps must be non-negative")


@of_torch
def linspace(called, start, end, steps, *, dtype=None, device=None, requires_grad=False, **given):
    _check_ends("linspace", start, end, steps)
    found = dtype or get_default_dtype()
    ends = [one.item() if isinstance(one, Tensor) and one._values is not None else one for one in (start, end)]
    if steps > _values.MOST or any(isinstance(one, Tensor) for one in ends):
        return full_of((steps,), None, found, device, requires_grad)
    values = _values.evenly(*ends, steps, found)
    return placed(Tensor._of((steps,), found, values=_values.kept(values, found)), device, requires_grad)


@of_torch
def logspace(called, start, end, steps, base=10.0, *, dtype=None, device=None, requires_grad=False, **given):
    _check_ends("logspace", start, end, steps)
    return full_of((steps,), None, dtype or get_default_dtype(), device, requires_grad)


@of_torch
def eye(called, n, m=None, *, dtype=None, device=None, requires_grad=False, **given):
    columns = n if m is None else m
    for name, one in (("n", n), ("m", columns)):
        if one < 0:
            raise RuntimeError(f"{name} must be greater or equal to 0, got {one}")
    found = dtype or get_default_dtype()
    small = n * columns <= _values.MOST
    values = [int(row == column) for row in range(n) for column in range(columns)] if small else None
    return placed(Tensor._of((n, columns), found, values=_values.kept(values, found)), device, requires_grad)


def _triangle(name, keeps):
    def body(called, row, col, offset=0, *, dtype=None, device=None, requires_grad=False, **given):
        for side, one in (("row", row), ("col", col)):
            if one < 0:
                raise RuntimeError(f"{side} must be non-negative, got{one}")
        found = dtype or _dtype.int64
        places = [(one, other) for one in range(row) for other in range(col) if keeps(other - one, offset)]
        values = [one for one, _ in places] + [other for _, other in places]
        kept = _values.kept(values, found)
        return placed(Tensor._of((2, len(places)), found, values=kept), device, requires_grad)

    body.__name__ = name
    of_torch(body)


_triangle("tril_indices", lambda by, offset: by <= offset)
_triangle("triu_indices", lambda by, offset: by >= offset)


def _window(name):
    def body(called, window_length, periodic=True, alpha=None, beta=None, *, dtype=None, device=None,
             requires_grad=False, **given):
        return full_of((window_length,), None, dtype or get_default_dtype(), device, requires_grad)

    body.__name__ = name
    of_torch(body)


for _name in ("hann_window", "hamming_window", "blackman_window", "bartlett_window", "kaiser_window"):
    _window(_name)


def from_numpy(array):
    return array._tensor
