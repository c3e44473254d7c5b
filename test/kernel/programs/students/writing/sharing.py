import torch
import torch.nn as nn


class Shared(nn.Module):
    def __init__(self):
        super().__init__()
        shared = nn.Linear(8, 8)
        self.net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), shared, nn.ReLU(), shared, nn.ReLU(), nn.Linear(8, 1))
        self.again = shared

    def forward(self, x):
        return self.net(x)


m = Shared()
print(m)
print(sum(p.numel() for p in m.parameters()))
print([n for n, _ in m.named_parameters()])
print(len(list(m.named_parameters(remove_duplicate=False))), len(m.state_dict()))
print(m.net[2] is m.net[4], m.net[2].weight is m.again.weight)
print(len(list(m.modules())), len(list(m.named_modules(remove_duplicate=False))), len(list(m.children())))
print(m(torch.randn(2, 4)).shape)


class Recurrent(nn.Module):
    def __init__(self, layer, steps):
        super().__init__()
        self.layer, self.steps = layer, steps

    def forward(self, x):
        for _ in range(self.steps):
            x = torch.relu(self.layer(x))
        return x


r = Recurrent(nn.Linear(6, 6), steps=5)
print(r(torch.randn(1, 6)).shape, sum(p.numel() for p in r.parameters()))
enc, dec = nn.Linear(10, 3, bias=False), nn.Linear(3, 10, bias=False)
dec.weight = nn.Parameter(enc.weight.t())
print(dec.weight.shape, dec.weight is enc.weight)
emb, out = nn.Embedding(50, 12), nn.Linear(12, 50, bias=False)
out.weight = emb.weight
lm = nn.ModuleList([emb, out])
print(sum(p.numel() for p in lm.parameters()), list(lm.state_dict()))
