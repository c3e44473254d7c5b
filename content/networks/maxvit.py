"""MaxViT: Zhengzhong Tu and others, 2022, https://arxiv.org/abs/2204.01697.

For counting: each layer is a convolution block, attention within windows of 7×7, and attention over
a grid of 7×7 that spans the map; both attentions cost the same. Their products are `torch.einsum`,
which few tools count, and fvcore takes its figure from a report rounded to four digits. The size of
the image is fixed when the network is made.
"""

from collections import OrderedDict
from functools import partial

import torch
import torch.nn.functional as F
from torch import nn

from networks.parts import Conv2dNormActivation, SqueezeExcitation, StochasticDepth, untrained


def halved(size):
    """A convolution of 3×3 with stride 2 and padding 1 makes of a size this one."""
    return tuple((side - 1) // 2 + 1 for side in size)


def relative_position_index(height, width):
    """Which row of a table holds the bias of two tokens of a window, by how far they are apart."""
    places = torch.flatten(torch.stack(torch.meshgrid([torch.arange(height), torch.arange(width)], indexing="ij")), 1)
    apart = (places[:, :, None] - places[:, None, :]).permute(1, 2, 0).contiguous()
    apart[:, :, 0] += height - 1
    apart[:, :, 1] += width - 1
    apart[:, :, 0] *= 2 * width - 1
    return apart.sum(-1)


class MBConv(nn.Module):
    def __init__(self, in_channels, out_channels, expansion_ratio, squeeze_ratio, stride, activation_layer, norm_layer,
                 p_stochastic_dropout=0.0):
        super().__init__()
        self.proj = nn.Identity()
        if stride != 1 or in_channels != out_channels:
            shortcut = [nn.AvgPool2d(kernel_size=3, stride=stride, padding=1)] if stride == 2 else []
            self.proj = nn.Sequential(*shortcut, nn.Conv2d(in_channels, out_channels, kernel_size=1, bias=True))
        wide = int(out_channels * expansion_ratio)
        options = {"activation_layer": activation_layer, "norm_layer": norm_layer, "inplace": None}
        self.stochastic_depth = nn.Identity()
        if p_stochastic_dropout:
            self.stochastic_depth = StochasticDepth(p_stochastic_dropout, mode="row")
        layers = OrderedDict()
        layers["pre_norm"] = norm_layer(in_channels)
        layers["conv_a"] = Conv2dNormActivation(in_channels, wide, kernel_size=1, **options)
        layers["conv_b"] = Conv2dNormActivation(wide, wide, kernel_size=3, stride=stride, groups=wide, **options)
        layers["squeeze_excitation"] = SqueezeExcitation(wide, int(out_channels * squeeze_ratio), activation=nn.SiLU)
        layers["conv_c"] = nn.Conv2d(wide, out_channels, kernel_size=1, bias=True)
        self.layers = nn.Sequential(layers)

    def forward(self, x):
        shortcut = self.proj(x)
        return shortcut + self.stochastic_depth(self.layers(x))


class RelativePositionalMultiHeadAttention(nn.Module):
    """Attention between the `max_seq_len` tokens of each window."""

    def __init__(self, feat_dim, head_dim, max_seq_len):
        super().__init__()
        if feat_dim % head_dim != 0:
            raise ValueError(f"feat_dim: {feat_dim} must be divisible by head_dim: {head_dim}")
        self.n_heads = feat_dim // head_dim
        self.head_dim = head_dim
        self.size = int(max_seq_len**0.5)
        self.max_seq_len = max_seq_len
        self.to_qkv = nn.Linear(feat_dim, self.n_heads * self.head_dim * 3)
        self.scale_factor = feat_dim**-0.5
        self.merge = nn.Linear(self.head_dim * self.n_heads, feat_dim)
        self.relative_position_bias_table = nn.Parameter(torch.empty(((2 * self.size - 1) ** 2, self.n_heads)))
        self.register_buffer("relative_position_index", relative_position_index(self.size, self.size))
        nn.init.trunc_normal_(self.relative_position_bias_table, std=0.02)

    def get_relative_positional_bias(self):
        rows = self.relative_position_bias_table[self.relative_position_index.view(-1)]
        rows = rows.view(self.max_seq_len, self.max_seq_len, -1)
        return rows.permute(2, 0, 1).contiguous().unsqueeze(0)

    def forward(self, x):
        batch, windows, tokens, channels = x.shape
        q, k, v = torch.chunk(self.to_qkv(x), 3, dim=-1)
        q, k, v = [
            part.reshape(batch, windows, tokens, self.n_heads, self.head_dim).permute(0, 1, 3, 2, 4)
            for part in (q, k, v)
        ]
        k = k * self.scale_factor
        scores = torch.einsum("B G H I D, B G H J D -> B G H I J", q, k)
        bias = self.get_relative_positional_bias()
        scores = F.softmax(scores + bias, dim=-1)
        out = torch.einsum("B G H I J, B G H J D -> B G H I D", scores, v)
        out = out.permute(0, 1, 3, 2, 4).reshape(batch, windows, tokens, channels)
        return self.merge(out)


class SwapAxes(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a = a
        self.b = b

    def forward(self, x):
        return torch.swapaxes(x, self.a, self.b)


class WindowPartition(nn.Module):
    """From a map to windows of p×p tokens."""

    def forward(self, x, p):
        batch, channels, height, width = x.shape
        rows, columns = height // p, width // p
        x = x.reshape(batch, channels, rows, p, columns, p)
        x = x.permute(0, 2, 4, 3, 5, 1)
        return x.reshape(batch, rows * columns, p * p, channels)


class WindowDepartition(nn.Module):
    """Back from windows to a map."""

    def forward(self, x, p, h_partitions, w_partitions):
        batch, _, _, channels = x.shape
        x = x.reshape(batch, h_partitions, w_partitions, p, p, channels)
        x = x.permute(0, 5, 1, 3, 2, 4)
        return x.reshape(batch, channels, h_partitions * p, w_partitions * p)


class PartitionAttentionLayer(nn.Module):
    """Attention within windows, or within the grid of what stands at the same place of each window."""

    def __init__(self, in_channels, head_dim, partition_size, partition_type, grid_size, mlp_ratio, activation_layer,
                 norm_layer, attention_dropout, mlp_dropout, p_stochastic_dropout):
        super().__init__()
        if partition_type not in ("grid", "window"):
            raise ValueError("partition_type must be either 'grid' or 'window'")
        grid = partition_type == "grid"
        self.grid_size = grid_size
        self.p = grid_size[0] // partition_size if grid else partition_size
        self.partition_op = WindowPartition()
        self.departition_op = WindowDepartition()
        self.partition_swap = SwapAxes(-2, -3) if grid else nn.Identity()
        self.departition_swap = SwapAxes(-2, -3) if grid else nn.Identity()
        self.attn_layer = nn.Sequential(
            norm_layer(in_channels),
            RelativePositionalMultiHeadAttention(in_channels, head_dim, partition_size**2),
            nn.Dropout(attention_dropout),
        )
        self.mlp_layer = nn.Sequential(
            nn.LayerNorm(in_channels),
            nn.Linear(in_channels, in_channels * mlp_ratio),
            activation_layer(),
            nn.Linear(in_channels * mlp_ratio, in_channels),
            nn.Dropout(mlp_dropout),
        )
        self.stochastic_dropout = StochasticDepth(p_stochastic_dropout, mode="row")

    def forward(self, x):
        rows, columns = self.grid_size[0] // self.p, self.grid_size[1] // self.p
        x = self.partition_swap(self.partition_op(x, self.p))
        x = x + self.stochastic_dropout(self.attn_layer(x))
        x = x + self.stochastic_dropout(self.mlp_layer(x))
        return self.departition_op(self.departition_swap(x), self.p, rows, columns)


class MaxVitLayer(nn.Module):
    def __init__(self, convolution, attention):
        super().__init__()
        layers = OrderedDict()
        layers["MBconv"] = MBConv(**convolution)
        layers["window_attention"] = PartitionAttentionLayer(partition_type="window", **attention)
        layers["grid_attention"] = PartitionAttentionLayer(partition_type="grid", **attention)
        self.layers = nn.Sequential(layers)

    def forward(self, x):
        return self.layers(x)


class MaxVitBlock(nn.Module):
    """One stage: its first layer halves the map. `probabilities` has one for each layer."""

    def __init__(self, in_channels, out_channels, input_grid_size, probabilities, convolution, attention):
        super().__init__()
        self.layers = nn.ModuleList()
        self.grid_size = halved(input_grid_size)
        for index, probability in enumerate(probabilities):
            first = {"in_channels": out_channels if index else in_channels, "stride": 1 if index else 2}
            depth = {"p_stochastic_dropout": probability}
            layer = MaxVitLayer(
                {"out_channels": out_channels, **first, **depth, **convolution},
                {"in_channels": out_channels, "grid_size": self.grid_size, **depth, **attention},
            )
            self.layers.append(layer)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def stem(channels, norm_layer, activation_layer):
    """Two convolutions, of which the first halves the image."""
    options = {"norm_layer": norm_layer, "activation_layer": activation_layer, "inplace": None}
    return nn.Sequential(
        Conv2dNormActivation(3, channels, stride=2, **options),
        Conv2dNormActivation(channels, channels, norm_layer=None, activation_layer=None, bias=True),
    )


class MaxVit(nn.Module):
    def __init__(self, input_size, stem_channels, partition_size, block_channels, block_layers, head_dim,
                 stochastic_depth_prob, norm_layer=None, activation_layer=nn.GELU, squeeze_ratio=0.25,
                 expansion_ratio=4, mlp_ratio=4, mlp_dropout=0.0, attention_dropout=0.0, num_classes=1000):
        super().__init__()
        norm_layer = norm_layer or partial(nn.BatchNorm2d, eps=1e-3, momentum=0.01)
        self.partition_size = partition_size
        self.stem = stem(stem_channels, norm_layer, activation_layer)
        convolution = {
            "expansion_ratio": expansion_ratio,
            "squeeze_ratio": squeeze_ratio,
            "activation_layer": activation_layer,
            "norm_layer": norm_layer,
        }
        attention = {
            "head_dim": head_dim,
            "partition_size": partition_size,
            "mlp_ratio": mlp_ratio,
            "activation_layer": activation_layer,
            "norm_layer": nn.LayerNorm,
            "attention_dropout": attention_dropout,
            "mlp_dropout": mlp_dropout,
        }
        step = stochastic_depth_prob / (sum(block_layers) - 1)
        probabilities = [step * index for index in range(sum(block_layers))]
        self.blocks = nn.ModuleList()
        channels, size = stem_channels, halved(input_size)
        for width, layers in zip(block_channels, block_layers):
            block = MaxVitBlock(channels, width, size, probabilities[:layers], convolution, attention)
            probabilities = probabilities[layers:]
            channels, size = width, block.grid_size
            if any(side % partition_size for side in size):
                raise ValueError(f"Input size {size} of a block is not divisible by partition size {partition_size}.")
            self.blocks.append(block)
        self.classifier = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.LayerNorm(channels),
            nn.Linear(channels, channels),
            nn.Tanh(),
            nn.Linear(channels, num_classes, bias=False),
        )
        self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, (nn.Conv2d, nn.Linear)):
                nn.init.normal_(module.weight, std=0.02)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    def forward(self, x):
        x = self.stem(x)
        for block in self.blocks:
            x = block(x)
        return self.classifier(x)


@untrained
def maxvit_t(input_size=(224, 224), **options):
    return MaxVit(input_size, 64, 7, [64, 128, 256, 512], [2, 2, 5, 2], 32, 0.2, **options)
