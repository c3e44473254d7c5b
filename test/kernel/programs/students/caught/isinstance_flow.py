"""Errors steer the flow, as in code that tries several layouts."""
import torch
import torch.nn as nn


def first_that_works(layer, x, layouts):
    for name, change in layouts:
        try:
            y = layer(change(x))
        except RuntimeError as e:
            print("no ", name, "-", str(e)[:70])
            continue
        except ValueError as e:
            print("no ", name, "- value -", e)
            continue
        print("yes", name, tuple(y.shape))
        return y
    return None


layouts = [
    ("as is", lambda t: t),
    ("channels first", lambda t: t.permute(0, 3, 1, 2)),
    ("flat", lambda t: t.flatten(1)),
    ("tokens", lambda t: t.flatten(1, 2)),
    ("images", lambda t: t.reshape(-1, 1, 8, 8)),
]
x = torch.rand(4, 8, 8, 3)
for layer in (nn.Conv2d(3, 5, 3), nn.Linear(192, 2), nn.BatchNorm1d(64), nn.BatchNorm2d(1), nn.Conv1d(64, 2, 1), nn.LayerNorm((3, 8, 8)), nn.Conv3d(1, 1, 1)):
    print(layer)
    print("result", None if (r := first_that_works(layer, x, layouts)) is None else tuple(r.shape))


class Strict(nn.Module):
    def forward(self, x):
        match x.shape:
            case (b, c, h, w):
                return x.mean((2, 3))
            case (b, n):
                return x
            case _:
                raise TypeError(f"rank {x.dim()}")


for s in [(1, 2, 3, 4), (5, 6), (7,)]:
    try:
        print(Strict()(torch.rand(s)).shape)
    except TypeError as e:
        print(repr(e))
