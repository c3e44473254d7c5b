import torch
import torch.nn as nn

pairs = [
    ("bn2d channels", nn.BatchNorm2d(8), torch.rand(2, 4, 5, 5)),
    ("bn2d rank", nn.BatchNorm2d(8), torch.rand(2, 8)),
    ("bn1d rank", nn.BatchNorm1d(8), torch.rand(2, 8, 5, 5)),
    ("bn3d rank", nn.BatchNorm3d(8), torch.rand(2, 8, 5, 5)),
    ("bn one value", nn.BatchNorm1d(8), torch.rand(1, 8)),
    ("bn one pixel", nn.BatchNorm2d(8), torch.rand(1, 8, 1, 1)),
    ("bn eval", nn.BatchNorm1d(8).eval(), torch.rand(1, 8)),
    ("ln", nn.LayerNorm(8), torch.rand(2, 7)),
    ("ln two", nn.LayerNorm([4, 8]), torch.rand(2, 8, 4)),
    ("ln image", nn.LayerNorm(8), torch.rand(2, 8, 4, 4)),
    ("gn", nn.GroupNorm(2, 8), torch.rand(2, 6, 4)),
    ("gn rank", nn.GroupNorm(2, 8), torch.rand(8)),
    ("in rank", nn.InstanceNorm2d(8), torch.rand(2, 8, 4)),
    ("in channels", nn.InstanceNorm2d(8, affine=True), torch.rand(2, 4, 4, 4)),
    ("in one pixel", nn.InstanceNorm2d(8), torch.rand(2, 8, 1, 1)),
    ("rms", nn.RMSNorm(8), torch.rand(2, 9)),
    ("bn long", nn.BatchNorm1d(8), torch.ones(4, 8, dtype=torch.long)),
]
for what, layer, x in pairs:
    try:
        print(what, tuple(layer(x).shape))
    except (RuntimeError, ValueError) as e:
        print(what, "|", type(e).__name__, "|", e)
for make in (lambda: nn.GroupNorm(3, 8), lambda: nn.BatchNorm2d(), lambda: nn.LayerNorm()):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
