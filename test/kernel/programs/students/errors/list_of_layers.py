import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 4) for _ in range(3)]
        self.seq = nn.Sequential([nn.Linear(4, 4), nn.ReLU()])

    def forward(self, x):
        for l in self.layers:
            x = l(x)
        return self.seq(x)


print(Net()(torch.rand(1, 4)).shape)
