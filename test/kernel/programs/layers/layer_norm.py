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


show(lambda: nn.LayerNorm(8), (2, 8), (2, 3, 8), (8,))
show(lambda: nn.LayerNorm([3, 8]), (2, 3, 8))
show(lambda: nn.LayerNorm((3, 8), eps=1e-6, elementwise_affine=False), (2, 3, 8))
show(lambda: nn.LayerNorm(8, bias=False), (2, 8))
show(lambda: nn.LayerNorm(8), (2, 7), (), (7,))
show(lambda: nn.LayerNorm([3, 8]), (3, 7), (2, 8), (8,))
show(lambda: nn.LayerNorm(8), (2, 8), dtype=torch.int64)
show(lambda: nn.LayerNorm(8), (2, 8), dtype=torch.float64)
show(lambda: nn.LayerNorm(8, elementwise_affine=False), (2, 8), dtype=torch.int64)
show(lambda: nn.RMSNorm(8), (2, 8), (8,))
show(lambda: nn.RMSNorm([3, 8], eps=1e-5), (2, 3, 8))
show(lambda: nn.RMSNorm(8, elementwise_affine=False), (2, 8))
show(lambda: nn.RMSNorm(8), (2, 7))
show(lambda: nn.RMSNorm(8), (2, 8), dtype=torch.int64)
