import torch
import torch.nn as nn


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(4, 4, 1)
        self.bn = nn.BatchNorm2d(4)

    def forward(self, x):
        return self.bn(self.conv(x))


class Outer(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 4, 3)
        self.blocks = nn.ModuleList([Inner(), Inner()])
        self.w = nn.Parameter(torch.ones(1))
        self.head = nn.Sequential(nn.Flatten(), nn.Linear(4 * 36, 2))

    def forward(self, x):
        x = self.stem(x) * self.w
        for b in self.blocks:
            x = b(x)
        return self.head(x)


net = Outer()
print([type(c).__name__ for c in net.children()])
for idx, (name, m) in enumerate(net.named_modules()):
    print(idx, repr(name), '->', m.__class__.__name__)
print([n for n, _ in net.named_modules(prefix='net')][:3])
print([n for n, m in net.named_modules() if not list(m.children())])
print([n for n, _ in net.named_parameters()])
print([n for n, _ in net.named_parameters(recurse=False)], [n for n, _ in net.blocks[0].named_parameters(prefix='b0')])
print(sum(isinstance(m, nn.Conv2d) for m in net.modules()))
print(net.get_parameter('blocks.1.conv.weight').shape, net.get_buffer('blocks.0.bn.running_mean').shape)
print(dict(net.named_children())['head'][1])


def depth(m):
    return 1 + max((depth(c) for c in m.children()), default=0)


def tree(m, name='net', indent=0):
    print('  ' * indent + f'{name}: {type(m).__name__} ({sum(p.numel() for p in m.parameters(recurse=False))})')
    for n, c in m.named_children():
        tree(c, n, indent + 1)


print(depth(net))
tree(net)
print(net(torch.rand(2, 3, 8, 8)).shape)
try:
    net.get_submodule('blocks.7')
except AttributeError as e:
    print(e)
