"""Numbers put in by their places."""
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


x = torch.zeros(3, 4)
i = torch.tensor([[0, 1, 2, 0]])
s = torch.ones(3, 4)
tried(lambda: x.scatter(0, i, s))
tried(lambda: x.scatter(0, i, 1.0))
tried(lambda: x.scatter(0, i, s.double()))
tried(lambda: x.scatter(0, i[0], s))
tried(lambda: x.scatter(1, torch.zeros(5, 4).long(), s))
tried(lambda: x.scatter_add(0, i, s))
tried(lambda: x.scatter_(1, i, 2.0))
tried(lambda: x.index_add(0, torch.tensor([0, 2]), torch.ones(2, 4)))
tried(lambda: x.index_add(0, torch.tensor([0, 2]), torch.ones(3, 4)))
tried(lambda: x.index_copy(0, torch.tensor([0]), torch.ones(1, 4)))
tried(lambda: x.index_fill(1, torch.tensor([0]), 3.0))
tried(lambda: torch.tril(x))
tried(lambda: torch.triu(torch.zeros(3)))
tried(lambda: x.masked_fill(x == 0, float("-inf")))
tried(lambda: torch.take_along_dim(x, i, dim=0))
tried(lambda: x.scatter_reduce(0, i, s, "sum"))
