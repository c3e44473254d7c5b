import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis, flop_count_str, flop_count_table, parameter_count_table


class TestNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(in_features=1000, out_features=10)
        self.conv = nn.Conv2d(in_channels=3, out_channels=10, kernel_size=1)
        self.act = nn.ReLU()

    def forward(self, x):
        return self.fc(self.act(self.conv(x)).flatten(1))


model = TestNet()
flops = FlopCountAnalysis(model, torch.randn((1, 3, 10, 10)))
print(flops.total())
print(flop_count_table(flops))
deep = nn.Sequential(nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU()), nn.Sequential(nn.Sequential(nn.Conv2d(8, 8, 3), nn.MaxPool2d(2))))
analysis = FlopCountAnalysis(deep, (torch.randn(2, 3, 12, 12),))
print(flop_count_table(analysis, max_depth=1))
print(flop_count_table(analysis, max_depth=4, show_param_shapes=False))
print(flop_count_str(flops))
print(parameter_count_table(model))
