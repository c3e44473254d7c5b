"""Functions that reshape, join, cut, pick and reduce; methods of a tensor too."""

from ._call import function
from ._functions import FUNCTIONS, both, named
from ._strides import formatted
from ._tensor import Tensor


def _moved(rule, called, input, keep=False, **given):
    """A function under which numbers stay as they are, in their order where they are kept."""
    made = function(rule, called, (input,), **given)
    if keep:
        made._values = input._values
    return made


@both
def reshape(called, input, shape):
    return _moved("reshape", called, input, True, sizes=shape)


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
def permute(called, input, dims):
    return _moved("permute", called, input, dims=dims)


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
    return formatted(_moved("clone", called, input, True), memory_format)


@both
def detach(called, input):
    made = _moved("detach", called, input, True)
    made._learns, made._node = False, None
    return made


@both
def tile(called, input, dims):
    return _moved("tile", called, input, sizes=(1,) * (len(input.shape) - len(dims)) + dims)


@both
def roll(called, input, shifts, dims=()):
    return _moved("roll", called, input, shifts=shifts, dims=dims)


@both
def flip(called, input, dims):
    return _moved("flip", called, input, dims=dims)


@both
def fliplr(called, input):
    if len(input.shape) < 2:
        raise RuntimeError("Input must be >= 2-d.")
    return _moved("flip", called, input, dims=(1,))


@both
def flipud(called, input):
    if len(input.shape) < 1:
        raise RuntimeError("Input must be >= 1-d.")
    return _moved("flip", called, input, dims=(0,))


@both
def rot90(called, input, k=1, dims=(0, 1)):
    if len(dims) != 2:
        raise RuntimeError(f"expected total rotation dims == 2, but got dims = {len(dims)}")
    if len(input.shape) < 2:
        raise RuntimeError(f"expected total dims >= 2, but got total dims = {len(input.shape)}")
    made = input if k % 2 == 0 else input.transpose(*dims)
    return _moved("flip", called, made, dims=())


def _joining(name, rule):
    def body(called, tensors, dim=0):
        made = function(rule, called, tensors, dim=dim)
        if dim == 0 and all(one._values is not None for one in tensors):
            made._values = [number for one in tensors for number in one._values]
        return made

    return body


named("cat stack concat=cat concatenate=cat", _joining)


def _stacked(called, tensors, least, along):
    """Tensors with at least so many dimensions, one behind the other."""
    if not tensors:
        raise RuntimeError(f"{called[6:]} expects a non-empty TensorList")
    raised = [FUNCTIONS[f"atleast_{least}d"](one) for one in tensors]
    return function("cat", called, raised, dim=along(raised[0]))


@both
def hstack(called, tensors):
    return _stacked(called, tensors, 1, lambda first: 0 if len(first.shape) == 1 else 1)


@both
def vstack(called, tensors):
    return _stacked(called, tensors, 2, lambda first: 0)


@both
def row_stack(called, tensors):
    return _stacked(called, tensors, 2, lambda first: 0)


@both
def dstack(called, tensors):
    return _stacked(called, tensors, 3, lambda first: 2)


@both
def column_stack(called, tensors):
    return function("cat", called, [one if len(one.shape) > 1 else one.reshape(-1, 1) for one in tensors], dim=1)


def _several(made):
    return made if isinstance(made, tuple) else (made,)


def parted(input, dim, made):
    """Parts one behind the other along the first dimension: their numbers are known where those of the whole are."""
    parts, at = _several(made), 0
    if input._values is None or not input.shape or dim % len(input.shape):
        return parts
    for one in parts:
        one._values = input._values[at : at + one.numel()]
        at += one.numel()
    return parts


@both
def split_with_sizes(called, input, split_sizes, dim=0):
    return parted(input, dim, function("split", called, (input,), split_size=split_sizes, dim=dim))


@both
def chunk(called, input, chunks, dim=0):
    return parted(input, dim, function("chunk", called, (input,), chunks=chunks, dim=dim))


@both
def tensor_split(called, input, indices=None, sections=None, dim=0, *, tensor_indices_or_sections=None):
    given = next(one for one in (indices, sections, tensor_indices_or_sections) if one is not None)
    if isinstance(given, Tensor):
        if given.dtype.name != "int64":
            raise RuntimeError(
                "tensor_split expected tensor_indices_or_sections to have dtype of long, but got "
                f"{given.dtype.spoken}"
            )
        given = given.tolist()
    return _several(function("tensor_split", called, (input,), indices_or_sections=given, dim=dim))


@both
def unbind(called, input, dim=0):
    empty = -len(input.shape) <= dim < len(input.shape) and input.shape[dim] == 0
    made = () if empty else _several(function("unbind", called, (input,), dim=dim))
    if dim == 0 and input._values is not None and made:
        step = len(input._values) // len(made)
        for at, one in enumerate(made):
            one._values = input._values[at * step : (at + 1) * step]
    return made


@both
def broadcast_to(called, input, size):
    return _moved("expand", called, input, sizes=size)


@both
def adjoint(called, input):
    if len(input.shape) == 1:
        raise RuntimeError("tensor.adjoint() is only supported on matrices or batches of matrices. Got 1-D tensor.")
    return _moved("transpose", called, input, dim0=-2, dim1=-1) if input.shape else input


def _halves(name, rule):
    least = {"hsplit": 1, "vsplit": 2, "dsplit": 3}[name]

    def body(called, input, sections=None, indices=None):
        rank = len(input.shape)
        if rank < least:
            raise RuntimeError(
                f"torch.{name} requires a tensor with at least {least} dimension, but got a tensor with {rank} dimensions!"
            )
        dim = {"hsplit": 0 if rank == 1 else 1, "vsplit": 0, "dsplit": 2}[name]
        if sections is not None and (sections == 0 or input.shape[dim] % sections):
            raise RuntimeError(
                f"torch.{name} attempted to split along dimension {dim}, but the size of the dimension "
                f"{input.shape[dim]} is not divisible by the split_size {sections}!"
            )
        given = sections if indices is None else indices
        return _several(function("tensor_split", called, (input,), indices_or_sections=given, dim=dim))

    return body


named("hsplit vsplit dsplit", _halves)
