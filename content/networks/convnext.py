"""ConvNeXt: Zhuang Liu and others, 2022, https://arxiv.org/abs/2201.03545.

For counting: the 1×1 convolutions of a block are linear layers over the last axis, so what a tool
makes of a Linear with four axes decides: torchinfo 1.8.0 multiplies its parameters by the batch
alone and sees 7 % of the operations.
"""

from functools import partial

import torch
import torch.nn.functional as F
from torch import nn

from networks.parts import Conv2dNormActivation, Permute, StochasticDepth, untrained


class LayerNorm2d(nn.LayerNorm):
    """Normalizes over the channels of each position."""

    def forward(self, x):
        x = x.permute(0, 2, 3, 1)
        x = F.layer_norm(x, self.normalized_shape, self.weight, self.bias, self.eps)
        return x.permute(0, 3, 1, 2)


class CNBlock(nn.Module):
    def __init__(self, dim, layer_scale, stochastic_depth_prob, norm_layer=partial(nn.LayerNorm, eps=1e-6)):
        super().__init__()
        self.block = nn.Sequential(
            nn.Conv2d(dim, dim, kernel_size=7, padding=3, groups=dim, bias=True),
            Permute([0, 2, 3, 1]),
            norm_layer(dim),
            nn.Linear(in_features=dim, out_features=4 * dim, bias=True),
            nn.GELU(),
            nn.Linear(in_features=4 * dim, out_features=dim, bias=True),
            Permute([0, 3, 1, 2]),
        )
        self.layer_scale = nn.Parameter(torch.ones(dim, 1, 1) * layer_scale)
        self.stochastic_depth = StochasticDepth(stochastic_depth_prob, "row")

    def forward(self, x):
        result = self.layer_scale * self.block(x)
        result = self.stochastic_depth(result)
        result += x
        return result


class ConvNeXt(nn.Module):
    """`block_setting` says the channels and the number of blocks of each stage."""

    def __init__(self, block_setting, stochastic_depth_prob=0.0, layer_scale=1e-6, num_classes=1000, block=None,
                 norm_layer=None):
        super().__init__()
        block = block or CNBlock
        norm_layer = norm_layer or partial(LayerNorm2d, eps=1e-6)
        widths = [width for width, _ in block_setting]
        total = sum(depth for _, depth in block_setting)
        layers = [
            Conv2dNormActivation(
                3,
                widths[0],
                kernel_size=4,
                stride=4,
                padding=0,
                norm_layer=norm_layer,
                activation_layer=None,
                bias=True,
            )
        ]
        before = 0
        for index, (width, depth) in enumerate(block_setting):
            stage = []
            for _ in range(depth):
                stage.append(block(width, layer_scale, stochastic_depth_prob * before / (total - 1.0)))
                before += 1
            layers.append(nn.Sequential(*stage))
            for wider in widths[index + 1 : index + 2]:
                layers.append(nn.Sequential(norm_layer(width), nn.Conv2d(width, wider, kernel_size=2, stride=2)))
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Sequential(norm_layer(widths[-1]), nn.Flatten(1), nn.Linear(widths[-1], num_classes))
        self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, (nn.Conv2d, nn.Linear)):
                nn.init.trunc_normal_(module.weight, std=0.02)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    def forward(self, x):
        return self.classifier(self.avgpool(self.features(x)))


@untrained
def convnext_tiny(**options):
    setting = [(96, 3), (192, 3), (384, 9), (768, 3)]
    return ConvNeXt(setting, **{"stochastic_depth_prob": 0.1, **options})


@untrained
def convnext_small(**options):
    setting = [(96, 3), (192, 3), (384, 27), (768, 3)]
    return ConvNeXt(setting, **{"stochastic_depth_prob": 0.4, **options})


@untrained
def convnext_base(**options):
    setting = [(128, 3), (256, 3), (512, 27), (1024, 3)]
    return ConvNeXt(setting, **{"stochastic_depth_prob": 0.5, **options})


@untrained
def convnext_large(**options):
    setting = [(192, 3), (384, 3), (768, 27), (1536, 3)]
    return ConvNeXt(setting, **{"stochastic_depth_prob": 0.5, **options})
