"""The back end "aten" of ptflops: operators with their biases, whatever the classes."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from ptflops import get_model_complexity_info


class Products(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(16, 24))
        self.bias = nn.Parameter(torch.rand(24))

    def forward(self, x):
        y = torch.addmm(self.bias, x[0], self.weight)
        z = torch.baddbmm(x, x @ x.transpose(1, 2), x)
        return y.sum() + torch.bmm(z, z.transpose(1, 2)).sum() + F.linear(x, self.weight.t(), self.bias).sum()


def count(model, size, **given):
    try:
        print(get_model_complexity_info(model, size, as_strings=False, print_per_layer_stat=False, backend="aten", **given))
    except Exception as error:
        print(type(error).__name__)


count(nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Conv2d(8, 8, 3, groups=8, bias=False)), (3, 16, 16))
count(nn.Sequential(nn.ConvTranspose2d(4, 6, 3, stride=2, groups=2), nn.Conv2d(6, 4, (1, 3), padding=(0, 1))), (4, 7, 9))
count(nn.Sequential(nn.Conv1d(2, 3, 3, padding="same"), nn.Flatten(), nn.Linear(30, 5), nn.Linear(5, 2, bias=False)), (2, 10))
count(nn.Sequential(nn.Linear(16, 8), nn.GELU(), nn.Linear(8, 4)), (5, 16))
count(nn.Conv3d(1, 2, 3), (1, 5, 6, 7))
count(nn.TransformerEncoderLayer(16, 4, 32, batch_first=True), (5, 16))
count(nn.TransformerEncoderLayer(16, 4, 32), (5, 16))
count(nn.LSTM(16, 8, batch_first=True), (5, 16))
count(Products(), (5, 16))
count(nn.Linear(4, 2), (5,))
print(get_model_complexity_info(nn.Conv2d(3, 8, 3), (3, 64, 64), backend="aten", print_per_layer_stat=False))
