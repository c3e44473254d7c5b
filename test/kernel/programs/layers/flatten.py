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


show(lambda: nn.Flatten(), (2, 3, 4), (2, 3), (3,))
show(lambda: nn.Flatten(0), (2, 3, 4), ())
show(lambda: nn.Flatten(1, 2), (2, 3, 4, 5))
show(lambda: nn.Flatten(start_dim=-2), (2, 3, 4))
show(lambda: nn.Flatten(3), (2, 3, 4))
show(lambda: nn.Flatten(-4), (2, 3, 4))
show(lambda: nn.Flatten(2, 1), (2, 3, 4))
show(lambda: nn.Flatten(0, 5), (2, 3))
show(lambda: nn.Flatten(), (2, 3, 4), dtype=torch.int64)
show(lambda: nn.Unflatten(1, (2, 3)), (4, 6))
show(lambda: nn.Unflatten(-1, (2, -1)), (4, 6))
show(lambda: nn.Unflatten(1, [3, 2, 1]), (4, 6))
show(lambda: nn.Unflatten(0, (2, 3)), (5,))
show(lambda: nn.Unflatten(0, (-1, 3)), (5,))
show(lambda: nn.Unflatten(2, (2, 2)), (4, 4))
show(lambda: nn.Unflatten(1, 3))
show(lambda: nn.Unflatten(1, (2.0, 3)))
