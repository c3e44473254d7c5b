import torch
import torch.nn as nn


class Skip(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Conv2d(3, 8, 3, stride=2, padding=1)
        self.up = nn.ConvTranspose2d(8, 8, 2, stride=2)
        self.out = nn.Conv2d(11, 1, 1)

    def forward(self, x):
        y = self.up(self.down(x))
        print(y.shape, x.shape)
        return self.out(torch.cat([x, y], dim=1))


net = Skip()
print(net(torch.rand(2, 3, 64, 64)).shape)
print(net(torch.rand(2, 3, 65, 65)).shape)
