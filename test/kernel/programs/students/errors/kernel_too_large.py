import torch
import torch.nn as nn

features = nn.Sequential(
    nn.Conv2d(1, 8, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 32, 5), nn.ReLU(),
)
print(features(torch.randn(1, 1, 64, 64)).shape)
print(features(torch.randn(1, 1, 28, 28)).shape)
