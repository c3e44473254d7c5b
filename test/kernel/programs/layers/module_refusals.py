import torch, copy
from torch import nn
from collections import OrderedDict

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Bad(nn.Module):

    def __init__(self):
        self.a = nn.Linear(2, 3)

class Bad2(nn.Module):

    def __init__(self):
        self.p = nn.Parameter(torch.zeros(2))

class Bad3(nn.Module):

    def __init__(self):
        self.x = 3

class Bad4(nn.Module):

    def __init__(self):
        self.register_buffer('x', torch.zeros(2))

class Bad5(nn.Module):

    def __init__(self):
        self.x = 3

    def forward(self, x):
        return x
t(Bad)
t(Bad2)
t(lambda: Bad3().x)
t(Bad4)
t(lambda: Bad5()(3))
t(lambda: nn.Module(3))
t(lambda: nn.Module(a=3))
t(lambda: nn.Module()(3))
t(lambda: nn.Linear(2, 3)('x'))
t(lambda: nn.Linear(2, 3)())
t(lambda: nn.Linear(2, 3)(torch.zeros(2), torch.zeros(2)))
t(lambda: nn.Linear(2, 3)([1.0, 2.0]))
t(lambda: nn.Linear(2, 3)(input=torch.zeros(1, 2)).shape)
t(lambda: nn.ReLU()((torch.zeros(2),)))
