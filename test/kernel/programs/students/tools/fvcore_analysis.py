import torch
import torch.nn as nn
import torch.nn.functional as F
from fvcore.nn import FlopCountAnalysis, parameter_count


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, dim * 3)
        self.proj = nn.Linear(dim, dim)

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.qkv(x).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        a = F.softmax(q @ k.transpose(-2, -1) * (c // self.heads) ** -0.5, dim=-1)
        return self.proj((a @ v).transpose(1, 2).reshape(b, n, c))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Conv2d(3, 32, 4, 4)
        self.norm = nn.LayerNorm(32)
        self.attn = Attention(32, 4)
        self.unused = nn.Linear(3, 3)
        self.head = nn.Linear(32, 5)

    def forward(self, x):
        x = self.embed(x).flatten(2).transpose(1, 2)
        x = x + self.attn(self.norm(x))
        return self.head(F.gelu(x).mean(1))


net = Net()
flops = FlopCountAnalysis(net, torch.rand(1, 3, 16, 16))
print(flops.total())
print(flops.by_operator())
print(flops.by_module())
print(flops.unsupported_ops())
print(flops.uncalled_modules())
print(flops.by_module_and_operator()['attn'])
print(flops.total('attn'), flops.total('attn.qkv'))
print(parameter_count(net)['attn'], parameter_count(net)[''], dict(parameter_count(net)))
