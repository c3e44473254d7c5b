import torch.nn as nn


class Block(nn.Module):
    def __init__(self, dim=32):
        super().__init__()
        self.norm = nn.LayerNorm(dim)
        self.attention = nn.MultiheadAttention(dim, 4, batch_first=True)

    def forward(self, x, mask=None, scale=1.0):
        y = self.norm(x)
        return x + scale * self.attention(y, y, y, attn_mask=mask)[0]
