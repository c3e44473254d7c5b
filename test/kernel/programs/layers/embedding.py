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


show(lambda: nn.Embedding(10, 3), (2, 4), (), (5,), dtype=torch.int64)
show(lambda: nn.Embedding(10, 3, padding_idx=2), (2, 4), dtype=torch.int64)
show(lambda: nn.Embedding(10, 3, padding_idx=-1, max_norm=1.0), (2, 4), dtype=torch.int64)
show(lambda: nn.Embedding(10, 3, norm_type=1.0, scale_grad_by_freq=True, sparse=True), (2,), dtype=torch.int64)
show(lambda: nn.Embedding(4, 3, padding_idx=4))
show(lambda: nn.Embedding(4, 3, padding_idx=-5))
show(lambda: nn.Embedding(10, 3), (2, 4))
show(lambda: nn.Embedding(10, 3), (2, 4), dtype=torch.int32)
show(lambda: nn.Embedding(10, 3, dtype=torch.float64), (2, 4), dtype=torch.int64)
show(lambda: nn.Embedding(10, 3), (2,), dtype=torch.bool)
show(lambda: nn.EmbeddingBag(10, 3), (2, 4), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3, mode='sum', padding_idx=1), (2, 4), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3, max_norm=2, mode='max'), (2, 4), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3), (4,), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3), (2, 4, 5), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3, mode='max', sparse=True), (2, 4), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3, mode='max', scale_grad_by_freq=True), (2, 4), dtype=torch.int64)
show(lambda: nn.EmbeddingBag(10, 3), (2, 4))
show(lambda: nn.EmbeddingBag(4, 3, padding_idx=4))
show(lambda: nn.EmbeddingBag(4, 3, mode='median'), (2, 4), dtype=torch.int64)
