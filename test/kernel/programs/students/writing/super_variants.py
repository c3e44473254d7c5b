import torch
import torch.nn as nn
from torch.nn import Module


class A(nn.Module):
    def __init__(self):
        super(A, self).__init__()
        self.l = nn.Linear(2, 3)

    def forward(self, x):
        return self.l(x)


class B(Module):
    def __init__(self):
        nn.Module.__init__(self)
        self.l = nn.Linear(3, 4)

    def forward(self, x):
        return self.l(x)


class Mixin:
    def __init__(self, *args, scale=1, **kwargs):
        super().__init__(*args, **kwargs)
        self.scale = scale

    def scaled(self, x):
        return x * self.scale


class C(Mixin, nn.Module):
    def __init__(self, n):
        super().__init__(scale=3)
        self.l = nn.Linear(n, n)

    def forward(self, x):
        return self.scaled(self.l(x))


class D(A):
    def __init__(self):
        super().__init__()
        self.m = B()

    def forward(self, x):
        return self.m(super().forward(x))


class E(nn.Module):
    forward = lambda self, x: x.flatten(1)


class F(A):
    pass


for cls, shape in [(A, (1, 2)), (B, (1, 3)), (D, (1, 2)), (E, (1, 2, 3)), (F, (5, 2))]:
    m = cls()
    print(m, m(torch.rand(*shape)).shape, len(list(m.parameters())))
print(C(4), C(4)(torch.rand(4)).shape, C(4).scale)
print([k.__name__ for k in D.__mro__][:4])
print(A().__class__.__name__, A()._get_name())
