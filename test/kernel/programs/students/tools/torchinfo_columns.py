import torch
from torch import nn
from torchinfo import summary

model = nn.Sequential(
    nn.Conv2d(3, 32, 3, stride=2, padding=1), nn.BatchNorm2d(32), nn.ReLU(),
    nn.Conv2d(32, 64, (3, 5), groups=4), nn.MaxPool2d(2), nn.Flatten(), nn.LazyLinear(10))
summary(model, input_size=(1, 3, 32, 32), col_names=["input_size", "output_size", "num_params", "kernel_size", "mult_adds"])
for p in model[0].parameters():
    p.requires_grad = False
summary(model, input_size=(4, 3, 32, 32), col_names=("kernel_size", "output_size", "num_params", "params_percent", "trainable"), row_settings=["var_names"])
