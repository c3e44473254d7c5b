"""Functions that reshape, join, cut, pick and reduce; methods of a tensor too."""

from ._call import function
from ._functions import both
from ._size import sizes
from ._tensor import Tensor


def _moved(rule, called, input, keep=False, **given):
    """A function under which numbers stay as they are, in their order where they are kept."""
    made = function(rule, called, (input,), **given)
    if keep:
        made._values = input._values
    return made


@both
def reshape(called, input, *shape):
    return _moved("reshape", called, input, True, sizes=sizes(shape))


@both
def flatten(called, input, start_dim=0, end_dim=-1):
    return _moved("flatten", called, input, True, start_dim=start_dim, end_dim=end_dim)


@both
def unflatten(called, input, dim, sizes):
    return _moved("unflatten", called, input, True, dim=dim, sizes=sizes)


@both
def ravel(called, input):
    return _moved("flatten", called, input, True, start_dim=0, end_dim=-1)


@both
def squeeze(called, input, dim=None):
    return _moved("squeeze", called, input, True, dim=dim)


@both
def unsqueeze(called, input, dim):
    return _moved("unsqueeze", called, input, True, dim=dim)


@both
def transpose(called, input, dim0, dim1):
    return _moved("transpose", called, input, dim0=dim0, dim1=dim1)


@both
def swapaxes(called, input, axis0, axis1):
    return _moved("swapaxes", called, input, dim0=axis0, dim1=axis1)


@both
def swapdims(called, input, dim0, dim1):
    return _moved("swapdims", called, input, dim0=dim0, dim1=dim1)


@both
def permute(called, input, *dims):
    return _moved("permute", called, input, dims=sizes(dims))


@both
def t(called, input):
    return _moved("t", called, input)


@both
def movedim(called, input, source, destination):
    return _moved("movedim", called, input, source=source, destination=destination)


@both
def moveaxis(called, input, source, destination):
    return _moved("moveaxis", called, input, source=source, destination=destination)


@both
def clone(called, input, *, memory_format=None):
    return _moved("clone", called, input, True)


@both
def detach(called, input):
    return _moved("detach", called, input, True)


@both
def tile(called, input, *dims):
    given = sizes(dims)
    return _moved("tile", called, input, sizes=(1,) * (len(input.shape) - len(given)) + given)


@both
def roll(called, input, shifts, dims=None):
    return _moved("roll", called, input)


@both
def flip(called, input, *dims):
    return _moved("flip", called, input)


@both
def rot90(called, input, k=1, dims=(0, 1)):
    made = input if k % 2 == 0 else input.transpose(*dims)
    return _moved("flip", called, made)


def _joined(name, rule):
    def join(tensors=None, dim=0, *, out=None, **named):
        tensors = tuple(named.get("tensors", tensors))
        axis = named.get("axis", dim)
        for at, one in enumerate(tensors):
            if not isinstance(one, Tensor):
                raise TypeError(
                    f"expected Tensor as element {at} in argument 0, but got {type(one).__name__}"
                )
        made = function(rule, f"torch.{name}", tensors, dim=axis)
        if axis == 0 and all(one._values is not None for one in tensors):
            made._values = [number for one in tensors for number in one._values]
        return made

    join.__name__ = join.__qualname__ = name
    return join


cat, concat, concatenate, stack = (
    _joined(name, rule) for name, rule in (("cat", "cat"), ("concat", "cat"), ("concatenate", "cat"), ("stack", "stack"))
)


def hstack(tensors):
    return cat(tensors, dim=0 if len(tensors[0].shape) == 1 else 1)


def vstack(tensors):
    return cat([one.unsqueeze(0) if len(one.shape) == 1 else one for one in tensors], dim=0)


def _several(made):
    return made if isinstance(made, tuple) else (made,)


@both
def split(called, tensor, split_size_or_sections, dim=0):
    size = split_size_or_sections
    given = size if isinstance(size, int) else sizes((size,))
    return _several(function("split", called, (tensor,), split_size=given, dim=dim))


@both
def chunk(called, input, chunks, dim=0):
    return _several(function("chunk", called, (input,), chunks=chunks, dim=dim))


@both
def tensor_split(called, input, indices_or_sections, dim=0):
    given = indices_or_sections
    return _several(function("tensor_split", called, (input,), indices_or_sections=given, dim=dim))


@both
def unbind(called, input, dim=0):
    made = _several(function("unbind", called, (input,), dim=dim)) if input.shape[dim] else ()
    if dim == 0 and input._values is not None and made:
        step = len(input._values) // len(made)
        for at, one in enumerate(made):
            one._values = input._values[at * step : (at + 1) * step]
    return made


def meshgrid(*tensors, indexing="ij"):
    """A grid of the values of several tensors of one dimension."""
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        tensors = tensors[0]
    return _several(function("meshgrid", "torch.meshgrid", tensors, indexing=indexing))


def broadcast_tensors(*tensors):
    return _several(function("broadcast_tensors", "torch.broadcast_tensors", tensors))


@both
def broadcast_to(called, input, size):
    return _moved("expand", called, input, sizes=sizes((size,)))


# What picks and fills.


@both
def index_select(called, input, dim, index):
    return function("index_select", called, (input, index), dim=dim)


@both
def gather(called, input, dim, index, *, sparse_grad=False):
    return function("gather", called, (input, index), dim=dim)


@both
def scatter(called, input, dim, index, src=None, *, value=None, reduce=None):
    return function("scatter", called, (input, index))


@both
def scatter_add(called, input, dim, index, src):
    return function("scatter", called, (input, index))


@both
def index_add(called, input, dim, index, source, *, alpha=1):
    return function("scatter", called, (input, index))


@both
def narrow(called, input, dim, start, length):
    return function("narrow", called, (input,), dim=dim, start=start, length=length)


@both
def select(called, input, dim, index):
    return function("select", called, (input,), dim=dim, index=index)


@both
def masked_fill(called, input, mask, value):
    return function("masked_fill", called, (input, mask))


@both
def repeat_interleave(called, input, repeats, dim=None, *, output_size=None):
    if isinstance(repeats, Tensor) and repeats.numel() == 1:
        repeats = repeats.item()
    if isinstance(repeats, Tensor):
        raise NotImplementedError("repeat_interleave: how often each repeats depends on the numbers of a tensor")
    return function("repeat_interleave", called, (input,), repeats=repeats, dim=dim)


@both
def tril(called, input, diagonal=0):
    return function("tril", called, (input,))


@both
def triu(called, input, diagonal=0):
    return function("triu", called, (input,))


@both
def diagonal(called, input, offset=0, dim1=0, dim2=1):
    return function("diagonal", called, (input,), offset=offset, dim1=dim1, dim2=dim2)


@both
def diff(called, input, n=1, dim=-1, prepend=None, append=None):
    for _ in range(n):
        input = function("diff", called, (input,), dim=dim)
    return input


def where(condition, input=None, other=None, *, out=None):
    """Numbers of the one where the condition holds, else of the other."""
    if input is None and other is None:
        raise NotImplementedError("torch.where(condition): how many places it finds depends on the numbers of a tensor")
    return function("where", "torch.where", (condition, input, other))


Tensor.where = lambda self, condition, other: function("where", "Tensor.where", (condition, self, other))
