import torch
from torch import nn
n = nn.Sequential(nn.LazyConv2d(8, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))
print(n)
print(n[0].weight)
p0 = n[4].weight
try:
    print(sum((p.numel() for p in n.parameters())))
except Exception as x:
    print(type(x).__name__, x)
try:
    print(n[0].weight.shape)
except Exception as x:
    print(type(x).__name__, x)
print(n(torch.randn(2, 3, 4, 4)).shape)
print(n, p0 is n[4].weight, p0.shape, sum((p.numel() for p in n.parameters())))
print([type(m).__name__ for m in n])
