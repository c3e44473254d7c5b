"""MViT: Haoqi Fan and others, 2021, https://arxiv.org/abs/2104.11227, and V2, Yanghao Li and
others, 2021, https://arxiv.org/abs/2112.01526.

For counting: a clip of 16 frames is 25,088 tokens. Keys and values are pooled before attention, by
depthwise convolutions with strides, else its products would be all there is to count; where the
tokens get fewer, the channels get more. V2 adds what it says of positions by `torch.einsum`, which
few tools see.
"""

import math
from dataclasses import dataclass
from functools import partial

import torch
from torch import nn

from networks.parts import MLP, StochasticDepth, untrained


@dataclass
class MSBlockConfig:
    num_heads: int
    input_channels: int
    output_channels: int
    kernel_q: list
    kernel_kv: list
    stride_q: list
    stride_kv: list


class Pool(nn.Module):
    """Pools tokens as the map of time, height and width that they are; the first one, of the class, stays out."""

    def __init__(self, pool, norm):
        super().__init__()
        self.pool = pool
        self.norm_act = nn.Sequential(norm) if norm is not None else None

    def forward(self, x, thw):
        heads_missing = x.dim() == 3
        if heads_missing:
            x = x.unsqueeze(1)
        class_token, x = torch.tensor_split(x, indices=(1,), dim=2)
        x = x.transpose(2, 3)
        batch, heads, channels = x.shape[:3]
        x = x.reshape((batch * heads, channels) + thw).contiguous()
        x = self.pool(x)
        thw = tuple(x.shape[2:])
        x = x.reshape(batch, heads, channels, -1).transpose(2, 3)
        x = torch.cat((class_token, x), dim=2)
        if self.norm_act is not None:
            x = self.norm_act(x)
        if heads_missing:
            x = x.squeeze(1)
        return x, thw


def rows_for(embedding, q_size, k_size):
    """For each place of the queries and each of the keys the row of the table that says how far they are apart."""
    q_ratio, k_ratio = max(k_size / q_size, 1.0), max(q_size / k_size, 1.0)
    queries = torch.arange(q_size)[:, None] * q_ratio
    distances = queries - (torch.arange(k_size)[None, :] + (1.0 - k_size)) * k_ratio
    rows = int(2 * max(q_size, k_size) - 1)
    if embedding.shape[0] != rows:
        embedding = embedding.permute(1, 0).unsqueeze(0)
        embedding = nn.functional.interpolate(embedding, size=rows, mode="linear").squeeze(0).permute(1, 0)
    return embedding[distances.long()]


def add_relative_positions(attention, q, q_thw, k_thw, rel_pos_h, rel_pos_w, rel_pos_t):
    (q_t, q_h, q_w), (k_t, k_h, k_w) = q_thw, k_thw
    by_height = rows_for(rel_pos_h, q_h, k_h)
    by_width = rows_for(rel_pos_w, q_w, k_w)
    by_time = rows_for(rel_pos_t, q_t, k_t)
    batch, heads, _, dim = q.shape
    places = q[:, :, 1:].reshape(batch, heads, q_t, q_h, q_w, dim)
    height = torch.einsum("bythwc,hkc->bythwk", places, by_height)
    width = torch.einsum("bythwc,wkc->bythwk", places, by_width)
    places = places.permute(2, 0, 1, 3, 4, 5).reshape(q_t, batch * heads * q_h * q_w, dim)
    time = torch.matmul(places, by_time.transpose(1, 2)).transpose(0, 1)
    time = time.view(batch, heads, q_h, q_w, q_t, k_t).permute(0, 1, 4, 2, 3, 5)
    positions = (
        height[:, :, :, :, :, None, :, None] + width[:, :, :, :, :, None, None, :] + time[:, :, :, :, :, :, None, None]
    ).reshape(batch, heads, q_t * q_h * q_w, k_t * k_h * k_w)
    attention[:, :, 1:, 1:] += positions
    return attention


class MultiscaleAttention(nn.Module):
    def __init__(self, input_size, embed_dim, output_dim, num_heads, kernel_q, kernel_kv, stride_q, stride_kv,
                 residual_pool, residual_with_cls_embed, rel_pos_embed, dropout=0.0, norm_layer=nn.LayerNorm):
        super().__init__()
        self.output_dim = output_dim
        self.num_heads = num_heads
        self.head_dim = output_dim // num_heads
        self.scaler = 1.0 / math.sqrt(self.head_dim)
        self.residual_pool = residual_pool
        self.residual_with_cls_embed = residual_with_cls_embed
        self.qkv = nn.Linear(embed_dim, 3 * output_dim)
        self.project = nn.Sequential(nn.Linear(output_dim, output_dim))
        if dropout > 0.0:
            self.project.append(nn.Dropout(dropout, inplace=True))
        self.pool_q = self._pool(kernel_q, stride_q, norm_layer)
        self.pool_k = self._pool(kernel_kv, stride_kv, norm_layer)
        self.pool_v = self._pool(kernel_kv, stride_kv, norm_layer)
        self.rel_pos_h = self.rel_pos_w = self.rel_pos_t = None
        if rel_pos_embed:
            side = max(input_size[1:])
            sides = [side // stride[1] if stride else side for stride in (stride_q, stride_kv)]
            self.rel_pos_h = self._table(2 * max(sides) - 1)
            self.rel_pos_w = self._table(2 * max(sides) - 1)
            self.rel_pos_t = self._table(2 * input_size[0] - 1)

    def _pool(self, kernel, stride, norm_layer):
        if math.prod(kernel) <= 1 and math.prod(stride) <= 1:
            return None
        options = {"padding": [side // 2 for side in kernel], "groups": self.head_dim, "bias": False}
        return Pool(nn.Conv3d(self.head_dim, self.head_dim, kernel, stride, **options), norm_layer(self.head_dim))

    def _table(self, rows):
        return nn.Parameter(nn.init.trunc_normal_(torch.zeros(rows, self.head_dim), std=0.02))

    def forward(self, x, thw):
        batch, tokens, _ = x.shape
        qkv = self.qkv(x).reshape(batch, tokens, 3, self.num_heads, self.head_dim)
        q, k, v = qkv.transpose(1, 3).unbind(dim=2)
        k_thw = thw
        if self.pool_k is not None:
            k, k_thw = self.pool_k(k, thw)
            v = self.pool_v(v, thw)[0]
        if self.pool_q is not None:
            q, thw = self.pool_q(q, thw)
        attention = torch.matmul(self.scaler * q, k.transpose(2, 3))
        if self.rel_pos_h is not None:
            tables = (self.rel_pos_h, self.rel_pos_w, self.rel_pos_t)
            attention = add_relative_positions(attention, q, thw, k_thw, *tables)
        attention = attention.softmax(dim=-1)
        x = torch.matmul(attention, v)
        if self.residual_pool:
            if self.residual_with_cls_embed:
                x.add_(q)
            else:
                x[:, :, 1:, :] += q[:, :, 1:, :]
        x = x.transpose(1, 2).reshape(batch, -1, self.output_dim)
        return self.project(x), thw


class MultiscaleBlock(nn.Module):
    """In V1 the linear layers widen the tokens, in V2 attention does (`proj_after_attn`)."""

    def __init__(self, input_size, cnf, residual_pool, residual_with_cls_embed, rel_pos_embed, proj_after_attn,
                 dropout=0.0, stochastic_depth_prob=0.0, norm_layer=nn.LayerNorm):
        super().__init__()
        self.proj_after_attn = proj_after_attn
        self.pool_skip = None
        if math.prod(cnf.stride_q) > 1:
            kernel = [stride + 1 if stride > 1 else stride for stride in cnf.stride_q]
            padding = [side // 2 for side in kernel]
            self.pool_skip = Pool(nn.MaxPool3d(kernel, stride=cnf.stride_q, padding=padding), None)
        width = cnf.output_channels if proj_after_attn else cnf.input_channels
        self.norm1 = norm_layer(cnf.input_channels)
        self.norm2 = norm_layer(width)
        self.attn = MultiscaleAttention(
            input_size,
            cnf.input_channels,
            width,
            cnf.num_heads,
            cnf.kernel_q,
            cnf.kernel_kv,
            cnf.stride_q,
            cnf.stride_kv,
            residual_pool,
            residual_with_cls_embed,
            rel_pos_embed,
            dropout=dropout,
            norm_layer=norm_layer,
        )
        self.mlp = MLP(width, [4 * width, cnf.output_channels], activation_layer=nn.GELU, dropout=dropout)
        self.stochastic_depth = StochasticDepth(stochastic_depth_prob, "row")
        self.project = None
        if cnf.input_channels != cnf.output_channels:
            self.project = nn.Linear(cnf.input_channels, cnf.output_channels)

    def forward(self, x, thw):
        normed = self.norm1(x)
        attended, new_thw = self.attn(normed, thw)
        if self.project is not None and self.proj_after_attn:
            x = self.project(normed)
        skipped = x if self.pool_skip is None else self.pool_skip(x, thw)[0]
        x = skipped + self.stochastic_depth(attended)
        normed = self.norm2(x)
        if self.project is not None and not self.proj_after_attn:
            x = self.project(normed)
        return x + self.stochastic_depth(self.mlp(normed)), new_thw


class PositionalEncoding(nn.Module):
    def __init__(self, embed_size, spatial_size, temporal_size, rel_pos_embed):
        super().__init__()
        self.spatial_size = spatial_size
        self.temporal_size = temporal_size
        self.class_token = nn.Parameter(torch.zeros(embed_size))
        self.spatial_pos = self.temporal_pos = self.class_pos = None
        if not rel_pos_embed:
            self.spatial_pos = nn.Parameter(torch.zeros(spatial_size[0] * spatial_size[1], embed_size))
            self.temporal_pos = nn.Parameter(torch.zeros(temporal_size, embed_size))
            self.class_pos = nn.Parameter(torch.zeros(embed_size))

    def forward(self, x):
        class_token = self.class_token.expand(x.size(0), -1).unsqueeze(1)
        x = torch.cat((class_token, x), dim=1)
        if self.spatial_pos is not None:
            places, channels = self.spatial_pos.shape
            positions = torch.repeat_interleave(self.temporal_pos, places, dim=0)
            within = self.spatial_pos.unsqueeze(0).expand(self.temporal_size, -1, -1).reshape(-1, channels)
            positions.add_(within)
            x.add_(torch.cat((self.class_pos.unsqueeze(0), positions), dim=0).unsqueeze(0))
        return x


class MViT(nn.Module):
    def __init__(self, spatial_size, temporal_size, block_setting, residual_pool, residual_with_cls_embed,
                 rel_pos_embed, proj_after_attn, dropout=0.5, attention_dropout=0.0, stochastic_depth_prob=0.0,
                 num_classes=400, block=MultiscaleBlock, norm_layer=partial(nn.LayerNorm, eps=1e-6)):
        super().__init__()
        width = block_setting[0].input_channels
        self.conv_proj = nn.Conv3d(3, width, kernel_size=(3, 7, 7), stride=(2, 4, 4), padding=(1, 3, 3))
        size = [whole // by for whole, by in zip((temporal_size, *spatial_size), self.conv_proj.stride)]
        self.pos_encoding = PositionalEncoding(width, (size[1], size[2]), size[0], rel_pos_embed)
        self.blocks = nn.ModuleList()
        for index, cnf in enumerate(block_setting):
            probability = stochastic_depth_prob * index / (len(block_setting) - 1.0)
            kinds = (residual_pool, residual_with_cls_embed, rel_pos_embed, proj_after_attn)
            self.blocks.append(block(size, cnf, *kinds, attention_dropout, probability, norm_layer))
            if cnf.stride_q:
                size = [whole // by for whole, by in zip(size, cnf.stride_q)]
        last = block_setting[-1].output_channels
        self.norm = norm_layer(last)
        self.head = nn.Sequential(nn.Dropout(dropout, inplace=True), nn.Linear(last, num_classes))
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.trunc_normal_(module.weight, std=0.02)
                nn.init.constant_(module.bias, 0.0)
            elif isinstance(module, PositionalEncoding):
                for table in module.parameters():
                    nn.init.trunc_normal_(table, std=0.02)

    def forward(self, x):
        if x.dim() == 4:
            # An image is a clip of one frame.
            x = x.unsqueeze(2)
        x = self.conv_proj(x).flatten(2).transpose(1, 2)
        x = self.pos_encoding(x)
        thw = (self.pos_encoding.temporal_size, *self.pos_encoding.spatial_size)
        for block in self.blocks:
            x, thw = block(x, thw)
        x = self.norm(x)
        return self.head(x[:, 0])


HEADS = [1, 2, 2] + [4] * 11 + [8, 8]


def setting(second):
    """Where the heads double, queries are pooled by two, and the block before (V1) or that block (V2) widens."""
    lines = []
    for index, heads in enumerate(HEADS):
        before, after = HEADS[max(index - 1, 0)], HEADS[min(index + 1, len(HEADS) - 1)]
        channels = (96 * before, 96 * heads) if second else (96 * heads, 96 * after)
        halves = before != heads
        kernel_q = [3, 3, 3] if second or halves else []
        stride_q = [1, 2, 2] if halves else [1, 1, 1] if second else []
        lines.append(MSBlockConfig(heads, *channels, kernel_q, [3, 3, 3], stride_q, [1, 8 // heads, 8 // heads]))
    return lines


def build(second, spatial_size=(224, 224), temporal_size=16, **options):
    kinds = {"residual_pool": second, "residual_with_cls_embed": False, "rel_pos_embed": second}
    options = {"stochastic_depth_prob": 0.2, **kinds, "proj_after_attn": second, **options}
    return MViT(spatial_size, temporal_size, setting(second), **options)


@untrained
def mvit_v1_b(**options):
    return build(False, **options)


@untrained
def mvit_v2_s(**options):
    return build(True, **options)
