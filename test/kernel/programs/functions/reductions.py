"""Many numbers made one."""
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


x = torch.randn(2, 3, 4)
n = torch.arange(6).reshape(2, 3)
tried(lambda: x.sum())
tried(lambda: x.sum(1))
tried(lambda: x.sum(dim=(0, 2), keepdim=True))
tried(lambda: x.sum(axis=1, keepdims=True))
tried(lambda: n.sum())
tried(lambda: n.sum(dtype=torch.float32))
tried(lambda: x.mean(-1))
tried(lambda: n.mean())
tried(lambda: x.mean((1, 2)))
tried(lambda: x.sum(3))
tried(lambda: x.sum((1, 1)))
tried(lambda: x.max())
tried(lambda: x.max(1))
tried(lambda: torch.max(x, dim=2, keepdim=True))
tried(lambda: torch.max(x, x))
tried(lambda: x.min(dim=-1))
tried(lambda: x.amax((1, 2)))
tried(lambda: x.argmax())
tried(lambda: x.argmax(1))
tried(lambda: x.argmax(dim=1, keepdim=True))
tried(lambda: x.any())
tried(lambda: (x > 0).all(1))
tried(lambda: x.prod(1))
tried(lambda: x.std())
tried(lambda: x.std(1, unbiased=False))
tried(lambda: x.var(dim=(0, 1), correction=0))
tried(lambda: torch.var_mean(x, 1))
tried(lambda: x.norm())
tried(lambda: x.norm(dim=1))
tried(lambda: torch.norm(x, p=1, dim=2))
tried(lambda: x.logsumexp(1))
tried(lambda: x.cumsum(1))
tried(lambda: x.cumsum(4))
tried(lambda: x.median())
tried(lambda: x.median(1))
tried(lambda: x.topk(2))
tried(lambda: x.topk(5))
tried(lambda: x.sort(1))
tried(lambda: x.argsort())
tried(lambda: x.kthvalue(1))
tried(lambda: torch.sum(x, foo=1))
tried(lambda: torch.sum("a"))
tried(lambda: x.sum("a"))
tried(lambda: x.softmax(1))
tried(lambda: torch.softmax(x, "a"))
tried(lambda: torch.count_nonzero(x, 1))
