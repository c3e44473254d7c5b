"""What networks of several families are built of, by the names that torchvision.ops gives it.

Counting tools go by the type of a module or by its name, so each part is the class that the
reference has: a `Conv2dNormActivation` is a Sequential of three modules, and an `MLP` one of linear
layers. None counts anything itself.
"""

from functools import wraps

import torch
import torch.nn.functional as F
from torch import nn


def untrained(build):
    """Lets a constructor take `weights` and `progress`, and refuses weights: nothing here was trained."""

    @wraps(build)
    def constructor(*, weights=None, progress=True, **options):
        asked = {"weights": weights, "weights_backbone": options.pop("weights_backbone", None)}
        # What torchvision called them before it had several weights for a network.
        for name in ("pretrained", "pretrained_backbone"):
            asked[name] = options.pop(name, False) or None
        for name, value in asked.items():
            if value is not None:
                raise ValueError(f"{build.__name__}: no weights are loaded here, so {name}={value!r} cannot be met")
        return build(**options)

    return constructor


def rescaled(x):
    """Images from torchvision's scale to that of weights that came from TensorFlow."""
    red = torch.unsqueeze(x[:, 0], 1) * (0.229 / 0.5) + (0.485 - 0.5) / 0.5
    green = torch.unsqueeze(x[:, 1], 1) * (0.224 / 0.5) + (0.456 - 0.5) / 0.5
    blue = torch.unsqueeze(x[:, 2], 1) * (0.225 / 0.5) + (0.406 - 0.5) / 0.5
    return torch.cat((red, green, blue), 1)


def make_divisible(value, divisor=8, smallest=None):
    """The multiple of `divisor` nearest to `value`, the next one where that would lose more than a tenth."""
    rounded = max(smallest or divisor, int(value + divisor / 2) // divisor * divisor)
    return rounded + divisor if rounded < 0.9 * value else rounded


def same_padding(kernel_size, dilation):
    """The padding that keeps the size of what comes in, where the stride is 1 and the kernel odd."""
    if isinstance(kernel_size, int) and isinstance(dilation, int):
        return (kernel_size - 1) // 2 * dilation
    dimensions = len(dilation if isinstance(kernel_size, int) else kernel_size)
    kernels = (kernel_size,) * dimensions if isinstance(kernel_size, int) else kernel_size
    dilations = (dilation,) * dimensions if isinstance(dilation, int) else dilation
    return tuple((kernel - 1) // 2 * spread for kernel, spread in zip(kernels, dilations))


class BasicConv2d(nn.Module):
    """The convolution of the networks of Inception: normalized, with a function in the place of a module behind it."""

    def __init__(self, in_channels, out_channels, **options):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, bias=False, **options)
        self.bn = nn.BatchNorm2d(out_channels, eps=0.001)

    def forward(self, x):
        return F.relu(self.bn(self.conv(x)), inplace=True)


class ConvNormActivation(nn.Sequential):
    """A convolution, what normalizes it, and an activation; without a norm the convolution has a bias."""

    def __init__(self, convolution, in_channels, out_channels, kernel_size=3, stride=1, padding=None, groups=1,
                 norm_layer=None, activation_layer=nn.ReLU, dilation=1, inplace=True, bias=None):
        if padding is None:
            padding = same_padding(kernel_size, dilation)
        if bias is None:
            bias = norm_layer is None
        layers = [convolution(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias)]
        if norm_layer is not None:
            layers.append(norm_layer(out_channels))
        if activation_layer is not None:
            layers.append(activation_layer() if inplace is None else activation_layer(inplace=inplace))
        super().__init__(*layers)
        self.out_channels = out_channels


class Conv2dNormActivation(ConvNormActivation):
    def __init__(self, *channels, norm_layer=nn.BatchNorm2d, **options):
        super().__init__(nn.Conv2d, *channels, norm_layer=norm_layer, **options)


class Conv3dNormActivation(ConvNormActivation):
    def __init__(self, *channels, norm_layer=nn.BatchNorm3d, **options):
        super().__init__(nn.Conv3d, *channels, norm_layer=norm_layer, **options)


class SqueezeExcitation(nn.Module):
    """Weighs each channel by what all of its positions say together: https://arxiv.org/abs/1709.01507.

    The two convolutions see one position, so they hold many parameters and hardly any operations.
    """

    def __init__(self, input_channels, squeeze_channels, activation=nn.ReLU, scale_activation=nn.Sigmoid):
        super().__init__()
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc1 = nn.Conv2d(input_channels, squeeze_channels, 1)
        self.fc2 = nn.Conv2d(squeeze_channels, input_channels, 1)
        self.activation = activation()
        self.scale_activation = scale_activation()

    def forward(self, x):
        scale = self.activation(self.fc1(self.avgpool(x)))
        return self.scale_activation(self.fc2(scale)) * x


class MLP(nn.Sequential):
    """Linear layers with an activation and dropout behind each; the last one has dropout alone."""

    def __init__(self, in_channels, hidden_channels, activation_layer=nn.ReLU, inplace=None, dropout=0.0):
        options = {} if inplace is None else {"inplace": inplace}
        layers = []
        for width in hidden_channels[:-1]:
            layers += [nn.Linear(in_channels, width), activation_layer(**options), nn.Dropout(dropout, **options)]
            in_channels = width
        super().__init__(*layers, nn.Linear(in_channels, hidden_channels[-1]), nn.Dropout(dropout, **options))


class Permute(nn.Module):
    def __init__(self, dims):
        super().__init__()
        self.dims = dims

    def forward(self, x):
        return torch.permute(x, self.dims)


class StochasticDepth(nn.Module):
    """Drops a branch now and then while a network learns, and does nothing later: https://arxiv.org/abs/1603.09382."""

    def __init__(self, p, mode):
        super().__init__()
        if not 0.0 <= p <= 1.0:
            raise ValueError(f"drop probability has to be between 0 and 1, but got {p}")
        if mode not in ("batch", "row"):
            raise ValueError(f"mode has to be either 'batch' or 'row', but got {mode}")
        self.p = p
        self.mode = mode

    def forward(self, x):
        if not self.training or self.p == 0.0:
            return x
        kept = 1.0 - self.p
        batch = x.shape[0] if self.mode == "row" else 1
        drawn = torch.empty([batch] + [1] * (x.ndim - 1), dtype=x.dtype, device=x.device).bernoulli_(kept)
        if kept > 0.0:
            drawn.div_(kept)
        return x * drawn

    def __repr__(self):
        return f"{type(self).__name__}(p={self.p}, mode={self.mode})"
