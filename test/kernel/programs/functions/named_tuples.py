"""What max, sort and topk return: tuples whose parts have names."""
import torch

x = torch.randn(3, 4)
found = torch.max(x, 1)
print(type(found).__name__, found.values.shape, found.indices.dtype, len(found))
values, indices = x.topk(2, dim=0)
print(values.shape, indices.shape)
print(x.sort().indices.shape, torch.sort(x, descending=True, stable=True)[0].shape)
print(torch.aminmax(x).min.shape, torch.median(x, 1).values.shape, torch.mode(x).indices.dtype, x.cummax(0).values.shape)
