import torch
import torch.nn as nn
from torch.utils.flop_counter import FlopCounterMode


class Recursive(nn.Module):
    def __init__(self):
        super().__init__()
        self.shared = nn.Linear(6, 6)
        self.alias = self.shared
        self.blocks = nn.ModuleList([nn.Linear(6, 6, bias=False) for _ in range(2)])

    def forward(self, x):
        x = self.alias(self.shared(x))
        for block in self.blocks:
            x = block(x)
        return x


with FlopCounterMode(depth=3):
    Recursive()(torch.randn(4, 6))
with FlopCounterMode(display=False) as counter:
    for _ in range(2):
        nn.Linear(3, 2)(torch.randn(1, 3))
    nn.Conv2d(1, 2, 3)(torch.randn(1, 5, 5))
print(counter.get_table())
print(counter.get_total_flops())
