import torch.nn as nn


class Heads(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Linear(16, 32)
        self.heads = nn.ModuleDict({"boxes": nn.Linear(32, 4), "classes": nn.Linear(32, 10)})

    def forward(self, x):
        x = self.trunk(x).relu()
        return {name: head(x) for name, head in self.heads.items()}
