# %% one-conv
import torch.nn as nn


class OneConv(nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, (3, 3))

    def forward(self, x):
        x = self.conv(x)
        return x


model = OneConv(in_channels=3, out_channels=7)
sum(p.numel() for p in model.parameters())

# %% one-conv-summary
from torchinfo import summary

summary(model, input_size=(16, 3, 5, 5))

# %% without-return
class Forgetful(OneConv):
    def forward(self, x):
        self.conv(x)


summary(Forgetful(3, 7), input_size=(16, 3, 5, 5))
