import torch, torch.nn as nn, torch.nn.functional as F
def squash(x, dim=-1):
    sq = (x ** 2).sum(dim=dim, keepdim=True)
    return sq / (1 + sq) * x / (sq.sqrt() + 1e-8)
class PrimaryCaps(nn.Module):
    def __init__(self):
        super().__init__()
        self.capsules = nn.ModuleList([nn.Conv2d(256, 32, 9, 2) for _ in range(8)])
    def forward(self, x):
        u = [c(x) for c in self.capsules]
        u = torch.stack(u, dim=1)
        u = u.view(x.size(0), 32 * 6 * 6, -1)
        return squash(u)
class DigitCaps(nn.Module):
    def __init__(self, num_caps=10, routes=32*6*6, in_c=8, out_c=16):
        super().__init__()
        self.num_caps, self.routes = num_caps, routes
        self.W = nn.Parameter(torch.randn(1, routes, num_caps, out_c, in_c))
    def forward(self, x):
        b = x.size(0)
        x = torch.stack([x] * self.num_caps, dim=2).unsqueeze(4)
        W = torch.cat([self.W] * b, dim=0)
        u_hat = torch.matmul(W, x)
        b_ij = torch.zeros(1, self.routes, self.num_caps, 1)
        for it in range(3):
            c = F.softmax(b_ij, dim=1)
            c = torch.cat([c] * b, dim=0).unsqueeze(4)
            s = (c * u_hat).sum(dim=1, keepdim=True)
            v = squash(s)
            if it < 2:
                a = torch.matmul(u_hat.transpose(3, 4), torch.cat([v] * self.routes, dim=1))
                b_ij = b_ij + a.squeeze(4).mean(dim=0, keepdim=True)
        return v.squeeze(1)
class CapsNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 256, 9); self.p = PrimaryCaps(); self.d = DigitCaps()
        self.dec = nn.Sequential(nn.Linear(160, 512), nn.ReLU(True), nn.Linear(512, 1024), nn.ReLU(True), nn.Linear(1024, 784), nn.Sigmoid())
    def forward(self, x):
        o = self.d(self.p(F.relu(self.conv(x))))
        cl = (o ** 2).sum(dim=2).sqrt().squeeze()
        _, mx = cl.max(dim=1)
        eye = torch.eye(10)
        masked = eye.index_select(dim=0, index=mx.data)
        r = self.dec((o * masked[:, :, None, None]).view(o.size(0), -1))
        return o, r.view(-1, 1, 28, 28), masked
m = CapsNet()
o, r, k = m(torch.randn(2, 1, 28, 28))
print(o.shape, r.shape, k.shape)
print(sum(p.numel() for p in m.parameters()))
from fvcore.nn import FlopCountAnalysis, flop_count_table
f = FlopCountAnalysis(m, torch.randn(2, 1, 28, 28))
print(f.total()); print(f.by_operator()); print(sorted(f.unsupported_ops().items()))
