"""Functions that make tensors from nothing."""
import math

from . import _dtype, _values
from ._size import sizes
from ._tensor import Tensor


def _placed(made, device, requires_grad):
    if device is not None:
        from ._device import device as Device

        made.device = Device(device)
    if requires_grad:
        made.requires_grad_()
    return made


def _checked(shape):
    for one in shape:
        if one < 0:
            raise RuntimeError(
                f"Trying to create tensor with negative dimension {one}: [{', '.join(map(str, shape))}]"
            )
    return shape


def _full(shape, value, dtype, device=None, requires_grad=False):
    count = math.prod(shape)
    known = value is not None and count <= _values.MOST
    values = _values.kept([value] * count, dtype) if known else None
    return _placed(Tensor._of(shape, dtype, values=values), device, requires_grad)


def _sized(value):
    def make(*size, dtype=None, device=None, requires_grad=False, out=None, layout=None, generator=None,
             memory_format=None, pin_memory=False, names=None, **named):
        if "size" in named:
            size = (named.pop("size"),)
        _refuse(named)
        return _full(_checked(sizes(size)), value, dtype or get_default_dtype(), device, requires_grad)

    return make


def _refuse(named):
    if named:
        raise TypeError(f"got an unexpected keyword argument '{next(iter(named))}'")


zeros, ones, empty, rand, randn = _sized(0), _sized(1), _sized(None), _sized(None), _sized(None)


def full(size, fill_value, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """A tensor of one number."""
    value = fill_value.item() if isinstance(fill_value, Tensor) else fill_value
    return _full(_checked(sizes((size,))), value, dtype or _type_of([value]), device, requires_grad)


def _like(value):
    def make(input, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None, generator=None):
        return _full(input.shape, value, dtype or input.dtype, device, requires_grad)

    return make


zeros_like, ones_like, empty_like, rand_like, randn_like = _like(0), _like(1), _like(None), _like(None), _like(None)


def full_like(input, fill_value, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """A tensor of one number, of the shape of another."""
    return _full(input.shape, fill_value, dtype or input.dtype, device, requires_grad)


def randint(low, high=None, size=None, *, generator=None, out=None, dtype=None, layout=None, device=None,
            requires_grad=False):
    """Whole numbers from low to below high: `randint(high, size)` too."""
    if size is None:
        high, size = (low, high) if high is not None else (low, ())
        low = 0
    if low >= high:
        raise RuntimeError(f"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}")
    return _full(_checked(sizes((size,))), None, dtype or _dtype.int64, device, requires_grad)


def randint_like(input, low, high=None, **named):
    return randint(low, high, input.shape, dtype=named.get("dtype") or input.dtype)


def randperm(n, *, generator=None, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """The whole numbers below n, in some order."""
    return _full((n,), None, dtype or _dtype.int64, device, requires_grad)


def normal(mean=0.0, std=1.0, size=None, *, generator=None, out=None, dtype=None, device=None, requires_grad=False):
    """Numbers of a normal distribution."""
    shape = size if size is not None else getattr(mean, "shape", None) or getattr(std, "shape", ())
    return _full(sizes((tuple(shape),)), None, dtype or get_default_dtype(), device, requires_grad)


def _type_of(values):
    if any(isinstance(one, complex) for one in values):
        return _dtype.complex64
    if any(isinstance(one, float) for one in values):
        return get_default_dtype()
    return _dtype.bool if values and all(isinstance(one, bool) for one in values) else _dtype.int64


def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    """A tensor of the numbers in lists."""
    if isinstance(data, Tensor):
        return _placed(Tensor._of(data.shape, dtype or data.dtype, values=data._values), device, requires_grad)
    if hasattr(data, "tolist"):
        data = data.tolist()
    values, shape = _values.flat(_plain(data))
    found = dtype or (_type_of(values) if values else get_default_dtype())
    return _placed(Tensor._of(shape, found, values=_values.kept(values, found)), device, requires_grad)


def _plain(data):
    if isinstance(data, Tensor):
        return data.tolist()
    return [_plain(one) for one in data] if isinstance(data, (list, tuple)) else data


def as_tensor(data, dtype=None, device=None):
    """A tensor as it is, or one of the numbers in lists."""
    if isinstance(data, Tensor) and dtype in (None, data.dtype):
        return data
    return tensor(data, dtype=dtype, device=device)


def arange(start, end=None, step=1, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """Numbers from start to before end."""
    if end is None:
        start, end = 0, start
    start, end, step = (one.item() if isinstance(one, Tensor) else one for one in (start, end, step))
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (end - start) * step < 0:
        raise RuntimeError("upper bound and lower bound inconsistent with step sign")
    count = -((start - end) // step) if isinstance(start, int) and isinstance(end, int) else math.ceil((end - start) / step)
    found = dtype or _type_of([start, end, step])
    values = _values.kept([start + at * step for at in range(count)], found) if count <= _values.MOST else None
    return _placed(Tensor._of((count,), found, values=values), device, requires_grad)


def linspace(start, end, steps, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """So many numbers from start to end, both with them."""
    found = dtype or get_default_dtype()
    start, end = (one.item() if isinstance(one, Tensor) else one for one in (start, end))
    step = (end - start) / (steps - 1) if steps > 1 else 0.0
    step = _values.cast(step, found) if found.is_floating_point else step
    half = steps // 2
    values = [start + step * at if at < half else end - step * (steps - at - 1) for at in range(steps)]
    return _placed(Tensor._of((steps,), found, values=_values.kept(values, found)), device, requires_grad)


def logspace(start, end, steps, base=10.0, *, dtype=None, device=None, requires_grad=False):
    """Powers of a base, their exponents evenly apart."""
    return _full((steps,), None, dtype or get_default_dtype(), device, requires_grad)


def eye(n, m=None, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """A matrix with ones on its diagonal."""
    columns = n if m is None else m
    found = dtype or get_default_dtype()
    small = n * columns <= _values.MOST
    values = [int(row == column) for row in range(n) for column in range(columns)] if small else None
    return _placed(Tensor._of((n, columns), found, values=_values.kept(values, found)), device, requires_grad)


def from_numpy(array):
    return array._tensor


_default = [_dtype.float32]


def get_default_dtype():
    return _default[0]


def set_default_dtype(d, /):
    _default[0] = d
