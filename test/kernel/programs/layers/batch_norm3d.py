import torch
from torch import nn


def shapes(out):
    if isinstance(out, torch.Tensor):
        return f"{tuple(out.shape)} {out.dtype}"
    return None if out is None else [shapes(one) for one in out]


def show(make, *sizes, dtype=torch.float32, **named):
    try:
        module = make()
    except Exception as error:
        print(type(error).__name__, error)
        return
    print(module)
    for name, one in [*module.named_parameters(), *module.named_buffers()]:
        print("   ", name, tuple(one.shape), one.dtype)
    for size in sizes:
        inputs = [torch.zeros(one, dtype=dtype) for one in (size if isinstance(size, list) else [size])]
        try:
            print("   ", shapes(module(*inputs, **named)))
        except Exception as error:
            print("   ", type(error).__name__, error)


show(lambda: nn.BatchNorm3d(3), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3, affine=False), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3, track_running_stats=False), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3, eps=1e-3, momentum=None), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3, bias=False), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(4), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3), (3,), (1, 3, 1, 1, 1), (2, 2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3), (2, 3, 8, 8, 8), dtype=torch.int64)
show(lambda: nn.BatchNorm3d(3).eval(), (1, 3, 1, 1, 1), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(4).eval(), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3, track_running_stats=False).eval(), (1, 3, 1, 1, 1), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(4, track_running_stats=False), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(4, affine=False), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3), (2, 3, 8, 8, 8), dtype=torch.float64)
show(lambda: nn.BatchNorm3d(3, eps=-1.0), (2, 3, 8, 8, 8))
show(lambda: nn.BatchNorm3d(3, eps=0.0), (2, 3, 8, 8, 8))
