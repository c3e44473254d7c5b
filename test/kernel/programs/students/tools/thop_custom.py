import torch
import torch.nn as nn
from thop import profile


class Scale(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.w = nn.Parameter(torch.ones(d))

    def forward(self, x):
        return x * self.w


def count_scale(m, x, y):
    m.total_ops += torch.DoubleTensor([int(y.numel())])


model = nn.Sequential(nn.Linear(8, 16), Scale(16), nn.LayerNorm(16), nn.GELU(), nn.Linear(16, 4))
print(profile(model, inputs=(torch.randn(2, 8),), custom_ops={Scale: count_scale}))
print(profile(model, inputs=(torch.randn(2, 8),), verbose=False))
rnn = nn.Sequential(nn.Embedding(50, 8), nn.LSTM(8, 16, num_layers=2, bidirectional=True))
print(profile(rnn, (torch.zeros(5, 3, dtype=torch.long),)))
up = nn.Sequential(nn.ConvTranspose2d(4, 2, 2, 2), nn.Upsample(scale_factor=2, mode='bilinear'), nn.Conv1d(1, 1, 1) if False else nn.Identity(), nn.AvgPool2d(2), nn.Softmax(dim=1))
print(profile(up, (torch.randn(1, 4, 6, 6),), report_missing=True))
