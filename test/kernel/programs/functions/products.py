"""Products of matrices."""
import torch
import torch.nn.functional as F


def tried(make):
    """The shape and type of what is made, or the error."""
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    for one in made if isinstance(made, tuple) else (made,):
        print(tuple(one.shape), one.dtype)


a, b = torch.randn(2, 3), torch.randn(3, 4)
x, y = torch.randn(5, 2, 3), torch.randn(5, 3, 4)
v = torch.randn(3)
tried(lambda: a @ b)
tried(lambda: a @ a)
tried(lambda: torch.matmul(x, b))
tried(lambda: x @ y)
tried(lambda: x.matmul(v))
tried(lambda: v @ b)
tried(lambda: v @ v)
tried(lambda: torch.mm(a, b))
tried(lambda: torch.mm(x, b))
tried(lambda: torch.mm(a, a))
tried(lambda: torch.bmm(x, y))
tried(lambda: torch.bmm(a, b))
tried(lambda: torch.bmm(x, x))
tried(lambda: x.bmm(y))
tried(lambda: torch.mv(a, v))
tried(lambda: torch.mv(a, a))
tried(lambda: torch.dot(v, v))
tried(lambda: torch.dot(a, v))
tried(lambda: torch.outer(v, v))
tried(lambda: torch.outer(a, v))
tried(lambda: torch.addmm(torch.zeros(4), a, b))
tried(lambda: torch.addmm(torch.zeros(5), a, b))
tried(lambda: torch.baddbmm(torch.zeros(5, 2, 4), x, y))
tried(lambda: torch.einsum("ij,jk->ik", a, b))
tried(lambda: torch.einsum("bij,bjk->bik", x, y))
tried(lambda: torch.einsum("ij,jk", a, b))
tried(lambda: torch.einsum("...ij,jk->...ik", x, b))
tried(lambda: torch.einsum("ij->ji", a))
tried(lambda: torch.einsum("ij,jk->ik", a, a))
tried(lambda: torch.einsum("ij,jk->ik", a))
tried(lambda: torch.einsum("ij,jk->ik", x, b))
tried(lambda: torch.inner(a, a))
tried(lambda: torch.tensordot(a, b, dims=1))
tried(lambda: torch.kron(a, a))
tried(lambda: a @ b.double())
tried(lambda: a @ 2)
tried(lambda: a.matmul("a"))
tried(lambda: torch.linalg.norm(a))
tried(lambda: torch.linalg.vector_norm(x, dim=-1))
tried(lambda: torch.cdist(a, a))
tried(lambda: torch.linalg.multi_dot([a, b, b.t()]))
