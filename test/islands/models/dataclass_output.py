from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn as nn


@dataclass
class Output:
    mean: torch.Tensor
    spread: torch.Tensor


class Encoder(nn.Module):
    def __init__(self, width: int = 8):
        super().__init__()
        self.mean = nn.Linear(width, 3)
        self.spread = nn.Linear(width, 3)

    def forward(self, x: torch.Tensor) -> Output:
        return Output(self.mean(x), self.spread(x))
