import torch
from torch import nn


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.eyes = nn.Sequential(nn.Conv2d(3, 8, 5, stride=2), nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten())
        self.body = nn.Linear(6, 16)
        self.head = nn.Linear(8 * 16 + 16, 4)

    def forward(self, image, state):
        return self.head(torch.cat([self.eyes(image), torch.tanh(self.body(state))], dim=1))
