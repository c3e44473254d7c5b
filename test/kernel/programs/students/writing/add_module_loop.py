import torch
import torch.nn as nn


class MLP(nn.Module):
    def __init__(self, sizes, act='Tanh', last_act=None):
        super().__init__()
        self.n = len(sizes) - 1
        for i in range(self.n):
            self.add_module('fc%d' % (i + 1), nn.Linear(sizes[i], sizes[i + 1]))
            if i < self.n - 1:
                self.add_module('act%d' % (i + 1), getattr(nn, act)())
        if last_act:
            setattr(self, 'out', last_act)

    def forward(self, x):
        for i in range(1, self.n + 1):
            x = getattr(self, f'fc{i}')(x)
            if hasattr(self, f'act{i}'):
                x = self._modules[f'act{i}'](x)
        if hasattr(self, 'out'):
            x = self.out(x)
        return x


mlp = MLP([10, 20, 30, 4], last_act=nn.Softmax(dim=-1))
print(mlp)
print(mlp(torch.randn(6, 10)).shape)
print(MLP([3, 3])(torch.randn(3)).shape)
print(list(mlp._modules), list(mlp._parameters))
seq = nn.Sequential()
seq.add_module("a", nn.Linear(4, 4))
seq.append(nn.Hardtanh(-2.0, 2.0))
seq.add_module("b", nn.Linear(4, 2))
print(seq, len(seq))
try:
    seq.insert(1, nn.BatchNorm1d(4))
except KeyError as e:
    print("insert between names:", e)
plain = nn.Sequential(nn.Linear(4, 4), nn.ReLU())
plain.insert(1, nn.BatchNorm1d(4))
print(plain)
print([type(m).__name__ for m in seq])
seq.extend([nn.ReLU(), nn.Linear(2, 1)])
print(seq(torch.randn(5, 4)).shape)
print(list(seq.state_dict()))
