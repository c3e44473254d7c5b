"""Small tensors with their numbers."""
import torch

a = torch.arange(6)
print(a, a.tolist(), a[2].item(), int(a[3]), float(a[1]), bool(a[0] == 0), len(a))
print(a.reshape(2, 3), a.view(3, 2).tolist(), a[1:4], a[-1], a[::2])
print(a + 1, a * 2, a - a, a // 2, a % 3, a ** 2, -a, a == 2, a > 3)
print(a / 2, torch.arange(0, 1, 0.25), torch.arange(5, 0, -2), torch.arange(3.0))
print(torch.linspace(0, 1, 5), torch.linspace(0, 0.1, 3).tolist(), torch.full((2,), 7), torch.eye(2))
print(torch.tensor([[1, 2], [3, 4]]), torch.tensor(3.5), torch.tensor([True, False]), torch.tensor([]))
print(torch.tensor([1.5, 2.25]), torch.tensor([1e-8, 1.0]), torch.tensor([100000.0, 0.001]), torch.tensor(2.0).item())
print(torch.zeros(2, 2), torch.ones(3, dtype=torch.int32), torch.zeros(0, 3), torch.tensor([1, 2], dtype=torch.float64))
print(a.sum(), a.sum().item(), a.max(), a.float().mean(), a.prod(), (a > 2).any(), (a > 9).any(), a.cumsum(0))
print(torch.cat([a[:2], a[4:]]), torch.stack([a[:2], a[2:4]]), a.float(), a.bool(), a.to(torch.int8))
for one in torch.tensor([3, 5]):
    print(one, one.item())
print([int(one) for one in torch.linspace(2, 10, 3)], torch.round(torch.tensor([1.4, 2.6])), a.repeat(2)[:8])
print(torch.tensor([3, 1]).tolist() == [3, 1], 3 in torch.tensor([1, 3]), torch.tensor([[1], [2]]).flatten())
print(f"{torch.tensor(3.14159):.2f}", range(torch.tensor(3)), [0] * torch.tensor(2), torch.tensor(2) + 1)
print(torch.clamp(a, 1, 3), torch.where(a > 2, a, 0), torch.minimum(a, torch.tensor(2)), torch.diff(a), a.unbind()[2])
print(torch.pow(2, a), torch.tril(torch.ones(3, 3)), torch.triu(torch.ones(2, 3), diagonal=1), torch.isinf(torch.tensor([1.0])))
