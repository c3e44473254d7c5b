"""An index of `einsum` that has one place alone: nothing is summed, and no product of matrices is counted."""
import torch
from torch.utils.flop_counter import FlopCounterMode

SHAPES = [
    ("bij,bkj->bik", (2, 4, 1), (2, 4, 1)),
    ("bij,bkj->bik", (2, 4, 3), (2, 4, 1)),
    ("bij,bkj->bik", (2, 4, 3), (1, 5, 3)),
    ("bij,bkj->bik", (1, 1, 3), (2, 5, 3)),
    ("bij,bij->bi", (2, 4, 1), (2, 4, 5)),
    ("bij,bkj->b", (2, 4, 1), (2, 1, 1)),
    ("bij,bkj->b", (2, 4, 3), (2, 5, 3)),
    ("ij,jk->ik", (1, 1), (1, 1)),
    ("ij,jk->ik", (1, 6), (6, 1)),
    ("i,i->", (1,), (1,)),
    ("...d,...d->...", (3, 1, 4), (1, 5, 4)),
    ("bhid,bhjd->bhij", (2, 3, 1, 4), (2, 1, 5, 4)),
]
for equation, *shapes in SHAPES:
    with FlopCounterMode(display=False) as counter:
        made = torch.einsum(equation, *(torch.randn(shape) for shape in shapes))
    print(equation, shapes, tuple(made.shape), counter.get_total_flops())
with FlopCounterMode(display=False) as counter:
    torch.einsum("ij,jk,kl->il", torch.randn(2, 1), torch.randn(1, 5), torch.randn(5, 3))
print(counter.get_total_flops())
