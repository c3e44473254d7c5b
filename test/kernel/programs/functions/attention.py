"""Scaled dot products."""
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


q, k = torch.randn(2, 4, 5, 8), torch.randn(2, 4, 6, 8)
tried(lambda: F.scaled_dot_product_attention(q, k, k))
tried(lambda: F.scaled_dot_product_attention(q, q, q, is_causal=True))
tried(lambda: F.scaled_dot_product_attention(q, k, k, attn_mask=torch.zeros(5, 6)))
tried(lambda: F.scaled_dot_product_attention(q, k, k, dropout_p=0.1))
tried(lambda: F.scaled_dot_product_attention(q[0], k[0], k[0], scale=0.5))
tried(lambda: F.scaled_dot_product_attention(q, k[:, :2], k[:, :2], enable_gqa=True))
tried(lambda: F.scaled_dot_product_attention(q, torch.randn(2, 4, 6, 9), torch.randn(2, 4, 6, 8)))
tried(lambda: F.scaled_dot_product_attention(q, torch.randn(2, 3, 6, 8), torch.randn(2, 3, 6, 8)))
tried(lambda: F.scaled_dot_product_attention(torch.randn(8), torch.randn(8), torch.randn(8)))
tried(lambda: F.scaled_dot_product_attention(q.double(), k, k))
tried(lambda: F.scaled_dot_product_attention(q, k))
tried(lambda: F.softmax(q @ k.transpose(-2, -1) / 8 ** 0.5, dim=-1) @ k)
