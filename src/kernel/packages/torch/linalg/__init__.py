"""`torch.linalg`: lengths and products; decompositions are not counted."""
from .. import _products
from .._arguments import bind_native
from .._call import function
from .._lacking import lacked


def _native(body):
    """A function whose arguments follow the signature of the one in C++; the body is told how it is called."""
    name = body.__name__

    def function(*given, **named):
        bound = bind_native(f"linalg_{name}", given, named)
        out = bound.pop("out", None)
        made = body(f"torch.linalg.{name}", **bound)
        return made if out is None else out._take(made)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = body.__doc__
    return function


def _norm(called, input, order, dim, keepdim, dtype):
    typed = {} if dtype is None else {"dtype": dtype.name}
    return function("norm", called, (input,), p=order, dim=dim, keepdim=keepdim, **typed)


@_native
def vector_norm(called, input, ord=2, dim=None, keepdim=False, *, dtype=None):
    """The length of vectors."""
    return _norm(called, input, ord, dim, keepdim, dtype)


@_native
def norm(called, input, ord=None, dim=None, keepdim=False, *, dtype=None):
    """The length of vectors, or of matrices."""
    matrices = isinstance(dim, (tuple, list)) and len(dim) == 2 or dim is None and ord is not None and len(input.shape) == 2
    if isinstance(ord, str) and ord != "fro" or matrices and ord not in (None, "fro"):
        raise NotImplementedError(f"torch.linalg.norm(ord={ord!r}) of a matrix is not counted here")
    return _norm(called, input, 2 if ord in (None, "fro") else ord, dim, keepdim, dtype)


@_native
def matrix_norm(called, input, ord="fro", dim=(-2, -1), keepdim=False, *, dtype=None):
    """The length of matrices: of all their numbers."""
    if ord != "fro":
        raise NotImplementedError(f"torch.linalg.matrix_norm(ord={ord!r}) is not counted here")
    return _norm(called, input, 2, dim, keepdim, dtype)


@_native
def matmul(called, input, other):
    """A product of matrices."""
    return function("matmul", called, (input, other))


@_native
def vecdot(called, x, y, *, dim=-1):
    """Products of pairs of vectors."""
    return function("sum", called, (function("mul", called, (x, y)),), dim=dim, keepdim=False)


@_native
def diagonal(called, A, *, offset=0, dim1=-2, dim2=-1):
    """The numbers on the diagonal of matrices."""
    return function("diagonal", called, (A,), offset=offset, dim1=dim1, dim2=dim2)


@_native
def multi_dot(called, tensors):
    """Matrices multiplied one behind another, in the order that takes the fewest products."""
    return _products.multi_dot(list(tensors))


@_native
def matrix_power(called, input, n):
    """A matrix multiplied by itself."""
    return _products.matrix_power(input, n)


__all__ = ["diagonal", "matmul", "matrix_norm", "matrix_power", "multi_dot", "norm", "vecdot", "vector_norm"]
__getattr__ = lacked("torch.linalg", "cholesky cholesky_ex cond cross det eig eigh eigvals eigvalsh householder_product inv inv_ex ldl_factor ldl_solve lstsq lu lu_factor lu_solve matrix_exp matrix_rank pinv qr slogdet solve solve_ex solve_triangular svd svdvals tensorinv tensorsolve vander")
