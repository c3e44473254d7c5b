import torch
import torch.nn as nn


class C3D(nn.Module):
    def __init__(self, num_classes=101):
        super().__init__()
        self.conv1 = nn.Conv3d(3, 16, kernel_size=(3, 3, 3), padding=(1, 1, 1))
        self.pool1 = nn.MaxPool3d(kernel_size=(1, 2, 2), stride=(1, 2, 2))
        self.conv2 = nn.Conv3d(16, 32, kernel_size=(3, 3, 3), padding=(1, 1, 1))
        self.bn2 = nn.BatchNorm3d(32)
        self.pool2 = nn.MaxPool3d(kernel_size=(2, 2, 2), stride=(2, 2, 2))
        self.conv3 = nn.Conv3d(32, 64, 3, padding=1, groups=2)
        self.pool3 = nn.MaxPool3d((2, 2, 2), stride=(2, 2, 2), padding=(0, 1, 1))
        self.gap = nn.AdaptiveAvgPool3d((1, None, 2))
        self.fc = nn.Linear(64 * 8 * 2, num_classes)
        self.relu = nn.ReLU()

    def forward(self, x):
        x = self.pool1(self.relu(self.conv1(x)))
        print(x.shape)
        x = self.pool2(self.relu(self.bn2(self.conv2(x))))
        print(x.shape)
        x = self.pool3(self.relu(self.conv3(x)))
        print(x.shape)
        x = self.gap(x)
        print(x.shape)
        return self.fc(x.flatten(1))


class R2Plus1d(nn.Sequential):
    def __init__(self, cin, cout, mid):
        super().__init__(
            nn.Conv3d(cin, mid, (1, 3, 3), (1, 1, 1), (0, 1, 1), bias=False),
            nn.BatchNorm3d(mid),
            nn.ReLU(inplace=True),
            nn.Conv3d(mid, cout, (3, 1, 1), padding=(1, 0, 0), bias=False))


net = C3D()
print(net(torch.rand(2, 3, 16, 56, 56)).shape)
print(net)
print(sum(p.numel() for p in net.parameters()))
block = R2Plus1d(16, 16, 45)
print(block, block(torch.rand(1, 16, 4, 8, 8)).shape)
print(nn.ConvTranspose3d(16, 8, 2, stride=2)(torch.rand(1, 16, 2, 3, 4)).shape)
