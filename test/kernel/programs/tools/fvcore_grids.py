import logging

import torch
from fvcore.nn import FlopCountAnalysis
from torch import nn
from torch.nn import functional as F

logging.disable(logging.CRITICAL)


class Sampled(nn.Module):
    def __init__(self, *grid, **options):
        super().__init__()
        self.grid, self.options = torch.zeros(grid), options

    def forward(self, x):
        return F.grid_sample(x, self.grid, align_corners=False, **self.options)


class Turned(nn.Module):
    def __init__(self):
        super().__init__()
        self.place = nn.Linear(4 * 5 * 5, 6)

    def forward(self, x):
        grid = F.affine_grid(self.place(x.flatten(1)).view(-1, 2, 3), x.size(), align_corners=False)
        return F.grid_sample(x, grid, align_corners=False)


for model, shape in (
    (Turned(), (1, 4, 5, 5)),
    (Sampled(2, 3, 7, 2), (2, 4, 5, 5)),
    (Sampled(2, 3, 7, 2, mode="nearest"), (2, 4, 5, 5)),
    (Sampled(2, 3, 7, 2, mode="bicubic"), (2, 4, 5, 5)),
    (Sampled(2, 2, 3, 7, 3), (2, 4, 5, 5, 5)),
):
    analysis = FlopCountAnalysis(model, torch.zeros(shape))
    print(analysis.total(), dict(analysis.by_operator()), dict(analysis.unsupported_ops()))
