"""What a reduction makes of each row of numbers that a program wrote, and the branches and shapes that depend on it."""
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

x = torch.tensor([[3, 9, 1, 9], [0, 6, 2, 1]])
y = torch.arange(12).reshape(2, 3, 2)
z = torch.tensor([[0.5, float("nan"), 2.0], [1.5, 0.25, 1.5]])

for name in ("sum", "prod", "any", "all", "count_nonzero", "argmax", "argmin", "amax", "amin"):
    for dim in (0, 1, -1):
        print(name, dim, getattr(x, name)(dim).tolist())
for name in ("max", "min"):
    print(getattr(x, name)(1))
    print(getattr(z, name)(1).values.tolist(), getattr(z, name)(1).indices.tolist(), getattr(z, name)().item())
print(y.sum((0, 2)).tolist(), y.sum((0, -1), keepdim=True).tolist(), y.sum(1, keepdim=True).tolist())
print(y.amax((1, 2)).tolist(), y.amin((0, 1), keepdim=True).tolist(), z.argmax(1).tolist(), z.argmin().item())
print(x.bool().sum(1), x.to(torch.int8).prod(1), (x > 1).all(0), x.to(torch.uint8).any(1))
print(x.sum(1, dtype=torch.int32), torch.tensor([0.6, 0.6]).sum(dtype=torch.int64))

numbers, places, counts = torch.unique(x, return_inverse=True, return_counts=True)
print(numbers, places, counts)
print(torch.unique(torch.tensor([24, 56, 56]), return_counts=True), x.unique(return_inverse=True)[1].shape)


class LastMarked(nn.Module):
    """The place of the mark that ends each text, as classifiers of texts find it."""

    def __init__(self):
        super().__init__()
        self.embedding, self.head = nn.Embedding(16, 8), nn.Linear(8, 3)

    def forward(self, ids):
        marks = ids.eq(1)
        if torch.unique_consecutive(marks.sum(1)).numel() != 1:
            raise ValueError("All examples must have the same number of <eos> tokens.")
        hidden = self.embedding(ids)
        return self.head(hidden[marks, :].view(ids.shape[0], -1, hidden.size(-1))[:, -1, :])


class LastToken(LastMarked):
    """The last token that is no padding."""

    def forward(self, ids):
        last = (torch.arange(ids.shape[-1]) * (ids != 0).to(torch.int32)).argmax(-1)
        print(last)
        return self.head(self.embedding(ids))[torch.arange(ids.shape[0]), last]


for model, ids in ((LastMarked(), [[4, 5, 1], [6, 7, 1]]), (LastMarked(), [[4, 1, 1], [6, 7, 1]]), (LastToken(), [[4, 0, 0], [6, 7, 0]])):
    counter = FlopCounterMode(display=False)
    try:
        with counter:
            print(tuple(model(torch.tensor(ids)).shape))
        print(counter.get_total_flops())
    except ValueError as error:
        print(error)
