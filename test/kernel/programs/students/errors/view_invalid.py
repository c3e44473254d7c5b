import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.conv = nn.Conv2d(1, 10, kernel_size=5)
        self.fc = nn.Linear(320, 50)

    def forward(self, x):
        x = torch.relu(self.conv(x))
        x = x.view(-1, 320)
        print(x.shape)
        return self.fc(x)


net = Net()
net(torch.randn(5, 1, 20, 20))
net(torch.randn(7, 1, 19, 21))
