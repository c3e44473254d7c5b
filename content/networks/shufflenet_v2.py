"""ShuffleNet V2: Ningning Ma, Xiangyu Zhang, Hai-Tao Zheng and Jian Sun, 2018,
https://arxiv.org/abs/1807.11164.

For counting: the paper's own point is that FLOPs are not time. Half of the channels pass each block
untouched; splitting, joining and shuffling them costs no multiplication, and yet it moves all of
them.
"""

import torch
from torch import nn

from networks.parts import untrained


def channel_shuffle(x, groups):
    batch, channels, height, width = x.size()
    x = x.view(batch, groups, channels // groups, height, width)
    x = torch.transpose(x, 1, 2).contiguous()
    return x.view(batch, channels, height, width)


def depthwise_conv(channels, stride):
    return nn.Conv2d(channels, channels, kernel_size=3, stride=stride, padding=1, bias=False, groups=channels)


def pointwise(in_channels, out_channels):
    convolution = nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=1, padding=0, bias=False)
    return [convolution, nn.BatchNorm2d(out_channels), nn.ReLU(inplace=True)]


class InvertedResidual(nn.Module):
    """With stride 1 one half of the channels is left as it is; with stride 2 both branches read all of them."""

    def __init__(self, inp, oup, stride):
        super().__init__()
        if not 1 <= stride <= 3:
            raise ValueError("illegal stride value")
        if stride == 1 and inp != oup // 2 * 2:
            raise ValueError(f"Invalid combination of stride {stride}, inp {inp} and oup {oup} values")
        self.stride = stride
        half = oup // 2
        self.branch1 = nn.Sequential()
        if stride > 1:
            self.branch1 = nn.Sequential(depthwise_conv(inp, stride), nn.BatchNorm2d(inp), *pointwise(inp, half))
        self.branch2 = nn.Sequential(
            *pointwise(inp if stride > 1 else half, half),
            depthwise_conv(half, stride),
            nn.BatchNorm2d(half),
            *pointwise(half, half),
        )

    def forward(self, x):
        if self.stride == 1:
            untouched, x = x.chunk(2, dim=1)
            out = torch.cat((untouched, self.branch2(x)), dim=1)
        else:
            out = torch.cat((self.branch1(x), self.branch2(x)), dim=1)
        return channel_shuffle(out, 2)


class ShuffleNetV2(nn.Module):
    def __init__(self, stages_repeats, stages_out_channels, num_classes=1000, inverted_residual=InvertedResidual):
        super().__init__()
        if len(stages_repeats) != 3:
            raise ValueError("expected stages_repeats as list of 3 positive ints")
        if len(stages_out_channels) != 5:
            raise ValueError("expected stages_out_channels as list of 5 positive ints")
        first, *widths, last = stages_out_channels
        self.conv1 = nn.Sequential(
            nn.Conv2d(3, first, 3, 2, 1, bias=False), nn.BatchNorm2d(first), nn.ReLU(inplace=True)
        )
        self.maxpool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
        channels = first
        for number, (repeats, width) in enumerate(zip(stages_repeats, widths), start=2):
            blocks = [inverted_residual(channels, width, 2)]
            blocks += [inverted_residual(width, width, 1) for _ in range(repeats - 1)]
            setattr(self, f"stage{number}", nn.Sequential(*blocks))
            channels = width
        self.conv5 = nn.Sequential(*pointwise(channels, last))
        self.fc = nn.Linear(last, num_classes)

    def forward(self, x):
        x = self.maxpool(self.conv1(x))
        x = self.conv5(self.stage4(self.stage3(self.stage2(x))))
        x = x.mean([2, 3])
        return self.fc(x)


@untrained
def shufflenet_v2_x0_5(**options):
    return ShuffleNetV2([4, 8, 4], [24, 48, 96, 192, 1024], **options)


@untrained
def shufflenet_v2_x1_0(**options):
    return ShuffleNetV2([4, 8, 4], [24, 116, 232, 464, 1024], **options)


@untrained
def shufflenet_v2_x1_5(**options):
    return ShuffleNetV2([4, 8, 4], [24, 176, 352, 704, 1024], **options)


@untrained
def shufflenet_v2_x2_0(**options):
    return ShuffleNetV2([4, 8, 4], [24, 244, 488, 976, 2048], **options)
