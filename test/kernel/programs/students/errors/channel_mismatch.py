import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, cin, cout):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, kernel_size=3, padding=1)
        self.bn = nn.BatchNorm2d(cout)

    def forward(self, x):
        return torch.relu(self.bn(self.conv(x)))


net = nn.Sequential(Block(3, 32), Block(32, 64), Block(32, 128))
print(sum(p.numel() for p in net.parameters()))
net(torch.rand(8, 3, 28, 28))
print("not reached")
