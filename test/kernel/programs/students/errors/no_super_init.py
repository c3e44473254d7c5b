import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self, hidden):
        self.hidden = hidden
        self.fc = nn.Linear(10, hidden)

    def forward(self, x):
        return self.fc(x)


net = Net(5)
print(net(torch.randn(1, 10)))
