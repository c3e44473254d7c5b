import torch
import torch.nn as nn


class Base(nn.Module):
    hidden = 32
    activation = nn.ReLU
    __constants__ = ['hidden']
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Base.registry[cls.__name__.lower()] = cls

    def __init__(self):
        super().__init__()
        self.net = self.build()

    def build(self):
        raise NotImplementedError("build")

    @property
    def num_params(self):
        return sum(p.numel() for p in self.parameters())

    @property
    def device(self):
        return next(self.parameters()).device

    @classmethod
    def create(cls, name, *args):
        return cls.registry[name](*args)

    @staticmethod
    def describe(m):
        return f"<{type(m).__name__} with {m.num_params} parameters>"

    def forward(self, x):
        return self.net(x)


class Small(Base):
    def build(self):
        return nn.Sequential(nn.Linear(8, self.hidden), self.activation(), nn.Linear(self.hidden, 2))


class Large(Small):
    hidden = 256
    activation = nn.Tanh

    def __repr__(self):
        return "Large(%d)" % self.hidden


print(sorted(Base.registry))
for name in ("small", "large"):
    m = Base.create(name)
    print(m)
    print(Base.describe(m), m.device, m(torch.rand(3, 8)).shape)
try:
    Base()
except NotImplementedError as e:
    print(type(e).__name__, e)
Small.hidden = 64
print(Small().num_params)
