import torch
from torch import nn

model = nn.Sequential(nn.Linear(6, 4), nn.Tanh(), nn.Linear(4, 2))
x = torch.randn(5, 6)
model(x).shape
