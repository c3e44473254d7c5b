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


show(lambda: nn.AvgPool2d(2), (2, 3, 8, 8), (3, 8, 8))
show(lambda: nn.AvgPool2d(3, stride=2, padding=1), (2, 3, 8, 8))
show(lambda: nn.AvgPool2d(3, 2, ceil_mode=True, count_include_pad=False), (2, 3, 8, 8))
show(lambda: nn.AvgPool2d((1, 2)), (2, 3, 8, 8))
show(lambda: nn.AvgPool2d(2), (3,), (2, 2, 3, 8, 8))
show(lambda: nn.AvgPool2d(9), (2, 3, 8, 8))
show(lambda: nn.AvgPool2d(3, padding=2), (2, 3, 8, 8))
show(lambda: nn.AvgPool2d(2), (2, 3, 8, 8), dtype=torch.int64)
show(lambda: nn.AvgPool2d(2), (2, 3, 8, 8), dtype=torch.int32)
show(lambda: nn.AvgPool2d(2, divisor_override=3), (2, 3, 8, 8))
show(lambda: nn.AvgPool2d(2, divisor_override=0), (2, 3, 8, 8))
