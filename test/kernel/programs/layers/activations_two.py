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


show(lambda: nn.Sigmoid(), (2, 3), (), (0, 3))
show(lambda: nn.Sigmoid(), (2, 3), dtype=torch.float64)
show(lambda: nn.Sigmoid(), (2, 3), dtype=torch.int64)
show(lambda: nn.Sigmoid(), (2, 3), dtype=torch.bool)
show(lambda: nn.LogSigmoid(), (2, 3), (), (0, 3))
show(lambda: nn.LogSigmoid(), (2, 3), dtype=torch.float64)
show(lambda: nn.LogSigmoid(), (2, 3), dtype=torch.int64)
show(lambda: nn.LogSigmoid(), (2, 3), dtype=torch.bool)
show(lambda: nn.Tanh(), (2, 3), (), (0, 3))
show(lambda: nn.Tanh(), (2, 3), dtype=torch.float64)
show(lambda: nn.Tanh(), (2, 3), dtype=torch.int64)
show(lambda: nn.Tanh(), (2, 3), dtype=torch.bool)
show(lambda: nn.Hardtanh(), (2, 3), (), (0, 3))
show(lambda: nn.Hardtanh(), (2, 3), dtype=torch.float64)
show(lambda: nn.Hardtanh(), (2, 3), dtype=torch.int64)
show(lambda: nn.Hardtanh(), (2, 3), dtype=torch.bool)
show(lambda: nn.Hardswish(), (2, 3), (), (0, 3))
show(lambda: nn.Hardswish(), (2, 3), dtype=torch.float64)
show(lambda: nn.Hardswish(), (2, 3), dtype=torch.int64)
show(lambda: nn.Hardswish(), (2, 3), dtype=torch.bool)
show(lambda: nn.Hardsigmoid(), (2, 3), (), (0, 3))
show(lambda: nn.Hardsigmoid(), (2, 3), dtype=torch.float64)
show(lambda: nn.Hardsigmoid(), (2, 3), dtype=torch.int64)
show(lambda: nn.Hardsigmoid(), (2, 3), dtype=torch.bool)
show(lambda: nn.Softplus(), (2, 3), (), (0, 3))
show(lambda: nn.Softplus(), (2, 3), dtype=torch.float64)
show(lambda: nn.Softplus(), (2, 3), dtype=torch.int64)
show(lambda: nn.Softplus(), (2, 3), dtype=torch.bool)
show(lambda: nn.Softsign(), (2, 3), (), (0, 3))
show(lambda: nn.Softsign(), (2, 3), dtype=torch.float64)
show(lambda: nn.Softsign(), (2, 3), dtype=torch.int64)
show(lambda: nn.Softsign(), (2, 3), dtype=torch.bool)
show(lambda: nn.Softshrink(), (2, 3), (), (0, 3))
show(lambda: nn.Softshrink(), (2, 3), dtype=torch.float64)
show(lambda: nn.Softshrink(), (2, 3), dtype=torch.int64)
show(lambda: nn.Softshrink(), (2, 3), dtype=torch.bool)
show(lambda: nn.Hardshrink(), (2, 3), (), (0, 3))
show(lambda: nn.Hardshrink(), (2, 3), dtype=torch.float64)
show(lambda: nn.Hardshrink(), (2, 3), dtype=torch.int64)
show(lambda: nn.Hardshrink(), (2, 3), dtype=torch.bool)
show(lambda: nn.Tanhshrink(), (2, 3), (), (0, 3))
show(lambda: nn.Tanhshrink(), (2, 3), dtype=torch.float64)
show(lambda: nn.Tanhshrink(), (2, 3), dtype=torch.int64)
show(lambda: nn.Tanhshrink(), (2, 3), dtype=torch.bool)
show(lambda: nn.Hardtanh(inplace=True), (2, 3))
show(lambda: nn.Hardswish(inplace=True), (2, 3))
show(lambda: nn.Hardsigmoid(inplace=True), (2, 3))
