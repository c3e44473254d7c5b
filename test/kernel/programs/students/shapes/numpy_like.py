import numpy as np
import torch

a = np.zeros((3, 4), dtype=np.float32)
t = torch.from_numpy(a)
print(t.shape, t.dtype, torch.tensor(a).shape, torch.as_tensor(np.arange(5)).dtype)
print(int(np.prod([2, 3, 4])), np.prod(t.shape), int(np.ceil(7 / 2)), int(np.floor(3.7)), np.sqrt(16), int(np.log2(64)), np.pi)
sizes = np.linspace(8, 64, 4).astype(int)
print(sizes.tolist(), [int(s) for s in sizes], np.cumsum([1, 2, 3]).tolist())
mods = [torch.nn.Linear(int(i), int(j)) for i, j in zip(sizes[:-1], sizes[1:])]
print(torch.nn.Sequential(*mods))
total = np.sum([np.prod(p.size()) for m in mods for p in m.parameters()])
print(int(total), sum(int(np.prod(p.shape)) for m in mods for p in m.parameters()))
params = filter(lambda p: p.requires_grad, mods[0].parameters())
print(sum([np.prod(p.size()) for p in params]))
print(t.numpy().shape, t.detach().cpu().numpy().dtype, np.array([[1, 2], [3, 4]]).shape, np.random.rand(2, 3).shape)
rng = np.arange(0, 10, 2)
print(rng, rng.shape, len(rng), np.zeros(3), np.ones((2, 2)), np.max([1, 5, 2]), np.mean([1, 2, 3]), np.array([1.5, 2]).dtype)
