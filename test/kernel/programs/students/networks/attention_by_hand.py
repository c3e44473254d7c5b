import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def attention(query, key, value, mask=None, dropout=None):
    "Compute 'Scaled Dot Product Attention'"
    d_k = query.size(-1)
    scores = torch.matmul(query, key.transpose(-2, -1)) / math.sqrt(d_k)
    if mask is not None:
        scores = scores.masked_fill(mask == 0, -1e9)
    p_attn = scores.softmax(dim=-1)
    if dropout is not None:
        p_attn = dropout(p_attn)
    return torch.matmul(p_attn, value), p_attn


class MultiHeadedAttention(nn.Module):
    def __init__(self, h, d_model, dropout=0.1):
        super(MultiHeadedAttention, self).__init__()
        assert d_model % h == 0
        self.d_k = d_model // h
        self.h = h
        self.linears = nn.ModuleList([nn.Linear(d_model, d_model) for _ in range(4)])
        self.attn = None
        self.dropout = nn.Dropout(p=dropout)

    def forward(self, query, key, value, mask=None):
        if mask is not None:
            mask = mask.unsqueeze(1)
        nbatches = query.size(0)
        query, key, value = [
            lin(x).view(nbatches, -1, self.h, self.d_k).transpose(1, 2)
            for lin, x in zip(self.linears, (query, key, value))
        ]
        x, self.attn = attention(query, key, value, mask=mask, dropout=self.dropout)
        x = x.transpose(1, 2).contiguous().view(nbatches, -1, self.h * self.d_k)
        del query
        del key
        del value
        return self.linears[-1](x)


mha = MultiHeadedAttention(8, 512)
x = torch.randn(2, 10, 512)
memory = torch.randn(2, 17, 512)
print(mha(x, x, x).shape, mha.attn.shape)
mask = torch.ones(2, 1, 17)
print(mha(x, memory, memory, mask).shape, mha.attn.shape)
subsequent = torch.triu(torch.ones((1, 10, 10)), diagonal=1).type(torch.uint8) == 0
print(subsequent.shape, subsequent.dtype)
print(mha(x, x, x, subsequent).shape)
print(mha)
print(F.scaled_dot_product_attention(torch.rand(2, 8, 10, 64), torch.rand(2, 8, 17, 64), torch.rand(2, 8, 17, 32)).shape)
