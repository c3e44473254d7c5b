import torch
import torch.nn as nn


class Normalize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer('mean', torch.tensor(mean).view(-1, 1, 1))
        self.register_buffer('std', torch.tensor(std).view(-1, 1, 1))
        self.register_buffer('cache', None)
        self.register_buffer('tmp', torch.zeros(2), persistent=False)
        self.count = torch.zeros(1)

    def forward(self, img):
        return (img - self.mean) / self.std


class RunningMean(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.register_buffer("total", torch.zeros(n))
        self.register_buffer("steps", torch.tensor(0, dtype=torch.long))
        self.momentum = 0.9

    def forward(self, x):
        self.total = self.momentum * self.total + (1 - self.momentum) * x.mean(0)
        self.steps += 1
        return x - self.total


norm = Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
net = nn.Sequential(norm, nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
print(net(torch.rand(2, 3, 10, 10)).shape)
print([(n, tuple(b.shape)) for n, b in net.named_buffers()])
print(list(net.state_dict().keys()))
print(list(norm.parameters()), norm.cache, norm.count.shape)
print(net[2].num_batches_tracked.dtype, net[2].running_mean.shape, net[2].running_var.shape)
r = RunningMean(4)
r(torch.randn(3, 4))
print(r.total.shape, r.steps.dtype, r)
print(dict(r.named_buffers()).keys())
print(sum(b.numel() for b in net.buffers()), sum(p.numel() for p in net.parameters()))
