import torch
import torch.nn as nn
import torch.nn.functional as F


class M5(nn.Module):
    def __init__(self, n_input=1, n_output=35, stride=16, n_channel=32):
        super().__init__()
        self.conv1 = nn.Conv1d(n_input, n_channel, kernel_size=80, stride=stride)
        self.bn1 = nn.BatchNorm1d(n_channel)
        self.pool1 = nn.MaxPool1d(4)
        self.conv2 = nn.Conv1d(n_channel, n_channel, kernel_size=3)
        self.bn2 = nn.BatchNorm1d(n_channel)
        self.pool2 = nn.MaxPool1d(4)
        self.conv3 = nn.Conv1d(n_channel, 2 * n_channel, kernel_size=3)
        self.bn3 = nn.BatchNorm1d(2 * n_channel)
        self.pool3 = nn.MaxPool1d(4)
        self.fc1 = nn.Linear(2 * n_channel, n_output)

    def forward(self, x):
        x = self.pool1(F.relu(self.bn1(self.conv1(x))))
        x = self.pool2(F.relu(self.bn2(self.conv2(x))))
        x = self.pool3(F.relu(self.bn3(self.conv3(x))))
        x = F.avg_pool1d(x, x.shape[-1])
        x = x.permute(0, 2, 1)
        x = self.fc1(x)
        return F.log_softmax(x, dim=2)


class CausalConv1d(nn.Conv1d):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.left = self.dilation[0] * (self.kernel_size[0] - 1)

    def forward(self, x):
        return super().forward(F.pad(x, (self.left, 0)))


class Gated(nn.Module):
    def __init__(self, ch, d):
        super().__init__()
        self.conv = CausalConv1d(ch, 2 * ch, 2, dilation=d)

    def forward(self, x):
        return x + F.glu(self.conv(x), dim=1)


model = M5()
print(model)
print(model(torch.randn(3, 1, 8000)).shape)
print("Number of parameters: %s" % sum(p.numel() for p in model.parameters()))
wavenet = nn.Sequential(nn.Conv1d(1, 8, 1), *(Gated(8, 2 ** i) for i in range(4)))
print(wavenet(torch.randn(2, 1, 100)).shape, wavenet)
tr = nn.ConvTranspose1d(8, 1, 16, stride=8, padding=4)
print(tr(torch.randn(2, 8, 100)).shape, nn.AdaptiveAvgPool1d(5)(torch.randn(2, 8, 33)).shape)
