"""MobileNetV3: Andrew Howard and others, 2019, https://arxiv.org/abs/1905.02244.

For counting: squeeze-and-excitation holds more than a quarter of the large network's parameters and
does next to no operations. Hardswish and Hardsigmoid cost nothing in any tool, so what a phone
spends on them shows nowhere.
"""

from functools import partial

import torch
from torch import nn

from networks.parts import Conv2dNormActivation, SqueezeExcitation, make_divisible, untrained


class InvertedResidualConfig:
    """One line of the paper's tables: RE is ReLU, HS Hardswish."""

    def __init__(self, input_channels, kernel, expanded_channels, out_channels, use_se, activation, stride, dilation,
                 width_mult):
        self.input_channels = self.adjust_channels(input_channels, width_mult)
        self.kernel = kernel
        self.expanded_channels = self.adjust_channels(expanded_channels, width_mult)
        self.out_channels = self.adjust_channels(out_channels, width_mult)
        self.use_se = use_se
        self.use_hs = activation == "HS"
        self.stride = stride
        self.dilation = dilation

    @staticmethod
    def adjust_channels(channels, width_mult):
        return make_divisible(channels * width_mult, 8)


class InvertedResidual(nn.Module):
    def __init__(self, cnf, norm_layer, se_layer=partial(SqueezeExcitation, scale_activation=nn.Hardsigmoid)):
        super().__init__()
        if cnf.stride not in (1, 2):
            raise ValueError("illegal stride value")
        self.use_res_connect = cnf.stride == 1 and cnf.input_channels == cnf.out_channels
        activation_layer = nn.Hardswish if cnf.use_hs else nn.ReLU
        expanded = cnf.expanded_channels
        options = {"norm_layer": norm_layer, "activation_layer": activation_layer}
        layers = []
        if expanded != cnf.input_channels:
            layers.append(Conv2dNormActivation(cnf.input_channels, expanded, kernel_size=1, **options))
        layers.append(
            Conv2dNormActivation(
                expanded,
                expanded,
                kernel_size=cnf.kernel,
                stride=1 if cnf.dilation > 1 else cnf.stride,
                dilation=cnf.dilation,
                groups=expanded,
                **options,
            )
        )
        if cnf.use_se:
            layers.append(se_layer(expanded, make_divisible(expanded // 4, 8)))
        options["activation_layer"] = None
        layers.append(Conv2dNormActivation(expanded, cnf.out_channels, kernel_size=1, **options))
        self.block = nn.Sequential(*layers)
        self.out_channels = cnf.out_channels
        self._is_cn = cnf.stride > 1

    def forward(self, x):
        result = self.block(x)
        if self.use_res_connect:
            result += x
        return result


class MobileNetV3(nn.Module):
    def __init__(self, inverted_residual_setting, last_channel, num_classes=1000, block=None, norm_layer=None,
                 dropout=0.2):
        super().__init__()
        norm_layer = norm_layer or partial(nn.BatchNorm2d, eps=0.001, momentum=0.01)
        block = block or InvertedResidual
        options = {"norm_layer": norm_layer, "activation_layer": nn.Hardswish}
        first = inverted_residual_setting[0].input_channels
        last = inverted_residual_setting[-1].out_channels
        self.features = nn.Sequential(
            Conv2dNormActivation(3, first, kernel_size=3, stride=2, **options),
            *[block(configuration, norm_layer) for configuration in inverted_residual_setting],
            Conv2dNormActivation(last, 6 * last, kernel_size=1, **options),
        )
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Sequential(
            nn.Linear(6 * last, last_channel),
            nn.Hardswish(inplace=True),
            nn.Dropout(p=dropout, inplace=True),
            nn.Linear(last_channel, num_classes),
        )
        self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
            elif isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, 0, 0.01)
                nn.init.zeros_(module.bias)

    def forward(self, x):
        x = self.avgpool(self.features(x))
        x = torch.flatten(x, 1)
        return self.classifier(x)


def setting_large(width_mult, reduce, dilate):
    line = partial(InvertedResidualConfig, width_mult=width_mult)
    tail = 160 // reduce
    return [
        line(16, 3, 16, 16, False, "RE", 1, 1),
        line(16, 3, 64, 24, False, "RE", 2, 1),
        line(24, 3, 72, 24, False, "RE", 1, 1),
        line(24, 5, 72, 40, True, "RE", 2, 1),
        line(40, 5, 120, 40, True, "RE", 1, 1),
        line(40, 5, 120, 40, True, "RE", 1, 1),
        line(40, 3, 240, 80, False, "HS", 2, 1),
        line(80, 3, 200, 80, False, "HS", 1, 1),
        line(80, 3, 184, 80, False, "HS", 1, 1),
        line(80, 3, 184, 80, False, "HS", 1, 1),
        line(80, 3, 480, 112, True, "HS", 1, 1),
        line(112, 3, 672, 112, True, "HS", 1, 1),
        line(112, 5, 672, tail, True, "HS", 2, dilate),
        line(tail, 5, 960 // reduce, tail, True, "HS", 1, dilate),
        line(tail, 5, 960 // reduce, tail, True, "HS", 1, dilate),
    ]


def setting_small(width_mult, reduce, dilate):
    line = partial(InvertedResidualConfig, width_mult=width_mult)
    tail = 96 // reduce
    return [
        line(16, 3, 16, 16, True, "RE", 2, 1),
        line(16, 3, 72, 24, False, "RE", 2, 1),
        line(24, 3, 88, 24, False, "RE", 1, 1),
        line(24, 5, 96, 40, True, "HS", 2, 1),
        line(40, 5, 240, 40, True, "HS", 1, 1),
        line(40, 5, 240, 40, True, "HS", 1, 1),
        line(40, 5, 120, 48, True, "HS", 1, 1),
        line(48, 5, 144, 48, True, "HS", 1, 1),
        line(48, 5, 288, tail, True, "HS", 2, dilate),
        line(tail, 5, 576 // reduce, tail, True, "HS", 1, dilate),
        line(tail, 5, 576 // reduce, tail, True, "HS", 1, dilate),
    ]


def build(setting, last_channel, width_mult=1.0, reduced_tail=False, dilated=False, **options):
    """`reduced_tail` halves the last stage, `dilated` keeps its size; segmentation is what both are for."""
    reduce = 2 if reduced_tail else 1
    last_channel = InvertedResidualConfig.adjust_channels(last_channel // reduce, width_mult)
    return MobileNetV3(setting(width_mult, reduce, 2 if dilated else 1), last_channel, **options)


@untrained
def mobilenet_v3_large(**options):
    return build(setting_large, 1280, **options)


@untrained
def mobilenet_v3_small(**options):
    return build(setting_small, 1024, **options)
