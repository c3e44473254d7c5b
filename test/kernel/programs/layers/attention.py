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


show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], [(3, 8), (3, 8), (3, 8)])
show(lambda: nn.MultiheadAttention(8, 2, batch_first=True, bias=False), [(2, 3, 8), (2, 3, 8), (2, 3, 8)])
show(lambda: nn.MultiheadAttention(8, 2, add_bias_kv=True, add_zero_attn=True), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], [(3, 8), (3, 8), (3, 8)])
show(lambda: nn.MultiheadAttention(8, 4, kdim=4, vdim=6), [(3, 2, 8), (5, 2, 4), (5, 2, 6)], [(3, 8), (5, 4), (5, 6)])
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (5, 2, 8), (5, 2, 8)])
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], need_weights=False)
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], average_attn_weights=False)
show(lambda: nn.MultiheadAttention(8, 2), [(3, 8), (3, 8), (3, 8)], average_attn_weights=False)
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 7), (3, 2, 7), (3, 2, 7)], [(8,), (8,), (8,)], [(1, 3, 2, 8), (1, 3, 2, 8), (1, 3, 2, 8)], [(3, 2, 8), (3, 8), (3, 8)], [(3, 2, 8), (5, 2, 8), (4, 2, 8)], [(3, 2, 8), (5, 3, 8), (5, 3, 8)], [(3, 2, 8), (5, 2, 7), (5, 2, 7)])
show(lambda: nn.MultiheadAttention(8, 2, kdim=4), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], [(3, 2, 8), (5, 2, 4), (4, 2, 8)])
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], attn_mask=torch.zeros(3, 3))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], attn_mask=torch.zeros(3, 4))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], attn_mask=torch.zeros(4, 3, 3))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], attn_mask=torch.zeros(2, 3, 3))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], key_padding_mask=torch.zeros(2, 3, dtype=torch.bool))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], key_padding_mask=torch.zeros(3, 3, dtype=torch.bool))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], key_padding_mask=torch.zeros(2, 4, dtype=torch.bool))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], key_padding_mask=torch.zeros(3, dtype=torch.bool))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], attn_mask=torch.zeros(3))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], attn_mask=torch.zeros(3, 3, dtype=torch.int64))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], is_causal=True)
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8), (3, 2, 8), (3, 2, 8)], dtype=torch.int64)
show(lambda: nn.MultiheadAttention(8, 3))
show(lambda: nn.MultiheadAttention(0, 2))
show(lambda: nn.MultiheadAttention(8, 0))
show(lambda: nn.MultiheadAttention(8))
show(lambda: nn.MultiheadAttention(8, 2), [(3, 2, 8)])
