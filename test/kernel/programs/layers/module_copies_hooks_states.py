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
c = copy.deepcopy(n)
print(c.b[0].weight is n.b[0].weight, c.b[0].weight.shape, [k for k, _ in c.named_parameters()] == [k for k, _ in n.named_parameters()])
tied = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
tied[1].weight = tied[0].weight
print(len(list(tied.parameters())), len(tied.state_dict()))
tc = copy.deepcopy(tied)
print(tc[0].weight is tc[1].weight, tc[0].weight is tied[0].weight)
log = []
m = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
h = [m.register_forward_pre_hook(lambda mod, a: log.append('pre1')), m.register_forward_pre_hook(lambda mod, a: log.append('pre0'), prepend=True), m.register_forward_hook(lambda mod, a, o: log.append(('post', tuple(o.shape)))), m[0].register_forward_hook(lambda mod, a, k, o: log.append(('in', len(a), k)), with_kwargs=True), m.register_forward_pre_hook(lambda mod, a: (a[0] * 2,)), m.register_forward_hook(lambda mod, a, o: o.sum())]
print(m(torch.zeros(3, 2)).shape, log)
h[0].remove()
log.clear()
m(torch.zeros(3, 2))
print(log)
m2 = nn.Linear(2, 2)
m2.register_forward_hook(lambda mod, a, o: print('always', o), always_call=True)
t(lambda: m2(torch.zeros(3)))
sd = nn.Linear(2, 3).state_dict()
l = nn.Linear(2, 3)
print(l.load_state_dict(sd))
t(lambda: nn.Linear(3, 3).load_state_dict(sd))
t(lambda: nn.Linear(2, 3, bias=False).load_state_dict(sd))
t(lambda: nn.Sequential(nn.Linear(2, 3)).load_state_dict(sd))
print(nn.Linear(2, 3, bias=False).load_state_dict(sd, strict=False))
t(lambda: l.load_state_dict(3))
t(lambda: nn.BatchNorm1d(3).load_state_dict({}))
print(n.train(False).training, n.b[1].training, n.train().b[1].training)
t(lambda: n.train(3))
n.requires_grad_(False)
print([p.requires_grad for p in n.parameters()][:2])
n.apply(lambda q: None)
d = nn.Linear(2, 3).double()
print(d.weight.dtype, d(torch.zeros(1, 2, dtype=torch.float64)).dtype)
t(lambda: d(torch.zeros(1, 2)))
t(lambda: nn.Linear(2, 3).to(torch.int64))
print(nn.Linear(2, 3).half().weight.dtype, nn.Linear(2, 3).to('cpu', torch.bfloat16).bias.dtype)
b = nn.BatchNorm1d(2)
b(torch.zeros(4, 2))
b(torch.zeros(4, 2))
print(b.num_batches_tracked)
print(nn.ModuleList([nn.Linear(2, 2) for _ in range(3)]), nn.ModuleDict({'a': nn.ReLU()}), nn.ParameterList([torch.zeros(2), torch.zeros(2, 3)]), nn.ParameterDict({'w': torch.zeros(2)}))
conv = nn.Conv2d(3, 8, 3, stride=2)
print(conv(torch.zeros(1, 3, 9, 9)).shape)
conv.stride = (1, 1)
conv.padding = (1, 1)
print(conv(torch.zeros(1, 3, 9, 9)).shape, conv)
conv.weight = nn.Parameter(torch.zeros(4, 3, 5, 5))
conv.bias = None
print(conv(torch.zeros(1, 3, 9, 9)).shape)
fc = nn.Linear(4, 3)
fc.weight = nn.Parameter(torch.zeros(5, 4))
fc.bias = nn.Parameter(torch.zeros(5))
print(fc(torch.zeros(1, 4)).shape)
