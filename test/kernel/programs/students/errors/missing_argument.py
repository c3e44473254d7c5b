import torch
import torch.nn as nn


class Attention(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.qkv = nn.Linear(dim, 3 * dim)

    def forward(self, x, mask):
        return self.qkv(x).masked_fill(mask, 0)


a = Attention(8)
print(a(torch.rand(2, 8), torch.zeros(2, 1, dtype=torch.bool)).shape)
a(torch.rand(2, 8))
