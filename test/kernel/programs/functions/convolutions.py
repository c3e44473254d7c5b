"""Convolutions with weights that are given."""
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
w = torch.randn(4, 3, 3, 3)
b = torch.randn(4)
tried(lambda: F.conv2d(x, w))
tried(lambda: F.conv2d(x, w, b, stride=2, padding=1))
tried(lambda: F.conv2d(x, w, padding="same"))
tried(lambda: F.conv2d(x, w, dilation=2))
tried(lambda: F.conv2d(x, torch.randn(6, 1, 3, 3), groups=3))
tried(lambda: F.conv2d(x[0], w))
tried(lambda: F.conv2d(x, w, torch.randn(5)))
tried(lambda: F.conv2d(x, torch.randn(5, 1, 3, 3), groups=3))
tried(lambda: F.conv2d(x, torch.randn(2, 1, 3, 3), groups=3))
tried(lambda: F.conv2d(x, torch.randn(4, 3, 3)))
tried(lambda: F.conv2d(x, w, stride=0))
tried(lambda: F.conv2d(x, w, padding=-1))
tried(lambda: F.conv2d(x, w, groups=0))
tried(lambda: F.conv2d(x, w, padding="foo"))
tried(lambda: F.conv2d(x, w, padding="same", stride=2))
tried(lambda: F.conv2d(x, w, stride=(1, 1, 1)))
tried(lambda: F.conv2d(x.double(), w))
tried(lambda: F.conv2d(x.double(), w, b))
tried(lambda: F.conv2d(x, "a"))
tried(lambda: F.conv2d(x, w, "a"))
tried(lambda: F.conv1d(torch.randn(2, 3, 8), torch.randn(4, 3, 3)))
tried(lambda: F.conv3d(torch.randn(1, 2, 4, 4, 4), torch.randn(3, 2, 3, 3, 3)))
tried(lambda: F.conv_transpose2d(x, torch.randn(3, 4, 2, 2), stride=2))
tried(lambda: F.conv_transpose2d(x, torch.randn(3, 4, 3, 3), stride=2, padding=1, output_padding=1))
tried(lambda: F.conv_transpose2d(x, torch.randn(3, 4, 2, 2), torch.randn(3)))
tried(lambda: F.conv_transpose1d(torch.randn(2, 4, 8), torch.randn(4, 2, 3), groups=2))
tried(lambda: torch.conv2d(x, w, b))
