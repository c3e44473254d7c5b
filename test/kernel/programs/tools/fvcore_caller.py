import logging

import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis

logging.disable(logging.WARNING)


class Inner(nn.Module):
    def __init__(self, other):
        super().__init__()
        self.fc = nn.Linear(4, 4)
        object.__setattr__(self, "other", other)

    def forward(self, x):
        return self.other(self.fc(x))


class Outer(nn.Module):
    def __init__(self):
        super().__init__()
        self.tail = nn.Linear(4, 3)
        self.inner = Inner(self.tail)
        self.loose = nn.Linear(4, 4)

    def forward(self, x):
        return self.inner(self.loose.forward(x))


for mode in ("owner", "caller"):
    flops = FlopCountAnalysis(Outer(), torch.randn(2, 4)).ancestor_mode(mode)
    print(mode, flops.by_module(), sorted(flops.uncalled_modules()))
try:
    FlopCountAnalysis(Outer(), torch.randn(2, 4)).ancestor_mode("none")
except ValueError as error:
    print(error)
try:
    FlopCountAnalysis(Outer(), torch.randn(2, 4)).tracer_warnings("none at all")
except ValueError as error:
    print(error)
