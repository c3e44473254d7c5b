import torch
import torch.nn as nn


def attempt(f, *args, **kwargs):
    try:
        print("ok", tuple(f(*args, **kwargs).shape))
    except Exception as e:
        print(type(e).__name__, str(e))


x = torch.rand(2, 3, 8, 8)
attempt(nn.Conv2d(4, 8, 3), x)
attempt(nn.Conv2d(3, 8, 9), x)
attempt(nn.Conv2d(3, 8, 3, padding=1, dilation=8), x)
attempt(nn.Conv2d(3, 8, 3), torch.rand(3))
attempt(nn.Conv2d(3, 8, 3), torch.rand(1, 2, 3, 8, 8))
attempt(nn.Conv1d(3, 8, 3), x)
attempt(nn.Conv1d(3, 8, 3), torch.rand(4, 7))
attempt(nn.Conv3d(3, 8, 3), x)
attempt(nn.Conv3d(3, 8, 3), torch.rand(3, 3))
attempt(nn.ConvTranspose2d(8, 3, 2), x)
attempt(nn.Conv2d(3, 6, 3, groups=3), torch.rand(1, 6, 8, 8))
attempt(nn.Conv2d(3, 8, 3), torch.rand(2, 3, 8, 8).long())
attempt(nn.Conv2d(3, 8, 3), torch.rand(2, 3, 8, 8).double())
attempt(nn.Conv2d(3, 8, 3), [1, 2])
attempt(nn.Conv2d(3, 8, 3), None)
attempt(nn.ConvTranspose2d(3, 8, 2, stride=2), x, output_size=(99, 99))
attempt(nn.Conv2d(3, 4, 1), torch.rand(0, 3, 4, 4))
