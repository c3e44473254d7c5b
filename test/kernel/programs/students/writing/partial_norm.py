from functools import partial
from typing import Callable, Optional

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, cin: int, cout: int, norm_layer: Optional[Callable[..., nn.Module]] = None) -> None:
        super().__init__()
        if norm_layer is None:
            norm_layer = nn.BatchNorm2d
        self.conv = nn.Conv2d(cin, cout, 3, padding=1, bias=norm_layer is None)
        self.norm = norm_layer(cout)

    def forward(self, x):
        return self.norm(self.conv(x)).relu()


norms = dict(
    default=None,
    bn=partial(nn.BatchNorm2d, eps=1e-3, momentum=0.01),
    gn=partial(nn.GroupNorm, 4),
    inorm=partial(nn.InstanceNorm2d, affine=True, track_running_stats=True),
    frozen=partial(nn.BatchNorm2d, affine=False),
    stateless=partial(nn.BatchNorm2d, track_running_stats=False),
    none=lambda c: nn.Identity(),
)
for name, norm in norms.items():
    b = Block(3, 16, norm)
    y = b(torch.randn(2, 3, 8, 8))
    print(name, b.norm, y.shape, sum(p.numel() for p in b.parameters()), sum(t.numel() for t in b.buffers()))

ln = partial(nn.LayerNorm, eps=1e-6)
print(ln(32), ln([4, 5], elementwise_affine=False), nn.LayerNorm(8, bias=False))
print(nn.RMSNorm(16), nn.RMSNorm(16)(torch.ones(2, 16)).shape, nn.LocalResponseNorm(5))
conv = partial(nn.Conv2d, kernel_size=3, padding=1)
print(nn.Sequential(conv(3, 8), nn.ReLU6(), conv(8, 8, stride=2)))
