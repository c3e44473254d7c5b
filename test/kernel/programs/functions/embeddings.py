"""Rows of tables."""
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


i = torch.tensor([[0, 1], [2, 3]])
w = torch.randn(5, 6)
tried(lambda: F.embedding(i, w))
tried(lambda: F.embedding(i.int(), w))
tried(lambda: F.embedding(i.float(), w))
tried(lambda: F.embedding(i, torch.randn(5)))
tried(lambda: F.embedding(i, w, padding_idx=9))
tried(lambda: F.embedding_bag(i, w))
tried(lambda: F.embedding_bag(i, w, mode="sum"))
tried(lambda: F.embedding_bag(i, w, mode="foo"))
tried(lambda: F.embedding_bag(i[0], w))
tried(lambda: F.one_hot(i, 5))
tried(lambda: F.one_hot(torch.tensor([0, 2])))
tried(lambda: F.one_hot(i, 2))
tried(lambda: F.one_hot(i.float(), 5))
