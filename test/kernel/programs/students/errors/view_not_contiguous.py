import torch
import torch.nn as nn


class Heads(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.h, self.d = h, d
        self.proj = nn.Linear(d, d)

    def forward(self, x):
        b, t, d = x.shape
        x = self.proj(x).view(b, t, self.h, d // self.h).transpose(1, 2)
        print(x.shape)
        return x.view(b, t, d)


Heads(32, 4)(torch.randn(2, 10, 32))
