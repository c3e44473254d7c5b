import torch
import torch.nn as nn
from ptflops import get_model_complexity_info


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 16, 3, stride=2, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(16)
        self.act = nn.ReLU()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(16, 10)

    def forward(self, x):
        x = self.pool(self.act(self.bn(self.conv(x))))
        return self.fc(torch.flatten(x, 1))


net = Net()
macs, params = get_model_complexity_info(net, (3, 32, 32), as_strings=False, print_per_layer_stat=False)
print(macs, params)
macs, params = get_model_complexity_info(net, (3, 32, 32), as_strings=True, print_per_layer_stat=False, verbose=False)
print('{:<30}  {:<8}'.format('Computational complexity: ', macs))
print('{:<30}  {:<8}'.format('Number of parameters: ', params))
for backend in ('pytorch', 'aten'):
    print(backend, get_model_complexity_info(net, (3, 224, 224), as_strings=False, backend=backend, print_per_layer_stat=False, verbose=False))
print(get_model_complexity_info(nn.MultiheadAttention(16, 4), (5, 16), as_strings=False, print_per_layer_stat=False,
                                input_constructor=lambda s: dict(query=torch.rand(1, *s), key=torch.rand(1, *s), value=torch.rand(1, *s))))
print(get_model_complexity_info(net, (3, 64, 64), as_strings=True, print_per_layer_stat=False, flops_units='MMac', param_units='K', output_precision=3, ignore_modules=[nn.BatchNorm2d]))
