import logging
import math

import torch
import torch.nn as nn
from calflops import calculate_flops
from fvcore.nn import FlopCountAnalysis, flop_count_table
from ptflops import get_model_complexity_info
from thop import profile
from torch.utils.flop_counter import FlopCounterMode
from torchinfo import summary

logging.disable(logging.WARNING)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.register_buffer("mask", torch.tril(torch.ones(16, 16)).view(1, 1, 16, 16))

    def forward(self, x):
        b, t, c = x.size()
        q, k, v = self.qkv(x).split(c, dim=2)
        q, k, v = (one.view(b, t, self.heads, c // self.heads).transpose(1, 2) for one in (q, k, v))
        scores = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
        scores = scores.masked_fill(self.mask[:, :, :t, :t] == 0, float("-inf"))
        y = torch.softmax(scores, dim=-1) @ v
        return self.proj(y.transpose(1, 2).contiguous().view(b, t, c))


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width), nn.Dropout(0.1))

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class GPT(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens, self.places = nn.Embedding(50, 24), nn.Embedding(16, 24)
        self.blocks = nn.ModuleList([Block(24, 4) for _ in range(2)])
        self.norm = nn.LayerNorm(24)
        self.head = nn.Linear(24, 50, bias=False)
        self.head.weight = self.tokens.weight

    def forward(self, ids):
        x = self.tokens(ids) + self.places(torch.arange(ids.size(1)))
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


ids = torch.zeros(2, 9, dtype=torch.long)
summary(GPT(), input_data=ids, depth=4)
flops = FlopCountAnalysis(GPT(), ids)
print(flops.total(), flops.by_operator(), flops.unsupported_ops())
print(flop_count_table(flops))
print(profile(GPT(), (ids,), verbose=False))
print(get_model_complexity_info(GPT(), (9,), False, False, input_constructor=lambda size: {"ids": ids}))
print(calculate_flops(GPT(), args=[ids], print_results=False, output_as_string=False))
with FlopCounterMode(display=False) as counter:
    GPT()(ids)
print(counter.get_total_flops())
print(counter.get_table())
