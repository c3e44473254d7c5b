# %% the-layer
import torch
from torch import nn

conv = nn.Conv2d(3, 7, 3)
x = torch.randn(1, 3, 5, 5)
conv(x).shape

# %% by-torchinfo
from torchinfo import summary

summary(conv, input_data=x).total_mult_adds

# %% by-fvcore
from fvcore.nn import FlopCountAnalysis

FlopCountAnalysis(conv, x).total()

# %% by-thop
from thop import profile

macs, parameters = profile(conv, inputs=(x,), verbose=False)
macs, parameters

# %% by-ptflops
from ptflops import get_model_complexity_info

get_model_complexity_info(conv, (3, 5, 5), as_strings=False, print_per_layer_stat=False)

# %% by-calflops
from calflops import calculate_flops

calculate_flops(conv, input_shape=(1, 3, 5, 5), output_as_string=False, print_results=False)

# %% by-flopcountermode
from torch.utils.flop_counter import FlopCounterMode

with FlopCounterMode(display=False) as counter:
    conv(x)
counter.get_total_flops()
