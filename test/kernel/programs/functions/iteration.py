"""Tensors in loops and conditions."""
import torch

x = torch.zeros(3, 2)
for row in x:
    print(row.shape)
first, *others = x
print(first.shape, len(others), [tuple(one.shape) for one in x.unbind(1)])
for name, one in zip("ab", torch.arange(4).view(2, 2)):
    print(name, one.tolist())
print(max(torch.arange(3)), sorted(torch.tensor([3, 1, 2]).tolist()), sum(torch.arange(4)), list(torch.arange(3)))
n = torch.tensor(4)
while n > 1:
    n = n // 2
print(n, "yes" if n == 1 else "no", not n, n is not None, {n.item(): 1})
try:
    iter(torch.tensor(1)).__next__()
except TypeError as error:
    print(error)
print([i for i in range(torch.tensor(3))], torch.arange(3)[torch.tensor(1)], "abc"[torch.tensor(1)])
