import torch
import torch.nn as nn

d_model = 100
for heads in (4, 5, 8):
    mha = nn.MultiheadAttention(d_model, heads)
    out, weights = mha(torch.rand(6, 2, d_model), torch.rand(6, 2, d_model), torch.rand(6, 2, d_model))
    print(heads, mha.head_dim, out.shape, weights.shape)
