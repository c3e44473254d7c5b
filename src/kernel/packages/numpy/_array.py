"""Small arrays: a tensor of torch that holds its numbers."""
import torch

from ._dtypes import dtype as DType
from ._dtypes import number, torch_type
from ._printed import text_of, told


class ndarray:
    """An array with its numbers. `torch.from_numpy` makes a tensor of it."""

    def __init__(self, tensor):
        self._tensor = tensor

    shape = property(lambda self: tuple(self._tensor.shape))
    dtype = property(lambda self: DType(self._tensor.dtype.name))
    itemsize = property(lambda self: self._tensor.dtype.itemsize)
    nbytes = property(lambda self: self.size * self.itemsize)
    ndim = property(lambda self: self._tensor.dim())
    size = property(lambda self: self._tensor.numel())
    T = property(lambda self: ndarray(self._tensor.T))

    @property
    def flat(self):
        values = self._tensor.reshape(-1).tolist() if self.size else []
        return values

    def tolist(self):
        return self._tensor.tolist()

    def item(self):
        return self._tensor.item()

    def astype(self, dtype):
        return ndarray(self._tensor.to(torch_type(dtype)))

    def reshape(self, *shape):
        return ndarray(self._tensor.reshape(*shape))

    def copy(self):
        return ndarray(self._tensor.clone())

    def sum(self):
        return number(sum(self.flat))

    def mean(self):
        return number(sum(self.flat) / self.size)

    def __len__(self):
        return len(self._tensor)

    def __iter__(self):
        return map(number, self.tolist()) if self.ndim == 1 else (ndarray(one) for one in self._tensor)

    def __getitem__(self, index):
        made = self._tensor[index]
        return ndarray(made) if made.dim() else number(made.item())

    def __setitem__(self, index, value):
        values = self._tensor
        values[index] = value._tensor if isinstance(value, ndarray) else value

    def __str__(self):
        values = self.flat
        return text_of(values, self.shape, self.dtype.name) if self.shape else str(values[0])

    def __repr__(self):
        return told(self.flat, self.shape, self.dtype.name)


def _operator(name):
    def operator(self, other):
        return ndarray(getattr(self._tensor, name)(other._tensor if isinstance(other, ndarray) else other))

    return operator


for _name in ("add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv", "pow", "rpow", "floordiv", "mod",
              "matmul"):
    setattr(ndarray, f"__{_name}__", _operator(f"__{_name}__"))


def array(data, dtype=None):
    """An array of the numbers in lists; those with a point are of 64 bits."""
    if isinstance(data, ndarray):
        return ndarray(data._tensor.clone())
    if isinstance(data, torch.Tensor):
        return ndarray(data)
    made = torch.tensor(list(data) if isinstance(data, range) else data)
    wide = torch.float64 if made.dtype.is_floating_point else made.dtype
    return ndarray(torch.tensor(data if not isinstance(data, range) else list(data), dtype=torch_type(dtype) or wide))


def asarray(data, dtype=None):
    return data if isinstance(data, ndarray) else array(data, dtype)


def of_numbers(compute, *given, pointed=False):
    """A function of numbers, or of each in an array."""
    if not any(isinstance(one, (ndarray, list, tuple)) for one in given):
        made = compute(*given)
        return number(float(made)) if pointed else number(made)
    first = asarray(given[0])
    columns = [asarray(one).flat if isinstance(one, (ndarray, list, tuple)) else [one] * first.size for one in given]
    return ndarray(torch.tensor([float(compute(*row)) for row in zip(*columns)], dtype=torch.float64).reshape(first.shape))
