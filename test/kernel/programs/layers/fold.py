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


show(lambda: nn.Unfold(3), (1, 2, 5, 6), (2, 5, 6))
show(lambda: nn.Unfold((2, 3), dilation=2, padding=1, stride=2), (1, 2, 7, 8))
show(lambda: nn.Unfold((4, 1)), (1, 1, 3, 4))
show(lambda: nn.Unfold(2), (4, 4), (1, 1, 1, 4, 4))
show(lambda: nn.Unfold(2), (1, 1, 4, 4), dtype=torch.int64)
show(lambda: nn.Fold((4, 5), (2, 2)), (1, 12, 12), (12, 12))
show(lambda: nn.Fold(output_size=4, kernel_size=2, stride=2), (1, 8, 4))
show(lambda: nn.Fold(2, 1), (4,), (1, 3))
show(lambda: nn.Fold((2, 2), (1, 2)), (3, 2), (1, 3, 2))
show(lambda: nn.Fold(2, 1), (1, 3), (2, 1, 3))
show(lambda: nn.Fold((2, 2), (3, 3)), (1, 9, 1))
