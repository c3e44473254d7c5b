import contextlib
import io
import logging

import calflops
import ptflops
import thop
import torch
from fvcore.nn import FlopCountAnalysis
from torch import nn
from torch.nn import functional as F

logging.disable(logging.CRITICAL)


class Resized(nn.Module):
    def __init__(self, resize):
        super().__init__()
        self.resize, self.mix = resize, nn.Conv2d(3, 3, 1)

    def forward(self, x):
        return self.mix(self.resize(x))


def by_scale(x):
    return F.interpolate(x, scale_factor=(2, 1.5), mode="area")


def by_size(x):
    return F.interpolate(x, size=5, mode="area")


x = torch.zeros(2, 3, 4, 6)
for resize in (by_scale, by_size, nn.Upsample(scale_factor=2, mode="area"), nn.Upsample(size=(2, 3), mode="area")):
    model = Resized(resize).eval()
    analysis = FlopCountAnalysis(model, x)
    print(tuple(model(x).shape), analysis.total(), dict(analysis.by_operator()), dict(analysis.unsupported_ops()))
    with contextlib.redirect_stdout(io.StringIO()):
        macs = thop.profile(model, (x,), verbose=False)
        pairs = ptflops.get_model_complexity_info(
            model, (3, 4, 6), as_strings=False, print_per_layer_stat=False, backend="pytorch"
        )
        flops = calflops.calculate_flops(
            model, args=[x], output_as_string=False, print_results=False, print_detailed=False
        )
    print("thop", macs, "ptflops", pairs, "calflops", flops)
