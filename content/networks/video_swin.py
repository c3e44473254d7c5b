"""Video Swin Transformer: Ze Liu and others, 2021, https://arxiv.org/abs/2106.13230.

For counting: Swin Transformer with windows of 8 steps of time, 7 rows and 7 columns: 392 tokens
each, so the products of attention weigh eight times as much beside the linear layers as in images.
A short clip makes the windows smaller.
"""

from functools import partial

import torch
import torch.nn.functional as F
from torch import nn

from networks.parts import untrained
from networks.swin import PatchMerging, SwinTransformerBlock, swin_stages
from networks.swin_attention import bias_of_pairs, shifted_window_attention


class ShiftedWindowAttention3d(nn.Module):
    def __init__(self, dim, window_size, shift_size, num_heads, qkv_bias=True, proj_bias=True, attention_dropout=0.0,
                 dropout=0.0):
        super().__init__()
        if len(window_size) != 3 or len(shift_size) != 3:
            raise ValueError("window_size and shift_size must be of length 3")
        self.window_size = window_size
        self.shift_size = shift_size
        self.num_heads = num_heads
        self.attention_dropout = attention_dropout
        self.dropout = dropout
        self.qkv = nn.Linear(dim, dim * 3, bias=qkv_bias)
        self.proj = nn.Linear(dim, dim, bias=proj_bias)
        time, height, width = window_size
        distances = (2 * time - 1) * (2 * height - 1) * (2 * width - 1)
        self.relative_position_bias_table = nn.Parameter(torch.zeros(distances, num_heads))
        nn.init.trunc_normal_(self.relative_position_bias_table, std=0.02)
        self.define_relative_position_index()

    def define_relative_position_index(self):
        """Which row of the table holds the bias of two tokens of a window, by how far they are apart."""
        time, height, width = self.window_size
        places = torch.meshgrid(torch.arange(time), torch.arange(height), torch.arange(width), indexing="ij")
        places = torch.flatten(torch.stack(places), 1)
        apart = (places[:, :, None] - places[:, None, :]).permute(1, 2, 0).contiguous()
        apart[:, :, 0] += time - 1
        apart[:, :, 1] += height - 1
        apart[:, :, 2] += width - 1
        apart[:, :, 0] *= (2 * height - 1) * (2 * width - 1)
        apart[:, :, 1] *= 2 * width - 1
        self.register_buffer("relative_position_index", apart.sum(-1))

    def forward(self, x):
        size = x.shape[1:-1]
        # A window is no larger than what there is to see, and then it is not shifted.
        window = [min(side, whole) for side, whole in zip(self.window_size, size)]
        shift = [0 if whole <= side else by for side, whole, by in zip(self.window_size, size, self.shift_size)]
        tokens = window[0] * window[1] * window[2]
        index = self.relative_position_index[:tokens, :tokens].flatten()
        bias = bias_of_pairs(self.relative_position_bias_table, index, tokens)
        return shifted_window_attention(self, x, bias, window, shift)


class PatchEmbed3d(nn.Module):
    def __init__(self, patch_size, in_channels=3, embed_dim=96, norm_layer=None):
        super().__init__()
        self.tuple_patch_size = tuple(patch_size)
        self.proj = nn.Conv3d(in_channels, embed_dim, kernel_size=self.tuple_patch_size, stride=self.tuple_patch_size)
        self.norm = norm_layer(embed_dim) if norm_layer is not None else nn.Identity()

    def forward(self, x):
        missing = [(side - whole % side) % side for whole, side in zip(x.size()[2:], self.tuple_patch_size)]
        x = F.pad(x, (0, missing[2], 0, missing[1], 0, missing[0]))
        x = self.proj(x).permute(0, 2, 3, 4, 1)
        return self.norm(x)


class SwinTransformer3d(nn.Module):
    def __init__(self, patch_size, embed_dim, depths, num_heads, window_size, mlp_ratio=4.0, dropout=0.0,
                 attention_dropout=0.0, stochastic_depth_prob=0.1, num_classes=400,
                 norm_layer=partial(nn.LayerNorm, eps=1e-5), block=SwinTransformerBlock, downsample_layer=PatchMerging,
                 patch_embed=PatchEmbed3d):
        super().__init__()
        self.num_classes = num_classes
        self.patch_embed = patch_embed(patch_size=patch_size, embed_dim=embed_dim, norm_layer=norm_layer)
        self.pos_drop = nn.Dropout(p=dropout)
        stages = swin_stages(
            embed_dim,
            depths,
            num_heads,
            window_size,
            stochastic_depth_prob,
            block,
            downsample_layer,
            norm_layer,
            mlp_ratio=mlp_ratio,
            dropout=dropout,
            attention_dropout=attention_dropout,
            attn_layer=ShiftedWindowAttention3d,
        )
        self.features = nn.Sequential(*stages)
        self.num_features = embed_dim * 2 ** (len(depths) - 1)
        self.norm = norm_layer(self.num_features)
        self.avgpool = nn.AdaptiveAvgPool3d(1)
        self.head = nn.Linear(self.num_features, num_classes)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.trunc_normal_(module.weight, std=0.02)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    def forward(self, x):
        x = self.pos_drop(self.patch_embed(x))
        x = self.norm(self.features(x)).permute(0, 4, 1, 2, 3)
        x = torch.flatten(self.avgpool(x), 1)
        return self.head(x)


def build(embed_dim, depths, num_heads, **options):
    probability = {"stochastic_depth_prob": 0.1}
    return SwinTransformer3d([2, 4, 4], embed_dim, depths, num_heads, [8, 7, 7], **probability, **options)


@untrained
def swin3d_t(**options):
    return build(96, [2, 2, 6, 2], [3, 6, 12, 24], **options)


@untrained
def swin3d_s(**options):
    return build(96, [2, 2, 18, 2], [3, 6, 12, 24], **options)


@untrained
def swin3d_b(**options):
    return build(128, [2, 2, 18, 2], [4, 8, 16, 32], **options)
