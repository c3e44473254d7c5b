import torch

a, b = torch.rand(2, 3), torch.rand(2, 4)
cases = [
    lambda: torch.cat([a, b]), lambda: torch.cat([a, b], dim=2), lambda: torch.cat([]), lambda: torch.cat(a, b),
    lambda: torch.cat([a, torch.rand(2, 3, 1)]), lambda: torch.cat([a, None]), lambda: torch.cat([a, 1]), lambda: torch.stack([a, b]),
    lambda: torch.stack([]), lambda: torch.stack([a, a], dim=4), lambda: a.split([1, 1], dim=1), lambda: a.split(-1), lambda: a.split(2, dim=5),
    lambda: a.chunk(0), lambda: torch.chunk(a, 2, 7), lambda: torch.cat((a, b), dims=1), lambda: a.unbind(2), lambda: a.split([1, 2], 3),
    lambda: torch.hstack([a, torch.rand(3, 1)]), lambda: torch.vstack([a, b]), lambda: a.tensor_split(0), lambda: a.narrow(1, 2, 5), lambda: a.select(0, 4),
]
for i, f in enumerate(cases):
    try:
        r = f()
        print(i, [tuple(t.shape) for t in r] if isinstance(r, (tuple, list)) else tuple(r.shape))
    except Exception as e:
        print(i, type(e).__name__, str(e))
