"""Swin Transformer: Ze Liu and others, 2021, https://arxiv.org/abs/2103.14030, and V2,
https://arxiv.org/abs/2111.09883.

For counting: attention stays within windows of 7×7 tokens (8×8 in V2), so it grows with the image's
area and not with its square. A merging of patches halves the sides and doubles the channels, so
each stage costs about the same for a block.
"""

from functools import partial

import torch
import torch.nn.functional as F
from torch import nn

from networks.parts import MLP, Permute, StochasticDepth, untrained
from networks.swin_attention import ShiftedWindowAttention, ShiftedWindowAttentionV2


def merge_patches(x):
    """Four neighbours become one token of four times the channels; odd sides are filled up."""
    height, width, _ = x.shape[-3:]
    x = F.pad(x, (0, 0, 0, width % 2, 0, height % 2))
    corners = [x[..., row::2, column::2, :] for column in (0, 1) for row in (0, 1)]
    return torch.cat(corners, -1)


class PatchMerging(nn.Module):
    def __init__(self, dim, norm_layer=nn.LayerNorm):
        super().__init__()
        self.dim = dim
        self.reduction = nn.Linear(4 * dim, 2 * dim, bias=False)
        self.norm = norm_layer(4 * dim)

    def forward(self, x):
        return self.reduction(self.norm(merge_patches(x)))


class PatchMergingV2(nn.Module):
    def __init__(self, dim, norm_layer=nn.LayerNorm):
        super().__init__()
        self.dim = dim
        self.reduction = nn.Linear(4 * dim, 2 * dim, bias=False)
        self.norm = norm_layer(2 * dim)

    def forward(self, x):
        return self.norm(self.reduction(merge_patches(x)))


class SwinTransformerBlock(nn.Module):
    def __init__(self, dim, num_heads, window_size, shift_size, mlp_ratio=4.0, dropout=0.0, attention_dropout=0.0,
                 stochastic_depth_prob=0.0, norm_layer=nn.LayerNorm, attn_layer=ShiftedWindowAttention):
        super().__init__()
        self.norm1 = norm_layer(dim)
        self.attn = attn_layer(
            dim, window_size, shift_size, num_heads, attention_dropout=attention_dropout, dropout=dropout
        )
        self.stochastic_depth = StochasticDepth(stochastic_depth_prob, "row")
        self.norm2 = norm_layer(dim)
        self.mlp = MLP(dim, [int(dim * mlp_ratio), dim], activation_layer=nn.GELU, inplace=None, dropout=dropout)

    def forward(self, x):
        x = x + self.stochastic_depth(self.attn(self.norm1(x)))
        return x + self.stochastic_depth(self.mlp(self.norm2(x)))


class SwinTransformerBlockV2(SwinTransformerBlock):
    """Normalizes behind attention and linear layers, not before them."""

    def __init__(self, *arguments, attn_layer=ShiftedWindowAttentionV2, **options):
        super().__init__(*arguments, attn_layer=attn_layer, **options)

    def forward(self, x):
        x = x + self.stochastic_depth(self.norm1(self.attn(x)))
        return x + self.stochastic_depth(self.norm2(self.mlp(x)))


def swin_stages(embed_dim, depths, num_heads, window_size, stochastic_depth_prob, block, downsample_layer, norm_layer,
                **options):
    """The stages, with a merging of patches between two; in every second block the windows are shifted by half."""
    layers = []
    before, total = 0, sum(depths)
    for number, (depth, heads) in enumerate(zip(depths, num_heads)):
        dim = embed_dim * 2**number
        stage = []
        for index in range(depth):
            shift_size = [0 if index % 2 == 0 else side // 2 for side in window_size]
            probability = stochastic_depth_prob * float(before) / (total - 1)
            options.update(stochastic_depth_prob=probability, norm_layer=norm_layer)
            stage.append(block(dim, heads, window_size=window_size, shift_size=shift_size, **options))
            before += 1
        layers.append(nn.Sequential(*stage))
        if number < len(depths) - 1:
            layers.append(downsample_layer(dim, norm_layer))
    return layers


class SwinTransformer(nn.Module):
    def __init__(self, patch_size, embed_dim, depths, num_heads, window_size, mlp_ratio=4.0, dropout=0.0,
                 attention_dropout=0.0, stochastic_depth_prob=0.1, num_classes=1000,
                 norm_layer=partial(nn.LayerNorm, eps=1e-5), block=SwinTransformerBlock, downsample_layer=PatchMerging):
        super().__init__()
        self.num_classes = num_classes
        patches = nn.Conv2d(3, embed_dim, kernel_size=tuple(patch_size), stride=tuple(patch_size))
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
        )
        self.features = nn.Sequential(
            nn.Sequential(patches, Permute([0, 2, 3, 1]), norm_layer(embed_dim)), *stages
        )
        num_features = embed_dim * 2 ** (len(depths) - 1)
        self.norm = norm_layer(num_features)
        self.permute = Permute([0, 3, 1, 2])
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.flatten = nn.Flatten(1)
        self.head = nn.Linear(num_features, num_classes)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.trunc_normal_(module.weight, std=0.02)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    def forward(self, x):
        x = self.permute(self.norm(self.features(x)))
        return self.head(self.flatten(self.avgpool(x)))


def first(embed_dim, depths, num_heads, probability, **options):
    return SwinTransformer([4, 4], embed_dim, depths, num_heads, [7, 7], stochastic_depth_prob=probability, **options)


def second(embed_dim, depths, num_heads, probability, **options):
    options = {"block": SwinTransformerBlockV2, "downsample_layer": PatchMergingV2, **options}
    return SwinTransformer([4, 4], embed_dim, depths, num_heads, [8, 8], stochastic_depth_prob=probability, **options)


@untrained
def swin_t(**options):
    return first(96, [2, 2, 6, 2], [3, 6, 12, 24], 0.2, **options)


@untrained
def swin_s(**options):
    return first(96, [2, 2, 18, 2], [3, 6, 12, 24], 0.3, **options)


@untrained
def swin_b(**options):
    return first(128, [2, 2, 18, 2], [4, 8, 16, 32], 0.5, **options)


@untrained
def swin_v2_t(**options):
    return second(96, [2, 2, 6, 2], [3, 6, 12, 24], 0.2, **options)


@untrained
def swin_v2_s(**options):
    return second(96, [2, 2, 18, 2], [3, 6, 12, 24], 0.3, **options)


@untrained
def swin_v2_b(**options):
    return second(128, [2, 2, 18, 2], [4, 8, 16, 32], 0.5, **options)
