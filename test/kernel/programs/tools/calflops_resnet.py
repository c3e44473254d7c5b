import torch
import torch.nn as nn
import torch.nn.functional as F
from calflops import calculate_flops, flops_to_string, macs_to_string, params_to_string


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, stride=2, groups=2, bias=False)
        self.bn = nn.BatchNorm2d(16)
        self.up = nn.Upsample(scale_factor=2)
        self.fc = nn.Linear(16, 10)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.leaky_relu(self.bn(self.conv2(x)), 0.1)
        x = F.avg_pool2d(self.up(x), 2)
        return F.softmax(self.fc(x.mean((2, 3))), dim=-1)


net = Net().train()
flops, macs, params = calculate_flops(net, input_shape=(1, 3, 32, 32), print_results=False)
print("FLOPs: %s   MACs: %s   Params: %s" % (flops, macs, params))
print(net.training)
print(calculate_flops(net, (4, 3, 32, 32), print_results=False, output_as_string=False))
print(calculate_flops(net, (4, 3, 32, 32), print_results=False, output_precision=4, output_unit="M"))
print(calculate_flops(net, (1, 3, 32, 32), print_results=False, include_backPropagation=True, compute_bp_factor=1.5))
print(calculate_flops(net, (1, 3, 32, 32), print_results=False, ignore_modules=[nn.Conv2d]))
print(calculate_flops(net, args=[torch.randn(2, 3, 16, 16)], print_results=False))
print(calculate_flops(net, kwargs={"x": torch.randn(2, 3, 16, 16)}, print_results=False))
print(flops_to_string(8.21e9), macs_to_string(4.1e6, units="K"), params_to_string(25557032, precision=3))
