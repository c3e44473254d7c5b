"""Functions of two tensors."""
import torch
import torch.nn.functional as F


def tried(make):
    """The shape and type of what is made, or the error."""
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    for one in made if isinstance(made, tuple) else (made,):
        print(tuple(one.shape), one.dtype)


x, y = torch.randn(2, 3), torch.randn(3)
n = torch.ones(2, 3, dtype=torch.int64)
tried(lambda: x + y)
tried(lambda: torch.add(x, y, alpha=2))
tried(lambda: torch.sub(x, n))
tried(lambda: x * 2)
tried(lambda: n * 2.5)
tried(lambda: n / 2)
tried(lambda: n // 2)
tried(lambda: n % 2)
tried(lambda: n ** 2)
tried(lambda: torch.pow(x, 0.5))
tried(lambda: torch.pow(2, x))
tried(lambda: torch.maximum(x, y))
tried(lambda: x > y)
tried(lambda: torch.eq(x, 1))
tried(lambda: torch.add(x, torch.randn(4)))
tried(lambda: x + "a")
tried(lambda: torch.mul(x, "a"))
tried(lambda: torch.atan2(x, y))
tried(lambda: torch.fmod(n, 2))
tried(lambda: x - (y > 0))
tried(lambda: (x > 0) & (y > 0))
tried(lambda: x & 1)
tried(lambda: torch.where(x > 0, x, y))
tried(lambda: torch.where(x > 0, 1.0, 0))
tried(lambda: torch.lerp(x, y, 0.5))
tried(lambda: torch.addcmul(x, x, y))
tried(lambda: torch.addcdiv(x, n, n))
tried(lambda: torch.clamp(x, 0, 1))
tried(lambda: torch.clamp(x))
tried(lambda: x.clamp(min=y))
