import copy

import torch
import torch.nn as nn
from torch.nn.modules.container import ModuleList


def clones(module, N):
    return nn.ModuleList([copy.deepcopy(module) for _ in range(N)])


def _get_clones(module, N):
    return ModuleList([copy.deepcopy(module) for i in range(N)])


class EMA(nn.Module):
    def __init__(self, model, decay=0.999):
        super().__init__()
        self.module = copy.deepcopy(model)
        self.module.eval()
        self.decay = decay

    @torch.no_grad()
    def update(self, model):
        for e, m in zip(self.module.state_dict().values(), model.state_dict().values()):
            e.copy_(self.decay * e + (1. - self.decay) * m)

    def forward(self, x):
        return self.module(x)


block = nn.Sequential(nn.Linear(6, 6), nn.LayerNorm(6))
block.note = {'kind': 'block'}
stack = clones(block, 3)
print(stack)
print(stack[0] is stack[1], stack[0][0].weight is block[0].weight, stack[0][0].weight.shape)
print(sum(p.numel() for p in stack.parameters()), stack[2].note, stack[2].note is block.note)
block[0].weight.requires_grad = False
twin = copy.deepcopy(block)
print([p.requires_grad for p in twin.parameters()])
shallow = copy.copy(block)
print(shallow[0] is block[0], type(shallow).__name__)
ema = EMA(block)
ema.update(block)
print(ema.training, ema.module.training, ema(torch.rand(2, 6)).shape, ema)
tied = nn.ModuleDict({'a': nn.Linear(3, 3)})
tied['b'] = tied['a']
c = copy.deepcopy(tied)
print(c['a'] is c['b'], c['a'] is tied['a'], sum(p.numel() for p in c.parameters()))
layer = nn.TransformerEncoderLayer(16, 2, 32)
print(sum(p.numel() for p in _get_clones(layer, 4).parameters()), nn.TransformerEncoder(layer, 2).layers[0] is layer)
x = torch.rand(3, 2)
print(copy.deepcopy(x).shape, copy.deepcopy(x) is x, x.clone().shape)
