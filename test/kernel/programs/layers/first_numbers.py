import torch
from torch import nn
b = nn.BatchNorm2d(3)
print(b.weight, b.bias, b.running_var, dict(b.state_dict()))
print(nn.LayerNorm(3).weight, nn.PReLU().weight, nn.GroupNorm(2, 4).bias, nn.MultiheadAttention(4, 2).in_proj_bias, nn.MultiheadAttention(4, 2).out_proj.bias)
w = nn.Linear(2, 2)
nn.init.zeros_(w.bias)
print(w.bias)
nn.init.constant_(w.weight, 0.5)
print(w.weight)
print(w.weight.sum().item())
