import torch
import torch.nn as nn


class NoInit(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.zeros(2))


class NoInitInt(nn.Module):
    def __init__(self):
        self.n = 3

    def forward(self, x):
        return x


class NoInitBuffer(nn.Module):
    def __init__(self):
        self.register_buffer('b', torch.zeros(1))


def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


m = nn.Linear(2, 2)
attempt("no init", NoInit)
attempt("no init buffer", NoInitBuffer)
attempt("no init int", lambda: NoInitInt()(torch.zeros(1)).shape)
attempt("no init print", lambda: repr(NoInitInt()))
attempt("attribute", lambda: m.weights)
attempt("module as parameter", lambda: setattr(m, 'weight', torch.zeros(2, 2)))
attempt("param none", lambda: setattr(m, 'bias', None))
attempt("module to number", lambda: setattr(nn.Sequential(nn.ReLU()), '0', 5))
attempt("register twice", lambda: m.register_parameter('weight', nn.Parameter(torch.zeros(1))))
attempt("register dot", lambda: m.register_buffer('a.b', torch.zeros(1)))
attempt("register type", lambda: m.register_buffer('c', 3))
attempt("register param type", lambda: m.register_parameter('c', torch.zeros(1)))
attempt("register attr", lambda: m.register_buffer('in_features', torch.zeros(1)))
attempt("add type", lambda: m.add_module('x', 3))
attempt("add dot", lambda: m.add_module('x.y', nn.ReLU()))
attempt("add empty", lambda: m.add_module('', nn.ReLU()))
attempt("add taken", lambda: m.add_module('forward', nn.ReLU()))
attempt("sequential type", lambda: nn.Sequential(nn.ReLU(), 3))
attempt("sequential class", lambda: nn.Sequential(nn.Linear(2, 2), nn.ReLU))
attempt("list type", lambda: nn.ModuleList([nn.ReLU(), None]))
attempt("list call", lambda: nn.ModuleList([nn.ReLU()])(torch.zeros(1)))
attempt("dict call", lambda: nn.ModuleDict({'a': nn.ReLU()})(torch.zeros(1)))
attempt("dict key", lambda: nn.ModuleDict({'a': nn.ReLU()})['b'])
attempt("list index", lambda: nn.ModuleList([nn.ReLU()])[1])
attempt("sequential index", lambda: nn.Sequential(nn.ReLU())[-2])
attempt("sequential key", lambda: nn.Sequential(nn.ReLU())['a'])
attempt("no forward", lambda: nn.Module()(1))
attempt("train", lambda: m.train('yes'))
attempt("delete", lambda: delattr(m, 'nothing'))
attempt("get", lambda: nn.Sequential(m).get_parameter('0.weight.x'))
attempt("int param", lambda: nn.Parameter(torch.zeros(2, dtype=torch.long)))
attempt("to", lambda: m.to(torch.int32))
attempt("extend", lambda: nn.ModuleList().extend(3))
attempt("extra arg", lambda: m(torch.zeros(1, 2), 3))
attempt("no arg", lambda: m())
attempt("keyword", lambda: m(x=torch.zeros(1, 2)))
attempt("input keyword", lambda: m(input=torch.zeros(1, 2)).shape)
