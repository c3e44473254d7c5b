import torch
from torch import nn


def shapes(out):
    if isinstance(out, torch.Tensor):
        return f"{tuple(out.shape)} {out.dtype}"
    return None if out is None else [shapes(one) for one in out]


def show(make, *sizes, dtype=torch.float32, **named):
    try:
        module = make()
    except Exception as error:
        print(type(error).__name__, error)
        return
    print(module)
    for name, one in [*module.named_parameters(), *module.named_buffers()]:
        print("   ", name, tuple(one.shape), one.dtype)
    for size in sizes:
        inputs = [torch.zeros(one, dtype=dtype) for one in (size if isinstance(size, list) else [size])]
        try:
            print("   ", shapes(module(*inputs, **named)))
        except Exception as error:
            print("   ", type(error).__name__, error)


show(lambda: nn.Linear(4, 3), (2, 4), (4,), (2, 5, 4), (2, 3, 5, 4), (0, 4))
show(lambda: nn.Linear(4, 3, bias=False), (2, 4), (2, 5, 4))
show(lambda: nn.Linear(4, 3), (2, 5), (1, 400), (2, 3, 5), (5,), ())
show(lambda: nn.Linear(4, 3, bias=False), (2, 5), (2, 3, 5), (5,), ())
show(lambda: nn.Linear(4, 3), (2, 4), dtype=torch.int64)
show(lambda: nn.Linear(4, 3), (2, 3, 4), dtype=torch.int64)
show(lambda: nn.Linear(4, 3, bias=False), (2, 4), dtype=torch.int64)
show(lambda: nn.Linear(4, 3, bias=False), (2, 3, 4), dtype=torch.int64)
show(lambda: nn.Linear(4, 3), (4,), dtype=torch.int64)
show(lambda: nn.Linear(in_features=4, out_features=3, dtype=torch.float16), (2, 4), dtype=torch.float16)
show(lambda: nn.Linear(4))
show(lambda: nn.Linear(4, 3, nothing_of_the_kind=1))
show(lambda: nn.Identity(54, unused=3), (2, 4), ())
show(lambda: nn.Bilinear(4, 5, 3), [(2, 4), (2, 5)], [(2, 7, 4), (2, 7, 5)], [(4,), (5,)])
show(lambda: nn.Bilinear(4, 5, 3, bias=False), [(2, 4), (2, 5)])
show(lambda: nn.Bilinear(4, 5, 3), [(2, 5), (2, 5)], [(2, 4), (2, 4)], [(2, 4), (3, 5)], [(2, 4), (5,)])
show(lambda: nn.Bilinear(0, 5, 3))
