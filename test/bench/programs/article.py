import torch
import torch.nn as nn
from torchinfo import summary


class OneConv(nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, (3, 3))

    def forward(self, x):
        x = self.conv(x)


model = OneConv(3, 7)
if __name__ == "__main__":
    summary(model, (16, 3, 5, 5))
