"""Tensors joined, and taken apart."""
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


x, y = torch.randn(2, 3), torch.randn(2, 3)
tried(lambda: torch.cat([x, y]))
tried(lambda: torch.cat((x, y), dim=1))
tried(lambda: torch.cat([x, y], axis=-1))
tried(lambda: torch.cat([x, torch.randn(3, 3)], 1))
tried(lambda: torch.cat([x, torch.randn(3)]))
tried(lambda: torch.cat([]))
tried(lambda: torch.cat(x))
tried(lambda: torch.cat([x, 1]))
tried(lambda: torch.cat([x, y.long()]))
tried(lambda: torch.stack([x, y]))
tried(lambda: torch.stack([x, y], dim=2))
tried(lambda: torch.stack([x, torch.randn(2)]))
tried(lambda: torch.hstack([x, y]))
tried(lambda: torch.vstack([x, y]))
tried(lambda: torch.dstack([x, y]))
tried(lambda: torch.column_stack([x, y]))
tried(lambda: x.split(2, 1))
tried(lambda: x.split([1, 2], dim=1))
tried(lambda: x.split([1, 1], dim=1))
tried(lambda: torch.split(x, 2))
tried(lambda: torch.split(x, "a"))
tried(lambda: x.chunk(2, dim=1))
tried(lambda: x.chunk(5))
tried(lambda: x.chunk(0))
tried(lambda: torch.tensor_split(x, 3, dim=1))
tried(lambda: torch.tensor_split(x, indices=(1,), dim=1))
tried(lambda: x.unbind(1))
tried(lambda: torch.unbind(x, 2))
tried(lambda: torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij"))
tried(lambda: torch.meshgrid(torch.arange(2), torch.arange(3), indexing="xy"))
tried(lambda: torch.broadcast_tensors(x, torch.randn(3)))
tried(lambda: torch.repeat_interleave(x, 2, dim=1))
tried(lambda: x.repeat_interleave(torch.tensor([1, 2]), dim=0))
