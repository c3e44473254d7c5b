import torch

x, y = torch.rand(2, 3), torch.rand(3, 2)
i = torch.arange(6).view(2, 3)
checks = {
    "add": lambda: x + y, "sub": lambda: x - torch.rand(4), "mul": lambda: torch.rand(2, 3, 4) * torch.rand(2, 3), "div": lambda: x / torch.rand(5, 3),
    "none": lambda: x + None, "str": lambda: x * "2", "list": lambda: x + [1, 2, 3], "rlist": lambda: [1] + x, "dict": lambda: {} - x,
    "matmul": lambda: x @ x, "mm": lambda: torch.mm(x, torch.rand(3)), "bmm": lambda: torch.bmm(x, y), "bmm2": lambda: torch.bmm(torch.rand(2, 3, 4), torch.rand(3, 4, 2)),
    "matmul0": lambda: torch.tensor(1.) @ x, "matmul b": lambda: torch.rand(2, 3, 4) @ torch.rand(3, 4, 5), "matmul 1d": lambda: torch.rand(4) @ torch.rand(5),
    "mv": lambda: x @ torch.rand(2), "dot": lambda: torch.dot(x, x), "dtype": lambda: i @ x.t(), "double": lambda: x @ y.double(), "num": lambda: x @ 3,
    "iadd": lambda: i.add_(0.5), "idiv": lambda: i.div_(2), "iadd shape": lambda: x.add_(torch.rand(4, 2, 3)), "where": lambda: torch.where(x > 0, x, y),
    "mask": lambda: x.masked_fill(torch.ones(2, 2, dtype=torch.bool), 0), "mask dtype": lambda: x.masked_fill(i, 0), "invert": lambda: ~x, "and": lambda: x & x, "bool -": lambda: (x > 0) - (x > 1),
    "pow": lambda: torch.arange(3) ** -1, "outer": lambda: torch.outer(x, y), "max": lambda: torch.maximum(x, y), "cmp": lambda: x == y, "cmp none": lambda: x == None, "lt": lambda: x < y, "neg": lambda: -(x > 0),
}
for name, f in checks.items():
    try:
        r = f()
        print(name, r.shape if isinstance(r, torch.Tensor) else r)
    except Exception as e:
        print(name, '|', type(e).__name__, '|', e)
