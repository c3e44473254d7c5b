"""Pools as functions."""
import torch
import torch.nn.functional as F


def tried(make):
    """The shape and type of what is made, or the error."""
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    for one in made if isinstance(made, tuple) else (made,):
        print(tuple(one.shape), one.dtype)


x = torch.randn(2, 3, 8, 8)
tried(lambda: F.max_pool2d(x, 2))
tried(lambda: F.max_pool2d(x, 3, stride=2, padding=1))
tried(lambda: F.max_pool2d(x, 2, return_indices=True))
tried(lambda: F.max_pool2d(x, (2, 4)))
tried(lambda: F.max_pool2d(x, 3, 2, ceil_mode=True))
tried(lambda: F.max_pool1d(torch.randn(2, 3, 8), 2))
tried(lambda: F.max_pool3d(torch.randn(1, 2, 4, 4, 4), 2))
tried(lambda: F.avg_pool2d(x, 2))
tried(lambda: F.avg_pool2d(x, 3, 1, 1))
tried(lambda: F.avg_pool1d(torch.randn(2, 3, 8), 3, 2))
tried(lambda: F.adaptive_avg_pool2d(x, 1))
tried(lambda: F.adaptive_avg_pool2d(x, (2, None)))
tried(lambda: F.adaptive_max_pool2d(x, 2))
tried(lambda: F.adaptive_avg_pool1d(torch.randn(2, 3, 8), 4))
tried(lambda: F.lp_pool2d(x, 2, 2))
tried(lambda: F.max_pool2d(x, (2, 2, 2)))
tried(lambda: F.avg_pool2d(x, 2, divisor_override=0))
tried(lambda: F.max_pool2d(x, 2, foo=1))
tried(lambda: F.adaptive_avg_pool2d(x, -1))
tried(lambda: F.max_pool2d("a", 2))
tried(lambda: F.max_pool2d(x[0], 2))
