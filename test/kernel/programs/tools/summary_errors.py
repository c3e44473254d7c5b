import torch
import torch.nn as nn
from torchinfo import summary

net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(2, 1))
for options in (
    {"verbose": 4}, {"col_width": 0}, {"input_data": torch.randn(1)}, {"mode": "x"}, {"col_names": ("nope",)},
    {"row_settings": ("nope",)}, {},
):
    try:
        summary(net, (1, 4), **options)
    except Exception as error:
        print(type(error).__name__, error)
for sizes in (3, (1, -4), "abc", ()):
    try:
        summary(net, sizes)
    except Exception as error:
        print(type(error).__name__, error)
try:
    summary(net, col_names=("output_size",))
except ValueError as error:
    print(error)
print(net.training, len(net[0]._forward_hooks))
summary(net, (1, 4))
