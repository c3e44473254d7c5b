import torch
import torch.nn as nn
import torch.nn.functional as F


def out_size(n, k, s=1, p=0, d=1):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


x = torch.randn(1, 4, 33, 47)
for k, s, p, d in [(3, 1, 0, 1), (3, 2, 1, 1), (5, 3, 2, 1), (3, 1, 2, 2), (1, 2, 0, 1), (7, 2, 3, 1), (3, 1, 'same', 1), (4, 1, 'valid', 2)]:
    y = nn.Conv2d(4, 8, k, stride=s, padding=p, dilation=d)(x)
    ok = y.shape[2] == out_size(33, k, s, p, d) if isinstance(p, int) else None
    print(k, s, p, d, tuple(y.shape), ok)
print(F.max_pool2d(x, 3, 2, 1).shape, F.max_pool2d(x, 2, ceil_mode=True).shape, F.avg_pool2d(x, (3, 2), stride=(2, 1)).shape, F.max_pool2d(x, 3, dilation=2).shape, F.adaptive_avg_pool2d(x, (None, 7)).shape, F.adaptive_max_pool2d(x, 1).shape, F.lp_pool2d(x, 2, 3).shape)
out, ind = F.max_pool2d(x, 2, return_indices=True)
print(out.shape, ind.dtype, nn.MaxUnpool2d(2, 2)(out, ind, output_size=x.shape[-2:]).shape, nn.MaxUnpool2d(2)(out, ind, output_size=(33, 47)).shape)
for args in [dict(kernel_size=3), dict(kernel_size=4, stride=2, padding=1), dict(kernel_size=3, stride=2, padding=1, output_padding=1), dict(kernel_size=2, stride=2, groups=2), dict(kernel_size=3, dilation=2)]:
    t = nn.ConvTranspose2d(4, 6, **args)
    print(t, tuple(t(x).shape), tuple(t.weight.shape))
print(nn.ConvTranspose2d(4, 2, 3, stride=2, padding=1)(x, output_size=(66, 94)).shape)
print(F.conv2d(x, torch.randn(8, 2, 3, 3), groups=2, padding=1).shape, F.conv1d(torch.randn(1, 2, 9), torch.randn(3, 2, 4), bias=torch.zeros(3), stride=2).shape, F.conv_transpose2d(x, torch.randn(4, 3, 2, 2), stride=2).shape)
print(nn.Conv2d(4, 4, 3)(x[0]).shape, nn.MaxPool2d(2)(x[0]).shape, nn.AvgPool2d(3, 2, 1, count_include_pad=False), nn.FractionalMaxPool2d(2, output_size=5)(x).shape, nn.MaxPool1d(3, stride=1)(torch.ones(1, 2, 9)).shape)
print(nn.Conv1d(2, 4, 3, padding=1), nn.Conv3d(1, 2, (1, 2, 3)), nn.MaxPool2d((2, 1), ceil_mode=True), nn.AdaptiveAvgPool2d((None, 4)), nn.LPPool2d(2, 3))
