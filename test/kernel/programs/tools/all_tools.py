import logging

import torch
import torch.nn as nn
from calflops import calculate_flops
from fvcore.nn import FlopCountAnalysis
from ptflops import get_model_complexity_info
from thop import profile
from torch.utils.flop_counter import FlopCounterMode
from torchinfo import summary

logging.disable(logging.WARNING)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1, groups=4), nn.BatchNorm2d(32), nn.GELU(), nn.AdaptiveAvgPool2d(2),
        )
        self.head = nn.Sequential(nn.Flatten(), nn.Dropout(0.1), nn.Linear(128, 10), nn.Softmax(dim=1))

    def forward(self, x):
        return self.head(self.features(x))


for batch in (1, 3):
    x = torch.randn(batch, 3, 32, 32)
    net = Net().eval()
    print(summary(net, input_data=x, verbose=0).total_mult_adds)
    print(FlopCountAnalysis(net, x).total())
    print(profile(net, (x,), verbose=False))
    print(get_model_complexity_info(net, (3, 32, 32), False, False, input_constructor=lambda size: torch.randn(batch, *size)))
    print(calculate_flops(net, tuple(x.shape), print_results=False, output_as_string=False))
    with FlopCounterMode(display=False) as counter:
        net(x)
    print(counter.get_total_flops())
