"""Products of matrices, and sums of products by an equation."""
import functools

from . import _einsum
from ._call import function
from ._composed import check_tensors
from ._functions import FUNCTIONS, both, named
from ._strides import laid
from ._tensor import Tensor


def refuse_type(called, out_dtype):
    """A type for the sums is for devices that are not here."""
    if out_dtype is not None:
        raise NotImplementedError(f"{called}: out_dtype is not for the CPU")


def _product(name, rule):
    def body(called, input, other=None, *, mat2=None, vec2=None, out_dtype=None):
        refuse_type(called, out_dtype)
        second = next(one for one in (other, mat2, vec2) if one is not None)
        return function(rule, called, (input, second))

    return body


named("matmul mm bmm outer inner ger=outer", _product)


@both
def mv(called, input, vec):
    return function("mv", called, (input, vec))


@both
def dot(called, input, tensor):
    return function("dot", called, (input, tensor))


@both
def vdot(called, input, other):
    return function("dot", called, (input, other))


@both
def addmm(called, input, mat1, mat2, *, beta=1, alpha=1, out_dtype=None):
    refuse_type(called, out_dtype)
    return function("addmm", called, (input, mat1, mat2))


@both
def baddbmm(called, input, batch1, batch2, *, beta=1, alpha=1, out_dtype=None):
    refuse_type(called, out_dtype)
    return function("baddbmm", called, (input, batch1, batch2))


@both
def addbmm(called, input, batch1, batch2, *, beta=1, alpha=1):
    return function("addbmm", called, (input, batch1, batch2))


@both
def addmv(called, input, mat, vec, *, beta=1, alpha=1):
    return function("addmv", called, (input, mat, vec))


@both
def kron(called, input, other):
    return function("kron", called, (input, other))


@both
def bilinear(called, input1, input2, weight, bias=None):
    from .nn._functional_weights import bilinear as of_nn

    return of_nn.body(called, input1, input2, weight, bias)


def _letter(subscript):
    """The letter that stands for a number of a list of subscripts."""
    if subscript is Ellipsis:
        return "..."
    if subscript >= 0 and subscript < 26:
        return chr(ord("A") + subscript)
    if subscript >= 26 and subscript < 52:
        return chr(ord("a") + subscript - 26)
    raise ValueError("einsum(): subscript in subscript list is not within the valid range [0, 52)")


def _from_lists(args):
    """An equation, of operands that are each followed by a list of subscripts."""
    equation = ",".join("".join(map(_letter, one)) for one in args[1::2])
    if len(args) % 2 == 0:
        return equation, args[::2]
    return f"{equation}->{''.join(map(_letter, args[-1]))}", args[:-1:2]


def einsum(*args):
    """Sums of products by an equation of letters."""
    if len(args) < 2:
        raise ValueError(
            "einsum(): must specify the equation string and at least one operand, or at least one operand and its "
            "subscripts list"
        )
    equation, operands = args[0], args[1:]
    if isinstance(equation, Tensor):
        equation, operands = _from_lists(args)
    if len(operands) == 1 and isinstance(operands[0], (list, tuple)):
        operands = tuple(operands[0])
    if not isinstance(equation, str):
        raise TypeError(f"einsum(): argument 'equation' (position 1) must be str, not {type(equation).__name__}")
    check_tensors(operands, 1)
    made = function("einsum", "torch.einsum", operands, equation=equation)
    return laid(made, _einsum.steps(operands, equation))


def tensordot(a, b, dims=2, out=None):
    """Sums of products over some dimensions of both."""
    if isinstance(dims, int):
        if dims < 0:
            raise RuntimeError(f"tensordot expects dims >= 0, but got dims={dims}")
        dims = (list(range(-dims, 0)), list(range(dims)))
    left, right = ([one] if isinstance(one, int) else list(one) for one in dims)
    return function("tensordot", "torch.tensordot", (a, b), dims_self=left, dims_other=right)


def matrix_power(input, n):
    """A matrix times itself, by squares of squares."""
    if n < 1:
        raise NotImplementedError(f"torch.matrix_power(n={n}) is not counted here")
    made, square = None, input
    if n == 3:
        return input @ input @ input
    while n:
        if n % 2:
            made = square if made is None else made @ square
        n //= 2
        if n:
            square = square @ square
    return made


def multi_dot(tensors):
    """Several matrices, in the order that takes the fewest products; a vector may stand at either end."""
    if len(tensors) < 2:
        raise RuntimeError("multi_dot(): expected at least 2 tensors but got " + str(len(tensors)))
    for at, (one, other) in enumerate(zip(tensors, tensors[1:])):
        if one.shape[-1] != other.shape[0]:
            raise RuntimeError(
                f"multi_dot(): tensors {at} and {at + 1} with shapes {list(one.shape)} and {list(other.shape)} cannot be "
                "multiplied"
            )
    sizes = [1 if len(tensors[0].shape) == 1 else tensors[0].shape[0]]
    sizes += [one.shape[0] if len(one.shape) == 1 and at == 0 else one.shape[-1] for at, one in enumerate(tensors)]
    if len(tensors[-1].shape) == 1:
        sizes[-1] = 1

    @functools.cache
    def cheapest(start, end):
        """The fewest products from one matrix to another, with the place where the last of them stands."""
        if start == end:
            return 0, start
        return min(
            (cheapest(start, at)[0] + cheapest(at + 1, end)[0] + sizes[start] * sizes[at + 1] * sizes[end + 1], at)
            for at in range(start, end)
        )

    def chained(start, end):
        if start == end:
            return tensors[start]
        at = cheapest(start, end)[1]
        return chained(start, at) @ chained(at + 1, end)

    return chained(0, len(tensors) - 1)


FUNCTIONS.update(einsum=einsum, tensordot=tensordot)
