"""ResNet: Kaiming He, Xiangyu Zhang, Shaoqing Ren and Jian Sun, 2015,
https://arxiv.org/abs/1512.03385.

ResNeXt, Saining Xie and others, 2016, https://arxiv.org/abs/1611.05431, splits the 3×3 convolution
into groups; Wide ResNet, Sergey Zagoruyko and Nikos Komodakis, 2016,
https://arxiv.org/abs/1605.07146, makes it wider.

For counting: the stride of a bottleneck stands in its 3×3 convolution, as torchvision has it, while
the paper puts it into the first 1×1, as `stride_in_1x1=True` does here; the parameters are the same,
the operations not. No counting tool sees the `+` of a shortcut.
"""

import torch
from torch import nn

from networks.parts import untrained


def conv3x3(in_planes, out_planes, stride=1, groups=1, dilation=1):
    """With the padding that keeps the size where the stride is 1."""
    options = {"padding": dilation, "dilation": dilation, "groups": groups, "bias": False}
    return nn.Conv2d(in_planes, out_planes, kernel_size=3, stride=stride, **options)


def conv1x1(in_planes, out_planes, stride=1):
    return nn.Conv2d(in_planes, out_planes, kernel_size=1, stride=stride, bias=False)


class BasicBlock(nn.Module):
    """Two 3×3 convolutions beside a shortcut."""

    expansion = 1

    def __init__(self, inplanes, planes, stride=1, downsample=None, groups=1, base_width=64, dilation=1,
                 norm_layer=nn.BatchNorm2d):
        super().__init__()
        if groups != 1 or base_width != 64:
            raise ValueError("BasicBlock only supports groups=1 and base_width=64")
        if dilation > 1:
            raise NotImplementedError("Dilation > 1 not supported in BasicBlock")
        self.conv1 = conv3x3(inplanes, planes, stride)
        self.bn1 = norm_layer(planes)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = conv3x3(planes, planes)
        self.bn2 = norm_layer(planes)
        self.downsample = downsample
        self.stride = stride

    def forward(self, x):
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        return self.relu(out)


class Bottleneck(nn.Module):
    """A 1×1 convolution narrows, a 3×3 works on few channels, a 1×1 widens fourfold."""

    expansion = 4

    def __init__(self, inplanes, planes, stride=1, downsample=None, groups=1, base_width=64, dilation=1,
                 norm_layer=nn.BatchNorm2d, stride_in_1x1=False):
        super().__init__()
        width = int(planes * (base_width / 64.0)) * groups
        first, second = (stride, 1) if stride_in_1x1 else (1, stride)
        self.conv1 = conv1x1(inplanes, width, first)
        self.bn1 = norm_layer(width)
        self.conv2 = conv3x3(width, width, second, groups, dilation)
        self.bn2 = norm_layer(width)
        self.conv3 = conv1x1(width, planes * self.expansion)
        self.bn3 = norm_layer(planes * self.expansion)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = downsample
        self.stride = stride

    def forward(self, x):
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.relu(self.bn2(self.conv2(out)))
        out = self.bn3(self.conv3(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        return self.relu(out)


class ResNet(nn.Module):
    def __init__(self, block, layers, num_classes=1000, zero_init_residual=False, groups=1, width_per_group=64,
                 replace_stride_with_dilation=None, norm_layer=None, stride_in_1x1=False):
        super().__init__()
        self._norm_layer = norm_layer or nn.BatchNorm2d
        # Only a bottleneck has two places for its stride.
        self._early = {"stride_in_1x1": True} if stride_in_1x1 else {}
        self.inplanes = 64
        self.dilation = 1
        self.groups = groups
        self.base_width = width_per_group
        dilate = replace_stride_with_dilation or [False, False, False]
        if len(dilate) != 3:
            raise ValueError(f"replace_stride_with_dilation should be None or a 3-element tuple, got {dilate}")

        self.conv1 = nn.Conv2d(3, self.inplanes, kernel_size=7, stride=2, padding=3, bias=False)
        self.bn1 = self._norm_layer(self.inplanes)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
        self.layer1 = self._make_layer(block, 64, layers[0])
        self.layer2 = self._make_layer(block, 128, layers[1], stride=2, dilate=dilate[0])
        self.layer3 = self._make_layer(block, 256, layers[2], stride=2, dilate=dilate[1])
        self.layer4 = self._make_layer(block, 512, layers[3], stride=2, dilate=dilate[2])
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(512 * block.expansion, num_classes)
        self._initialize(zero_init_residual)

    def _initialize(self, zero_init_residual):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            elif isinstance(module, (nn.BatchNorm2d, nn.GroupNorm)):
                nn.init.constant_(module.weight, 1)
                nn.init.constant_(module.bias, 0)
        if zero_init_residual:
            # Each block then begins as an identity: https://arxiv.org/abs/1706.02677.
            for module in self.modules():
                last = getattr(module, "bn3" if isinstance(module, Bottleneck) else "bn2", None)
                if isinstance(module, (BasicBlock, Bottleneck)) and last.weight is not None:
                    nn.init.constant_(last.weight, 0)

    def _make_layer(self, block, planes, blocks, stride=1, dilate=False):
        """One stage: its first block changes the size and the channels, the others keep both."""
        previous_dilation = self.dilation
        if dilate:
            self.dilation *= stride
            stride = 1
        downsample = None
        if stride != 1 or self.inplanes != planes * block.expansion:
            downsample = nn.Sequential(
                conv1x1(self.inplanes, planes * block.expansion, stride),
                self._norm_layer(planes * block.expansion),
            )
        shared, norm_layer = (self.groups, self.base_width), self._norm_layer
        stage = [
            block(self.inplanes, planes, stride, downsample, *shared, previous_dilation, norm_layer, **self._early)
        ]
        self.inplanes = planes * block.expansion
        for _ in range(1, blocks):
            stage.append(block(self.inplanes, planes, 1, None, *shared, self.dilation, norm_layer))
        return nn.Sequential(*stage)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        x = torch.flatten(self.avgpool(x), 1)
        return self.fc(x)


@untrained
def resnet18(**options):
    return ResNet(BasicBlock, [2, 2, 2, 2], **options)


@untrained
def resnet34(**options):
    return ResNet(BasicBlock, [3, 4, 6, 3], **options)


@untrained
def resnet50(**options):
    return ResNet(Bottleneck, [3, 4, 6, 3], **options)


@untrained
def resnet101(**options):
    return ResNet(Bottleneck, [3, 4, 23, 3], **options)


@untrained
def resnet152(**options):
    return ResNet(Bottleneck, [3, 8, 36, 3], **options)


@untrained
def resnext50_32x4d(**options):
    return ResNet(Bottleneck, [3, 4, 6, 3], groups=32, width_per_group=4, **options)


@untrained
def resnext101_32x8d(**options):
    return ResNet(Bottleneck, [3, 4, 23, 3], groups=32, width_per_group=8, **options)


@untrained
def resnext101_64x4d(**options):
    return ResNet(Bottleneck, [3, 4, 23, 3], groups=64, width_per_group=4, **options)


@untrained
def wide_resnet50_2(**options):
    return ResNet(Bottleneck, [3, 4, 6, 3], width_per_group=128, **options)


@untrained
def wide_resnet101_2(**options):
    return ResNet(Bottleneck, [3, 4, 23, 3], width_per_group=128, **options)
