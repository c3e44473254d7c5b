"""EfficientNet: Mingxing Tan and Quoc Le, 2019, https://arxiv.org/abs/1905.11946, and V2, 2021,
https://arxiv.org/abs/2104.00298.

For counting: B1 to B7 are B0 made wider and deeper by two factors, and meant for larger images by a
third. Doubling the width makes four times the operations, doubling the depth twice, doubling height
and width four times. V2 begins with ordinary 3×3 convolutions where V1 has depthwise ones and 1×1:
more operations, less time.
"""

import math
from functools import partial

import torch
from torch import nn

from networks.parts import Conv2dNormActivation, SqueezeExcitation, StochasticDepth, make_divisible, untrained


class MBConvConfig:
    """One stage: its first block has the stride and changes the channels, `num_layers` blocks in all."""

    def __init__(self, expand_ratio, kernel, stride, input_channels, out_channels, num_layers, width_mult=1.0,
                 depth_mult=1.0, block=None):
        self.expand_ratio = expand_ratio
        self.kernel = kernel
        self.stride = stride
        self.input_channels = make_divisible(input_channels * width_mult, 8)
        self.out_channels = make_divisible(out_channels * width_mult, 8)
        self.num_layers = math.ceil(num_layers * depth_mult)
        self.block = block or MBConv

    def expanded(self, input_channels):
        return make_divisible(input_channels * self.expand_ratio, 8)


class FusedMBConvConfig(MBConvConfig):
    def __init__(self, expand_ratio, kernel, stride, input_channels, out_channels, num_layers, block=None):
        super().__init__(
            expand_ratio, kernel, stride, input_channels, out_channels, num_layers, block=block or FusedMBConv
        )


class MBConv(nn.Module):
    """Widens, filters each channel, weighs the channels, narrows."""

    def __init__(self, cnf, input_channels, stride, stochastic_depth_prob, norm_layer, se_layer=SqueezeExcitation):
        super().__init__()
        if stride not in (1, 2):
            raise ValueError("illegal stride value")
        self.use_res_connect = stride == 1 and input_channels == cnf.out_channels
        expanded = cnf.expanded(input_channels)
        options = {"norm_layer": norm_layer, "activation_layer": nn.SiLU}
        layers = []
        if expanded != input_channels:
            layers.append(Conv2dNormActivation(input_channels, expanded, kernel_size=1, **options))
        layers.append(
            Conv2dNormActivation(
                expanded, expanded, kernel_size=cnf.kernel, stride=stride, groups=expanded, **options
            )
        )
        layers.append(se_layer(expanded, max(1, input_channels // 4), activation=partial(nn.SiLU, inplace=True)))
        options["activation_layer"] = None
        layers.append(Conv2dNormActivation(expanded, cnf.out_channels, kernel_size=1, **options))
        self.block = nn.Sequential(*layers)
        self.stochastic_depth = StochasticDepth(stochastic_depth_prob, "row")
        self.out_channels = cnf.out_channels

    def forward(self, x):
        result = self.block(x)
        if self.use_res_connect:
            result = self.stochastic_depth(result)
            result += x
        return result


class FusedMBConv(nn.Module):
    """One ordinary convolution widens and filters, a 1×1 narrows."""

    def __init__(self, cnf, input_channels, stride, stochastic_depth_prob, norm_layer):
        super().__init__()
        if stride not in (1, 2):
            raise ValueError("illegal stride value")
        self.use_res_connect = stride == 1 and input_channels == cnf.out_channels
        expanded = cnf.expanded(input_channels)
        wide = {"kernel_size": cnf.kernel, "stride": stride, "norm_layer": norm_layer, "activation_layer": nn.SiLU}
        if expanded != input_channels:
            narrow = {"kernel_size": 1, "norm_layer": norm_layer, "activation_layer": None}
            layers = [
                Conv2dNormActivation(input_channels, expanded, **wide),
                Conv2dNormActivation(expanded, cnf.out_channels, **narrow),
            ]
        else:
            layers = [Conv2dNormActivation(input_channels, cnf.out_channels, **wide)]
        self.block = nn.Sequential(*layers)
        self.stochastic_depth = StochasticDepth(stochastic_depth_prob, "row")
        self.out_channels = cnf.out_channels

    forward = MBConv.forward


class EfficientNet(nn.Module):
    def __init__(self, inverted_residual_setting, dropout, stochastic_depth_prob=0.2, num_classes=1000,
                 norm_layer=None, last_channel=None):
        super().__init__()
        norm_layer = norm_layer or nn.BatchNorm2d
        options = {"norm_layer": norm_layer, "activation_layer": nn.SiLU}
        first = inverted_residual_setting[0].input_channels
        last = inverted_residual_setting[-1].out_channels
        last_channel = last_channel or 4 * last
        features = [Conv2dNormActivation(3, first, kernel_size=3, stride=2, **options)]
        total = sum(cnf.num_layers for cnf in inverted_residual_setting)
        before = 0
        for cnf in inverted_residual_setting:
            stage = []
            for index in range(cnf.num_layers):
                input_channels, stride = (cnf.out_channels, 1) if index else (cnf.input_channels, cnf.stride)
                probability = stochastic_depth_prob * float(before) / total
                stage.append(cnf.block(cnf, input_channels, stride, probability, norm_layer))
                before += 1
            features.append(nn.Sequential(*stage))
        features.append(Conv2dNormActivation(last, last_channel, kernel_size=1, **options))
        self.features = nn.Sequential(*features)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Sequential(nn.Dropout(p=dropout, inplace=True), nn.Linear(last_channel, num_classes))
        self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
            elif isinstance(module, nn.Linear):
                bound = 1.0 / math.sqrt(module.out_features)
                nn.init.uniform_(module.weight, -bound, bound)
                nn.init.zeros_(module.bias)

    def forward(self, x):
        x = self.avgpool(self.features(x))
        x = torch.flatten(x, 1)
        return self.classifier(x)


def scaled(width_mult, depth_mult, dropout=0.2, **options):
    """B0, made wider and deeper."""
    stage = partial(MBConvConfig, width_mult=width_mult, depth_mult=depth_mult)
    setting = [
        stage(1, 3, 1, 32, 16, 1),
        stage(6, 3, 2, 16, 24, 2),
        stage(6, 5, 2, 24, 40, 2),
        stage(6, 3, 2, 40, 80, 3),
        stage(6, 5, 1, 80, 112, 3),
        stage(6, 5, 2, 112, 192, 4),
        stage(6, 3, 1, 192, 320, 1),
    ]
    return EfficientNet(setting, dropout, **options)


def second(setting, dropout, last_channel=1280, norm_layer=None, **options):
    norm_layer = norm_layer or partial(nn.BatchNorm2d, eps=1e-03)
    return EfficientNet(setting, dropout, last_channel=last_channel, norm_layer=norm_layer, **options)


@untrained
def efficientnet_b0(**options):
    return scaled(1.0, 1.0, **options)


@untrained
def efficientnet_b1(**options):
    return scaled(1.0, 1.1, **options)


@untrained
def efficientnet_b2(**options):
    return scaled(1.1, 1.2, **{"dropout": 0.3, **options})


@untrained
def efficientnet_b3(**options):
    return scaled(1.2, 1.4, **{"dropout": 0.3, **options})


@untrained
def efficientnet_b4(**options):
    return scaled(1.4, 1.8, **{"dropout": 0.4, **options})


# The larger ones normalize as the weights of the paper do.
TENSORFLOW = {"norm_layer": partial(nn.BatchNorm2d, eps=0.001, momentum=0.01)}


@untrained
def efficientnet_b5(**options):
    return scaled(1.6, 2.2, **{"dropout": 0.4, **TENSORFLOW, **options})


@untrained
def efficientnet_b6(**options):
    return scaled(1.8, 2.6, **{"dropout": 0.5, **TENSORFLOW, **options})


@untrained
def efficientnet_b7(**options):
    return scaled(2.0, 3.1, **{"dropout": 0.5, **TENSORFLOW, **options})


@untrained
def efficientnet_v2_s(**options):
    setting = [
        FusedMBConvConfig(1, 3, 1, 24, 24, 2),
        FusedMBConvConfig(4, 3, 2, 24, 48, 4),
        FusedMBConvConfig(4, 3, 2, 48, 64, 4),
        MBConvConfig(4, 3, 2, 64, 128, 6),
        MBConvConfig(6, 3, 1, 128, 160, 9),
        MBConvConfig(6, 3, 2, 160, 256, 15),
    ]
    return second(setting, **{"dropout": 0.2, **options})


@untrained
def efficientnet_v2_m(**options):
    setting = [
        FusedMBConvConfig(1, 3, 1, 24, 24, 3),
        FusedMBConvConfig(4, 3, 2, 24, 48, 5),
        FusedMBConvConfig(4, 3, 2, 48, 80, 5),
        MBConvConfig(4, 3, 2, 80, 160, 7),
        MBConvConfig(6, 3, 1, 160, 176, 14),
        MBConvConfig(6, 3, 2, 176, 304, 18),
        MBConvConfig(6, 3, 1, 304, 512, 5),
    ]
    return second(setting, **{"dropout": 0.3, **options})


@untrained
def efficientnet_v2_l(**options):
    setting = [
        FusedMBConvConfig(1, 3, 1, 32, 32, 4),
        FusedMBConvConfig(4, 3, 2, 32, 64, 7),
        FusedMBConvConfig(4, 3, 2, 64, 96, 7),
        MBConvConfig(4, 3, 2, 96, 192, 10),
        MBConvConfig(6, 3, 1, 192, 224, 19),
        MBConvConfig(6, 3, 2, 224, 384, 25),
        MBConvConfig(6, 3, 1, 384, 640, 7),
    ]
    return second(setting, **{"dropout": 0.4, **options})
