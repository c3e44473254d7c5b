"""Linear layers with weights that are given."""
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


x = torch.randn(2, 5, 3)
w = torch.randn(4, 3)
tried(lambda: F.linear(x, w))
tried(lambda: F.linear(x, w, torch.randn(4)))
tried(lambda: F.linear(torch.randn(2, 3), w))
tried(lambda: F.linear(torch.randn(3), w))
tried(lambda: F.linear(x, torch.randn(4, 2)))
tried(lambda: F.linear(torch.randn(2, 3), w.double()))
tried(lambda: F.linear(x, 3))
tried(lambda: F.linear(x))
tried(lambda: F.bilinear(torch.randn(2, 3), torch.randn(2, 4), torch.randn(5, 3, 4)))
tried(lambda: F.bilinear(torch.randn(2, 3), torch.randn(2, 4), torch.randn(5, 4, 4)))
tried(lambda: F.linear(torch.randn(2, 3), torch.randn(3)))
