import torch
import torch.nn as nn


class DenseLayer(nn.Module):
    def __init__(self, cin, growth, bn_size=4, drop=0.1):
        super().__init__()
        self.net = nn.Sequential(
            nn.BatchNorm2d(cin), nn.ReLU(inplace=True),
            nn.Conv2d(cin, bn_size * growth, 1, bias=False),
            nn.BatchNorm2d(bn_size * growth), nn.ReLU(inplace=True),
            nn.Conv2d(bn_size * growth, growth, 3, padding=1, bias=False),
            nn.Dropout2d(drop))

    def forward(self, x):
        return torch.cat([x, self.net(x)], 1)


class Transition(nn.Sequential):
    def __init__(self, cin, cout):
        super().__init__()
        self.add_module('norm', nn.BatchNorm2d(cin))
        self.add_module('relu', nn.ReLU(inplace=True))
        self.add_module('conv', nn.Conv2d(cin, cout, kernel_size=1, stride=1, bias=False))
        self.add_module('pool', nn.AvgPool2d(kernel_size=2, stride=2))


class DenseNet(nn.Module):
    def __init__(self, growth=12, blocks=(4, 4, 4), theta=0.5, classes=10):
        super().__init__()
        ch = 2 * growth
        self.stem = nn.Conv2d(3, ch, 3, padding=1, bias=False)
        body = []
        for i, n in enumerate(blocks):
            for _ in range(n):
                body.append(DenseLayer(ch, growth))
                ch += growth
            if i != len(blocks) - 1:
                nxt = int(ch * theta)
                body.append(Transition(ch, nxt))
                ch = nxt
        self.body = nn.Sequential(*body)
        self.final = nn.Sequential(nn.BatchNorm2d(ch), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(ch, classes))
        self.out_channels = ch

    def forward(self, x):
        x = self.stem(x)
        for layer in self.body:
            x = layer(x)
            print(type(layer).__name__, list(x.shape))
        return self.final(x)


model = DenseNet()
model.eval()
print(model(torch.randn(1, 3, 32, 32)).shape, model.out_channels)
print(model.body[4])
print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.3f}M")
