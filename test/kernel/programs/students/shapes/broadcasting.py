import torch

a = torch.ones(5, 3, 4, 1)
b = torch.ones(3, 1, 1)
print((a + b).shape, (a * torch.ones(7)).shape, (b - torch.ones(4)).shape, (a / 2).shape, (2 / a).dtype, (1 - b).shape, (-a).shape, (a ** 2).shape, (2 ** b).shape)
i = torch.arange(4)
print((i + 1).dtype, (i / 2).dtype, (i // 2).dtype, (i * 1.5).dtype, (i % 3).dtype, (i + torch.ones(4)).dtype, (i == 2).dtype, (i + True).dtype, (i.float() + i).dtype)
print((torch.ones(2, dtype=torch.float64) + torch.ones(2)).dtype, (torch.ones(2).half() + torch.ones(2)).dtype, (torch.ones(2).half() * 2.5).dtype, (torch.ones(2, dtype=torch.uint8) + torch.ones(2, dtype=torch.int8)).dtype)
print((torch.ones(2, dtype=torch.bool) + 1).dtype, (i * torch.tensor(1.5)).dtype, (torch.ones(2).half() + torch.tensor(1.0, dtype=torch.float64)).dtype)
x = torch.randn(8, 16, 10, 10)
scale, shift = torch.randn(16), torch.randn(16, 1, 1)
print((x * scale.view(1, -1, 1, 1) + shift).shape, (x * scale[None, :, None, None]).shape, (x - x.mean((2, 3), keepdim=True)).shape)
print(torch.add(a, b, alpha=2).shape, torch.mul(a, 3).shape, torch.maximum(a, b).shape, torch.pow(a, 0.5).shape, torch.sub(b, a).shape, torch.div(a, b, rounding_mode='floor').shape)
pts = torch.randn(6, 2)
d = ((pts[:, None, :] - pts[None, :, :]) ** 2).sum(-1).sqrt()
print(d.shape, torch.lerp(pts, pts, 0.5).shape, torch.clamp(pts, 0, 1).shape, pts.clamp(min=0).shape, torch.addcmul(pts, pts, pts, value=0.5).shape)
x += 1
x *= scale.view(-1, 1, 1)
x.add_(shift).mul_(2).div_(3).sub_(1)
print(x.shape)
try:
    b += a
except RuntimeError as e:
    print(e)
try:
    i += 1.5
except RuntimeError as e:
    print(e)
for f in (lambda: a + torch.ones(2), lambda: torch.ones(3, 4) * torch.ones(3), lambda: torch.ones(2, 3) - torch.ones(3, 2)):
    try:
        f()
    except RuntimeError as e:
        print(e)
