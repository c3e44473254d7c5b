import torch, copy
from torch import nn
from collections import OrderedDict

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Net(nn.Module):

    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 3)
        self.b = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2))
        self.p = nn.Parameter(torch.zeros(3))
        self.register_buffer('q', torch.ones(2))
        self.register_buffer('r', torch.ones(2), persistent=False)
        self.n = None

    def forward(self, x):
        return self.a(x)
n = Net()
print(n)
print([k for k, _ in n.named_parameters()], [k for k, _ in n.named_buffers()], [k for k, _ in n.named_modules()], [k for k, _ in n.named_children()])
print(list(n.state_dict()), dict(n.state_dict()._metadata))
print([k for k, _ in n.named_parameters(prefix='z', recurse=False)], len(list(n.parameters())), len(list(n.modules())))
t(lambda: setattr(n, 'p', 3))
t(lambda: setattr(n, 'a', 3))
t(lambda: setattr(n, 'q', 3))
t(lambda: setattr(n, 'q', torch.zeros(3)))
print(n.q.shape)
t(lambda: setattr(n, 'p', torch.zeros(3)))
t(lambda: setattr(n, 'p', None))
print(n.p, [k for k, _ in n.named_parameters()])
n.p = nn.Parameter(torch.zeros(4))
print([k for k, _ in n.named_parameters()][:2])
n.a = nn.Parameter(torch.zeros(1))
print([k for k, _ in n.named_children()], [k for k, _ in n.named_parameters()][:3])
t(lambda: setattr(n, 'a', nn.Linear(2, 3)))
del n.a
n.a = nn.Linear(2, 3)
print([k for k, _ in n.named_children()])
t(lambda: n.register_parameter('a.b', None))
t(lambda: n.register_parameter('', None))
t(lambda: n.register_parameter('b', None))
t(lambda: n.register_parameter(3, None))
t(lambda: n.register_parameter('x', torch.zeros(2)))
t(lambda: n.register_parameter('x', 3))
t(lambda: n.register_buffer('a.b', None))
t(lambda: n.register_buffer('', None))
t(lambda: n.register_buffer('b', None))
t(lambda: n.register_buffer('x', 3))
t(lambda: n.register_buffer(3, None))
t(lambda: n.add_module('a.b', nn.ReLU()))
t(lambda: n.add_module('', nn.ReLU()))
t(lambda: n.add_module('forward', nn.ReLU()))
t(lambda: n.add_module('x', 3))
t(lambda: n.add_module(3, nn.ReLU()))
t(lambda: n.add_module('x', nn.ReLU))
t(lambda: n.register_module('x', nn.ReLU()))
print(n.x)
t(lambda: n.nothing)
t(lambda: delattr(n, 'nothing'))
del n.q
print([k for k, _ in n.named_buffers()])
del n.x
t(lambda: n.get_submodule('b.0'))
t(lambda: n.get_submodule('b.5'))
t(lambda: n.get_submodule('p'))
t(lambda: n.get_submodule('').__class__.__name__)
t(lambda: n.get_parameter('b.0.weight').shape)
t(lambda: n.get_parameter('b.0.x'))
t(lambda: n.get_parameter('b.0'))
t(lambda: n.get_buffer('b.1.running_mean').shape)
t(lambda: n.get_buffer('b.0.weight'))
