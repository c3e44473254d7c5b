import torch
import torch.nn as nn
from thop import profile

x = torch.randn(2, 4, 6, 6)
for layer in (
    nn.BatchNorm2d(4), nn.BatchNorm2d(4, affine=False), nn.InstanceNorm2d(4), nn.InstanceNorm2d(4, affine=True),
    nn.LayerNorm(6), nn.LayerNorm(6, elementwise_affine=False), nn.GroupNorm(2, 4), nn.AvgPool2d(2), nn.MaxPool2d(2),
    nn.AdaptiveAvgPool2d((3, 5)), nn.AdaptiveMaxPool2d(2), nn.LeakyReLU(), nn.GELU(), nn.Dropout(0.3), nn.PixelShuffle(2),
    nn.Upsample(scale_factor=2), nn.Upsample(scale_factor=2, mode="bilinear"), nn.Upsample(scale_factor=2, mode="bicubic"),
    nn.ConvTranspose2d(4, 6, 3, stride=2), nn.Conv2d(4, 8, 3, groups=2), nn.Conv2d(4, 4, 3, groups=4, bias=False),
):
    print(type(layer).__name__, profile(nn.Sequential(layer), (x,), verbose=False))
