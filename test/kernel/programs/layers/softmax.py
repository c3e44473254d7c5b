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


show(lambda: nn.Softmax(dim=1), (2, 3), (2, 3, 4))
show(lambda: nn.Softmax(), (2, 3), (3,), (2, 3, 4), (2, 3, 4, 5), ())
show(lambda: nn.Softmax(-1), (2, 3), ())
show(lambda: nn.Softmax(2), (2, 3), (3,))
show(lambda: nn.Softmax(-3), (2, 3))
show(lambda: nn.LogSoftmax(dim=0), (2, 3))
show(lambda: nn.LogSoftmax(1), (3,))
show(lambda: nn.Softmin(dim=1), (2, 3))
show(lambda: nn.Softmin(2), (2, 3))
show(lambda: nn.Softmax2d(), (2, 3, 4, 5), (3, 4, 5), (2, 3))
show(lambda: nn.Softmax(1), (2, 3), dtype=torch.int64)
show(lambda: nn.Softmax(0), (2, 3), dtype=torch.int64)
show(lambda: nn.LogSoftmax(1), (2, 3), dtype=torch.float64)
show(lambda: nn.LogSoftmax(0), (2, 3), dtype=torch.int64)
show(lambda: nn.GLU(), (2, 4), (4,))
show(lambda: nn.GLU(dim=0), (2, 3))
show(lambda: nn.GLU(), (2, 3), (3,), ())
show(lambda: nn.GLU(2), (2, 4))
show(lambda: nn.GLU(1), (2, 4), dtype=torch.int64)
show(lambda: nn.Softmax2d(), (3, 4, 5), dtype=torch.int64)
