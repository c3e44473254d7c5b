"""Counts ResNet-50 with each tool and prints the counts as JSON, for test/fixtures/resnet50.json:

    python test/recorder/resnet50.py [folder of an unpacked ptflops 0.6.9] > test/fixtures/resnet50.json

The network is that of content/networks/resnet.py. `second` has the stride of a stage in its 3 x 3 convolution, as
torchvision does, `first` in the 1 x 1 before it, as the paper does.
"""

import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).parents[2] / "content"))

from networks.resnet import resnet50  # noqa: E402

SIDE = 224


def network(stride):
    return resnet50(stride_in_1x1=stride == "first").eval()


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
        print(int(TOOLS[tool](network(stride), torch.zeros(1, 3, SIDE, SIDE))))
        return
    packages = ["torch", *[name for name in TOOLS if name != "flop-counter"]]
    versions = {name: importlib.metadata.version(name) for name in packages}
    counts = {stride: {tool: run(tool, stride) for tool in TOOLS} for stride in ("first", "second")}
    for folder in sys.argv[1:]:
        for stride, of in counts.items():
            of["ptflops-0.6.9"] = run("ptflops", stride, folder)
    print(json.dumps({"recorder": "test/recorder/resnet50.py", "versions": versions, "counts": counts}, indent=2))


main()
