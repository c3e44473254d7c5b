import torch
import torch.nn as nn
from thop import clever_format, profile


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2),
                                      nn.Conv2d(16, 32, 3, padding=1, groups=4), nn.PReLU(), nn.AdaptiveAvgPool2d((4, 4)))
        self.fc = nn.Linear(512, 10)

    def forward(self, x):
        return self.fc(self.features(x).flatten(1)).softmax(-1)


model = Net()
input = torch.randn(1, 3, 32, 32)
macs, params = profile(model, inputs=(input,))
print(macs, params)
macs, params = clever_format([macs, params], "%.3f")
print(macs, params)
print(clever_format(123456789), clever_format([1e3, 2.5e12]))
print('%.2fG' % (profile(model, (torch.randn(8, 3, 32, 32),), verbose=False)[0] / 1e9))
macs, params, per_layer = profile(model, inputs=(input,), ret_layer_info=True, verbose=False)
print(sorted(per_layer))
print(per_layer['features'])
