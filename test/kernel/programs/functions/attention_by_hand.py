"""Attention of many heads with einsum, masks and positions."""
import math

import torch
import torch.nn.functional as F

b, t, c, h = 2, 6, 16, 4
x = torch.randn(b, t, c)
qkv = F.linear(x, torch.randn(3 * c, c))
q, k, v = qkv.chunk(3, dim=-1)
q, k, v = (one.view(b, t, h, c // h).transpose(1, 2) for one in (q, k, v))
mask = torch.tril(torch.ones(t, t)).view(1, 1, t, t)
att = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
att = att.masked_fill(mask[:, :, :t, :t] == 0, float("-inf"))
att = F.softmax(att, dim=-1)
y = (att @ v).transpose(1, 2).contiguous().view(b, t, c)
print(att.shape, y.shape, torch.einsum("bhid,bhjd->bhij", q, k).shape)
pos = torch.arange(0, t, dtype=torch.long).unsqueeze(0)
print(pos, F.embedding(pos, torch.randn(10, c)).shape)
inv = 1.0 / (10000 ** (torch.arange(0, 8, 2).float() / 8))
freqs = torch.outer(torch.arange(t).float(), inv)
emb = torch.cat((freqs, freqs), dim=-1)
print(inv.shape, freqs.shape, emb.cos()[None, None].shape)
half = q[..., : q.shape[-1] // 2]
print(torch.cat((-half, half), dim=-1).shape, torch.finfo(q.dtype).min)
logits = torch.randn(b, t, 50)
print(F.cross_entropy(logits.view(-1, logits.size(-1)), torch.randint(0, 50, (b, t)).view(-1), ignore_index=-1).shape)
values, _ = torch.topk(logits[:, -1, :], 5)
probs = F.softmax(logits[:, -1, :], dim=-1)
print(values.shape, torch.multinomial(probs, num_samples=1).shape)
