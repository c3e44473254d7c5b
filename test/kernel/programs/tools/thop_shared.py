import torch
import torch.nn as nn
from thop import profile


class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.shared = nn.Linear(6, 6)
        self.norm = nn.LayerNorm(6)

    def forward(self, x):
        for _ in range(3):
            x = self.norm(self.shared(x))
        return x


print(profile(Twice(), (torch.randn(2, 6),)))
layer = nn.Linear(4, 4)
print(profile(nn.Sequential(layer, nn.ReLU(), layer), (torch.randn(3, 4),)))
frozen = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
frozen[0].requires_grad_(False)
print(profile(frozen, (torch.randn(3, 4),), verbose=False))


class Mine(nn.Conv2d):
    pass


print(profile(nn.Sequential(Mine(3, 4, 3), nn.Conv2d(4, 4, 3)), (torch.randn(1, 3, 9, 9),), report_missing=True))
