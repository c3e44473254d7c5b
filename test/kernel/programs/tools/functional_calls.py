import logging

import torch
import torch.nn as nn
import torch.nn.functional as F
from calflops import calculate_flops
from fvcore.nn import FlopCountAnalysis
from ptflops import get_model_complexity_info
from thop import profile
from torch.utils.flop_counter import FlopCounterMode

logging.disable(logging.WARNING)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Parameter(torch.randn(8, 3, 3, 3))
        self.fc = nn.Parameter(torch.randn(5, 8))
        self.norm = nn.BatchNorm2d(8)

    def forward(self, x):
        x = F.relu(self.norm(F.conv2d(x, self.conv, padding=1)))
        x = F.gelu(F.max_pool2d(x, 2))
        x = F.interpolate(x, scale_factor=2)
        x = F.layer_norm(x, x.shape[-1:])
        x = F.dropout(F.adaptive_avg_pool2d(x, 1), 0.5, self.training).flatten(1)
        return F.log_softmax(F.linear(x, self.fc), dim=1)


x = torch.randn(2, 3, 16, 16)
print(profile(Net(), (x,), verbose=False))
print(get_model_complexity_info(Net(), (3, 16, 16), False, False))
print(calculate_flops(Net(), (2, 3, 16, 16), print_results=False, output_as_string=False))
flops = FlopCountAnalysis(Net(), x)
print(flops.total(), flops.by_operator(), flops.unsupported_ops())
with FlopCounterMode(display=False) as counter:
    Net()(x)
print(counter.get_total_flops())
