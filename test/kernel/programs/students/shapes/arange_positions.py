import math

import torch


def sinusoid(n, d):
    pos = torch.arange(n).unsqueeze(1)
    div = torch.exp(torch.arange(0, d, 2) * (-math.log(10000.0) / d))
    pe = torch.zeros(n, d)
    pe[:, 0::2] = torch.sin(pos * div)
    pe[:, 1::2] = torch.cos(pos * div)
    return pe


def rotate_half(x):
    x1, x2 = x[..., : x.shape[-1] // 2], x[..., x.shape[-1] // 2:]
    return torch.cat((-x2, x1), dim=-1)


def rope(q, base=10000):
    d, t = q.shape[-1], q.shape[-2]
    inv_freq = 1.0 / (base ** (torch.arange(0, d, 2, dtype=torch.int64).float() / d))
    freqs = torch.outer(torch.arange(t, dtype=torch.float32), inv_freq)
    emb = torch.cat((freqs, freqs), dim=-1)
    return q * emb.cos()[None, None] + rotate_half(q) * emb.sin()[None, None]


print(sinusoid(10, 8).shape, rope(torch.randn(1, 2, 7, 16)).shape)
print(torch.arange(5), torch.arange(2, 10, 3), torch.arange(0, 1, 0.25), torch.arange(3.0), torch.arange(5).tolist())
print(torch.arange(0, 10, 3).shape, torch.arange(10, 0, -2).shape, torch.linspace(0, 1, 5).shape, torch.linspace(0, 1, steps=3).tolist(), torch.logspace(0, 2, 3).shape)
pos = torch.arange(6).unsqueeze(0).repeat(3, 1)
print(pos.shape, pos.dtype, pos.expand(3, 6).shape, torch.arange(6, device='cpu')[None].shape)
rel = torch.arange(4)[:, None] - torch.arange(4)[None, :]
print(rel.shape, rel.tolist(), rel.abs().max().item(), (rel + 3).tolist()[0])
drop_path = [x.item() for x in torch.linspace(0, 0.5, 3)]
print(drop_path, torch.tensor([1, 2, 3]).sum().item(), torch.tensor(5).item(), int(torch.tensor(7)), float(torch.tensor(0.5)))
slopes = [2 ** (-8 * (i + 1) / 4) for i in range(4)]
alibi = torch.tensor(slopes).view(4, 1, 1) * torch.arange(5).view(1, 1, -1)
print(alibi.shape, slopes)
freqs_cis = torch.polar(torch.ones(3, 4), torch.ones(3, 4))
print(freqs_cis.dtype, freqs_cis.shape, torch.view_as_real(freqs_cis).shape, torch.view_as_complex(torch.ones(2, 3, 2)).shape)
