import torch
from torch import nn
from torchinfo import summary


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(c, c, 3, padding=1), nn.Sequential(nn.BatchNorm2d(c), nn.ReLU(inplace=True)))

    def forward(self, x):
        return x + self.body(x)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 7, 2, 3, bias=False)
        self.blocks = nn.Sequential(*[Block(16) for _ in range(3)])
        self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 1000))

    def forward(self, x):
        return self.head(self.blocks(self.stem(x)))


for depth in (1, 2, 5):
    print(summary(Net(), (2, 3, 64, 64), depth=depth, verbose=0))
