"""Dropout as functions."""
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


x = torch.randn(2, 3, 4, 4)
tried(lambda: F.dropout(x))
tried(lambda: F.dropout(x, 0.1, training=False))
tried(lambda: F.dropout(x, p=1.5))
tried(lambda: F.dropout(x, p=-0.1))
tried(lambda: F.dropout1d(x[0]))
tried(lambda: F.dropout2d(x))
tried(lambda: F.dropout3d(x[None]))
tried(lambda: F.alpha_dropout(x, 0.2))
tried(lambda: F.feature_alpha_dropout(x, 0.2))
tried(lambda: torch.dropout(x, 0.5, True))
