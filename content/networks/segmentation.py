"""Networks that give each pixel a class.

FCN: Jonathan Long, Evan Shelhamer and Trevor Darrell, 2014, https://arxiv.org/abs/1411.4038.
DeepLabV3: Liang-Chieh Chen and others, 2017, https://arxiv.org/abs/1706.05587.
LR-ASPP: Andrew Howard and others, 2019, https://arxiv.org/abs/1905.02244.

For counting: the last stages of the backbone keep their size and spread their kernels instead, so
the same parameters do many times the operations. All is resized at the end by a function, and a
dictionary is returned.
"""

from collections import OrderedDict

import torch
import torch.nn.functional as F
from torch import nn

from networks.mobilenet_v3 import mobilenet_v3_large
from networks.parts import untrained
from networks.resnet import resnet50, resnet101


class IntermediateLayerGetter(nn.ModuleDict):
    """Runs the layers of a network up to the last that is asked for, and gives what those named make."""

    def __init__(self, model, return_layers):
        layers = OrderedDict()
        asked = dict(return_layers)
        for name, module in model.named_children():
            layers[name] = module
            asked.pop(name, None)
            if not asked:
                break
        if asked:
            raise ValueError("return_layers are not present in model")
        super().__init__(layers)
        self.return_layers = return_layers

    def forward(self, x):
        out = OrderedDict()
        for name, module in self.items():
            x = module(x)
            if name in self.return_layers:
                out[self.return_layers[name]] = x
        return out


def resized(x, like):
    return F.interpolate(x, size=like.shape[-2:], mode="bilinear", align_corners=False)


class _SimpleSegmentationModel(nn.Module):
    def __init__(self, backbone, classifier, aux_classifier=None):
        super().__init__()
        self.backbone = backbone
        self.classifier = classifier
        self.aux_classifier = aux_classifier

    def forward(self, x):
        features = self.backbone(x)
        result = OrderedDict()
        result["out"] = resized(self.classifier(features["out"]), x)
        if self.aux_classifier is not None:
            result["aux"] = resized(self.aux_classifier(features["aux"]), x)
        return result


class FCN(_SimpleSegmentationModel):
    pass


class DeepLabV3(_SimpleSegmentationModel):
    pass


class FCNHead(nn.Sequential):
    def __init__(self, in_channels, channels):
        inner = in_channels // 4
        super().__init__(
            nn.Conv2d(in_channels, inner, 3, padding=1, bias=False),
            nn.BatchNorm2d(inner),
            nn.ReLU(),
            nn.Dropout(0.1),
            nn.Conv2d(inner, channels, 1),
        )


class ASPPConv(nn.Sequential):
    def __init__(self, in_channels, out_channels, dilation):
        super().__init__(
            nn.Conv2d(in_channels, out_channels, 3, padding=dilation, dilation=dilation, bias=False),
            nn.BatchNorm2d(out_channels),
            nn.ReLU(),
        )


class ASPPPooling(nn.Sequential):
    """What the whole map says, at each of its places."""

    def __init__(self, in_channels, out_channels):
        super().__init__(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(in_channels, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
            nn.ReLU(),
        )

    def forward(self, x):
        return resized(super().forward(x), x)


class ASPP(nn.Module):
    """The same map read side by side with kernels that are spread more and more."""

    def __init__(self, in_channels, atrous_rates, out_channels=256):
        super().__init__()
        near = nn.Sequential(
            nn.Conv2d(in_channels, out_channels, 1, bias=False), nn.BatchNorm2d(out_channels), nn.ReLU()
        )
        spread = [ASPPConv(in_channels, out_channels, rate) for rate in atrous_rates]
        self.convs = nn.ModuleList([near, *spread, ASPPPooling(in_channels, out_channels)])
        self.project = nn.Sequential(
            nn.Conv2d(len(self.convs) * out_channels, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
            nn.ReLU(),
            nn.Dropout(0.5),
        )

    def forward(self, x):
        return self.project(torch.cat([conv(x) for conv in self.convs], dim=1))


class DeepLabHead(nn.Sequential):
    def __init__(self, in_channels, num_classes, atrous_rates=(12, 24, 36)):
        super().__init__(
            ASPP(in_channels, atrous_rates),
            nn.Conv2d(256, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, num_classes, 1),
        )


class LRASPPHead(nn.Module):
    def __init__(self, low_channels, high_channels, num_classes, inter_channels):
        super().__init__()
        self.cbr = nn.Sequential(
            nn.Conv2d(high_channels, inter_channels, 1, bias=False),
            nn.BatchNorm2d(inter_channels),
            nn.ReLU(inplace=True),
        )
        self.scale = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Conv2d(high_channels, inter_channels, 1, bias=False), nn.Sigmoid()
        )
        self.low_classifier = nn.Conv2d(low_channels, num_classes, 1)
        self.high_classifier = nn.Conv2d(inter_channels, num_classes, 1)

    def forward(self, features):
        low, high = features["low"], features["high"]
        x = self.cbr(high)
        x = resized(x * self.scale(high), low)
        return self.low_classifier(low) + self.high_classifier(x)


class LRASPP(nn.Module):
    def __init__(self, backbone, low_channels, high_channels, num_classes, inter_channels=128):
        super().__init__()
        self.backbone = backbone
        self.classifier = LRASPPHead(low_channels, high_channels, num_classes, inter_channels)

    def forward(self, x):
        out = self.classifier(self.backbone(x))
        return OrderedDict(out=resized(out, x))


def on_resnet(resnet, model, head, num_classes=21, aux_loss=None):
    """The last two stages keep their size, and the auxiliary classifier reads the last but one."""
    backbone = resnet(replace_stride_with_dilation=[False, True, True])
    return_layers = {"layer4": "out"}
    if aux_loss:
        return_layers["layer3"] = "aux"
    aux_classifier = FCNHead(1024, num_classes) if aux_loss else None
    return model(IntermediateLayerGetter(backbone, return_layers), head(2048, num_classes), aux_classifier)


def mobilenet_features():
    """The layers, and the places of those that are asked for: where the map is an eighth, and the last."""
    features = mobilenet_v3_large(dilated=True).features
    halving = [index for index, layer in enumerate(features) if getattr(layer, "_is_cn", False)]
    places = [0, *halving, len(features) - 1]
    return features, places[-4], places[-1]


@untrained
def fcn_resnet50(**options):
    return on_resnet(resnet50, FCN, FCNHead, **options)


@untrained
def fcn_resnet101(**options):
    return on_resnet(resnet101, FCN, FCNHead, **options)


@untrained
def deeplabv3_resnet50(**options):
    return on_resnet(resnet50, DeepLabV3, DeepLabHead, **options)


@untrained
def deeplabv3_resnet101(**options):
    return on_resnet(resnet101, DeepLabV3, DeepLabHead, **options)


@untrained
def deeplabv3_mobilenet_v3_large(num_classes=21, aux_loss=None):
    features, aux, out = mobilenet_features()
    return_layers = {str(out): "out"}
    if aux_loss:
        return_layers[str(aux)] = "aux"
    aux_classifier = FCNHead(features[aux].out_channels, num_classes) if aux_loss else None
    classifier = DeepLabHead(features[out].out_channels, num_classes)
    return DeepLabV3(IntermediateLayerGetter(features, return_layers), classifier, aux_classifier)


@untrained
def lraspp_mobilenet_v3_large(num_classes=21):
    features, low, high = mobilenet_features()
    backbone = IntermediateLayerGetter(features, {str(low): "low", str(high): "high"})
    return LRASPP(backbone, features[low].out_channels, features[high].out_channels, num_classes)
