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


show(lambda: nn.ReLU(), (2, 3), (), (0, 3))
show(lambda: nn.ReLU(), (2, 3), dtype=torch.float64)
show(lambda: nn.ReLU(), (2, 3), dtype=torch.int64)
show(lambda: nn.ReLU(), (2, 3), dtype=torch.bool)
show(lambda: nn.ReLU6(), (2, 3), (), (0, 3))
show(lambda: nn.ReLU6(), (2, 3), dtype=torch.float64)
show(lambda: nn.ReLU6(), (2, 3), dtype=torch.int64)
show(lambda: nn.ReLU6(), (2, 3), dtype=torch.bool)
show(lambda: nn.LeakyReLU(), (2, 3), (), (0, 3))
show(lambda: nn.LeakyReLU(), (2, 3), dtype=torch.float64)
show(lambda: nn.LeakyReLU(), (2, 3), dtype=torch.int64)
show(lambda: nn.LeakyReLU(), (2, 3), dtype=torch.bool)
show(lambda: nn.RReLU(), (2, 3), (), (0, 3))
show(lambda: nn.RReLU(), (2, 3), dtype=torch.float64)
show(lambda: nn.RReLU(), (2, 3), dtype=torch.int64)
show(lambda: nn.RReLU(), (2, 3), dtype=torch.bool)
show(lambda: nn.ELU(), (2, 3), (), (0, 3))
show(lambda: nn.ELU(), (2, 3), dtype=torch.float64)
show(lambda: nn.ELU(), (2, 3), dtype=torch.int64)
show(lambda: nn.ELU(), (2, 3), dtype=torch.bool)
show(lambda: nn.SELU(), (2, 3), (), (0, 3))
show(lambda: nn.SELU(), (2, 3), dtype=torch.float64)
show(lambda: nn.SELU(), (2, 3), dtype=torch.int64)
show(lambda: nn.SELU(), (2, 3), dtype=torch.bool)
show(lambda: nn.CELU(), (2, 3), (), (0, 3))
show(lambda: nn.CELU(), (2, 3), dtype=torch.float64)
show(lambda: nn.CELU(), (2, 3), dtype=torch.int64)
show(lambda: nn.CELU(), (2, 3), dtype=torch.bool)
show(lambda: nn.GELU(), (2, 3), (), (0, 3))
show(lambda: nn.GELU(), (2, 3), dtype=torch.float64)
show(lambda: nn.GELU(), (2, 3), dtype=torch.int64)
show(lambda: nn.GELU(), (2, 3), dtype=torch.bool)
show(lambda: nn.SiLU(), (2, 3), (), (0, 3))
show(lambda: nn.SiLU(), (2, 3), dtype=torch.float64)
show(lambda: nn.SiLU(), (2, 3), dtype=torch.int64)
show(lambda: nn.SiLU(), (2, 3), dtype=torch.bool)
show(lambda: nn.Mish(), (2, 3), (), (0, 3))
show(lambda: nn.Mish(), (2, 3), dtype=torch.float64)
show(lambda: nn.Mish(), (2, 3), dtype=torch.int64)
show(lambda: nn.Mish(), (2, 3), dtype=torch.bool)
show(lambda: nn.ReLU(inplace=True), (2, 3))
show(lambda: nn.ReLU6(inplace=True), (2, 3))
show(lambda: nn.LeakyReLU(inplace=True), (2, 3))
show(lambda: nn.RReLU(inplace=True), (2, 3))
show(lambda: nn.ELU(inplace=True), (2, 3))
show(lambda: nn.SELU(inplace=True), (2, 3))
show(lambda: nn.CELU(inplace=True), (2, 3))
show(lambda: nn.SiLU(inplace=True), (2, 3))
show(lambda: nn.Mish(inplace=True), (2, 3))
