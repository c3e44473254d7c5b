"""Sizes worked out as code does: heads, patches, positions."""
import math

import torch
import torch.nn.functional as F

images = torch.randn(2, 3, 32, 32)
n, c, h, w = images.shape
p = 8
patches = images.reshape(n, c, h // p, p, w // p, p).permute(0, 2, 4, 1, 3, 5).reshape(n, (h // p) * (w // p), c * p * p)
print(patches.shape, F.unfold(images, p, stride=p).transpose(1, 2).shape)
table = torch.randn(1, 17, 12)
grid = int(math.sqrt(table.shape[1] - 1))
resized = F.interpolate(table[:, 1:].reshape(1, grid, grid, -1).permute(0, 3, 1, 2), size=(6, 6), mode="bicubic", align_corners=False)
print(torch.cat([table[:, :1], resized.permute(0, 2, 3, 1).reshape(1, -1, 12)], dim=1).shape)
position = torch.arange(10).unsqueeze(1)
div = torch.exp(torch.arange(0, 8, 2) * (-math.log(10000.0) / 8))
pe = torch.zeros(10, 8)
pe[:, 0::2] = torch.sin(position * div)
pe[:, 1::2] = torch.cos(position * div)
print(position.shape, div.shape, pe.unsqueeze(0).shape)
widths = (torch.arange(4) * 36.44 + 49).tolist()
print(len(widths), torch.tensor(widths).int().shape)
mask = torch.triu(torch.ones(5, 5), diagonal=1).bool()
print(mask, torch.zeros(5, 5).masked_fill(mask, float("-inf")).shape)
