import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(3, 4), nn.Tanh())
x, y = torch.rand(2, 3), torch.rand(2, 3)
print(net(x).shape)
net(x, y)
