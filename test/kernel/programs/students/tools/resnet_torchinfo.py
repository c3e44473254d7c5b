import torch
import torch.nn as nn
from torchinfo import summary


class Residual(nn.Module):
    def __init__(self, num_channels, use_1x1conv=False, strides=1):
        super().__init__()
        self.conv1 = nn.LazyConv2d(num_channels, kernel_size=3, padding=1, stride=strides)
        self.conv2 = nn.LazyConv2d(num_channels, kernel_size=3, padding=1)
        self.conv3 = nn.LazyConv2d(num_channels, kernel_size=1, stride=strides) if use_1x1conv else None
        self.bn1 = nn.LazyBatchNorm2d()
        self.bn2 = nn.LazyBatchNorm2d()

    def forward(self, X):
        Y = torch.relu(self.bn1(self.conv1(X)))
        Y = self.bn2(self.conv2(Y))
        if self.conv3:
            X = self.conv3(X)
        Y += X
        return torch.relu(Y)


net = nn.Sequential(nn.LazyConv2d(64, kernel_size=7, stride=2, padding=3), nn.LazyBatchNorm2d(), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
for i, (n, c) in enumerate(((2, 64), (2, 128))):
    net.add_module(f'b{i + 2}', nn.Sequential(*[Residual(c, use_1x1conv=(i > 0 and j == 0), strides=2 if i > 0 and j == 0 else 1) for j in range(n)]))
net.add_module('last', nn.Sequential(nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.LazyLinear(10)))
print(net[0], net.b2[0].bn1)
net(torch.rand(1, 1, 96, 96))
result = summary(net, (1, 1, 96, 96), depth=3, col_names=["output_size", "num_params", "mult_adds"], col_width=18, verbose=0)
print(result)
print(result.total_params == sum(p.numel() for p in net.parameters()))
