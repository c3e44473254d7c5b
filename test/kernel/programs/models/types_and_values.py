"""Types that softmaxes refuse, truths in the place of numbers, and values that are no tensors."""
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data.dataloader import DataLoader
from torch.utils.data.dataset import Dataset, TensorDataset

whole, truths, x = torch.ones(2, 3, dtype=torch.int64), torch.ones(2, 3, dtype=torch.bool), torch.ones(2, 3)

ATTEMPTS = {
    "log_softmax": lambda: F.log_softmax(whole, -1),
    "log_softmax first": lambda: whole.log_softmax(0),
    "log_softmax to whole": lambda: F.log_softmax(x, 1, dtype=torch.int32),
    "log_softmax of truths": lambda: torch.log_softmax(truths, 1),
    "log_softmax typed": lambda: torch.log_softmax(whole, 1, dtype=torch.float64),
    "LogSoftmax": lambda: nn.LogSoftmax(1)(whole),
    "softmin": lambda: F.softmin(whole, 1),
    "cross_entropy": lambda: F.cross_entropy(whole, torch.tensor([0, 1])),
    "gumbel_softmax": lambda: F.gumbel_softmax(whole),
    "pad": lambda: F.pad(x, (1, 1), value=True),
    "leaky_relu": lambda: F.leaky_relu(x, True),
    "layer_norm": lambda: F.layer_norm(x, (3,), eps=True),
    "nan_to_num": lambda: torch.nan_to_num(x, nan=True),
}
for name, attempt in ATTEMPTS.items():
    try:
        made = attempt()
        print(name, tuple(made.shape), made.dtype)
    except Exception as error:
        print(name, type(error).__name__, error)


class Handing(nn.Module):
    def __init__(self):
        super().__init__()
        self.identity = nn.Identity()

    def forward(self, x):
        return self.identity(x)


from torchinfo import summary

for value in ("text", 5, None, [x]):
    print(type(Handing()(value)).__name__)
print(summary(Handing(), input_data=x, verbose=0).total_params)
print(len(DataLoader(TensorDataset(x, x), batch_size=2)), issubclass(TensorDataset, Dataset))
