"""Padding in all its modes."""
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
tried(lambda: F.pad(x, (1, 1)))
tried(lambda: F.pad(x, (1, 2, 3, 4)))
tried(lambda: F.pad(x, (0, 0, 0, 0, 1, 1)))
tried(lambda: F.pad(x, (-1, -2)))
tried(lambda: F.pad(x, (1, 1), value=2.0))
tried(lambda: F.pad(x, (1, 1), "constant", 0))
tried(lambda: F.pad(x, (1, 1, 1, 1), mode="reflect"))
tried(lambda: F.pad(x, (1, 1, 1, 1), mode="replicate"))
tried(lambda: F.pad(x, (2, 2, 1, 1), mode="circular"))
tried(lambda: F.pad(x, (1,)))
tried(lambda: F.pad(x, (1,) * 10))
tried(lambda: F.pad(x, (1, 1), mode="reflect"))
tried(lambda: F.pad(x, (1, 1, 1, 1), mode="foo"))
tried(lambda: F.pad(x, (1, 1, 1, 1), mode="reflect", value=3))
tried(lambda: F.pad(x, 1))
tried(lambda: F.pad(x, [1, 1]))
