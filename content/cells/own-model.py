# %% the-model
import torch
from torch import nn
from torch.nn import functional as F


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 6, 5)
        self.fc = nn.Linear(864, 10)

    def forward(self, x):
        x = F.relu(self.conv(x))
        x = F.max_pool2d(x, 2)
        x = x.flatten(1)
        return self.fc(x)


model = Digits()
x = torch.randn(1, 1, 28, 28)
model(x).shape

# %% each-tensor
for name, p in model.named_parameters():
    print(f"{name:12} {str(tuple(p.shape)):14} {p.numel():6,}")

# %% the-table
from torchinfo import summary

summary(model, input_data=x, col_names=("output_size", "num_params", "mult_adds"))

# %% twice
class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(6, 6, 3, padding=1)

    def forward(self, x):
        return self.conv(self.conv(x))


summary(Twice(), input_size=(1, 6, 12, 12), col_names=("output_size", "num_params", "mult_adds"))

# %% unused
class Unused(Digits):
    def __init__(self):
        super().__init__()
        self.spare = nn.Linear(864, 864)


unused = Unused()
unused(x)
sum(p.numel() for p in unused.parameters())

# %% too-small raises
class TooSmall(Digits):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(400, 10)


TooSmall()(x)
