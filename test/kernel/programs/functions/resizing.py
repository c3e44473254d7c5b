"""Resizing as functions."""
import torch
import torch.nn.functional as F


def tried(make):
    """The shape and type of what is made, or the error."""
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    for one in made if isinstance(made, tuple) else (made,):
        print(tuple(one.shape), one.dtype)


x = torch.randn(2, 3, 8, 8)
tried(lambda: F.interpolate(x, scale_factor=2))
tried(lambda: F.interpolate(x, size=4))
tried(lambda: F.interpolate(x, size=(4, 6), mode="bilinear", align_corners=False))
tried(lambda: F.interpolate(x, scale_factor=(2, 3), mode="bicubic"))
tried(lambda: F.interpolate(torch.randn(2, 3, 8), scale_factor=2, mode="linear"))
tried(lambda: F.interpolate(x))
tried(lambda: F.interpolate(x, 2, 2))
tried(lambda: F.interpolate(x, size=(1, 2, 3)))
tried(lambda: F.interpolate(x, scale_factor=2, mode="linear"))
tried(lambda: F.interpolate(x, scale_factor=2, mode="foo"))
tried(lambda: F.interpolate(x, scale_factor=2, align_corners=True))
tried(lambda: F.interpolate(torch.randn(2, 3), scale_factor=2))
tried(lambda: F.interpolate(x, size=0))
tried(lambda: F.interpolate(x, size=x.shape[-2:]))
tried(lambda: F.grid_sample(x, torch.randn(2, 5, 6, 2), align_corners=False))
tried(lambda: F.grid_sample(x, torch.randn(3, 5, 6, 2)))
tried(lambda: F.affine_grid(torch.randn(2, 2, 3), (2, 3, 4, 5), align_corners=False))
tried(lambda: F.pixel_shuffle(torch.randn(2, 12, 4, 4), 2))
tried(lambda: F.pixel_unshuffle(x, 2))
tried(lambda: F.channel_shuffle(x, 3))
tried(lambda: F.channel_shuffle(x, 2))
tried(lambda: F.unfold(x, 3))
tried(lambda: F.unfold(x, (3, 2), padding=1, stride=2))
tried(lambda: F.fold(torch.randn(2, 12, 9), (4, 4), 2))
