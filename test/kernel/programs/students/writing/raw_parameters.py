import torch
import torch.nn as nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_units, units):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_units, units))
        self.bias = nn.Parameter(torch.randn(units,))

    def forward(self, X):
        linear = torch.matmul(X, self.weight.data) + self.bias.data
        return F.relu(linear)


class LowRank(nn.Module):
    def __init__(self, d, r=4):
        super().__init__()
        self.A = nn.Parameter(torch.empty(r, d))
        self.B = nn.Parameter(torch.zeros(d, r))
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.fixed = nn.Parameter(torch.ones(d), requires_grad=False)
        self.register_parameter('maybe', None)
        nn.init.kaiming_uniform_(self.A, a=5 ** 0.5)

    def forward(self, x):
        return x + self.scale * (x @ self.A.t() @ self.B.T) * self.fixed

    def extra_repr(self):
        return 'd={}, r={}'.format(self.B.size(0), self.A.size(0))


class Poly(nn.Module):
    def __init__(self):
        super().__init__()
        self.coef = nn.ParameterList([nn.Parameter(torch.zeros(())) for _ in range(3)])
        self.table = nn.ParameterDict({'left': nn.Parameter(torch.zeros(2, 3)), 'right': nn.Parameter(torch.zeros(3))})

    def forward(self, x):
        y = 0
        for i, c in enumerate(self.coef):
            y = y + c * x ** i
        return y @ self.table['left'] + self.table['right']


lin = MyLinear(5, 3)
print(lin, lin.weight.shape, lin(torch.rand(2, 5)).shape)
net = nn.Sequential(MyLinear(64, 8), MyLinear(8, 1))
print(net, net(torch.rand(2, 64)).shape)
lr = LowRank(16)
print(lr, lr(torch.rand(2, 7, 16)).shape)
for n, p in lr.named_parameters():
    print(n, tuple(p.shape), p.requires_grad, p.numel())
poly = Poly()
print([n for n, _ in poly.named_parameters()], poly(torch.rand(5, 2)).shape)
print(lr.maybe, type(lr.A).__name__, isinstance(lr.A, torch.Tensor), lr.A.is_leaf, lr.scale.dim())
