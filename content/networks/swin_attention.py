"""Attention in windows, as Swin Transformer has it: https://arxiv.org/abs/2103.14030 and
https://arxiv.org/abs/2111.09883.

For counting: the linear layers are called as functions on their weights, so tools that go by
modules see neither those nor the products, and the operator `@`, which V2 uses, is seen by those
alone that go by operators. Maps are filled up to whole windows, and the filling is computed too.
"""

import math
from itertools import product

import torch
import torch.nn.functional as F
from torch import nn


def shift_mask(x, size, window, shift):
    """What keeps tokens apart that stand in one window only since the map was rolled."""
    mask = x.new_zeros(size)
    bounds = [((0, -side), (-side, -by), (-by, None)) for side, by in zip(window, shift)]
    for number, place in enumerate(product(*bounds)):
        mask[tuple(slice(*ends) for ends in place)] = number
    parts = [part for whole, side in zip(size, window) for part in (whole // side, side)]
    axes = range(len(parts))
    mask = mask.view(*parts).permute(*axes[::2], *axes[1::2]).reshape(-1, math.prod(window))
    mask = mask.unsqueeze(1) - mask.unsqueeze(2)
    return mask.masked_fill(mask != 0, float(-100.0)).masked_fill(mask == 0, float(0.0))


def cut(x, window):
    """From a map to its windows, one behind another, each a row of tokens."""
    batch, *size, channels = x.shape
    parts = [part for whole, side in zip(size, window) for part in (whole // side, side)]
    axes = range(1, len(parts) + 1)
    x = x.view(batch, *parts, channels)
    x = x.permute(0, *axes[::2], *axes[1::2], len(parts) + 1)
    return x.reshape(-1, math.prod(window), channels)


def joined(x, batch, size, window):
    """Back from windows to a map."""
    channels, dimensions = x.shape[-1], len(size)
    x = x.view(batch, *[whole // side for whole, side in zip(size, window)], *window, channels)
    pairs = [axis for place in range(1, dimensions + 1) for axis in (place, place + dimensions)]
    return x.permute(0, *pairs, 2 * dimensions + 1).reshape(batch, *size, channels)


def scores(q, k, logit_scale):
    """How well each token fits each other: by their product, or in V2 by the angle between them."""
    if logit_scale is None:
        q = q * q.shape[-1] ** -0.5
        return q.matmul(k.transpose(-2, -1))
    attention = F.normalize(q, dim=-1) @ F.normalize(k, dim=-1).transpose(-2, -1)
    return attention * torch.clamp(logit_scale, max=math.log(100.0)).exp()


def masked(attention, mask, heads):
    windows, tokens = mask.shape[0], mask.shape[1]
    attention = attention.view(attention.shape[0] // windows, windows, heads, tokens, tokens)
    attention = attention + mask.unsqueeze(1).unsqueeze(0)
    return attention.view(-1, heads, tokens, tokens)


def attend(layer, x, bias, shifted, logit_scale):
    """Attention between the tokens of each window; `shifted` says how a map was rolled that was."""
    tokens, channels, heads = x.shape[1], x.shape[2], layer.num_heads
    qkv_bias = layer.qkv.bias
    if logit_scale is not None and qkv_bias is not None:
        # Keys have no bias in V2.
        qkv_bias = qkv_bias.clone()
        length = qkv_bias.numel() // 3
        qkv_bias[length : 2 * length].zero_()
    qkv = F.linear(x, layer.qkv.weight, qkv_bias)
    qkv = qkv.reshape(x.size(0), tokens, 3, heads, channels // heads).permute(2, 0, 3, 1, 4)
    q, k, v = qkv[0], qkv[1], qkv[2]
    attention = scores(q, k, logit_scale) + bias
    if shifted is not None:
        attention = masked(attention, shift_mask(x, *shifted), heads)
    attention = F.softmax(attention, dim=-1)
    attention = F.dropout(attention, p=layer.attention_dropout, training=layer.training)
    x = attention.matmul(v).transpose(1, 2).reshape(x.size(0), tokens, channels)
    x = F.linear(x, layer.proj.weight, layer.proj.bias)
    return F.dropout(x, p=layer.dropout, training=layer.training)


def shifted_window_attention(layer, x, bias, window, shift, logit_scale=None):
    """For maps of height and width, and for those of time, height and width."""
    batch, *before, _ = x.shape
    missing = [(side - whole % side) % side for whole, side in zip(before, window)]
    x = F.pad(x, (0, 0, *[end for side in reversed(missing) for end in (0, side)]))
    size = tuple(x.shape[1:-1])
    # A map that is no larger than a window is not shifted.
    shift = [0 if side >= whole else by for side, whole, by in zip(window, size, shift)]
    axes = tuple(range(1, len(size) + 1))
    shifted = None
    if sum(shift) > 0:
        shifted = (size, window, shift)
        x = torch.roll(x, shifts=tuple(-by for by in shift), dims=axes)
    x = attend(layer, cut(x, window), bias, shifted, logit_scale)
    x = joined(x, batch, size, window)
    if sum(shift) > 0:
        x = torch.roll(x, shifts=tuple(shift), dims=axes)
    return x[(slice(None), *[slice(whole) for whole in before], slice(None))].contiguous()


def bias_of_pairs(table, index, tokens):
    """From a row for each distance to a bias for each head and pair of tokens."""
    return table[index].view(tokens, tokens, -1).permute(2, 0, 1).contiguous().unsqueeze(0)


class ShiftedWindowAttention(nn.Module):
    def __init__(self, dim, window_size, shift_size, num_heads, qkv_bias=True, proj_bias=True, attention_dropout=0.0,
                 dropout=0.0):
        super().__init__()
        if len(window_size) != 2 or len(shift_size) != 2:
            raise ValueError("window_size and shift_size must be of length 2")
        self.window_size = window_size
        self.shift_size = shift_size
        self.num_heads = num_heads
        self.attention_dropout = attention_dropout
        self.dropout = dropout
        self.qkv = nn.Linear(dim, dim * 3, bias=qkv_bias)
        self.proj = nn.Linear(dim, dim, bias=proj_bias)
        self.define_relative_position_bias_table()
        self.define_relative_position_index()

    def define_relative_position_bias_table(self):
        height, width = self.window_size
        self.relative_position_bias_table = nn.Parameter(
            torch.zeros((2 * height - 1) * (2 * width - 1), self.num_heads)
        )
        nn.init.trunc_normal_(self.relative_position_bias_table, std=0.02)

    def define_relative_position_index(self):
        """Which row of the table holds the bias of two tokens of a window, by how far they are apart."""
        height, width = self.window_size
        places = torch.stack(torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij"))
        places = torch.flatten(places, 1)
        apart = (places[:, :, None] - places[:, None, :]).permute(1, 2, 0).contiguous()
        apart[:, :, 0] += height - 1
        apart[:, :, 1] += width - 1
        apart[:, :, 0] *= 2 * width - 1
        self.register_buffer("relative_position_index", apart.sum(-1).flatten())

    def forward(self, x):
        tokens = self.window_size[0] * self.window_size[1]
        bias = bias_of_pairs(self.relative_position_bias_table, self.relative_position_index, tokens)
        return shifted_window_attention(self, x, bias, self.window_size, self.shift_size)


class ShiftedWindowAttentionV2(ShiftedWindowAttention):
    """The bias of two tokens comes from a small network that reads how far they are apart."""

    def __init__(self, dim, window_size, shift_size, num_heads, qkv_bias=True, **options):
        super().__init__(dim, window_size, shift_size, num_heads, qkv_bias=qkv_bias, **options)
        self.logit_scale = nn.Parameter(torch.log(10 * torch.ones((num_heads, 1, 1))))
        self.cpb_mlp = nn.Sequential(
            nn.Linear(2, 512, bias=True), nn.ReLU(inplace=True), nn.Linear(512, num_heads, bias=False)
        )

    def define_relative_position_bias_table(self):
        height, width = self.window_size
        rows = torch.arange(-(height - 1), height, dtype=torch.float32)
        columns = torch.arange(-(width - 1), width, dtype=torch.float32)
        table = torch.stack(torch.meshgrid([rows, columns], indexing="ij")).permute(1, 2, 0).contiguous().unsqueeze(0)
        table[:, :, :, 0] /= height - 1
        table[:, :, :, 1] /= width - 1
        table *= 8
        table = torch.sign(table) * torch.log2(torch.abs(table) + 1.0) / 3.0
        self.register_buffer("relative_coords_table", table)

    def forward(self, x):
        tokens = self.window_size[0] * self.window_size[1]
        table = self.cpb_mlp(self.relative_coords_table).view(-1, self.num_heads)
        bias = 16 * torch.sigmoid(bias_of_pairs(table, self.relative_position_index, tokens))
        return shifted_window_attention(self, x, bias, self.window_size, self.shift_size, self.logit_scale)
