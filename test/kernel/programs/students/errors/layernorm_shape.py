import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.norm = nn.LayerNorm(dim)
        self.conv = nn.Conv2d(dim, dim, 1)

    def forward(self, x):
        return self.conv(self.norm(x))


b = Block(64)
print(b.norm.normalized_shape)
b(torch.randn(2, 64, 14, 14))
