import torch.nn as nn

model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.LazyLinear(4))
for parameter in model[0].parameters():
    parameter.requires_grad = False
model[1].requires_grad_(False)
