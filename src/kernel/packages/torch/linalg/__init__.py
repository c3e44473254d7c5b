"""`torch.linalg`: lengths and products; decompositions are not counted."""
from .._call import function
from .._lacking import lacked
from .._products import matrix_power, multi_dot


def _called(name):
    return f"torch.linalg.{name}"


def _typed(dtype):
    return {} if dtype is None else {"dtype": dtype.name}


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None, out=None):
    """The length of vectors."""
    return function("norm", _called("vector_norm"), (x,), p=ord, dim=dim, keepdim=keepdim, **_typed(dtype))


def norm(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None):
    """The length of vectors, or of matrices."""
    matrices = isinstance(dim, tuple) and len(dim) == 2 or dim is None and ord is not None and len(A.shape) == 2
    if matrices and ord not in (None, "fro"):
        raise NotImplementedError(f"torch.linalg.norm(ord={ord!r}) of a matrix is not counted here")
    order = 2 if ord in (None, "fro") else ord
    return function("norm", _called("norm"), (A,), p=order, dim=dim, keepdim=keepdim, **_typed(dtype))


def matrix_norm(A, ord="fro", dim=(-2, -1), keepdim=False, *, dtype=None, out=None):
    """The length of matrices: of all their numbers."""
    if ord != "fro":
        raise NotImplementedError(f"torch.linalg.matrix_norm(ord={ord!r}) is not counted here")
    return function("norm", _called("matrix_norm"), (A,), p=2, dim=dim, keepdim=keepdim, **_typed(dtype))


def matmul(input, other, *, out=None):
    return function("matmul", _called("matmul"), (input, other))


def vecdot(x, y, *, dim=-1, out=None):
    """Products of pairs of vectors."""
    return function("sum", _called("vecdot"), (function("mul", _called("vecdot"), (x, y)),), dim=dim, keepdim=False)


def diagonal(A, *, offset=0, dim1=-2, dim2=-1):
    return function("diagonal", _called("diagonal"), (A,), offset=offset, dim1=dim1, dim2=dim2)


__all__ = ["diagonal", "matmul", "matrix_norm", "matrix_power", "multi_dot", "norm", "vecdot", "vector_norm"]
__getattr__ = lacked("torch.linalg", "cholesky cholesky_ex cond cross det eig eigh eigvals eigvalsh householder_product inv inv_ex ldl_factor ldl_solve lstsq lu lu_factor lu_solve matrix_exp matrix_rank pinv qr slogdet solve solve_ex solve_triangular svd svdvals tensorinv tensorsolve vander")
