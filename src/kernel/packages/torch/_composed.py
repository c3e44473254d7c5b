"""Functions of `torch` that PyTorch writes in Python itself (`torch/functional.py`), and methods of that kind (`torch/_tensor.py`)."""
import builtins
import itertools

from ._arguments import bind, bind_native
from ._arranging import parted
from ._call import function
from ._functions import FUNCTIONS
from ._tensor import Tensor


def _several(made):
    return made if isinstance(made, tuple) else (made,)


def _split(called, tensor, size, dim):
    if isinstance(size, int):
        bind_native("split", (tensor, size, dim), {})
        return parted(tensor, dim, function("split", called, (tensor,), split_size=size, dim=dim))
    bind_native("split_with_sizes", (tensor, size, dim), {})
    return parted(tensor, dim, function("split", called, (tensor,), split_size=tuple(size), dim=dim))


def split(tensor, split_size_or_sections, dim=0):
    """Pieces of one size, or of the sizes given."""
    return _split("torch.split", tensor, split_size_or_sections, dim)


def _method_split(self, split_size, dim=0):
    return _split("Tensor.split", self, split_size, dim)


_method_split.__qualname__ = "Tensor.split"


def check_tensors(tensors, argument):
    """Raises where a list of tensors has something else in it."""
    for at, one in enumerate(tensors):
        if not isinstance(one, Tensor):
            raise TypeError(f"expected Tensor as element {at} in argument {argument}, but got {type(one).__name__}")


def _check_axes(tensors):
    if not tensors:
        raise RuntimeError("meshgrid expects a non-empty TensorList")
    if any(one.dtype is not tensors[0].dtype for one in tensors):
        raise RuntimeError("meshgrid expects all tensors to have the same dtype")
    for one in tensors:
        if len(one.shape) > 1:
            raise RuntimeError(f"torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: {list(one.shape)}")


def meshgrid(*tensors, indexing=None):
    """A grid of the values of several tensors of one dimension."""
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        tensors = tensors[0]
    check_tensors(tensors, 0)
    given = "ij" if indexing is None else indexing
    if not isinstance(given, str):
        raise TypeError(f"meshgrid(): argument 'indexing' must be str, not {type(given).__name__}")
    _check_axes(tensors)
    if given not in ("ij", "xy"):
        raise RuntimeError(f'torch.meshgrid: indexing must be one of "xy" or "ij", but received: {given}')
    made = _several(function("meshgrid", "torch.meshgrid", tensors, indexing=given))
    for at, (one, grid) in enumerate(zip(tensors, made)):
        if one._values is not None:
            axis = {0: 1, 1: 0}.get(at, at) if given == "xy" else at
            laid = one.reshape([-1 if place == axis else 1 for place in range(len(made))])
            grid._values = laid.expand(grid.shape)._values
    return made


def broadcast_tensors(*tensors):
    """Tensors in the shape that they meet in."""
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        tensors = tensors[0]
    return _several(function("broadcast_tensors", "torch.broadcast_tensors", tensors))


def broadcast_shapes(*shapes):
    """The shape that shapes meet in."""
    tensors = [Tensor._of((one,) if isinstance(one, int) else tuple(one), FUNCTIONS["zeros"](0).dtype) for one in shapes]
    return broadcast_tensors(*tensors)[0].shape


def norm(input, p="fro", dim=None, keepdim=False, out=None, dtype=None):
    """The length of vectors, or of matrices."""
    return _norm("torch.norm", input, p, dim, keepdim, dtype)


def _method_norm(self, p="fro", dim=None, keepdim=False, dtype=None):
    return _norm("Tensor.norm", self, p, dim, keepdim, dtype)


def _norm(called, input, p, dim, keepdim, dtype):
    if p == "nuc":
        raise NotImplementedError(f"{called}(p='nuc') is not counted here")
    asked = {} if dtype is None else {"dtype": dtype.name}
    order = 2 if p in ("fro", None) else p
    return function("norm", called, (input,), p=order, dim=dim, keepdim=keepdim, **asked)


def unflatten(input, dim, sizes):
    """One dimension as several."""
    if not sizes:
        raise RuntimeError("unflatten: sizes must be non-empty")
    made = function("unflatten", "torch.unflatten", (input,), dim=dim, sizes=tuple(sizes))
    made._values = input._values
    return made


def _method_unflatten(self, dim, sizes):
    made = unflatten(self, dim, sizes)
    return made


def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    """The numbers of a tensor, each once, where they are known."""
    if input._values is None:
        raise NotImplementedError("torch.unique: the shape of what it makes depends on the numbers of a tensor")
    if dim is not None:
        raise NotImplementedError("torch.unique with dim is not here")
    values, make = builtins.sorted(set(input._values)), FUNCTIONS["tensor"]
    made = [make(values, dtype=input.dtype)]
    if return_inverse:
        made.append(make([values.index(one) for one in input._values]).reshape(input.shape))
    if return_counts:
        made.append(make([input._values.count(one) for one in values]))
    return made[0] if len(made) == 1 else tuple(made)


def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    """The numbers of a tensor without repeats in a row."""
    bind("unique_consecutive", (input,), {"return_inverse": return_inverse, "return_counts": return_counts, "dim": dim})
    if input._values is None:
        raise NotImplementedError("torch.unique_consecutive: the shape of what it makes depends on the numbers of a tensor")
    if dim is not None:
        raise NotImplementedError("torch.unique_consecutive with dim is not here")
    runs = [(number, len(list(run))) for number, run in itertools.groupby(input._values)]
    make = FUNCTIONS["tensor"]
    made = [make([number for number, _ in runs], dtype=input.dtype)]
    if return_inverse:
        made.append(make([at for at, (_, count) in enumerate(runs) for _ in range(count)]).reshape(input.shape))
    if return_counts:
        made.append(make([count for _, count in runs]))
    return made[0] if len(made) == 1 else tuple(made)


unique_consecutive.__qualname__ = "_consecutive_return_output"


def _at_least(rank):
    def raised(one):
        shape = tuple(one.shape)
        if len(shape) >= rank:
            return one
        if rank == 3 and len(shape) == 2:
            return one.reshape(*shape, 1)
        if rank == 3 and len(shape) == 1:
            return one.reshape(1, *shape, 1)
        return one.reshape(*(1,) * (rank - len(shape)), *shape)

    def at_least(*tensors):
        if len(tensors) == 1 and isinstance(tensors[0], Tensor):
            return raised(tensors[0])
        given = tensors[0] if len(tensors) == 1 else tensors
        return tuple(raised(one) for one in given)

    at_least.__name__ = at_least.__qualname__ = f"atleast_{rank}d"
    return at_least


def block_diag(*tensors):
    """Matrices along a diagonal."""
    matrices = [FUNCTIONS["atleast_2d"](one) for one in tensors]
    rows, columns = (sum(one.shape[at] for one in matrices) for at in (0, 1))
    return FUNCTIONS["zeros"](rows, columns, dtype=matrices[0].dtype)


def cartesian_prod(*tensors):
    """Every choice of one number of each."""
    if len(tensors) == 1:
        return tensors[0]
    return FUNCTIONS["stack"]([one.reshape(-1) for one in meshgrid(*tensors)], dim=1)


def cdist(x1, x2, p=2.0, compute_mode="use_mm_for_euclid_dist_if_necessary"):
    """The distances of every two rows."""
    return function("cdist", "torch.cdist", (x1, x2), p=p)


FUNCTIONS.update({one.__name__: one for one in (
    split, meshgrid, broadcast_tensors, broadcast_shapes, norm, unflatten, unique, unique_consecutive, block_diag,
    cartesian_prod, cdist, *map(_at_least, (1, 2, 3)),
)})
for _name, _method in (("split", _method_split), ("norm", _method_norm), ("unflatten", _method_unflatten),
                       ("unique", unique), ("unique_consecutive", unique_consecutive)):
    setattr(Tensor, _name, _method)
