"""
Attention of several heads, as the language models beside this file compute it: by PyTorch's fused function ("sdpa"), or
step by step ("eager"). Both give the same numbers; counting tools see another computation.
"""
import torch
from torch.nn import functional as F

IMPLEMENTATIONS = ("sdpa", "eager")


def check(implementation):
    """Refuses what is no way to compute attention."""
    if implementation not in IMPLEMENTATIONS:
        raise ValueError(f"attn_implementation must be one of {IMPLEMENTATIONS}, not {implementation!r}")


def split_heads(x, size):
    """(batch, length, heads * size) to (batch, heads, length, size)."""
    return x.view(*x.shape[:-1], -1, size).transpose(1, 2)


def earlier(length, device=None):
    """Which tokens each token sees, itself and those before it: (1, 1, length, length)."""
    places = torch.arange(length, device=device)
    return places[None, None, None, :] <= places[None, None, :, None]


def causal_mask(length, like):
    """What is added to the scores so that no token sees a later one."""
    zero = torch.zeros((), dtype=like.dtype, device=like.device)
    return torch.where(earlier(length, like.device), zero, torch.finfo(like.dtype).min)


def attend(query, key, value, implementation, mask=None, causal=False, scaling=1.0, dropout=0.0, bias=None):
    """
    What each query gathers: (batch, length, heads * size). `bias` and `mask` are added to the scores; `causal` lets the
    fused function leave out later tokens without them.
    """
    if implementation == "sdpa":
        shared = {"enable_gqa": True} if key.shape[1] != query.shape[1] else {}
        gathered = F.scaled_dot_product_attention(
            query, key, value, attn_mask=bias if mask is None else mask, dropout_p=dropout, is_causal=causal, scale=scaling, **shared
        )
    else:
        key, value = repeat_heads(key, query.shape[1]), repeat_heads(value, query.shape[1])
        scores = torch.matmul(query, key.transpose(2, 3)) * scaling
        if bias is not None:
            scores = scores + bias
        if mask is not None:
            scores = scores + mask
        weights = F.dropout(F.softmax(scores, dim=-1), p=dropout)
        gathered = torch.matmul(weights, value)
    return gathered.transpose(1, 2).contiguous().flatten(2)


def repeat_heads(x, heads):
    """Each head as often in a row as it takes to have so many (grouped-query attention)."""
    batch, own, length, size = x.shape
    if own == heads:
        return x
    return x[:, :, None].expand(batch, own, heads // own, length, size).reshape(batch, heads, length, size)
