import torch

x = torch.randn(4, 5, 6)
print(x[0].shape, x[-1].shape, x[1, 2].shape, x[1, 2, 3].shape, x[:, 0].shape, x[..., 0].shape, x[:, -1, :].shape)
print(x[1:3].shape, x[:, ::2].shape, x[:, 1:-1, 2:].shape, x[3:1].shape, x[10:].shape, x[..., -3:].shape, x[::3, :, ::4].shape)
print(x[None].shape, x[:, None, :, None].shape, x[0, ..., None].shape, x[...].shape, x[:].shape)
idx = torch.tensor([0, 2, 2])
print(x[idx].shape, x[:, idx].shape, x[idx, idx].shape, x[idx, :, idx].shape, x[[0, 1]].shape, x[:, [0, 3], [1, 2]].shape)
print(x[torch.arange(4), torch.tensor([1, 2, 3, 0])].shape, x[torch.tensor([[0, 1], [2, 3]])].shape, x[idx[:, None], idx].shape)
print(x[0:2, idx, 1].shape, x[idx, 1:3, idx].shape, x[torch.zeros(2, 3, dtype=torch.long), 0].shape)
i = slice(1, 3)
print(x[i].shape, x[(i, i)].shape, x[(slice(None), 0)].shape, x[tuple([slice(None)] * 2 + [0])].shape)
y = torch.zeros(4, 5)
y[0] = 1
y[:, 2] = torch.arange(4).float()
y[1:3, ::2] += 1
y[..., -1] *= 2
y[idx] = 0.5
y[0, 0] = 7
print(y.shape, y.dtype)
table = torch.zeros(100, 8)
print(table[torch.randint(0, 100, (2, 3))].shape, table.index_select(0, idx).shape, torch.index_select(table, 1, idx).shape, torch.take(table, idx).shape)
print(x.flip(0).shape, torch.flip(x, dims=[1, 2]).shape, x.diagonal(dim1=0, dim2=1).shape, torch.diag(torch.ones(3)).shape, torch.diag(torch.ones(3, 4)).shape)
for t in (lambda: x[4], lambda: x[0, 0, 0, 0], lambda: x[:, 5], lambda: x[[0, 7]] if False else x[1, 9]):
    try:
        t()
    except IndexError as e:
        print(type(e).__name__, e)
