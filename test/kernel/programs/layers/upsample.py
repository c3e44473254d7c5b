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


show(lambda: nn.Upsample(scale_factor=2), (1, 3, 4), (1, 3, 4, 4), (1, 3, 4, 4, 4))
show(lambda: nn.Upsample(size=7), (1, 3, 4), (1, 3, 4, 4))
show(lambda: nn.Upsample(size=(7, 5), mode='bilinear', align_corners=True), (1, 3, 4, 4))
show(lambda: nn.Upsample(scale_factor=(2, 3), mode='bicubic'), (1, 3, 4, 4))
show(lambda: nn.Upsample(scale_factor=1.5, mode='linear'), (1, 3, 5))
show(lambda: nn.Upsample(scale_factor=2, mode='trilinear'), (1, 3, 2, 2, 2))
show(lambda: nn.Upsample(scale_factor=0.5, mode='nearest-exact'), (1, 3, 5, 5))
show(lambda: nn.Upsample(scale_factor=2), (4, 4), (4,))
show(lambda: nn.Upsample(scale_factor=2, mode='bilinear'), (1, 2, 4), (1, 2, 4, 4, 4))
show(lambda: nn.Upsample(scale_factor=2, mode='linear'), (1, 2, 4, 4))
show(lambda: nn.Upsample(scale_factor=2, mode='trilinear'), (1, 2, 4, 4))
show(lambda: nn.Upsample(scale_factor=2, mode='bicubic'), (1, 2, 4))
show(lambda: nn.Upsample(size=4, scale_factor=2), (1, 1, 4))
show(lambda: nn.Upsample(), (1, 1, 4))
show(lambda: nn.Upsample(size=(4, 4)), (1, 1, 4))
show(lambda: nn.Upsample(scale_factor=(2.0, 2.0)), (1, 1, 4))
show(lambda: nn.Upsample(scale_factor=2, align_corners=False), (1, 1, 4))
show(lambda: nn.Upsample(size=4, recompute_scale_factor=True), (1, 1, 4))
show(lambda: nn.Upsample(scale_factor=0.2), (1, 1, 4))
show(lambda: nn.Upsample(scale_factor=2, mode='bilinear', align_corners=False), (1, 1, 4, 4))
show(lambda: nn.Upsample(scale_factor=2), (1, 1, 4, 4), dtype=torch.int64)
show(lambda: nn.UpsamplingNearest2d(scale_factor=2), (1, 3, 4, 4), (1, 3, 4))
show(lambda: nn.UpsamplingNearest2d(size=(3, 5)), (1, 3, 4, 4))
show(lambda: nn.UpsamplingBilinear2d(scale_factor=3), (1, 3, 4, 4), (1, 3, 4))
show(lambda: nn.UpsamplingBilinear2d(size=6), (1, 3, 4, 4))
