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


show(lambda: nn.Conv2d(4, 6, 3), (2, 4, 9, 8), (4, 9, 8))
show(lambda: nn.Conv2d(4, 6, (1, 2), stride=2, padding=1), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 3, padding='same', dilation=2), (2, 4, 9, 8), (4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 3, 2, 'valid'), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 8, 3, groups=4, bias=False), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 3, padding=1, padding_mode='reflect'), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 3, padding=1, padding_mode='circular'), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 3, padding=2, padding_mode='replicate'), (4, 9, 8))
show(lambda: nn.Conv2d(in_channels=4, out_channels=6, kernel_size=1, dtype=torch.float64), (2, 4, 9, 8), dtype=torch.float64)
show(lambda: nn.Conv2d(4, 6, 3), (2, 3, 9, 8), (3, 9, 8), (4,), (1, 3), (2, 2, 4, 9, 8), (2, 4, 2, 2), (2, 4, 1, 1))
show(lambda: nn.Conv2d(4, 6, 3, padding=1), (2, 4, 1, 1), (1, 4, 1, 1))
show(lambda: nn.Conv2d(4, 6, 4, dilation=3), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 8, 3, groups=2), (2, 6, 9, 8))
show(lambda: nn.Conv2d(4, 6, 3), (2, 4, 9, 8), dtype=torch.int64)
show(lambda: nn.Conv2d(4, 6, 3, bias=False), (2, 4, 9, 8), dtype=torch.float64)
show(lambda: nn.Conv2d(4, 6, 3, groups=3))
show(lambda: nn.Conv2d(4, 6, 3, groups=4))
show(lambda: nn.Conv2d(4, 6, 3, groups=0))
show(lambda: nn.Conv2d(4, 6, 3, padding='full'))
show(lambda: nn.Conv2d(4, 6, 3, stride=2, padding='same'))
show(lambda: nn.Conv2d(4, 6, 3, stride=0), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 1, padding=9, padding_mode='reflect'), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6, 1, padding=19, padding_mode='circular'), (2, 4, 9, 8))
show(lambda: nn.Conv2d(4, 6))
show(lambda: nn.Conv2d(4, 6, 3, nothing_of_the_kind=1))
