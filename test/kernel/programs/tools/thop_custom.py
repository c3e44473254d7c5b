import torch
import torch.nn as nn
from thop import profile


class Scale(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))

    def forward(self, x):
        return x * self.weight.view(1, -1, 1, 1)


def count_scale(m, x, y):
    x = x[0]
    m.total_ops += torch.DoubleTensor([int(x.numel())])


model = nn.Sequential(nn.Conv2d(3, 8, 3), Scale(8), nn.Sigmoid(), nn.Conv2d(8, 4, 1))
x = torch.randn(2, 3, 10, 10)
print(profile(model, (x,)))
print(profile(model, (x,), custom_ops={Scale: count_scale}))
print(profile(model, (x,), custom_ops={Scale: count_scale, nn.Conv2d: count_scale}, verbose=False))
print(profile(model, (x,), report_missing=True))
