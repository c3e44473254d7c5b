"""Functions that pick numbers by their places, and fill places with numbers."""
from . import _values
from ._call import function
from ._functions import FUNCTIONS, both, named
from ._tensor import Tensor


@both
def index_select(called, input, dim, index):
    made = function("index_select", called, (input, index), dim=dim)
    size = input.shape[dim] if input.shape else 1
    if index._values and not 0 <= min(index._values) <= max(index._values) < size:
        raise IndexError("index out of range in self")
    return made


@both
def gather(called, input, dim, index, *, sparse_grad=False):
    return function("gather", called, (input, index), dim=dim)


def _filling(name, rule):
    def body(called, input, dim, index, src=None, *, value=None, reduce=None, alpha=1, include_self=True, source=None):
        given = next((one for one in (src, source, value) if one is not None), None)
        tensors = (input, index, given) if isinstance(given, Tensor) else (input, index)
        return function(rule, called, tensors, dim=dim)

    return body


named("scatter scatter_add scatter_reduce index_add index_copy index_fill", _filling)


@both
def narrow(called, input, dim, start, length):
    if isinstance(start, Tensor):
        if start.shape or start.dtype.is_floating_point or start.dtype.name == "bool":
            raise RuntimeError("start must be an 0-dim integral Tensor.")
        start = 0
    return function("narrow", called, (input,), dim=dim, start=start, length=length)


@both
def select(called, input, dim, index):
    return function("select", called, (input,), dim=dim, index=index)


@both
def masked_fill(called, input, mask, value):
    made = function("masked_fill", called, (input, mask, *((value,) if isinstance(value, Tensor) else ())))
    made._values = _values.combined("where", (mask, value, input), made)
    return made


@both
def masked_scatter(called, input, mask, source):
    return function("masked_fill", called, (input, mask))


@both
def repeat_interleave(called, input=None, repeats=None, dim=None, *, output_size=None):
    if input is None:
        if repeats.dtype.name not in ("int32", "int64"):
            raise NotImplementedError(f"\"repeat_interleave_cpu\" not implemented for '{repeats.dtype.spoken}'")
        input, repeats = _arange(len(repeats)), repeats
    if not isinstance(repeats, Tensor):
        made = function("repeat_interleave", called, (input,), repeats=repeats, dim=dim)
        length = made.shape[0 if dim is None else dim]
        if output_size is not None and output_size != length:
            raise RuntimeError(f"repeat_interleave: Invalid output_size, expected {length} but got {output_size}")
        if input._values is not None and len(input.shape) == 1:
            made._values = [one for one in input._values for _ in range(repeats)]
        return made
    if len(repeats.shape) > 1:
        raise RuntimeError("repeats must be 0-dim or 1-dim tensor")
    if repeats.numel() == 1:
        return function("repeat_interleave", called, (input,), repeats=repeats.item(), dim=dim)
    total = output_size if output_size is not None else sum(repeats.tolist())
    return function("repeat_interleave", called, (input, repeats), repeats=total, dim=dim)


def _arange(count):
    return FUNCTIONS["arange"](count)


@both
def tril(called, input, diagonal=0):
    made = function("tril", called, (input,))
    if input._values is not None and len(input.shape) == 2:
        columns = input.shape[1]
        kept = [at % columns - at // columns for at in range(len(input._values))]
        made._values = [one if by <= diagonal else input._values[0] * 0 for one, by in zip(input._values, kept)]
    return made


@both
def triu(called, input, diagonal=0):
    made = function("triu", called, (input,))
    if input._values is not None and len(input.shape) == 2:
        columns = input.shape[1]
        kept = [at % columns - at // columns for at in range(len(input._values))]
        made._values = [one if by >= diagonal else input._values[0] * 0 for one, by in zip(input._values, kept)]
    return made


@both
def diagonal(called, input, offset=0, dim1=0, dim2=1):
    return function("diagonal", called, (input,), offset=offset, dim1=dim1, dim2=dim2)


@both
def diag(called, input, diagonal=0):
    if len(input.shape) == 1:
        return function("diag_embed", called, (input,), offset=diagonal, dim1=0, dim2=1)
    if len(input.shape) != 2:
        raise RuntimeError(f"diag(): Supports 1D or 2D tensors. Got {len(input.shape)}D")
    return function("diagonal", called, (input,), offset=diagonal, dim1=0, dim2=1)


@both
def diag_embed(called, input, offset=0, dim1=-2, dim2=-1):
    return function("diag_embed", called, (input,), offset=offset, dim1=dim1, dim2=dim2)


@both
def take(called, input, index):
    return function("take", called, (input, index))


@both
def take_along_dim(called, input, indices, dim=None):
    if dim is None:
        return function("gather", called, (input.reshape(-1), indices.reshape(-1)), dim=0)
    return function("take_along_dim", called, (input, indices), dim=dim)


@both
def where(called, input=None, other=None, condition=None, self=None):
    if called.startswith("Tensor"):
        # A method's own tensor is what is picked where the condition holds.
        first, second = input, other
    else:
        first, second = (self if input is None else input), other
    if first is None and second is None:
        raise NotImplementedError("torch.where(condition): how many places it finds depends on the numbers of a tensor")
    made = function("where", called, (condition, first, second))
    made._values = _values.combined("where", (condition, first, second), made)
    return made


@both
def diff(called, input, n=1, dim=-1, prepend=None, append=None):
    parts = [one for one in (prepend, input, append) if one is not None]
    if any(len(one.shape) != len(input.shape) for one in parts):
        raise RuntimeError("diff expects prepend or append to be the same dimension as input")
    if n == 0:
        return input
    if len(parts) > 1:
        input = FUNCTIONS["cat"](parts, dim)
    for _ in range(n):
        made = function("diff", called, (input,), dim=dim)
        if input._values is not None and len(input.shape) == 1:
            made._values = [after - before for before, after in zip(input._values, input._values[1:])]
        input = made
    return input
