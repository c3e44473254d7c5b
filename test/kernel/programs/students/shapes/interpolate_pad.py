import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.randn(1, 3, 15, 20)
print(F.interpolate(x, size=(30, 40)).shape, F.interpolate(x, size=10).shape, F.interpolate(x, scale_factor=2).shape, F.interpolate(x, scale_factor=0.5, mode='bilinear', align_corners=False).shape)
print(F.interpolate(x, scale_factor=(2, 1.5), mode='bicubic').shape, F.interpolate(x, size=x.shape[2:], mode='area').shape, F.interpolate(torch.randn(1, 2, 9), scale_factor=3, mode='linear').shape)
print(F.interpolate(torch.randn(1, 2, 3, 4, 5), size=(6, 8, 10), mode='trilinear', align_corners=True).shape, F.interpolate(x, scale_factor=0.3, recompute_scale_factor=True).shape, F.interpolate(x, (7, 7), mode='bilinear', antialias=True).shape)
print(nn.Upsample(scale_factor=2)(x).shape, nn.Upsample(size=(3, 3), mode='nearest')(x).shape, nn.UpsamplingBilinear2d(scale_factor=3)(x).shape, nn.UpsamplingNearest2d(size=5)(x).shape)
print(nn.Upsample(scale_factor=2, mode='bilinear', align_corners=True), nn.Upsample(size=(4, 4)), nn.UpsamplingNearest2d(scale_factor=2))
print(F.pad(x, (1, 2)).shape, F.pad(x, (1, 1, 2, 2)).shape, F.pad(x, (0, 0, 0, 0, 0, 5)).shape, F.pad(x, [1, 1, 1, 1], mode='reflect').shape, F.pad(x, (3, 3, 3, 3), 'replicate').shape, F.pad(x, (-1, -2)).shape)
print(F.pad(x, (2, 2, 0, 0), mode='circular').shape, F.pad(torch.ones(3), (0, 2), value=1).shape, F.pad(x, (1, 0), "constant", -1.0).shape)
print(nn.ZeroPad2d(2)(x).shape, nn.ReflectionPad2d((1, 2, 3, 4))(x).shape, nn.ReplicationPad2d(1)(x).shape, nn.ConstantPad2d((1, 0, 0, 0), 3.5)(x).shape, nn.ConstantPad1d(2, 0)(torch.ones(1, 2, 3)).shape)
print(nn.ZeroPad2d(2), nn.ReflectionPad2d((1, 2, 3, 4)), nn.ConstantPad1d(2, 0.5), nn.ReplicationPad1d((1, 0)), nn.CircularPad2d(1))
H, W = x.shape[-2:]
ph, pw = (8 - H % 8) % 8, (8 - W % 8) % 8
print(F.pad(x, (0, pw, 0, ph)).shape)
try:
    F.pad(x, (20, 0), mode='reflect')
except RuntimeError as e:
    print(e)
try:
    F.interpolate(x, size=3, scale_factor=2)
except ValueError as e:
    print(e)
try:
    F.interpolate(x, size=(3,))
except ValueError as e:
    print(e)
