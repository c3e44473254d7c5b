import torch
import torch.nn as nn
from torch.utils.flop_counter import FlopCounterMode


class Block(nn.Module):
    def __init__(self, channels, out, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, out, 3, stride, 1, bias=False)
        self.conv2 = nn.Conv2d(out, out, 3, 1, 1, bias=False)
        self.skip = nn.Sequential(nn.Conv2d(channels, out, 1, stride), nn.BatchNorm2d(out)) if channels != out else None

    def forward(self, x):
        y = self.conv2(torch.relu(self.conv1(x)))
        return torch.relu(y + (x if self.skip is None else self.skip(x)))


net = nn.Sequential(Block(3, 8), Block(8, 8), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 4))
x = torch.randn(2, 3, 16, 16)
with FlopCounterMode() as counter:
    net(x)
print(counter.get_total_flops())
print(counter.get_table(depth=4))
print(counter.get_table(1))
for name, counts in sorted(counter.get_flop_counts().items()):
    print(name, sum(counts.values()), sorted(map(str, counts)))
print(counter.get_flop_counts()["Global"][torch.ops.aten.convolution])
with FlopCounterMode(display=False, depth=None) as counter:
    net.eval()(x)
print(counter.get_table())
