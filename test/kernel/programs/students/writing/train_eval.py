import torch
import torch.nn as nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)
        self.drop = nn.Dropout(0.5)
        self.bn = nn.BatchNorm1d(4)
        self.aux = nn.Linear(4, 2)

    def forward(self, x):
        x = self.bn(self.drop(self.fc(x)))
        x = F.dropout(x, p=0.2, training=self.training)
        if self.training:
            return x, self.aux(x)
        return x


net = Net()
print(net.training, [m.training for m in net.modules()])
out = net(torch.randn(3, 4))
print(type(out).__name__, out[0].shape, out[1].shape)
print(net.eval() is net, net.training, net.drop.training)
out = net(torch.randn(1, 4))
print(type(out).__name__, out.shape)
net.train()
net.bn.eval()
print({n: m.training for n, m in net.named_modules()})
net.train(False)
print(any(m.training for m in net.modules()))
net.train(mode=True)
try:
    net(torch.randn(1, 4))
except ValueError as e:
    print(e)


class FrozenBN(nn.BatchNorm1d):
    def train(self, mode=True):
        return super().train(False)


m = nn.Sequential(nn.Linear(2, 2), FrozenBN(2))
m.train()
print(m.training, m[1].training, m(torch.rand(1, 2)).shape)
with torch.inference_mode():
    y = m(torch.rand(1, 2))
print(y.requires_grad, torch.is_grad_enabled())
net.zero_grad()
print(all(p.grad is None for p in net.parameters()))
