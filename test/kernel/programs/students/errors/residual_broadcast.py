import torch
import torch.nn as nn


class Residual(nn.Module):
    def __init__(self, cin, cout, stride):
        super().__init__()
        self.f = nn.Sequential(nn.Conv2d(cin, cout, 3, stride, 1), nn.BatchNorm2d(cout), nn.ReLU())

    def forward(self, x):
        return x + self.f(x)


print(Residual(16, 16, 1)(torch.ones(1, 16, 8, 8)).shape)
print(Residual(16, 32, 1)(torch.ones(1, 16, 8, 8)).shape)
