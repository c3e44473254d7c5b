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


show(lambda: nn.ZeroPad1d(1), (2, 3, 8), (3, 8))
show(lambda: nn.ZeroPad1d((1, 2)), (2, 3, 8))
show(lambda: nn.ZeroPad1d((-1, -1)), (2, 3, 8))
show(lambda: nn.ZeroPad1d(8), (2, 3, 8))
show(lambda: nn.ZeroPad1d(9), (2, 3, 8))
show(lambda: nn.ZeroPad1d(-4), (2, 3, 8))
show(lambda: nn.ZeroPad1d(-5), (2, 3, 8))
show(lambda: nn.ZeroPad1d(1), (3,), (3, 3), (2, 2, 3, 8), (2, 2, 2, 3, 8))
show(lambda: nn.ZeroPad1d(1), (2, 3, 8), dtype=torch.int64)
show(lambda: nn.ZeroPad1d(1), (2, 3, 8), dtype=torch.bool)
show(lambda: nn.ReflectionPad1d(1), (2, 3, 8), (3, 8))
show(lambda: nn.ReflectionPad1d((1, 2)), (2, 3, 8))
show(lambda: nn.ReflectionPad1d((-1, -1)), (2, 3, 8))
show(lambda: nn.ReflectionPad1d(8), (2, 3, 8))
show(lambda: nn.ReflectionPad1d(9), (2, 3, 8))
show(lambda: nn.ReflectionPad1d(-4), (2, 3, 8))
show(lambda: nn.ReflectionPad1d(-5), (2, 3, 8))
show(lambda: nn.ReflectionPad1d(1), (3,), (3, 3), (2, 2, 3, 8), (2, 2, 2, 3, 8))
show(lambda: nn.ReflectionPad1d(1), (2, 3, 8), dtype=torch.int64)
show(lambda: nn.ReflectionPad1d(1), (2, 3, 8), dtype=torch.bool)
show(lambda: nn.ReplicationPad1d(1), (2, 3, 8), (3, 8))
show(lambda: nn.ReplicationPad1d((1, 2)), (2, 3, 8))
show(lambda: nn.ReplicationPad1d((-1, -1)), (2, 3, 8))
show(lambda: nn.ReplicationPad1d(8), (2, 3, 8))
show(lambda: nn.ReplicationPad1d(9), (2, 3, 8))
show(lambda: nn.ReplicationPad1d(-4), (2, 3, 8))
show(lambda: nn.ReplicationPad1d(-5), (2, 3, 8))
show(lambda: nn.ReplicationPad1d(1), (3,), (3, 3), (2, 2, 3, 8), (2, 2, 2, 3, 8))
show(lambda: nn.ReplicationPad1d(1), (2, 3, 8), dtype=torch.int64)
show(lambda: nn.ReplicationPad1d(1), (2, 3, 8), dtype=torch.bool)
show(lambda: nn.CircularPad1d(1), (2, 3, 8), (3, 8))
show(lambda: nn.CircularPad1d((1, 2)), (2, 3, 8))
show(lambda: nn.CircularPad1d((-1, -1)), (2, 3, 8))
show(lambda: nn.CircularPad1d(8), (2, 3, 8))
show(lambda: nn.CircularPad1d(9), (2, 3, 8))
show(lambda: nn.CircularPad1d(-4), (2, 3, 8))
show(lambda: nn.CircularPad1d(-5), (2, 3, 8))
show(lambda: nn.CircularPad1d(1), (3,), (3, 3), (2, 2, 3, 8), (2, 2, 2, 3, 8))
show(lambda: nn.CircularPad1d(1), (2, 3, 8), dtype=torch.int64)
show(lambda: nn.CircularPad1d(1), (2, 3, 8), dtype=torch.bool)
show(lambda: nn.ConstantPad1d(1, 3.5), (2, 3, 8), (3, 8), (8,), (2, 2, 2, 2, 2, 2, 2))
show(lambda: nn.ConstantPad1d((1, 2), 0), (2, 3, 8))
