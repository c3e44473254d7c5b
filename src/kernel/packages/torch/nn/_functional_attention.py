"""Attention as functions."""
import math

from .._call import function
from .._composed import broadcast_shapes
from ._native import native


def _check(query, key, value):
    ranks = [len(one.shape) for one in (query, key, value)]
    if any(rank < 2 for rank in ranks):
        raise RuntimeError(
            f"Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: {ranks[0]} key.dim: "
            f"{ranks[1]} and value.dim: {ranks[2]} instead."
        )
    kinds = [_SPOKEN.get(one.dtype.name, one.dtype.name) for one in (query, key, value)]
    if len(set(kinds)) > 1:
        raise RuntimeError(
            f"Expected query, key, and value to have the same dtype, but got query.dtype: {kinds[0]} key.dtype: "
            f"{kinds[1]} and value.dtype: {kinds[2]} instead."
        )


def _check_lengths(query, key, value):
    """Each key has a value: the second product is refused where it has none."""
    if key.shape[-2] == value.shape[-2]:
        return
    if len(query.shape) == len(key.shape) == len(value.shape) == 2:
        raise RuntimeError(
            f"mat1 and mat2 shapes cannot be multiplied ({query.shape[0]}x{key.shape[0]} and "
            f"{value.shape[0]}x{value.shape[1]})"
        )
    batch = math.prod(broadcast_shapes(query.shape[:-2], key.shape[:-2]))
    raise RuntimeError(
        f"Expected size for first two dimensions of batch2 tensor to be: [{batch}, {key.shape[-2]}] but got: "
        f"[{batch}, {value.shape[-2]}]."
    )


_SPOKEN = {"float32": "float", "float64": "double", "float16": "c10::Half", "bfloat16": "c10::BFloat16", "int64": "long int"}


@native
def scaled_dot_product_attention(called, query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None,
                                 enable_gqa=False):
    _check(query, key, value)
    _check_lengths(query, key, value)
    if not 0 <= dropout_p <= 1:
        raise RuntimeError(f"dropout probability has to be between 0 and 1, but got {dropout_p:g}")
    if attn_mask is not None and is_causal and len(query.shape) != 4:
        raise RuntimeError("_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True")
    tensors = (query, key, value) if attn_mask is None else (query, key, value, attn_mask)
    return function(
        "scaled_dot_product_attention", called, tensors, dropout_p=float(dropout_p), is_causal=is_causal,
        enable_gqa=enable_gqa,
    )
