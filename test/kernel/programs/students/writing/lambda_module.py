import torch
import torch.nn as nn
import torch.nn.functional as F


class Lambda(nn.Module):
    def __init__(self, func):
        super().__init__()
        self.func = func

    def forward(self, x):
        return self.func(x)


class Print(nn.Module):
    def __init__(self, tag=''):
        super().__init__()
        self.tag = tag

    def forward(self, x):
        print(self.tag, x.shape, x.dtype)
        return x

    def extra_repr(self):
        return f"tag={self.tag!r}"


class View(nn.Module):
    def __init__(self, *shape):
        super().__init__()
        self.shape = shape

    def forward(self, x):
        return x.view(x.size(0), *self.shape)


model = nn.Sequential(
    Lambda(lambda x: x.view(-1, 1, 28, 28)),
    nn.Conv2d(1, 16, kernel_size=3, stride=2, padding=1), nn.ReLU(), Print('first'),
    nn.Conv2d(16, 16, kernel_size=3, stride=2, padding=1), nn.ReLU(), Print('second'),
    nn.Conv2d(16, 10, kernel_size=3, stride=2, padding=1), nn.ReLU(), Print(),
    nn.AdaptiveAvgPool2d(1),
    Lambda(lambda x: x.view(x.size(0), -1)),
)
print(model(torch.rand(5, 784)).shape)
print(model)
v = nn.Sequential(nn.Linear(8, 24), View(6, 2, 2), Lambda(torch.sigmoid), Lambda(F.relu), Print('view'), View(-1))
print(v(torch.rand(3, 8)).size())
print(v[1].shape, v)
act = {'relu': F.relu, 'gelu': F.gelu, 'swish': lambda x: x * torch.sigmoid(x), 'tanh': torch.tanh}
for k, f in act.items():
    print(k, f(torch.ones(2, 2)).shape)
