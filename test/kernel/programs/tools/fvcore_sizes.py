"""Operators that fvcore has no rule for, where a model calculates with sizes."""
import logging

import torch
import torch.nn as nn
import torch.nn.functional as F
logging.disable(logging.CRITICAL)

from fvcore.nn import FlopCountAnalysis
def t(f, x=torch.rand(2,6,8)):
    class M(nn.Module):
        def forward(self, x): return f(x)
    a=FlopCountAnalysis(M(), x); a.total()
    try: print(dict(a.unsupported_ops()))
    except Exception as e: print(type(e).__name__, str(e)[:150])
t(lambda x: x * (x.shape[-1] // 2) ** -0.5)
t(lambda x: x * x.shape[-1] ** -0.5)
t(lambda x: x / x.shape[-1] ** 0.5)
t(lambda x: x.reshape(x.shape[0], x.shape[1]*x.shape[2]))
t(lambda x: x.reshape(x.shape[0], x.shape[1]//2, -1))
t(lambda x: x.view(x.size(0)*2, -1))
def g(x):
    n=x.shape[1]*2
    m=n+1
    return x.reshape(2, n//2, 8)
t(g)
t(lambda x: x * (x.shape[-1] + 1))
t(lambda x: x[:, :x.shape[1]-1])
t(lambda x: x * int(x.shape[-1] ** 0.5))
import math
t(lambda x: x / math.sqrt(x.shape[-1]))
t(lambda x: x * (x.size(-1) ** -0.5) + x * (x.size(-1) ** -0.5))
t(lambda x: x * (2 * x.size(-1)))
t(lambda x: x * (x.size(-1) / 2))
t(lambda x: x * float(x.size(-1)))
t(lambda x: x * (-x.size(-1)))
t(lambda x: x.reshape(-1, int(x.shape[1]*x.shape[2])))
print('--')
t(lambda x: x * (1 - x.size(-1)))
t(lambda x: x * (1 / x.size(-1)))
t(lambda x: x * (2 ** x.size(-1)))
t(lambda x: x * (7 // x.size(-1)))
t(lambda x: x * (9 % x.size(-1)))
t(lambda x: x * (9 - x.size(-1) % 4 * 2))
t(lambda x: x * (x.size(-1) ** -0.5 * 2))
t(lambda x: x * (1 / (x.size(-1) ** 0.5)))
t(lambda x: x * (x.size(-1) * 0.5 + 1))
t(lambda x: x * (x.size(-1) * x.size(0) - x.size(1)))
def h(x):
    d = x.size(-1) * 3
    return x + 1
t(h)
def k(x):
    d = x.size(-1) * 3
    return x * d + d
t(k)
t(lambda x: torch.zeros(x.size(0) * 2, 3))
t(lambda x: x.view(-1, x.size(1) * x.size(2)) @ torch.zeros(x.size(1) * x.size(2), 2))
t(lambda x: F.pad(x, (0, x.size(-1) - 4)))
t(lambda x: x[:, x.size(1) - 2])
t(lambda x: F.interpolate(x[None], size=(x.size(1) * 2, x.size(2) * 2)))
t(lambda x: torch.arange(x.size(1) * 2))
