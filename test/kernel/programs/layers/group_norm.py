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


show(lambda: nn.GroupNorm(2, 4), (2, 4), (2, 4, 3), (2, 4, 3, 3))
show(lambda: nn.GroupNorm(1, 4, eps=1e-3, affine=False), (2, 4, 3))
show(lambda: nn.GroupNorm(2, 4, bias=False), (2, 4, 3))
show(lambda: nn.GroupNorm(3, 4))
show(lambda: nn.GroupNorm(2, 4), (4,), (2, 6, 3), (2, 5, 3), (1, 4))
show(lambda: nn.GroupNorm(2, 4, affine=False), (2, 6, 3), (2, 5, 3), (1, 2))
show(lambda: nn.GroupNorm(4, 4), (1, 4), (1, 4, 1))
show(lambda: nn.GroupNorm(2, 4), (2, 4, 3), dtype=torch.int64)
show(lambda: nn.GroupNorm(2, 4, affine=False), (2, 4, 3), dtype=torch.int64)
show(lambda: nn.LocalResponseNorm(2), (2, 4, 3), (2, 4, 3, 3))
show(lambda: nn.LocalResponseNorm(5, alpha=1e-3, beta=0.5, k=2.0), (2, 4, 3, 3))
show(lambda: nn.LocalResponseNorm(2), (2, 4), (4,))
