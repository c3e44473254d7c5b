import torch
import torch.nn as nn

net = nn.Sequential(
    nn.Conv2d(3, 64, 3, padding=1), nn.BatchNorm2d(64), nn.PReLU(64),
    nn.Conv2d(64, 128, 3, padding=1, groups=2, bias=False), nn.Bilinear(4, 4, 8), nn.Embedding(1000, 16),
    nn.Linear(128, 10), nn.GRU(16, 32, 2), nn.MultiheadAttention(32, 4), nn.GroupNorm(4, 64, affine=False))

print("{:<30} {:>14} {:>10}".format("name", "shape", "count"))
total = 0
for name, p in net.named_parameters():
    total += p.numel()
    print(f"{name:<30} {'x'.join(map(str, p.shape)):>14} {p.numel():>10_}")
print(f"{'total':<30} {total:>25,}")
by_type = {}
for m in net:
    by_type[type(m).__name__] = by_type.get(type(m).__name__, 0) + sum(p.nelement() for p in m.parameters())
for k, v in sorted(by_type.items(), key=lambda kv: -kv[1]):
    print(f"{k:20s}{v:8d} {100 * v / total:6.2f}%")
print(f"{total / 10**6:.4f} M, {total * 4 / 1024 ** 2:.3f} MiB, {total:.2e}")
largest = max(net.named_parameters(), key=lambda t: t[1].numel())
print(largest[0], tuple(largest[1].shape))
print(sum(p.numel() * p.element_size() for p in net.parameters()) + sum(b.nelement() * b.element_size() for b in net.buffers()))
print([(i, len(list(m.parameters()))) for i, m in enumerate(net)])
print(torch.nn.utils.parameters_to_vector(net.parameters()).shape)
conv = net[0]
k = conv.kernel_size[0] * conv.kernel_size[1]
print(conv.in_channels * conv.out_channels * k + conv.bias.numel() == sum(p.numel() for p in conv.parameters()))
