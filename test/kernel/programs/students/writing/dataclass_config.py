from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace

import torch
from torch import nn


@dataclass(frozen=True)
class StageConfig:
    width: int
    depth: int = 1
    stride: int = 2


@dataclass
class ModelConfig:
    stages: list[StageConfig] = field(default_factory=lambda: [StageConfig(8), StageConfig(16, 2), StageConfig(32, depth=3, stride=1)])
    num_classes: int = 10
    dropout: float | None = 0.25
    name: str = "tiny"

    @property
    def last(self) -> int:
        return self.stages[-1].width


class Model(nn.Module):
    def __init__(self, cfg: ModelConfig):
        super().__init__()
        self.cfg = cfg
        layers: list[nn.Module] = []
        c = 3
        for s in cfg.stages:
            for i in range(s.depth):
                layers.append(nn.Conv2d(c, s.width, 3, stride=s.stride if i == 0 else 1, padding=1))
                layers.append(nn.ReLU())
                c = s.width
        self.body = nn.Sequential(*layers)
        self.pool = nn.AdaptiveMaxPool2d(1)
        self.drop = nn.Identity() if cfg.dropout is None else nn.Dropout(cfg.dropout)
        self.fc = nn.Linear(cfg.last, cfg.num_classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.pool(self.body(x)).squeeze(-1).squeeze(-1)
        return self.fc(self.drop(x))


cfg = ModelConfig()
print(cfg)
m = Model(cfg)
print(m)
print(m(torch.zeros(1, 3, 40, 40)).shape)
big = Model(replace(cfg, num_classes=100, dropout=None))
print(big.drop, big.fc, sum(p.numel() for p in big.parameters()))
print(asdict(cfg)["stages"][1])
