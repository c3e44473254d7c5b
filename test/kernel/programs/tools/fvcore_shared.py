import logging

import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis, flop_count_table, parameter_count, parameter_count_table

logging.disable(logging.WARNING)


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(20, 6)
        self.mix = nn.Linear(6, 6)
        self.again = self.mix
        self.head = nn.Linear(6, 20, bias=False)
        self.head.weight = self.embed.weight
        self.extra = nn.Parameter(torch.zeros(3, 4))

    def forward(self, tokens):
        x = self.again(self.mix(self.embed(tokens)))
        return self.head(x)


model = Tied()
flops = FlopCountAnalysis(model, torch.zeros(2, 5, dtype=torch.long))
print(flops.total(), flops.by_module(), flops.by_operator("again"), flops.canonical_module_name("again"))
print(flops.unsupported_ops(), flops.uncalled_modules())
print(flop_count_table(flops))
print(dict(parameter_count(model)))
print(parameter_count_table(model))
print(flops.ancestor_mode("caller").total("mix"))
