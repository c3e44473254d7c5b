"""SqueezeNet: Forrest Iandola and others, 2016, https://arxiv.org/abs/1602.07360.

For counting: as good as AlexNet with a fiftieth of its parameters, since no layer is linear: the
classes come from a 1×1 convolution, whose parameters do not grow with the image. Version 1.1 does
less than half of the operations of 1.0.
"""

import torch
from torch import nn

from networks.parts import untrained


class Fire(nn.Module):
    """A 1×1 convolution squeezes the channels; 1×1 and 3×3 convolutions side by side expand them."""

    def __init__(self, inplanes, squeeze_planes, expand1x1_planes, expand3x3_planes):
        super().__init__()
        self.inplanes = inplanes
        self.squeeze = nn.Conv2d(inplanes, squeeze_planes, kernel_size=1)
        self.squeeze_activation = nn.ReLU(inplace=True)
        self.expand1x1 = nn.Conv2d(squeeze_planes, expand1x1_planes, kernel_size=1)
        self.expand1x1_activation = nn.ReLU(inplace=True)
        self.expand3x3 = nn.Conv2d(squeeze_planes, expand3x3_planes, kernel_size=3, padding=1)
        self.expand3x3_activation = nn.ReLU(inplace=True)

    def forward(self, x):
        x = self.squeeze_activation(self.squeeze(x))
        narrow = self.expand1x1_activation(self.expand1x1(x))
        wide = self.expand3x3_activation(self.expand3x3(x))
        return torch.cat([narrow, wide], 1)


def pooling():
    return nn.MaxPool2d(kernel_size=3, stride=2, ceil_mode=True)


def features_1_0():
    return nn.Sequential(
        nn.Conv2d(3, 96, kernel_size=7, stride=2),
        nn.ReLU(inplace=True),
        pooling(),
        Fire(96, 16, 64, 64),
        Fire(128, 16, 64, 64),
        Fire(128, 32, 128, 128),
        pooling(),
        Fire(256, 32, 128, 128),
        Fire(256, 48, 192, 192),
        Fire(384, 48, 192, 192),
        Fire(384, 64, 256, 256),
        pooling(),
        Fire(512, 64, 256, 256),
    )


def features_1_1():
    return nn.Sequential(
        nn.Conv2d(3, 64, kernel_size=3, stride=2),
        nn.ReLU(inplace=True),
        pooling(),
        Fire(64, 16, 64, 64),
        Fire(128, 16, 64, 64),
        pooling(),
        Fire(128, 32, 128, 128),
        Fire(256, 32, 128, 128),
        pooling(),
        Fire(256, 48, 192, 192),
        Fire(384, 48, 192, 192),
        Fire(384, 64, 256, 256),
        Fire(512, 64, 256, 256),
    )


class SqueezeNet(nn.Module):
    def __init__(self, version="1_0", num_classes=1000, dropout=0.5):
        super().__init__()
        self.num_classes = num_classes
        if version not in ("1_0", "1_1"):
            raise ValueError(f"Unsupported SqueezeNet version {version}: 1_0 or 1_1 expected")
        self.features = features_1_0() if version == "1_0" else features_1_1()
        final_conv = nn.Conv2d(512, self.num_classes, kernel_size=1)
        self.classifier = nn.Sequential(
            nn.Dropout(p=dropout), final_conv, nn.ReLU(inplace=True), nn.AdaptiveAvgPool2d((1, 1))
        )
        self._initialize(final_conv)

    def _initialize(self, final_conv):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                if module is final_conv:
                    nn.init.normal_(module.weight, mean=0.0, std=0.01)
                else:
                    nn.init.kaiming_uniform_(module.weight)
                nn.init.constant_(module.bias, 0)

    def forward(self, x):
        x = self.classifier(self.features(x))
        return torch.flatten(x, 1)


@untrained
def squeezenet1_0(**options):
    return SqueezeNet("1_0", **options)


@untrained
def squeezenet1_1(**options):
    return SqueezeNet("1_1", **options)
