import torch
import torch.nn as nn


class Patch(nn.Module):
    def __init__(self, size, patch):
        super().__init__()
        assert size % patch == 0, f"{size} is no multiple of {patch}"
        self.proj = nn.Conv2d(3, 8, patch, patch)

    def forward(self, x):
        if x.ndim != 4:
            raise ValueError(f"expected 4 dimensions, got {x.ndim}: {tuple(x.shape)}")
        return self.proj(x)


print(Patch(32, 8)(torch.rand(1, 3, 32, 32)).shape)
try:
    Patch(30, 8)
except AssertionError as e:
    print("assert:", e)
Patch(32, 8)(torch.rand(3, 32, 32))
