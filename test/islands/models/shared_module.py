import torch.nn as nn


class Recurring(nn.Module):
    def __init__(self):
        super().__init__()
        self.step = nn.Linear(10, 10)
        self.act = nn.GELU()
        self.alias = self.step

    def forward(self, x):
        for _ in range(3):
            x = self.act(self.step(x))
        return self.alias(x)
