"""Counts ResNet-50 with each tool and prints the counts as JSON, for test/fixtures/resnet50.json:

    python test/recorder/resnet50.py [folder of an unpacked ptflops 0.6.9] > test/fixtures/resnet50.json

The network is written out after torchvision's ResNet and Bottleneck, so that torchvision itself is not needed. `second`
has the stride of a stage in its 3 x 3 convolution, as torchvision does, `first` in the 1 x 1 before it, as the paper does.
"""

import importlib.metadata
import json
import subprocess
import sys

import torch
from torch import nn

SIDE = 224


class Bottleneck(nn.Module):
    def __init__(self, channels, width, stride, first):
        super().__init__()
        out = 4 * width
        self.conv1 = nn.Conv2d(channels, width, 1, stride=stride if first else 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride=1 if first else stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, out, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(out)
        self.relu = nn.ReLU(inplace=True)
        shortcut = [nn.Conv2d(channels, out, 1, stride=stride, bias=False), nn.BatchNorm2d(out)]
        self.downsample = nn.Sequential(*shortcut) if channels != out else None

    def forward(self, x):
        y = self.relu(self.bn1(self.conv1(x)))
        y = self.relu(self.bn2(self.conv2(y)))
        y = self.bn3(self.conv3(y))
        return self.relu(y + (x if self.downsample is None else self.downsample(x)))


class ResNet50(nn.Module):
    def __init__(self, first):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)
        channels = 64
        for stage, (width, blocks) in enumerate([(64, 3), (128, 4), (256, 6), (512, 3)]):
            parts = []
            for block in range(blocks):
                parts.append(Bottleneck(channels, width, 2 if stage > 0 and block == 0 else 1, first))
                channels = 4 * width
            setattr(self, f"layer{stage + 1}", nn.Sequential(*parts))
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(2048, 1000)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


def torchinfo(model, x):
    from torchinfo import summary

    return summary(model, input_data=x, verbose=0).total_mult_adds


def fvcore(model, x):
    from fvcore.nn import FlopCountAnalysis

    return FlopCountAnalysis(model, x).unsupported_ops_warnings(False).total()


def thop(model, x):
    from thop import profile

    return profile(model, inputs=(x,), verbose=False)[0]


def ptflops(model, x):
    from ptflops import get_model_complexity_info

    return get_model_complexity_info(model, (3, SIDE, SIDE), as_strings=False, print_per_layer_stat=False)[0]


def calflops(model, x):
    from calflops import calculate_flops

    return calculate_flops(model, args=[x], output_as_string=False, print_results=False)[0]


def flop_counter(model, x):
    from torch.utils.flop_counter import FlopCounterMode

    with FlopCounterMode(display=False) as counter:
        model(x)
    return counter.get_total_flops()


TOOLS = {
    "torchinfo": torchinfo,
    "fvcore": fvcore,
    "thop": thop,
    "ptflops": ptflops,
    "calflops": calflops,
    "flop-counter": flop_counter,
}


def run(tool, stride, folder=None):
    """One count, in a process of its own: some tools leave what they replace."""
    command = [sys.executable, __file__, "--one", tool, stride, *([folder] if folder else [])]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])


def main():
    if sys.argv[1:2] == ["--one"]:
        tool, stride, *folder = sys.argv[2:]
        sys.path[:0] = folder
        print(int(TOOLS[tool](ResNet50(stride == "first").eval(), torch.zeros(1, 3, SIDE, SIDE))))
        return
    packages = ["torch", *[name for name in TOOLS if name != "flop-counter"]]
    versions = {name: importlib.metadata.version(name) for name in packages}
    counts = {stride: {tool: run(tool, stride) for tool in TOOLS} for stride in ("first", "second")}
    for folder in sys.argv[1:]:
        for stride, of in counts.items():
            of["ptflops-0.6.9"] = run("ptflops", stride, folder)
    print(json.dumps({"recorder": "test/recorder/resnet50.py", "versions": versions, "counts": counts}, indent=2))


main()
