import torch

x = torch.randn(2, 10, 6)
print([t.shape for t in x.split(4, dim=1)], [tuple(t.shape) for t in torch.split(x, [1, 2, 7], 1)], [t.size(2) for t in x.split([2, 4], dim=-1)])
print([t.shape for t in x.chunk(3, dim=1)], len(torch.chunk(x, 4, 1)), [c.shape for c in x.chunk(2, -1)], type(x.chunk(2)).__name__)
q, k, v = torch.randn(2, 7, 96).chunk(3, dim=-1)
print(q.shape, k.shape, v.shape)
q, k, v = torch.randn(2, 7, 96).split(32, dim=2)
print(q.shape)
qkv = torch.randn(2, 7, 96).reshape(2, 7, 3, 4, 8).permute(2, 0, 3, 1, 4)
q, k, v = qkv
print(q.shape, qkv[0].shape, qkv.unbind(0)[1].shape, len(qkv.unbind(0)), [t.shape for t in torch.unbind(x, dim=1)][:2])
a, b = x.tensor_split(2, dim=1)
print(a.shape, b.shape, [t.shape for t in torch.tensor_split(x, (1, 3), dim=1)], [t.shape for t in torch.tensor_split(x, 4, dim=1)])
i, f, g, o = torch.randn(3, 4 * 5).chunk(4, 1)
c = torch.sigmoid(f) * torch.zeros(3, 5) + i.sigmoid() * g.tanh()
h = o.sigmoid() * torch.tanh(c)
print(h.shape)
rows = [r.shape for r in torch.randn(3, 2, 2)]
print(rows, len(torch.randn(4, 1)), [len(t) for t in x])
print([t.shape for t in torch.hsplit(torch.zeros(2, 4), 2)], [t.shape for t in torch.vsplit(torch.zeros(4, 2), [1])])
print(x.narrow(1, 2, 5).shape, torch.narrow(x, 2, 0, 3).shape, x.select(1, 4).shape, torch.select(x, 0, 1).shape)
try:
    a, b, c = x.chunk(2)
except ValueError as e:
    print(e)
