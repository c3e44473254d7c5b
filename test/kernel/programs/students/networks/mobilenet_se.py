import torch
import torch.nn as nn
import torch.nn.functional as F


class hswish(nn.Module):
    def forward(self, x):
        return x * F.relu6(x + 3, inplace=True) / 6


class SEModule(nn.Module):
    def __init__(self, channel, reduction=4):
        super(SEModule, self).__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channel, channel // reduction, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(channel // reduction, channel, bias=False),
            nn.Hardsigmoid(),
        )

    def forward(self, x):
        b, c, _, _ = x.size()
        y = self.avg_pool(x).view(b, c)
        y = self.fc(y).view(b, c, 1, 1)
        return x * y.expand_as(x)


class InvertedResidual(nn.Module):
    def __init__(self, inp, oup, kernel, stride, exp, se=False, nl='RE'):
        super().__init__()
        assert stride in [1, 2]
        assert kernel in [3, 5]
        padding = (kernel - 1) // 2
        self.use_res_connect = stride == 1 and inp == oup
        act = nn.ReLU if nl == 'RE' else hswish
        self.conv = nn.Sequential(
            nn.Conv2d(inp, exp, 1, 1, 0, bias=False), nn.BatchNorm2d(exp), act(),
            nn.Conv2d(exp, exp, kernel, stride, padding, groups=exp, bias=False), nn.BatchNorm2d(exp),
            SEModule(exp) if se else nn.Identity(), act(),
            nn.Conv2d(exp, oup, 1, 1, 0, bias=False), nn.BatchNorm2d(oup),
        )

    def forward(self, x):
        if self.use_res_connect:
            return x + self.conv(x)
        else:
            return self.conv(x)


settings = [
    # k, exp, c, se, nl, s
    [3, 16, 16, True, 'RE', 2],
    [3, 72, 24, False, 'RE', 2],
    [3, 88, 24, False, 'RE', 1],
    [5, 96, 40, True, 'HS', 2],
]
layers, c_in = [], 16
for k, exp, c, se, nl, s in settings:
    layers.append(InvertedResidual(c_in, c, k, s, exp, se, nl))
    c_in = c
net = nn.Sequential(*layers)
print(net)
x = torch.randn(2, 16, 112, 112)
for i, l in enumerate(net):
    x = l(x)
    print(i, x.shape, l.use_res_connect, sum(p.numel() for p in l.parameters()))
