from typing import List, Optional, Type

import torch
from torch import Tensor, nn


def conv3x3(in_planes: int, out_planes: int, stride: int = 1, groups: int = 1, dilation: int = 1) -> nn.Conv2d:
    return nn.Conv2d(in_planes, out_planes, kernel_size=3, stride=stride, padding=dilation,
                     groups=groups, bias=False, dilation=dilation)


def conv1x1(in_planes, out_planes, stride=1):
    return nn.Conv2d(in_planes, out_planes, kernel_size=1, stride=stride, bias=False)


class Bottleneck(nn.Module):
    expansion: int = 4

    def __init__(self, inplanes: int, planes: int, stride: int = 1, downsample: Optional[nn.Module] = None,
                 groups: int = 1, base_width: int = 64) -> None:
        super().__init__()
        width = int(planes * (base_width / 64.0)) * groups
        self.conv1 = conv1x1(inplanes, width)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = conv3x3(width, width, stride, groups)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = conv1x1(width, planes * self.expansion)
        self.bn3 = nn.BatchNorm2d(planes * self.expansion)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = downsample

    def forward(self, x: Tensor) -> Tensor:
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.relu(self.bn2(self.conv2(out)))
        out = self.bn3(self.conv3(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        return self.relu(out)


def stage(block: Type[Bottleneck], inplanes: int, planes: int, blocks: int, stride: int, **kw) -> nn.Sequential:
    down = nn.Sequential(conv1x1(inplanes, planes * block.expansion, stride), nn.BatchNorm2d(planes * block.expansion))
    layers: List[nn.Module] = [block(inplanes, planes, stride, down, **kw)]
    for _ in range(1, blocks):
        layers.append(block(planes * block.expansion, planes, **kw))
    return nn.Sequential(*layers)


plain = stage(Bottleneck, 64, 128, 2, 2)
resnext = stage(Bottleneck, 64, 128, 2, 2, groups=32, base_width=4)
for net in (plain, resnext):
    out = net(torch.zeros(2, 64, 56, 56))
    print(type(net).__name__, out.shape, sum(p.numel() for p in net.parameters()))
print(resnext)
print([n for n, _ in plain.named_children()], [n for n, b in plain.named_buffers()])
