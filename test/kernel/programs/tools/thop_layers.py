import torch
import torch.nn as nn
from thop import profile, profile_origin


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
        self.b = nn.ModuleList([nn.Conv2d(8, 8, 1) for _ in range(2)])
        self.act = nn.PReLU()
        self.unused = nn.Linear(10, 10)
        self.pool = nn.AdaptiveAvgPool2d(3)

    def forward(self, x):
        x = self.a(x)
        for one in self.b:
            x = self.act(one(x))
        return self.pool(x)


model = Net().train()
total, params, layers = profile(model, (torch.randn(2, 3, 12, 12),), ret_layer_info=True, verbose=False)
print(total, params)
for name, found in layers.items():
    print(name, found)
print(model.training, model.a.training)
print(profile_origin(model, (torch.randn(2, 3, 12, 12),)))
print(sorted(name for name, _ in model.a.named_buffers()))
print(profile(nn.Conv2d(3, 8, 3), (torch.randn(1, 3, 8, 8),)))
print(profile(nn.Softmax(dim=1), (torch.randn(4, 10),), verbose=False))
