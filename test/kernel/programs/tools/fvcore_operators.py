import logging

import torch
import torch.nn as nn
from fvcore.nn import ActivationCountAnalysis, FlopCountAnalysis

logging.disable(logging.WARNING)


class Products(nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = nn.Linear(8, 8, bias=False)
        self.weight = nn.Parameter(torch.randn(8, 4))

    def forward(self, x):
        a = self.proj(x) @ self.weight
        b = torch.matmul(x, self.weight)
        c = torch.bmm(a, b.transpose(1, 2))
        d = torch.mm(a[0], self.weight.t())
        e = torch.addmm(torch.zeros(8), b[0], self.weight.t())
        f = torch.einsum("bij,bkj->bik", a, b)
        return torch.exp(c) - f / 2, (d * e).sum(), 1 - a.mean(), -b


x = torch.randn(2, 5, 8)
flops = FlopCountAnalysis(Products(), x)
print(flops.total())
print(flops.by_operator())
print(flops.unsupported_ops())
acts = ActivationCountAnalysis(Products(), x)
print(acts.total(), acts.by_operator(), acts.by_module())
