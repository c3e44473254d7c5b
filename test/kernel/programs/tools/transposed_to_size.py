import contextlib
import io
import logging

import calflops
import ptflops
import thop
import torch
import torchinfo
from fvcore.nn import FlopCountAnalysis
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

logging.disable(logging.CRITICAL)


class Enlarged(nn.Module):
    def __init__(self, *sizes):
        super().__init__()
        self.up = nn.ConvTranspose2d(3, 4, 3, stride=2, padding=1)
        self.sizes = sizes

    def forward(self, x):
        return [self.up(x, output_size=size) for size in self.sizes]


for sizes in ([(12, 12)], [(11, 12)], [(11, 11)], [(1, 4, 12, 11)], [(12, 12), (11, 11), None]):
    model, x = Enlarged(*sizes).eval(), torch.zeros(1, 3, 6, 6)
    print([tuple(one.shape) for one in model(x)], model.up)
    print(FlopCountAnalysis(model, x).total(), torchinfo.summary(model, input_data=x, verbose=0).total_mult_adds)
    with FlopCounterMode(display=False) as counter:
        model(x)
    with contextlib.redirect_stdout(io.StringIO()):
        macs = thop.profile(model, (x,), verbose=False)
        pairs = ptflops.get_model_complexity_info(
            model, (3, 6, 6), as_strings=False, print_per_layer_stat=False, backend="pytorch"
        )
        flops = calflops.calculate_flops(
            model, args=[x], output_as_string=False, print_results=False, print_detailed=False
        )
    print(counter.get_total_flops(), macs, pairs, flops)
