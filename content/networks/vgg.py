"""VGG: Karen Simonyan and Andrew Zisserman, 2014, https://arxiv.org/abs/1409.1556.

For counting: nearly all operations stand in the 3×3 convolutions, while the first linear layer
alone, 25,088 × 4,096, holds three quarters of VGG-16's parameters. `AdaptiveAvgPool2d((7, 7))`
changes nothing at 224×224, and still costs in tools that count pooling.
"""

import torch
from torch import nn

from networks.parts import untrained

# A number is a 3×3 convolution with so many channels, "M" a pooling that halves the size.
LAYERS = {
    11: [64, "M", 128, "M", 256, 256, "M", 512, 512, "M", 512, 512, "M"],
    13: [64, 64, "M", 128, 128, "M", 256, 256, "M", 512, 512, "M", 512, 512, "M"],
    16: [64, 64, "M", 128, 128, "M", 256, 256, 256, "M", 512, 512, 512, "M", 512, 512, 512, "M"],
    19: [64, 64, "M", 128, 128, "M", *[256] * 4, "M", *[512] * 4, "M", *[512] * 4, "M"],
}


def make_layers(configuration, batch_norm=False):
    layers = []
    in_channels = 3
    for entry in configuration:
        if entry == "M":
            layers.append(nn.MaxPool2d(kernel_size=2, stride=2))
            continue
        layers.append(nn.Conv2d(in_channels, entry, kernel_size=3, padding=1))
        if batch_norm:
            layers.append(nn.BatchNorm2d(entry))
        layers.append(nn.ReLU(inplace=True))
        in_channels = entry
    return nn.Sequential(*layers)


class VGG(nn.Module):
    def __init__(self, features, num_classes=1000, init_weights=True, dropout=0.5):
        super().__init__()
        self.features = features
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        self.classifier = nn.Sequential(
            nn.Linear(512 * 7 * 7, 4096),
            nn.ReLU(True),
            nn.Dropout(p=dropout),
            nn.Linear(4096, 4096),
            nn.ReLU(True),
            nn.Dropout(p=dropout),
            nn.Linear(4096, num_classes),
        )
        if init_weights:
            self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
                nn.init.constant_(module.bias, 0)
            elif isinstance(module, nn.BatchNorm2d):
                nn.init.constant_(module.weight, 1)
                nn.init.constant_(module.bias, 0)
            elif isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, 0, 0.01)
                nn.init.constant_(module.bias, 0)

    def forward(self, x):
        x = self.avgpool(self.features(x))
        x = torch.flatten(x, 1)
        return self.classifier(x)


@untrained
def vgg11(**options):
    return VGG(make_layers(LAYERS[11]), **options)


@untrained
def vgg11_bn(**options):
    return VGG(make_layers(LAYERS[11], batch_norm=True), **options)


@untrained
def vgg13(**options):
    return VGG(make_layers(LAYERS[13]), **options)


@untrained
def vgg13_bn(**options):
    return VGG(make_layers(LAYERS[13], batch_norm=True), **options)


@untrained
def vgg16(**options):
    return VGG(make_layers(LAYERS[16]), **options)


@untrained
def vgg16_bn(**options):
    return VGG(make_layers(LAYERS[16], batch_norm=True), **options)


@untrained
def vgg19(**options):
    return VGG(make_layers(LAYERS[19]), **options)


@untrained
def vgg19_bn(**options):
    return VGG(make_layers(LAYERS[19], batch_norm=True), **options)
