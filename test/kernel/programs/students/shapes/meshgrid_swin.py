import torch
import torch.nn as nn


def window_partition(x, window_size):
    B, H, W, C = x.shape
    x = x.view(B, H // window_size, window_size, W // window_size, window_size, C)
    windows = x.permute(0, 1, 3, 2, 4, 5).contiguous().view(-1, window_size, window_size, C)
    return windows


def window_reverse(windows, window_size, H, W):
    B = int(windows.shape[0] / (H * W / window_size / window_size))
    x = windows.view(B, H // window_size, W // window_size, window_size, window_size, -1)
    return x.permute(0, 1, 3, 2, 4, 5).contiguous().view(B, H, W, -1)


class RelPos(nn.Module):
    def __init__(self, window_size=(4, 4), num_heads=3):
        super().__init__()
        self.relative_position_bias_table = nn.Parameter(torch.zeros((2 * window_size[0] - 1) * (2 * window_size[1] - 1), num_heads))
        coords_h = torch.arange(window_size[0])
        coords_w = torch.arange(window_size[1])
        coords = torch.stack(torch.meshgrid([coords_h, coords_w], indexing='ij'))
        coords_flatten = torch.flatten(coords, 1)
        relative_coords = coords_flatten[:, :, None] - coords_flatten[:, None, :]
        relative_coords = relative_coords.permute(1, 2, 0).contiguous()
        relative_coords[:, :, 0] += window_size[0] - 1
        relative_coords[:, :, 1] += window_size[1] - 1
        relative_coords[:, :, 0] *= 2 * window_size[1] - 1
        relative_position_index = relative_coords.sum(-1)
        self.register_buffer("relative_position_index", relative_position_index)
        self.N = window_size[0] * window_size[1]

    def forward(self, attn):
        bias = self.relative_position_bias_table[self.relative_position_index.view(-1)].view(self.N, self.N, -1)
        return attn + bias.permute(2, 0, 1).contiguous().unsqueeze(0)


x = torch.randn(2, 16, 12, 8)
w = window_partition(x, 4)
print(w.shape, window_reverse(w, 4, 16, 12).shape)
shifted = torch.roll(x, shifts=(-2, -2), dims=(1, 2))
print(shifted.shape, torch.roll(x, 1, 0).shape, x.roll(3).shape)
r = RelPos()
print(r.relative_position_index.shape, r.relative_position_index.dtype, r(torch.randn(24, 3, 16, 16)).shape)
img_mask = torch.zeros((1, 16, 12, 1))
cnt = 0
for h in (slice(0, -4), slice(-4, -2), slice(-2, None)):
    for v in (slice(0, -4), slice(-4, -2), slice(-2, None)):
        img_mask[:, h, v, :] = cnt
        cnt += 1
mask_windows = window_partition(img_mask, 4).view(-1, 16)
attn_mask = mask_windows.unsqueeze(1) - mask_windows.unsqueeze(2)
attn_mask = attn_mask.masked_fill(attn_mask != 0, float(-100.0)).masked_fill(attn_mask == 0, float(0.0))
print(mask_windows.shape, attn_mask.shape, cnt)
gy, gx = torch.meshgrid(torch.linspace(-1, 1, 5), torch.linspace(-1, 1, 7), indexing='xy')
print(gy.shape, gx.shape, torch.stack((gx, gy), -1).shape)
x0, x1, x2, x3 = x[:, 0::2, 0::2, :], x[:, 1::2, 0::2, :], x[:, 0::2, 1::2, :], x[:, 1::2, 1::2, :]
print(torch.cat([x0, x1, x2, x3], -1).view(2, -1, 32).shape)
