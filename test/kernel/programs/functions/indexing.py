"""Indexing whole."""
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


x = torch.randn(4, 5, 6)
i = torch.tensor([0, 2])
tried(lambda: x[0])
tried(lambda: x[-1, 2])
tried(lambda: x[7])
tried(lambda: x[0, 0, 0, 0])
tried(lambda: x[1:3])
tried(lambda: x[::2, 1:])
tried(lambda: x[..., 0])
tried(lambda: x[:, None])
tried(lambda: x[None, ..., None])
tried(lambda: x[[0, 1]])
tried(lambda: x[i])
tried(lambda: x[:, i])
tried(lambda: x[i, i])
tried(lambda: x[0, :, i])
tried(lambda: x[i, :, i])
tried(lambda: x[i[:, None], i])
tried(lambda: x[i, torch.tensor([1, 2, 3])])
tried(lambda: x[torch.tensor([9])])
tried(lambda: x[True])
tried(lambda: x[torch.tensor(1)])
tried(lambda: x[1.5])
tried(lambda: x["a"])
tried(lambda: x[torch.tensor([0.5])])
tried(lambda: x[0:0])
tried(lambda: x[::-1])
tried(lambda: x[torch.tensor([True, False, True, False])])
tried(lambda: x[torch.tensor([True, False])])
tried(lambda: x.index_select(1, i))
tried(lambda: x.index_select(1, i[None]))
tried(lambda: x.gather(0, torch.zeros(2, 5, 6, dtype=torch.int64)))
tried(lambda: x.gather(0, i))
tried(lambda: x.narrow(1, 0, 2))
tried(lambda: x.narrow(1, 4, 2))
tried(lambda: x.select(0, 1))
tried(lambda: torch.take(x, i))
tried(lambda: x.masked_fill(x > 0, 0.0))
tried(lambda: x.masked_fill(i, 0.0))
