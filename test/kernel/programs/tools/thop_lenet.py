import torch
import torch.nn as nn
from thop import clever_format, profile


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2)
        )
        self.classifier = nn.Sequential(nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))

    def forward(self, x):
        return self.classifier(torch.flatten(self.features(x), 1))


model = LeNet()
macs, params = profile(model, inputs=(torch.randn(1, 1, 28, 28),))
print(macs, params)
print(clever_format([macs, params]))
print(clever_format([macs, params], "%.3f"))
print(clever_format(macs, "%.1f"))
macs, params = profile(model, inputs=(torch.randn(8, 1, 28, 28),), verbose=False)
print(f"FLOPs = {macs * 2 / 1e6:.2f}M, params = {params / 1e3:.1f}k")
