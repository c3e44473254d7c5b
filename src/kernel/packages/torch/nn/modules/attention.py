"""Attention of many heads."""
from ..._arguments import bind_native
from ..._grad import is_grad_enabled
from ..._strides import transposed
from ..._tensor import Tensor
from ..init import constant_
from ._types import check_product
from .layer import Layer
from .linear import NonDynamicallyQuantizableLinear


class MultiheadAttention(Layer):
    """Queries meet keys in heads, and take of the values by what they find."""

    _layer, _function = "MultiheadAttention", "F.multi_head_attention_forward"
    _reads = ("num_heads", "dropout", "batch_first", "add_zero_attn")
    __constants__ = ["batch_first"]
    _later = ("dropout",)
    _starts = {"in_proj_bias": 0}

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None,
                 vdim=None, batch_first=False, device=None, dtype=None):
        if embed_dim <= 0 or num_heads <= 0:
            raise ValueError(
                f"embed_dim and num_heads must be greater than 0, got embed_dim={embed_dim} and "
                f"num_heads={num_heads} instead"
            )
        super().__init__()
        self.embed_dim = embed_dim
        self.kdim = kdim if kdim is not None else embed_dim
        self.vdim = vdim if vdim is not None else embed_dim
        self._qkv_same_embed_dim = self.kdim == embed_dim and self.vdim == embed_dim
        self.num_heads, self.dropout, self.batch_first = num_heads, dropout, batch_first
        self.head_dim = embed_dim // num_heads
        if self.head_dim * num_heads != embed_dim:
            raise AssertionError("embed_dim must be divisible by num_heads")
        for size in (embed_dim,) if self._qkv_same_embed_dim else (embed_dim, self.kdim, self.vdim):
            self._check_size((embed_dim, size), device)
        self._make(
            device, dtype, embed_dim=embed_dim, num_heads=num_heads, dropout=dropout, bias=bool(bias),
            add_bias_kv=bool(add_bias_kv), add_zero_attn=bool(add_zero_attn), kdim=kdim, vdim=vdim,
            batch_first=bool(batch_first),
        )
        self._absent("in_proj_bias")
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias, device=device, dtype=dtype)
        if bias:
            constant_(self.out_proj.bias, 0.0)
        if not add_bias_kv:
            self.bias_k = self.bias_v = None
        self.add_zero_attn = add_zero_attn

    def _learn(self, name, tensor, device):
        if name != "in_proj_weight" or self._qkv_same_embed_dim:
            super()._learn(name, tensor, device)
        else:
            for part, size in (("q", self.embed_dim), ("k", self.kdim), ("v", self.vdim)):
                super()._learn(f"{part}_proj_weight", Tensor._of((self.embed_dim, size), tensor.dtype), device)
        if name == "in_proj_weight":
            self._absent("in_proj_weight", "q_proj_weight", "k_proj_weight", "v_proj_weight")

    def _reset_parameters(self):
        """Draws the weights anew."""

    def _check(self, query):
        weight = self.in_proj_weight if self.in_proj_weight is not None else self.q_proj_weight
        check_product(query, weight, self.in_proj_bias)

    def forward(self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None,
                average_attn_weights=True, is_causal=False):
        _check_given(query, key, value, attn_mask, key_padding_mask)
        _check_kinds(key_padding_mask, attn_mask)
        _check_shapes(query, key, value, key_padding_mask, attn_mask, self.num_heads)
        if is_causal and attn_mask is None:
            raise RuntimeError(
                "Need attn_mask if specifying the is_causal hint. You may use the Transformer module method "
                "`generate_square_subsequent_mask` to create this mask."
            )
        self._check_sizes(query, key, value, attn_mask, key_padding_mask)
        if not need_weights and not isinstance(is_causal, bool):
            bind_native("scaled_dot_product_attention", (query, key, value, None, 0.0, is_causal), {})
        masks, told = self._masks(query, attn_mask, key_padding_mask, is_causal and not need_weights)
        made = self._run(query, key, value, *masks, need_weights=bool(need_weights),
                         average_attn_weights=bool(average_attn_weights), **told)
        if self.batch_first and len(query.shape) == 3 and (self.training or is_grad_enabled()):
            transposed(_first(made), 0, 1)
        return made if isinstance(made, tuple) and len(made) == 2 else (_first(made), None)

    def _masks(self, query, mask, padding, left_to_function):
        """The masks that the scores meet, and what they are. Of a causal mask alone the function behind is told."""
        given = [one for one in (mask, padding) if one is not None]
        if not given:
            return (), {}
        if left_to_function and padding is None:
            return ((), {"masks": "added"}) if mask.dtype.is_floating_point else ((mask,), {"masks": "causal"})
        names = [name for name, one in (("mask", mask), ("padding", padding)) if one is not None]
        if self._learned(query, mask, padding):
            names.append("learned")
        return given, {"masks": " ".join(names)}

    def _learned(self, query, mask, padding):
        """
        True where what is added to the scores wants a gradient. While none is tracked, a view of a tensor that wants one
        still does, and a copy does not.
        """
        if not any(one is not None and one.requires_grad for one in (mask, padding)):
            return False
        if is_grad_enabled():
            return True
        longer = self.bias_k is not None or self.add_zero_attn
        batch = 1 if len(query.shape) == 2 else query.shape[0 if self.batch_first else 1]
        return not longer and (padding is None or mask is None and 1 in (batch, self.num_heads))

    def _check_sizes(self, query, key, value, attn_mask, key_padding_mask):
        """What PyTorch asks of the sizes, its lengths first."""
        if query.shape[-1] != self.embed_dim:
            raise AssertionError(f"was expecting embedding dimension of {self.embed_dim}, but got {query.shape[-1]}")
        source, memory = (self._length_first(one) for one in (key, value))
        if not self._qkv_same_embed_dim and source[:2] != memory[:2]:
            raise AssertionError(
                f"key's sequence and batch dims {source[:2]} do not match value's {memory[:2]}"
            )
        if self._qkv_same_embed_dim and source != memory:
            raise AssertionError(f"key shape {source} does not match value shape {memory}")
        self._check_features(query, key, value)
        length, batch = self._length_first(query)[:2]
        if source[1] != batch:
            size = batch * self.num_heads
            raise RuntimeError(f"shape '[{source[0]}, {size}, {self.head_dim}]' is invalid for input of size "
                               f"{source[0] * source[1] * self.embed_dim}")
        _check_mask(attn_mask, length, source[0], batch * self.num_heads)
        _check_padding(key_padding_mask, source[0], batch)

    def _check_features(self, query, key, value):
        """Of a packed weight the product says so, of three the function around it."""
        size = self.embed_dim
        if self._qkv_same_embed_dim:
            rows, columns = key.numel() // max(key.shape[-1], 1), size * (2 if key is value else 1)
            if key.shape[-1] != size:
                raise RuntimeError(
                    f"mat1 and mat2 shapes cannot be multiplied ({rows}x{key.shape[-1]} and {size}x{columns})"
                )
            return
        for name, one, weight in (("key", key, self.k_proj_weight), ("value", value, self.v_proj_weight)):
            if weight.shape[1] != one.shape[-1]:
                raise AssertionError(
                    f"expecting {name} weights shape of {(size, one.shape[-1])}, but got {weight.shape}"
                )

    def _length_first(self, one):
        """A shape with the length before the batch, which a sequence alone does not have."""
        shape = one.shape
        if len(shape) == 2:
            return type(shape)((shape[0], 1, shape[1]))
        return type(shape)((shape[1], shape[0], shape[2])) if self.batch_first else shape


def _first(made):
    return made[0] if isinstance(made, tuple) else made


def _check_given(query, key, value, *masks):
    """Raises where PyTorch first asks something of what is no tensor."""
    for mask in masks:
        if mask is not None and not isinstance(mask, Tensor):
            raise TypeError(
                f"is_floating_point(): argument 'input' (position 1) must be Tensor, not {type(mask).__name__}"
            )
    _ = query.dim(), key.is_nested, value.is_nested


def _check_shapes(query, key, value, key_padding_mask, attn_mask, heads):
    """With a batch or without one, as the query says."""
    rank = len(query.shape)
    if rank not in (2, 3):
        raise AssertionError(
            f"query should be unbatched 2D or batched 3D tensor but received {rank}-D query tensor"
        )
    of = "batched (3-D)" if rank == 3 else "unbatched (2-D)"
    if len(key.shape) != rank or len(value.shape) != rank:
        raise AssertionError(
            f"For {of} `query`, expected `key` and `value` to be {rank}-D but found {len(key.shape)}-D and "
            f"{len(value.shape)}-D tensors respectively"
        )
    if key_padding_mask is not None and len(key_padding_mask.shape) != rank - 1:
        raise AssertionError(
            f"For {of} `query`, expected `key_padding_mask` to be `None` or {rank - 1}-D but found "
            f"{len(key_padding_mask.shape)}-D tensor instead"
        )
    if attn_mask is not None and len(attn_mask.shape) not in (2, 3):
        raise AssertionError(
            f"For {of} `query`, expected `attn_mask` to be `None`, 2-D or 3-D but found "
            f"{len(attn_mask.shape)}-D tensor instead"
        )
    if rank == 2 and attn_mask is not None and len(attn_mask.shape) == 3:
        wanted = (heads, query.shape[0], key.shape[0])
        if tuple(attn_mask.shape) != wanted:
            raise AssertionError(f"Expected `attn_mask` shape to be {wanted} but got {attn_mask.shape}")


def _check_kinds(key_padding_mask, attn_mask):
    for name, mask in (("key_padding_mask", key_padding_mask), ("attn_mask", attn_mask)):
        if mask is not None and mask.dtype.name != "bool" and not mask.dtype.is_floating_point:
            raise AssertionError(f"only bool and floating types of {name} are supported")


def _check_mask(mask, length, source, rows):
    if mask is None:
        return
    wanted = (length, source) if len(mask.shape) == 2 else (rows, length, source)
    if tuple(mask.shape) != wanted:
        raise RuntimeError(
            f"The shape of the {len(mask.shape)}D attn_mask is {mask.shape}, but should be {wanted}."
        )


def _check_padding(mask, source, batch):
    if mask is None:
        return
    shape = mask.shape if len(mask.shape) == 2 else (1, *mask.shape)
    for at, wanted in enumerate((batch, source)):
        if shape[at] != wanted:
            raise AssertionError(f"Expected key_padded_mask.shape[{at}] to be {wanted}, but got {shape[at]}")


__all__ = ["MultiheadAttention"]
