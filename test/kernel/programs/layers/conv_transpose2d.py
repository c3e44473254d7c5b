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


show(lambda: nn.ConvTranspose2d(4, 6, 3), (2, 4, 9, 8), (4, 9, 8))
show(lambda: nn.ConvTranspose2d(4, 6, (1, 2), stride=2, padding=0, output_padding=1), (2, 4, 9, 8))
show(lambda: nn.ConvTranspose2d(4, 6, 3, 2, 1, 1, 2, False), (2, 4, 9, 8))
show(lambda: nn.ConvTranspose2d(4, 6, 3, dilation=2), (2, 4, 9, 8))
show(lambda: nn.ConvTranspose2d(4, 6, 3, stride=2), (2, 4, 9, 8), output_size=(20, 18))
show(lambda: nn.ConvTranspose2d(4, 6, 3, stride=2), (2, 4, 9, 8), output_size=(29, 26))
show(lambda: nn.ConvTranspose2d(4, 6, 3, stride=2), (2, 4, 9, 8), output_size=(1, 1, 1, 1, 1))
show(lambda: nn.ConvTranspose2d(4, 6, 3), (2, 3, 9, 8), (1, 3), (2, 2, 4, 9, 8))
show(lambda: nn.ConvTranspose2d(4, 6, 3, output_padding=1), (2, 4, 9, 8))
show(lambda: nn.ConvTranspose2d(4, 6, 1, padding=1), (1, 4, 1, 1), (1, 4, 2, 2))
show(lambda: nn.ConvTranspose2d(4, 6, 3), (2, 4, 9, 8), dtype=torch.int64)
show(lambda: nn.ConvTranspose2d(4, 6, 3, padding_mode='reflect'))
show(lambda: nn.ConvTranspose2d(4, 6, 3, groups=3))
show(lambda: nn.ConvTranspose2d(4, 6, 3, groups=4))
