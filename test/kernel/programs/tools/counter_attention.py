import torch
import torch.nn as nn
from torch.utils.flop_counter import FlopCounterMode


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.attention = nn.MultiheadAttention(width, heads, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x):
        y = self.norm(x)
        x = x + self.attention(y, y, y)[0]
        return x + self.mlp(x)


x = torch.randn(2, 5, 16)
block = Block(16, 4)
with FlopCounterMode(depth=3):
    block(x)
block.eval()
with torch.no_grad(), FlopCounterMode(depth=3):
    block(x)
layer = nn.TransformerEncoderLayer(16, 2, 32, batch_first=True)
with FlopCounterMode(depth=3):
    layer(x)
layer.eval()
with FlopCounterMode(depth=3):
    layer(x)
with torch.no_grad(), FlopCounterMode(depth=3):
    layer(x)
with FlopCounterMode(display=False) as counter:
    nn.Linear(16, 4)(x.transpose(0, 1))
    nn.Linear(16, 4)(x)
    nn.Linear(5, 4)(x.transpose(1, 2))
print(counter.get_table())
