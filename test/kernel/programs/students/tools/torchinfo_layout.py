import torch
from torch import nn
from torchinfo import summary


class Shared(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(4, 4, 3, padding=1)
        self.unused = nn.Linear(3, 3)
        self.scale = nn.Parameter(torch.ones(4, 1, 1))
        self.list = nn.ModuleList([nn.ReLU(), nn.Conv2d(4, 4, 1)])

    def forward(self, x):
        for _ in range(3):
            x = self.conv(x) * self.scale
        for l in self.list:
            x = l(x)
        return x


summary(Shared(), (1, 4, 8, 8), col_width=16, row_settings=["depth", "ascii_only"])
summary(Shared(), (1, 4, 8, 8), col_width=25, row_settings=["var_names", "hide_recursive_layers"], col_names=["output_size", "num_params"])
summary(Shared(), (4, 8, 8), batch_dim=0, depth=1, mode="train", device="cpu")
model = Shared()
model.eval()
summary(model, (1, 4, 8, 8), verbose=2)
print(model.training)
