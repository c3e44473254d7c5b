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


show(lambda: nn.Dropout(), (2, 3, 4), (2, 3), (2, 3, 4, 4))
show(lambda: nn.Dropout1d(), (2, 3, 4), (2, 3), (2, 3, 4, 4))
show(lambda: nn.AlphaDropout(), (2, 3, 4), (2, 3), (2, 3, 4, 4))
show(lambda: nn.Dropout2d(), (2, 3, 4, 4))
show(lambda: nn.Dropout3d(), (2, 3, 4, 4, 4))
show(lambda: nn.FeatureAlphaDropout(0.2), (2, 3, 4, 4))
show(lambda: nn.Dropout(0.1, inplace=True), (2, 3))
show(lambda: nn.Dropout(p=0), (2, 3))
show(lambda: nn.Dropout(1.1))
show(lambda: nn.Dropout(-0.1))
show(lambda: nn.Dropout2d(p=2))
show(lambda: nn.Dropout(), (2, 3), dtype=torch.int64)
show(lambda: nn.Dropout().eval(), (2, 3), dtype=torch.int64)
show(lambda: nn.Dropout1d(), (3,), (2, 2, 3, 4))
show(lambda: nn.AlphaDropout(), (2, 3), dtype=torch.bool)
