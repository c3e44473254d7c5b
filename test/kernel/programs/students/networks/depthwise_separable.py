import torch
from torch import nn


class DepthwiseSeparable(nn.Module):
    def __init__(self, nin, nout, kernel_size=3, stride=1, dilation=1, bias=False):
        super().__init__()
        pad = dilation * (kernel_size - 1) // 2
        self.depthwise = nn.Conv2d(nin, nin, kernel_size, stride, pad, dilation, groups=nin, bias=bias)
        self.pointwise = nn.Conv2d(nin, nout, kernel_size=1, bias=bias)

    def forward(self, x):
        return self.pointwise(self.depthwise(x))


def n(m):
    return sum(p.numel() for p in m.parameters())


std = nn.Conv2d(32, 64, 3, padding=1, bias=False)
sep = DepthwiseSeparable(32, 64)
dil = DepthwiseSeparable(32, 64, 3, dilation=2)
x = torch.ones(1, 32, 14, 14)
print(std(x).shape == sep(x).shape == dil(x).shape)
print(n(std), n(sep), f"{n(std) / n(sep):.2f}x fewer")
print(sep.depthwise.weight.shape, sep.pointwise.weight.shape)
print(sep)
print(dil)
same = nn.Conv2d(32, 32, (3, 1), padding='same', groups=32)
print(same, same(x).shape)
refl = nn.Conv2d(32, 8, 3, padding=1, padding_mode='reflect', stride=(2, 1))
print(refl, refl(x).shape)
