import torch

x = torch.randn(2, 4, 4)
mask = torch.triu(torch.ones(4, 4), diagonal=1).bool()
print(mask.shape, mask.dtype, (~mask).dtype, (mask | mask.T).shape, (mask & mask).dtype, (mask == 0).dtype)
print(x.masked_fill(mask, float('-inf')).shape, torch.masked_fill(x, mask.unsqueeze(0), 0).shape, x.masked_fill_(mask, -1e4).shape)
print(torch.where(mask, x, torch.zeros_like(x)).shape, torch.where(x > 0, x, 0.0).shape, torch.where(mask[None], 1.0, x).dtype, torch.where(x > 0, 1, 0).dtype)
print(torch.tril(torch.ones(3, 5)).shape, torch.ones(3, 5).tril(-1).shape, torch.tril_indices(4, 4).shape, torch.triu_indices(4, 4, 1).shape)
lengths = torch.tensor([2, 4, 1])
pad = torch.arange(4)[None, :] < lengths[:, None]
print(pad.shape, pad.dtype, pad.unsqueeze(1).unsqueeze(2).shape, (1.0 - pad.float()).dtype, pad.sum(1).shape, pad.long().dtype)
print((x * pad[:2, :, None]).shape, x.masked_fill(~pad[:2].unsqueeze(1), 0).shape)
print((x > 0).dtype, (x >= x).shape, x.gt(0).dtype, x.eq(x).dtype, (x != 1).any().shape, torch.isnan(x).dtype, x.isinf().shape, torch.logical_and(x > 0, x < 1).shape)
causal = torch.full((5, 5), float("-inf")).triu(1)
print(causal.shape, causal.dtype, (causal == float("-inf")).dtype)
y = torch.zeros(2, 4, 4)
y[:, mask] = 1.0
print(y.shape, y[:, 0].masked_fill(pad[:2], 2.).shape)
key_padding = torch.zeros(2, 4, dtype=torch.bool)
att = torch.randn(2, 3, 4, 4).masked_fill(key_padding[:, None, None, :], torch.finfo(torch.float32).min)
print(att.softmax(-1).shape, torch.finfo(torch.float32).min < -1e38, torch.finfo(torch.float16).max, torch.iinfo(torch.int64).max)
