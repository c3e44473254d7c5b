"""Attention as functions."""
import math

from .. import _strides
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


def _is_fused(query, key, value, attn_mask, dropout_p, enable_gqa):
    """
    True where the CPU has one kernel for scores, softmax and sums (`use_flash_attention_cpp`,
    `aten/src/ATen/native/transformers/sdp_utils_cpp.cpp`). Anything else comes to products of matrices.
    """
    three = (query, key, value)
    if dropout_p or any(len(one.shape) != 4 or _strides.of(one)[-1] != 1 for one in three):
        return False
    if attn_mask is not None and (attn_mask.requires_grad or len(attn_mask.shape) not in (2, 4)):
        return False
    sharing = three[1:] if enable_gqa else three
    alike = {one.shape[-1] for one in three}, {one.shape[0] for one in three}, {one.shape[1] for one in sharing}
    return all(len(sizes) == 1 for sizes in alike)


@native
def scaled_dot_product_attention(called, query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None,
                                 enable_gqa=False):
    _check(query, key, value)
    _check_lengths(query, key, value)
    if not 0 <= dropout_p <= 1:
        raise RuntimeError(f"dropout probability has to be between 0 and 1, but got {dropout_p:g}")
    fused = _is_fused(query, key, value, attn_mask, dropout_p, enable_gqa)
    if attn_mask is not None and is_causal and not fused:
        raise RuntimeError("_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True")
    if attn_mask is not None and len(attn_mask.shape) == 1 and len(query.shape) == 4:
        raise IndexError("Dimension out of range (expected to be in range of [-1, 0], but got -2)")
    tensors = (query, key, value) if attn_mask is None else (query, key, value, attn_mask)
    return function(
        "scaled_dot_product_attention", called, tensors, dropout_p=float(dropout_p), is_causal=is_causal,
        enable_gqa=enable_gqa, fused=fused,
    )
