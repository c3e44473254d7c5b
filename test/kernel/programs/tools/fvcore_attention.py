import logging

import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis, flop_count_table

logging.disable(logging.WARNING)


class Layer(nn.Module):
    def __init__(self, batch_first, need_weights):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(16), nn.LayerNorm(16)
        self.attention = nn.MultiheadAttention(16, 4, batch_first=batch_first)
        self.need_weights = need_weights
        self.mlp = nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Linear(32, 16))

    def forward(self, x):
        y = self.norm1(x)
        x = x + self.attention(y, y, y, need_weights=self.need_weights)[0]
        return x + self.mlp(self.norm2(x))


for batch_first in (False, True):
    for need_weights in (False, True):
        model = Layer(batch_first, need_weights)
        flops = FlopCountAnalysis(model, torch.randn(3, 7, 16))
        print(flops.total(), flops.by_operator(), flops.unsupported_ops(), flops.uncalled_modules())
        print(flop_count_table(flops, max_depth=2))


class Cross(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(16, 2, batch_first=True)

    def forward(self, x, memory):
        return self.attention(x, memory, memory)


flops = FlopCountAnalysis(Cross(), (torch.randn(2, 4, 16), torch.randn(2, 9, 16)))
print(flops.by_operator(), flops.unsupported_ops())
