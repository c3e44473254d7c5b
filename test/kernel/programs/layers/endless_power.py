"""Pools whose power has no end: the largest number of each window, or the smallest."""
import torch
import torch.nn.functional as F
from torch import nn

x = torch.rand(2, 6, 7, 8)
for power in (float("inf"), -float("inf")):
    print(nn.LPPool2d(power, 2), nn.LPPool2d(power, 2)(x).shape)
    print(F.lp_pool2d(x, power, (2, 3), stride=1, ceil_mode=True).shape)
    print(nn.LPPool1d(power, 3)(x[0]).shape, nn.LPPool3d(power, 2)(x).shape)
