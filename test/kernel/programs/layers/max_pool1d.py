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


show(lambda: nn.MaxPool1d(2), (2, 3, 8), (3, 8))
show(lambda: nn.MaxPool1d(3, stride=2, padding=1), (2, 3, 8))
show(lambda: nn.MaxPool1d(3, 2, ceil_mode=True), (2, 3, 8))
show(lambda: nn.MaxPool1d(2, return_indices=True), (2, 3, 8), (3, 8))
show(lambda: nn.MaxPool1d(3, dilation=2), (2, 3, 8))
show(lambda: nn.MaxPool1d((3,), stride=(3,)), (2, 3, 8))
show(lambda: nn.MaxPool1d(kernel_size=2, stride=1), (3,), (2, 2, 3, 8))
show(lambda: nn.MaxPool1d(9), (2, 3, 8))
show(lambda: nn.MaxPool1d(3, padding=2), (2, 3, 8))
show(lambda: nn.MaxPool1d(2), (2, 3, 8), dtype=torch.int64)
show(lambda: nn.MaxPool1d(2), (2, 3, 8), dtype=torch.bool)
show(lambda: nn.MaxPool1d(3, dilation=4), (2, 3, 8))
