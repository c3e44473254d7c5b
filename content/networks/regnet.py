"""RegNet: Ilija Radosavovic and others, 2020, https://arxiv.org/abs/2003.13678.

For counting: the names say what the networks do, `400mf` about 400 million multiplications for an
image of 224×224. Four numbers write the widths of all blocks along a line; Y is X with
squeeze-and-excitation, which adds parameters and next to no operations.
"""

import math
from collections import OrderedDict

import torch
from torch import nn

from networks.parts import Conv2dNormActivation, SqueezeExcitation, make_divisible, untrained


class SimpleStemIN(Conv2dNormActivation):
    def __init__(self, width_in, width_out, norm_layer, activation_layer):
        super().__init__(
            width_in, width_out, kernel_size=3, stride=2, norm_layer=norm_layer, activation_layer=activation_layer
        )


class BottleneckTransform(nn.Sequential):
    """1×1, 3×3 in groups, perhaps squeeze-and-excitation, 1×1."""

    def __init__(self, width_in, width_out, stride, norm_layer, activation_layer, group_width, bottleneck_multiplier,
                 se_ratio):
        options = {"norm_layer": norm_layer, "activation_layer": activation_layer}
        width = int(round(width_out * bottleneck_multiplier))
        layers = OrderedDict()
        layers["a"] = Conv2dNormActivation(width_in, width, kernel_size=1, stride=1, **options)
        layers["b"] = Conv2dNormActivation(
            width, width, kernel_size=3, stride=stride, groups=width // group_width, **options
        )
        if se_ratio:
            # The ratio is one of what the block reads, not of what is squeezed.
            layers["se"] = SqueezeExcitation(width, int(round(se_ratio * width_in)), activation=activation_layer)
        options["activation_layer"] = None
        layers["c"] = Conv2dNormActivation(width, width_out, kernel_size=1, stride=1, **options)
        super().__init__(layers)


class ResBottleneckBlock(nn.Module):
    def __init__(self, width_in, width_out, stride, norm_layer, activation_layer, group_width=1,
                 bottleneck_multiplier=1.0, se_ratio=None):
        super().__init__()
        self.proj = None
        if width_in != width_out or stride != 1:
            self.proj = Conv2dNormActivation(
                width_in, width_out, kernel_size=1, stride=stride, norm_layer=norm_layer, activation_layer=None
            )
        self.f = BottleneckTransform(
            width_in, width_out, stride, norm_layer, activation_layer, group_width, bottleneck_multiplier, se_ratio
        )
        self.activation = activation_layer(inplace=True)

    def forward(self, x):
        if self.proj is not None:
            x = self.proj(x) + self.f(x)
        else:
            x = x + self.f(x)
        return self.activation(x)


class AnyStage(nn.Sequential):
    def __init__(self, number, depth, width_in, width_out, stride, block_type, **options):
        super().__init__()
        for index in range(depth):
            first = index == 0
            block = block_type(width_in if first else width_out, width_out, stride if first else 1, **options)
            self.add_module(f"block{number}-{index}", block)


class BlockParams:
    """The stages of a network, from the line that the widths of its blocks follow."""

    def __init__(self, depth, w_0, w_a, w_m, group_width, bottleneck_multiplier=1.0, se_ratio=None):
        if w_a < 0 or w_0 <= 0 or w_m <= 1 or w_0 % 8 != 0:
            raise ValueError("Invalid RegNet settings")
        # A width of the line becomes w_0 times the nearest power of w_m, and that a multiple of 8.
        powers = [round(math.log((w_0 + w_a * index) / w_0) / math.log(w_m)) for index in range(depth)]
        block_widths = [round(w_0 * w_m**power / 8) * 8 for power in powers]
        self.widths = sorted(set(block_widths))
        self.depths = [block_widths.count(width) for width in self.widths]
        self.strides = [2] * len(self.widths)
        self.bottleneck_multipliers = [bottleneck_multiplier] * len(self.widths)
        self.group_widths = [group_width] * len(self.widths)
        self.se_ratio = se_ratio
        self._make_compatible()

    def _make_compatible(self):
        """A width has to be a multiple of its group's."""
        for index, (width, multiplier) in enumerate(zip(self.widths, self.bottleneck_multipliers)):
            inner = int(width * multiplier)
            group_width = min(self.group_widths[index], inner)
            self.group_widths[index] = group_width
            self.widths[index] = int(make_divisible(inner, group_width) / multiplier)

    def stages(self):
        return zip(self.depths, self.widths, self.strides, self.group_widths, self.bottleneck_multipliers)


class RegNet(nn.Module):
    def __init__(self, block_params, num_classes=1000, stem_width=32, stem_type=None, block_type=None, norm_layer=None,
                 activation=None):
        super().__init__()
        stem_type = stem_type or SimpleStemIN
        block_type = block_type or ResBottleneckBlock
        norm_layer = norm_layer or nn.BatchNorm2d
        activation = activation or nn.ReLU
        self.stem = stem_type(3, stem_width, norm_layer, activation)
        width = stem_width
        stages = OrderedDict()
        for number, (depth, width_out, stride, group_width, multiplier) in enumerate(block_params.stages(), start=1):
            stages[f"block{number}"] = AnyStage(
                number,
                depth,
                width,
                width_out,
                stride,
                block_type,
                norm_layer=norm_layer,
                activation_layer=activation,
                group_width=group_width,
                bottleneck_multiplier=multiplier,
                se_ratio=block_params.se_ratio,
            )
            width = width_out
        self.trunk_output = nn.Sequential(stages)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(width, num_classes)
        self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                fan_out = module.kernel_size[0] * module.kernel_size[1] * module.out_channels
                nn.init.normal_(module.weight, mean=0.0, std=math.sqrt(2.0 / fan_out))
            elif isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, mean=0.0, std=0.01)
                nn.init.zeros_(module.bias)

    def forward(self, x):
        x = self.trunk_output(self.stem(x))
        x = torch.flatten(self.avgpool(x), 1)
        return self.fc(x)


@untrained
def regnet_x_400mf(**options):
    return RegNet(BlockParams(22, 24, 24.48, 2.54, 16), **options)


@untrained
def regnet_x_800mf(**options):
    return RegNet(BlockParams(16, 56, 35.73, 2.28, 16), **options)


@untrained
def regnet_x_1_6gf(**options):
    return RegNet(BlockParams(18, 80, 34.01, 2.25, 24), **options)


@untrained
def regnet_x_3_2gf(**options):
    return RegNet(BlockParams(25, 88, 26.31, 2.25, 48), **options)


@untrained
def regnet_x_8gf(**options):
    return RegNet(BlockParams(23, 80, 49.56, 2.88, 120), **options)


@untrained
def regnet_x_16gf(**options):
    return RegNet(BlockParams(22, 216, 55.59, 2.1, 128), **options)


@untrained
def regnet_x_32gf(**options):
    return RegNet(BlockParams(23, 320, 69.86, 2.0, 168), **options)


@untrained
def regnet_y_400mf(**options):
    return RegNet(BlockParams(16, 48, 27.89, 2.09, 8, se_ratio=0.25), **options)


@untrained
def regnet_y_800mf(**options):
    return RegNet(BlockParams(14, 56, 38.84, 2.4, 16, se_ratio=0.25), **options)


@untrained
def regnet_y_1_6gf(**options):
    return RegNet(BlockParams(27, 48, 20.71, 2.65, 24, se_ratio=0.25), **options)


@untrained
def regnet_y_3_2gf(**options):
    return RegNet(BlockParams(21, 80, 42.63, 2.66, 24, se_ratio=0.25), **options)


@untrained
def regnet_y_8gf(**options):
    return RegNet(BlockParams(17, 192, 76.82, 2.19, 56, se_ratio=0.25), **options)


@untrained
def regnet_y_16gf(**options):
    return RegNet(BlockParams(18, 200, 106.23, 2.48, 112, se_ratio=0.25), **options)


@untrained
def regnet_y_32gf(**options):
    return RegNet(BlockParams(20, 232, 115.89, 2.53, 232, se_ratio=0.25), **options)


@untrained
def regnet_y_128gf(**options):
    return RegNet(BlockParams(27, 456, 160.83, 2.52, 264, se_ratio=0.25), **options)
