import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3)
        self.fc = nn.Linear(8, 2)

    def forward(self, x):
        x = self.conv1(x)
        x = self.conv2(x)
        return self.fc(x.mean((2, 3)))


net = Net()
print(net)
net(torch.zeros(1, 3, 8, 8))
