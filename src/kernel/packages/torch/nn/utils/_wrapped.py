"""What is kept of a weight that is made anew before each call, and how calc hears of it."""
from ..._tensor import Tensor
from ..parameter import Parameter


def size_of_norms(weight, dim):
    """The shape of the norms of a weight: one for each entry of a dimension, or one of all."""
    rank = len(weight.shape)
    if dim is None or dim == -1:
        return ()
    if not -rank <= dim < rank:
        raise IndexError(
            f"Dimension out of range (expected to be in range of [{-rank}, {rank - 1}], but got {dim})"
        )
    at = dim % rank
    return tuple(size if index == at else 1 for index, size in enumerate(weight.shape))


def learned(shape, like):
    """A parameter of a shape, of the type of another."""
    return Parameter(Tensor._of(tuple(shape), like.dtype), requires_grad=like.requires_grad)


def kept(shape, like):
    """A tensor of a shape that is not learned."""
    return Tensor._of(tuple(shape), like.dtype)


def wrap(module, kind, name, dimension):
    """Tells how a weight is made: calc counts that with every call."""
    if module.__dict__.get("_wrapping"):
        raise NotImplementedError(f"{kind} on a module whose weight is made anew already is not counted here")
    module.__dict__["_wrapping"] = (kind, name, dimension)


def unwrap(module):
    module.__dict__.pop("_wrapping", None)


def transposes(module):
    """True for a layer whose weight has its outputs in the second dimension."""
    return "ConvTranspose" in type(module).__name__
