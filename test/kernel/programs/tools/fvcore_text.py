import logging

import torch
import torch.nn as nn
from fvcore.nn import ActivationCountAnalysis, FlopCountAnalysis, flop_count_str

logging.disable(logging.WARNING)


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 10)
        self.fc2 = nn.Linear(10, 10)

    def forward(self, x):
        return self.fc1(self.fc2(x))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 10)
        self.inner = Inner()
        self.act = nn.ReLU()
        self.unused = nn.Conv2d(3, 4, 3)

    def forward(self, x):
        return self.fc1(self.act(self.inner(x)))


x = torch.randn(1, 10)
print(flop_count_str(FlopCountAnalysis(Net(), x)))
print(flop_count_str(FlopCountAnalysis(Net(), x), ActivationCountAnalysis(Net(), x)))
print(flop_count_str(FlopCountAnalysis(Inner(), torch.randn(1000, 10))))
