"""Functions of one tensor."""
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


x = torch.randn(2, 3)
n = torch.arange(6)
tried(lambda: torch.exp(x))
tried(lambda: torch.exp(n))
tried(lambda: x.sqrt())
tried(lambda: torch.abs(n))
tried(lambda: torch.sigmoid(n))
tried(lambda: n.sin())
tried(lambda: torch.neg(n > 2))
tried(lambda: torch.floor(x))
tried(lambda: n.square())
tried(lambda: torch.erf(x.double()))
tried(lambda: x.half().exp())
tried(lambda: torch.isnan(x))
tried(lambda: torch.logical_not(n))
tried(lambda: torch.bitwise_not(x))
tried(lambda: torch.exp(3))
tried(lambda: torch.exp(x, 1))
tried(lambda: torch.exp())
tried(lambda: x.exp(1))
tried(lambda: torch.exp(x, foo=1))
