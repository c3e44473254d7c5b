import torch
import torch.nn as nn
from torch.utils.flop_counter import FlopCounterMode


class Block(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.q, self.k, self.v = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)
        self.mlp = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))

    def forward(self, x):
        a = nn.functional.scaled_dot_product_attention(self.q(x)[:, None], self.k(x)[:, None], self.v(x)[:, None])
        return self.mlp(a.squeeze(1) + x)


net = nn.Sequential(Block(32), Block(32))
counter = FlopCounterMode(display=False)
with counter:
    net(torch.rand(2, 10, 32))
print(counter.get_total_flops())
print({k: {str(op): n for op, n in v.items()} for k, v in sorted(counter.get_flop_counts().items())})
conv = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 36, 10))
with FlopCounterMode(display=True, depth=2) as fc:
    y = conv(torch.rand(1, 3, 8, 8))
print(fc.get_total_flops(), y.shape)
with FlopCounterMode(net, display=False, depth=None) as fc:
    net(torch.rand(1, 4, 32))
print(fc.get_table())
print(fc.get_table(depth=1))
with FlopCounterMode(display=False) as fc:
    torch.rand(3, 4) @ torch.rand(4, 5)
    torch.bmm(torch.rand(2, 3, 4), torch.rand(2, 4, 5))
    torch.einsum('bij,bjk->bik', torch.rand(2, 3, 4), torch.rand(2, 4, 5))
print(fc.get_total_flops(), fc.get_flop_counts()['Global'].total() if hasattr(fc.get_flop_counts()['Global'], 'total') else sum(fc.get_flop_counts()['Global'].values()))
