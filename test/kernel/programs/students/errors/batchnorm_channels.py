import torch
from torch import nn

model = nn.Sequential()
model.add_module('conv', nn.Conv2d(3, 20, 3))
model.add_module('norm', nn.BatchNorm2d(10))
model.add_module('act', nn.ReLU())
print(model)
model(torch.randn(4, 3, 12, 12))
