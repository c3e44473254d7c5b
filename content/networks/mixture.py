"""
A small mixture of experts: an encoder in which eight feed-forward parts, the experts, stand in the place of one, and each
works on a part of the tokens alone. Here the experts choose: Zhou et al., *Mixture-of-Experts with Expert Choice Routing*
(2022), https://arxiv.org/abs/2202.09368, after Shazeer et al., *Outrageously Large Neural Networks* (2017),
https://arxiv.org/abs/1701.06538. A token is chosen `chosen_by` times on average, so that an expert takes
tokens * chosen_by / experts of them: the parameters grow with the experts, the operations do not.
"""
import torch
from torch import nn
from torch.nn import functional as F


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x):
        n, t, c = x.shape
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        q, k, v = (part.view(n, t, self.heads, -1).transpose(1, 2) for part in (q, k, v))
        y = F.scaled_dot_product_attention(q, k, v)
        return self.out(y.transpose(1, 2).reshape(n, t, c))


class Expert(nn.Sequential):
    def __init__(self, width, hidden):
        super().__init__(nn.Linear(width, hidden), nn.GELU(), nn.Linear(hidden, width))


class Experts(nn.Module):
    def __init__(self, width, hidden, experts, chosen_by):
        super().__init__()
        self.chosen_by = chosen_by
        self.router = nn.Linear(width, experts, bias=False)
        self.experts = nn.ModuleList([Expert(width, hidden) for _ in range(experts)])

    def forward(self, x):
        tokens = x.flatten(0, 1)
        taken = -(-len(tokens) * self.chosen_by // len(self.experts))
        shares = self.router(tokens).softmax(dim=-1)
        weights, chosen = shares.transpose(0, 1).topk(min(taken, len(tokens)), dim=-1)
        mixed = torch.zeros_like(tokens)
        for place, expert in enumerate(self.experts):
            found = expert(tokens[chosen[place]]) * weights[place].unsqueeze(-1)
            mixed = mixed.index_add(0, chosen[place], found)
        return mixed.view_as(x)


class Layer(nn.Module):
    def __init__(self, width, heads, hidden, experts, chosen_by):
        super().__init__()
        self.before = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.between = nn.LayerNorm(width)
        self.experts = Experts(width, hidden, experts, chosen_by)

    def forward(self, x):
        x = x + self.attention(self.before(x))
        return x + self.experts(self.between(x))


class MixtureOfExperts(nn.Module):
    def __init__(self, vocabulary, context, width, heads, hidden, layers, experts, chosen_by):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(context, width)
        sizes = (width, heads, hidden, experts, chosen_by)
        self.layers = nn.ModuleList([Layer(*sizes) for _ in range(layers)])
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)

    def forward(self, ids):
        x = self.tokens(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device))
        for layer in self.layers:
            x = layer(x)
        return self.head(self.norm(x))


def moe_small(
    vocabulary=10000, context=512, width=256, heads=8, hidden=1024, layers=4, experts=8, chosen_by=2
):
    return MixtureOfExperts(vocabulary, context, width, heads, hidden, layers, experts, chosen_by)
