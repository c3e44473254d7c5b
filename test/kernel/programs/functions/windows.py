"""Windows of a picture, as in Swin: rolled, cut, masked."""
import torch
import torch.nn.functional as F

x = torch.randn(2, 9, 9, 6)
window = 4
pad = (window - x.shape[1] % window) % window
x = F.pad(x, (0, 0, 0, pad, 0, pad))
b, h, w, c = x.shape
x = torch.roll(x, shifts=(-2, -2), dims=(1, 2))
x = x.view(b, h // window, window, w // window, window, c)
x = x.permute(0, 1, 3, 2, 4, 5).reshape(-1, window * window, c)
print(x.shape)
coords = torch.stack(torch.meshgrid(torch.arange(2), torch.arange(2), indexing="ij"))
flat = torch.flatten(coords, 1)
relative = flat[:, :, None] - flat[:, None, :]
relative = relative.permute(1, 2, 0).contiguous()
relative[:, :, 0] += 1
relative[:, :, 1] += 1
print(relative.shape, relative.sum(-1).shape)
mask = x.new_zeros((h, w))
mask[0:4, 4:] = 3
mask = mask.view(h // 4, 4, w // 4, 4).permute(0, 2, 1, 3).reshape(-1, 16)
mask = mask.unsqueeze(1) - mask.unsqueeze(2)
mask = mask.masked_fill(mask != 0, float(-100.0)).masked_fill(mask == 0, float(0.0))
print(mask.shape, torch.log(torch.clamp(torch.tensor(10.0), max=4.0)).shape)
