"""torch.Size in sums and calls."""
import torch

s = torch.zeros(2, 3, 4).shape
print(s, s[0], s[-1], s[1:], s[:2] + s[2:], s + (1,), (1,) + s, s * 2, len(s), s.numel(), tuple(s), list(s), 3 in s, s.index(3))
print(torch.zeros(s).shape, torch.zeros(*s).shape, torch.zeros(s[0], s[1] * s[2]).view(*s).shape, torch.Size([1, 2]) == (1, 2))
print(f"{s}", str(s), hash(s) == hash((2, 3, 4)), isinstance(s, tuple), max(s), sum(s), sorted(s), s.count(2))
b, *hw = s
print(b, hw, {s: 1}[(2, 3, 4)], torch.broadcast_shapes((2, 1), (3,)), torch.Size())
