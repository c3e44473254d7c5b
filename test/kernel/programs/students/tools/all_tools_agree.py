import torch
from torch import nn
from fvcore.nn import FlopCountAnalysis
from ptflops import get_model_complexity_info
from thop import profile
from torch.utils.flop_counter import FlopCounterMode
from torchinfo import summary

net = nn.Sequential(nn.Conv2d(3, 32, 3, 2, 1, bias=False), nn.BatchNorm2d(32), nn.ReLU(), nn.Conv2d(32, 32, 3, 1, 1, groups=32), nn.ReLU6(),
                    nn.Conv2d(32, 64, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 100)).eval()
x = torch.rand(1, 3, 64, 64)
rows = []
rows.append(("torchinfo", summary(net, input_data=x, verbose=0).total_mult_adds))
rows.append(("thop", int(profile(net, inputs=(x,), verbose=False)[0])))
rows.append(("ptflops", get_model_complexity_info(net, (3, 64, 64), as_strings=False, print_per_layer_stat=False, verbose=False)[0]))
analysis = FlopCountAnalysis(net, x)
analysis.unsupported_ops_warnings(False)
rows.append(("fvcore", analysis.total()))
with FlopCounterMode(display=False) as counter:
    net(x)
rows.append(("torch / 2", counter.get_total_flops() // 2))
for name, n in rows:
    print(f"{name:<12}{n:>14,}")
print(len({n for _, n in rows}))
