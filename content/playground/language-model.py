# 3 Transformer
import torch
import torch.nn as nn


class SmallLanguageModel(nn.Module):
    def __init__(self, vocab_size, d_model=64, length=128):
        super().__init__()
        self.tokens = nn.Embedding(vocab_size, d_model)
        self.places = nn.Parameter(torch.zeros(length, d_model))
        self.norm1 = nn.LayerNorm(d_model)
        self.attention = nn.MultiheadAttention(d_model, 4, batch_first=True)
        self.norm2 = nn.LayerNorm(d_model)
        self.mlp = nn.Sequential(nn.Linear(d_model, 4 * d_model), nn.GELU(), nn.Linear(4 * d_model, d_model))
        self.head = nn.Linear(d_model, vocab_size, bias=False)

    def forward(self, indices):
        x = self.tokens(indices) + self.places[: indices.shape[1]]
        y = self.norm1(x)
        x = x + self.attention(y, y, y, need_weights=False)[0]
        x = x + self.mlp(self.norm2(x))
        return self.head(x)
