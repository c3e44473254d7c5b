import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.randn(2, 3, 10, 12)
u = F.unfold(x, kernel_size=(4, 5))
print(u.shape, F.unfold(x, 3, padding=1).shape, F.unfold(x, 3, dilation=2, stride=2).shape, nn.Unfold(kernel_size=2, stride=2)(x).shape)
print(F.fold(u, (10, 12), (4, 5)).shape, nn.Fold(output_size=(10, 12), kernel_size=2, stride=2)(nn.Unfold(2, stride=2)(x)).shape)
w = torch.randn(8, 3, 4, 5)
out = u.transpose(1, 2).matmul(w.view(w.size(0), -1).t()).transpose(1, 2)
print(out.shape, F.fold(out, (7, 8), (1, 1)).shape, F.conv2d(x, w).shape)
p = x.unfold(2, 5, 5).unfold(3, 4, 4)
print(p.shape, p.contiguous().view(2, 3, -1, 5, 4).shape, x.unfold(3, 3, 1).shape)
signal = torch.randn(2, 100)
frames = signal.unfold(-1, 25, 10)
print(frames.shape, frames.mean(-1).shape)
print(nn.Unfold((2, 3), padding=1), nn.Fold((4, 4), 2))
patches = x[:, :, :8, :12].reshape(2, 3, 2, 4, 3, 4).permute(0, 2, 4, 1, 3, 5).flatten(3).flatten(1, 2)
print(patches.shape)
try:
    F.unfold(x, kernel_size=20)
except RuntimeError as e:
    print(e)
