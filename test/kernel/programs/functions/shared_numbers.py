import torch, torch.nn as nn
t = torch.zeros(3, 4); t[0][1] = 1; print(t); t[:, 2].fill_(7); t[1] += 2; print(t)
v = t.view(-1); v[0] = 9; print(t[0, 0], t.T[0]); t[t > 6] = -1; print(t); t[torch.tensor([0, 2])] = 5; print(t)
a, b = t.chunk(2, 0) if False else t.split([1, 2]); b.zero_(); print(t); t.T[1] = torch.arange(3.); print(t)
for r in t: r[0] = 3
print(t, t.diagonal()); t.diagonal().fill_(8); print(t); t.unbind(1)[3].mul_(2); print(t, t.narrow(1, 1, 2), t.select(1, 1), t[..., -1], t[None, 1:, ::2], t.permute(1, 0)[2], t.transpose(0, 1).reshape(-1))
b = nn.BatchNorm1d(2); b.weight.data.fill_(.5); print(b.weight); b.weight.data[1] = 3; print(b.weight, b.bias)
d = t.detach(); d[0, 0] = 77; print(t); c = t.clone(); c[0] = 0; print(t[0], c[0]); e = torch.arange(3).expand(2, 3); print(e); print(t.flatten()[2:5])
def g(sz):
    mask = (torch.triu(torch.ones(sz, sz)) == 1).transpose(0, 1)
    return mask.float().masked_fill(mask == 0, float('-inf')).masked_fill(mask == 1, float(0.0))
print(g(3)); x = torch.zeros(4, dtype=torch.long); x[1:3] = torch.tensor([5, 6]); print(x); y = torch.full((2, 3), 1.5); y[:, 1:] = torch.tensor([1., 2.]); print(y); y[1, 2] = 4; y.t_(); print(y, y.shape); z = y.data; y.data = torch.ones(2); print(y, z)
p = nn.Parameter(torch.zeros(3)); p.data.add_(1); print(p); 
with torch.no_grad(): p[0] = 5; p.mul_(2)
print(p); l = nn.Linear(2, 2); nn.init.zeros_(l.bias); l.bias.data[0] = 1; print(l.bias, l.state_dict()['bias']); sd = l.state_dict(); sd['bias'].fill_(3); print(l.bias); import copy; k = copy.deepcopy(l); k.bias.data.zero_(); print(l.bias, k.bias)
x = torch.arange(6).reshape(2, 3); x[0, 1] = 10; w = x.view(3, 2); w[2, 1] = -1; print(x, w, x.stride()); q = x.t().reshape(6); q[0] = 100; print(x, q); x.unsqueeze(0)[0, 0, 0] = 42; print(x); x.squeeze()[1, 1] = 43; print(x); o = torch.ones(2, 2).tril(); o[0, 1] = 9; print(o, o[0], o[0][1]); print(torch.arange(12).view(3, 4)[1:, 1:].contiguous(), torch.eye(3)[[2, 0]])
