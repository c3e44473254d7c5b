import torch
import torch.nn as nn

images = torch.rand(16, 28, 28)
model = nn.Sequential(nn.Conv2d(16, 4, 3), nn.ReLU())
print(model(images).shape)
flat = torch.rand(16, 784)
nn.Conv2d(1, 8, 3)(flat)
