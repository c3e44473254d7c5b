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


show(lambda: nn.LeakyReLU(0.2, True), (2, 3))
show(lambda: nn.LeakyReLU(negative_slope=1), (2, 3))
show(lambda: nn.RReLU(0.1, 0.3), (2, 3))
show(lambda: nn.RReLU(0.4, 0.3), (2, 3))
show(lambda: nn.ELU(alpha=2), (2, 3))
show(lambda: nn.CELU(0.5), (2, 3))
show(lambda: nn.CELU(0), (2, 3))
show(lambda: nn.GELU('tanh'), (2, 3))
show(lambda: nn.GELU(approximate='erf'), (2, 3))
show(lambda: nn.Hardtanh(-2, 2), (2, 3))
show(lambda: nn.Hardtanh(1, 0))
show(lambda: nn.Hardtanh(1, 1))
show(lambda: nn.Softplus(2, 10), (2, 3))
show(lambda: nn.Softshrink(1), (2, 3))
show(lambda: nn.Softshrink(-0.5), (2, 3))
show(lambda: nn.Hardshrink(0.1), (2, 3))
show(lambda: nn.Threshold(0.1, 20), (2, 3))
show(lambda: nn.Threshold(1, 2, inplace=True), (2, 3))
show(lambda: nn.Threshold(1, 2), (2, 3), dtype=torch.int64)
show(lambda: nn.Threshold(1, 2), (2, 3), dtype=torch.bool)
show(lambda: nn.Threshold(1))
show(lambda: nn.PReLU(), (2, 3), (3,), ())
show(lambda: nn.PReLU(3, init=0.1), (2, 3), (2, 3, 4))
show(lambda: nn.PReLU(3), (2, 4), (3,), (2,), ())
show(lambda: nn.PReLU(), (2, 3), dtype=torch.int64)
show(lambda: nn.ReLU(True, False))
show(lambda: nn.ReLU(input=3))
show(lambda: nn.Sigmoid(1))
