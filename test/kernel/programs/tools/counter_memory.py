import torch
import torch.nn as nn
import torch.nn.functional as F
from ptflops import get_model_complexity_info
from torch.utils.flop_counter import FlopCounterMode


class Windows(nn.Module):
    """Linear layers on windows of a map that was rolled, and on maps and tokens that lie otherwise than they are read."""

    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(8, 24)
        self.outer = nn.Linear(8, 8)

    def forward(self, x):
        x = torch.roll(x.permute(0, 2, 3, 1), shifts=(-1, -1), dims=(1, 2))
        turned = self.outer(x.transpose(1, 2))
        x = x.view(2, 3, 2, 3, 2, 8).permute(0, 1, 3, 2, 4, 5)
        whole = F.linear(x.reshape(18, 4, 8), self.inner.weight, self.inner.bias)
        q, k, v = whole.reshape(18, 4, 3, 2, 4).permute(2, 0, 3, 1, 4)
        y = (q @ k.transpose(-2, -1)).softmax(-1).matmul(v).transpose(1, 2)
        y = F.linear(y.reshape(18, 4, 8), self.outer.weight, self.outer.bias)
        y = y + F.linear(y.transpose(0, 1).relu(), self.outer.weight, self.outer.bias).transpose(0, 1)
        return y.sum() + turned.sum() + self.outer(whole[..., :8]).sum()


model = Windows().eval()
x = torch.randn(2, 8, 6, 6)
with FlopCounterMode(display=False) as counter:
    model(x)
for operator, flops in counter.get_flop_counts()["Global"].items():
    print(operator, flops)
print(
    get_model_complexity_info(
        model, (8, 6, 6), as_strings=False, print_per_layer_stat=False, backend="aten", input_constructor=lambda _: x
    )
)
