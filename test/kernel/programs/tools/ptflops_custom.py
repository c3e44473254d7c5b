import torch
import torch.nn as nn
from ptflops import get_model_complexity_info


class Gate(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return torch.mul(x, self.scale)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 8)
        self.gate = Gate(8)
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.gru = nn.GRU(8, 4, batch_first=True)

    def forward(self, x, mask=None):
        x = self.gate(self.fc(x))
        x, _ = self.attention(x, x, x)
        return self.gru(x)[0]


def count(module, input, output):
    module.__flops__ += 1000


net = Net()
net.fc.bias.requires_grad_(False)
options = {"print_per_layer_stat": False, "as_strings": False}
print(get_model_complexity_info(net, (5, 8), verbose=True, **options))
print(get_model_complexity_info(net, (5, 8), custom_modules_hooks={Gate: count}, **options))
print(get_model_complexity_info(net, (5, 8), input_constructor=lambda size: {"x": torch.randn(2, *size)}, **options))
print(get_model_complexity_info(nn.Conv2d(3, 4, 3), (3, 8, 8), **options))
try:
    get_model_complexity_info(net, [5, 8], **options)
except AssertionError:
    print("a tuple is asked for")
