"""Vision Transformer: Alexey Dosovitskiy and others, 2020, https://arxiv.org/abs/2010.11929.

For counting: an image of 224×224 in pieces of 16×16 is a sequence of 196 tokens, and one more for
the class. Attention stands in `nn.MultiheadAttention`, whose weights are called by functions:
torchinfo and thop see nothing of them, and since PyTorch runs it as one fused call, fvcore,
calflops and FlopCounterMode miss its two products on a CPU.
"""

import math
from collections import OrderedDict
from functools import partial

import torch
from torch import nn

from networks.parts import MLP, Conv2dNormActivation, untrained


class MLPBlock(MLP):
    def __init__(self, in_dim, mlp_dim, dropout):
        super().__init__(in_dim, [mlp_dim, in_dim], activation_layer=nn.GELU, inplace=None, dropout=dropout)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.normal_(module.bias, std=1e-6)


class EncoderBlock(nn.Module):
    """Attention between the tokens, then two linear layers for each; both beside a shortcut."""

    def __init__(self, num_heads, hidden_dim, mlp_dim, dropout, attention_dropout, norm_layer):
        super().__init__()
        self.num_heads = num_heads
        self.ln_1 = norm_layer(hidden_dim)
        self.self_attention = nn.MultiheadAttention(hidden_dim, num_heads, dropout=attention_dropout, batch_first=True)
        self.dropout = nn.Dropout(dropout)
        self.ln_2 = norm_layer(hidden_dim)
        self.mlp = MLPBlock(hidden_dim, mlp_dim, dropout)

    def forward(self, tokens):
        x = self.ln_1(tokens)
        x, _ = self.self_attention(x, x, x, need_weights=False)
        x = self.dropout(x)
        x = x + tokens
        y = self.ln_2(x)
        y = self.mlp(y)
        return x + y


class Encoder(nn.Module):
    def __init__(self, seq_length, num_layers, num_heads, hidden_dim, mlp_dim, dropout, attention_dropout, norm_layer):
        super().__init__()
        self.pos_embedding = nn.Parameter(torch.empty(1, seq_length, hidden_dim).normal_(std=0.02))
        self.dropout = nn.Dropout(dropout)
        block = (num_heads, hidden_dim, mlp_dim, dropout, attention_dropout, norm_layer)
        layers = OrderedDict((f"encoder_layer_{index}", EncoderBlock(*block)) for index in range(num_layers))
        self.layers = nn.Sequential(layers)
        self.ln = norm_layer(hidden_dim)

    def forward(self, tokens):
        tokens = tokens + self.pos_embedding
        return self.ln(self.layers(self.dropout(tokens)))


def convolutional_stem(configurations, hidden_dim):
    """Several small convolutions in the place of one large: https://arxiv.org/abs/2106.14881."""
    stem = nn.Sequential()
    channels = 3
    for index, layer in enumerate(configurations):
        options = {"kernel_size": layer.kernel_size, "stride": layer.stride, "norm_layer": layer.norm_layer}
        block = Conv2dNormActivation(channels, layer.out_channels, activation_layer=layer.activation_layer, **options)
        stem.add_module(f"conv_bn_relu_{index}", block)
        channels = layer.out_channels
    stem.add_module("conv_last", nn.Conv2d(channels, hidden_dim, kernel_size=1))
    return stem


class VisionTransformer(nn.Module):
    def __init__(self, image_size, patch_size, num_layers, num_heads, hidden_dim, mlp_dim, dropout=0.0,
                 attention_dropout=0.0, num_classes=1000, representation_size=None,
                 norm_layer=partial(nn.LayerNorm, eps=1e-6), conv_stem_configs=None):
        super().__init__()
        if image_size % patch_size != 0:
            raise ValueError("Input shape indivisible by patch size!")
        self.image_size = image_size
        self.patch_size = patch_size
        self.hidden_dim = hidden_dim
        if conv_stem_configs is not None:
            self.conv_proj = convolutional_stem(conv_stem_configs, hidden_dim)
        else:
            self.conv_proj = nn.Conv2d(3, hidden_dim, kernel_size=patch_size, stride=patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, hidden_dim))
        self.seq_length = (image_size // patch_size) ** 2 + 1
        self.encoder = Encoder(
            self.seq_length, num_layers, num_heads, hidden_dim, mlp_dim, dropout, attention_dropout, norm_layer
        )
        heads = OrderedDict()
        if representation_size is not None:
            heads["pre_logits"] = nn.Linear(hidden_dim, representation_size)
            heads["act"] = nn.Tanh()
        heads["head"] = nn.Linear(representation_size or hidden_dim, num_classes)
        self.heads = nn.Sequential(heads)
        self._initialize()

    def _initialize(self):
        if isinstance(self.conv_proj, nn.Conv2d):
            fan_in = self.conv_proj.in_channels * self.conv_proj.kernel_size[0] * self.conv_proj.kernel_size[1]
            nn.init.trunc_normal_(self.conv_proj.weight, std=math.sqrt(1 / fan_in))
            nn.init.zeros_(self.conv_proj.bias)
        nn.init.zeros_(self.heads.head.weight)
        nn.init.zeros_(self.heads.head.bias)

    def _process_input(self, x):
        batch, _, height, width = x.shape
        if height != self.image_size or width != self.image_size:
            side = "height" if height != self.image_size else "width"
            got = height if height != self.image_size else width
            raise AssertionError(f"Wrong image {side}! Expected {self.image_size} but got {got}!")
        x = self.conv_proj(x)
        rows, columns = height // self.patch_size, width // self.patch_size
        # One vector of channels for each piece of the image.
        return x.reshape(batch, self.hidden_dim, rows * columns).permute(0, 2, 1)

    def forward(self, x):
        x = self._process_input(x)
        class_token = self.class_token.expand(x.shape[0], -1, -1)
        x = self.encoder(torch.cat([class_token, x], dim=1))
        return self.heads(x[:, 0])


@untrained
def vit_b_16(image_size=224, **options):
    return VisionTransformer(image_size, 16, 12, 12, 768, 3072, **options)


@untrained
def vit_b_32(image_size=224, **options):
    return VisionTransformer(image_size, 32, 12, 12, 768, 3072, **options)


@untrained
def vit_l_16(image_size=224, **options):
    return VisionTransformer(image_size, 16, 24, 16, 1024, 4096, **options)


@untrained
def vit_l_32(image_size=224, **options):
    return VisionTransformer(image_size, 32, 24, 16, 1024, 4096, **options)


@untrained
def vit_h_14(image_size=224, **options):
    return VisionTransformer(image_size, 14, 32, 16, 1280, 5120, **options)
