import torch
from torch import nn, einsum


class SelfAttention(nn.Module):
    def __init__(self, embed_size, heads):
        super().__init__()
        self.embed_size = embed_size
        self.heads = heads
        self.head_dim = embed_size // heads
        assert self.head_dim * heads == embed_size, "Embedding size needs to be divisible by heads"
        self.values = nn.Linear(self.head_dim, self.head_dim, bias=False)
        self.keys = nn.Linear(self.head_dim, self.head_dim, bias=False)
        self.queries = nn.Linear(self.head_dim, self.head_dim, bias=False)
        self.fc_out = nn.Linear(heads * self.head_dim, embed_size)

    def forward(self, values, keys, query, mask):
        N = query.shape[0]
        value_len, key_len, query_len = values.shape[1], keys.shape[1], query.shape[1]
        values = self.values(values.reshape(N, value_len, self.heads, self.head_dim))
        keys = self.keys(keys.reshape(N, key_len, self.heads, self.head_dim))
        queries = self.queries(query.reshape(N, query_len, self.heads, self.head_dim))
        energy = torch.einsum("nqhd,nkhd->nhqk", [queries, keys])
        if mask is not None:
            energy = energy.masked_fill(mask == 0, float("-1e20"))
        attn = torch.softmax(energy / (self.embed_size ** (1 / 2)), dim=3)
        out = einsum("nhql,nlhd->nqhd", attn, values).reshape(N, query_len, self.heads * self.head_dim)
        return self.fc_out(out)


att = SelfAttention(256, 8)
q = torch.rand(3, 11, 256)
kv = torch.rand(3, 20, 256)
mask = torch.tril(torch.ones((11, 20))).expand(3, 1, 11, 20)
print(att(kv, kv, q, mask).shape)
print(att(q, q, q, None).size())
print(att)
print(einsum('b i d, b j d -> b i j', q, kv).shape)
print(einsum('...d,d->...', q, torch.ones(256)).shape)
print(torch.einsum('ii->i', torch.eye(5)).shape, torch.einsum('bij->', q).shape)
print(sum(p.numel() for p in att.parameters()))
