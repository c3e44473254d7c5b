import torch
import torch.nn as nn


class Tower(nn.Module):
    def __init__(self, n=3, dim=16):
        super().__init__()
        self._dim = dim
        self.layers = nn.ModuleList()
        for _ in range(n):
            self.layers.append(nn.Linear(dim, dim))
        self.norm = nn.LayerNorm(dim)

    @property
    def dim(self):
        return self._dim

    @property
    def depth(self):
        return len(self.layers)

    def __len__(self):
        return self.depth

    def __getitem__(self, i):
        return self.layers[i]

    def __iter__(self):
        return iter(self.layers)

    def forward(self, x):
        for i, layer in enumerate(self):
            x = layer(x) if i % 2 == 0 else x + layer(x)
        return self.norm(x)


t = Tower()
print(len(t), t.dim, t.depth, t[0], t(torch.rand(2, 16)).shape)
print(t.forward(torch.rand(16)).shape, t.__call__(torch.rand(1, 16)).shape)
print(isinstance(t, nn.Module), callable(t), bool(t.layers), bool(nn.ModuleList()))
layers = [nn.Linear(16, 16), nn.ReLU(), *t.layers[:2], *[nn.Tanh() for _ in range(2)]]
print(nn.Sequential(*layers))
x = torch.rand(4, 16)
for l in reversed(t.layers):
    x = l(x)
print(x.shape)
t.layers.insert(0, nn.Linear(16, 16, bias=False))
t.layers += [nn.Linear(16, 16)]
t.layers.extend(nn.Linear(16, 16) for _ in range(2))
print(len(t), [l.bias is not None for l in t], list(t.layers._modules))
t.layers[1] = nn.Identity()
print(t)
t.half()
print(t.norm.weight.dtype, next(t.parameters()).dtype)
t.double()
print(t(torch.rand(1, 16, dtype=torch.float64)).dtype, t.float().norm.bias.dtype)
print(t.to(torch.bfloat16).norm.weight.dtype, t.to('cpu').cpu() is t)
