import torch
import torch.nn as nn
import torch.nn.functional as F
from ptflops import flops_to_string, get_model_complexity_info, params_to_string


class Block(nn.Module):
    def __init__(self, channels, out, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, out, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(out)
        self.conv2 = nn.Conv2d(out, out, 3, 1, 1)
        self.bn2 = nn.BatchNorm2d(out)
        self.skip = nn.Conv2d(channels, out, 1, stride) if channels != out else nn.Identity()

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(y)) + self.skip(x))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        self.body = nn.Sequential(Block(8, 8), Block(8, 16, 2))
        self.fc = nn.Linear(16, 10)

    def forward(self, x):
        x = self.body(F.max_pool2d(self.stem(x), 2))
        x = F.adaptive_avg_pool2d(x, 1).flatten(1)
        return F.softmax(self.fc(x), dim=1)


net = Net()
print(get_model_complexity_info(net, (3, 32, 32), print_per_layer_stat=False))
print(net.training, [name for name in net.stem.__dict__ if "flops" in name])
print(get_model_complexity_info(net, (3, 32, 32), as_strings=False, print_per_layer_stat=False))
print(get_model_complexity_info(net, (3, 32, 32), False, True, flops_units="KMac", param_units="K", output_precision=4))
print(get_model_complexity_info(net, (3, 32, 32), False, False, ignore_modules=[nn.BatchNorm2d]))
print(get_model_complexity_info(net, (3, 32, 32), False, False, backend_specific_config={"count_functional": False}))
print(get_model_complexity_info(net, (3, 32, 32), False, False, input_constructor=lambda size: torch.randn(4, *size)))
print(flops_to_string(4.13e9), flops_to_string(1234), flops_to_string(12), params_to_string(25557032), params_to_string(1500))
