import torch
import torch.nn as nn

size, rows, seen, expected, modules, inputs = 4, 2, 3, 5, 6, 7
F = 8
copy = inspect = importlib = None


def shapes(x):
    return x.reshape(x.shape[0], -1)


def fresh(x):
    return torch.relu(x)


def tensors(x):
    return x + size


def check(x):
    return fresh(shapes(tensors(x)))


class Module(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.fc = nn.Linear(F, width)

    def forward(self, x):
        return self.fc(check(x))


model = Module(size)
output = hooks = counter = hook = left_out = None
