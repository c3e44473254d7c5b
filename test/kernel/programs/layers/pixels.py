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


show(lambda: nn.PixelShuffle(2), (1, 8, 3, 4), (8, 3, 4), (2, 1, 4, 3, 3))
show(lambda: nn.PixelShuffle(3), (1, 9, 2, 2))
show(lambda: nn.PixelShuffle(2), (1, 6, 3, 3), (4, 4))
show(lambda: nn.PixelUnshuffle(2), (1, 2, 4, 6), (2, 4, 4))
show(lambda: nn.PixelUnshuffle(2), (1, 2, 3, 4), (1, 2, 4, 3), (4, 4))
show(lambda: nn.PixelShuffle(upscale_factor=2), (1, 8, 3, 4), dtype=torch.int64)
show(lambda: nn.ChannelShuffle(2), (1, 4, 3), (1, 4, 3, 3))
show(lambda: nn.ChannelShuffle(2), (1, 3, 4), (4, 4))
show(lambda: nn.ChannelShuffle(2), (1, 4, 3), dtype=torch.int64)
