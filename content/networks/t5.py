"""
T5: Raffel et al., *Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer* (2019),
https://arxiv.org/abs/1910.10683. An encoder reads a text, a decoder writes one; how far apart two tokens stand is learned as a
number that is added to their score, and is shared by all layers of a stack. Names as in `transformers`
(T5ForConditionalGeneration). Called on ids, it returns the scores of all tokens at each place of the decoder, which is
given the same ids where it has none of its own.
"""
import math
from dataclasses import dataclass
from typing import Optional

import torch
from torch import nn

from networks.activations import activation
from networks.attention import attend, causal_mask, check, earlier, split_heads


@dataclass
class T5Config:
    vocab_size: int = 32128
    d_model: int = 512
    d_kv: int = 64
    d_ff: int = 2048
    num_layers: int = 6
    num_decoder_layers: Optional[int] = None
    num_heads: int = 8
    relative_attention_num_buckets: int = 32
    relative_attention_max_distance: int = 128
    dropout_rate: float = 0.1
    layer_norm_epsilon: float = 1e-6
    decoder_start_token_id: int = 0
    attn_implementation: str = "sdpa"
    feed_forward_proj: str = "relu"
    # The reference ties the weights in any case, and without this leaves out only the scaling before the head.
    tie_word_embeddings: bool = True
    # What follows changes no count.
    initializer_factor: float = 1.0
    classifier_dropout: float = 0.0
    use_cache: bool = True
    pad_token_id: Optional[int] = 0
    eos_token_id: Optional[int] = 1

    def __post_init__(self):
        check(self.attn_implementation)
        self.num_decoder_layers = self.num_decoder_layers or self.num_layers
        gate, _, act = self.feed_forward_proj.rpartition("-")
        if gate not in ("", "gated"):
            raise ValueError(f"feed_forward_proj must be an activation or gated-{act}, not {self.feed_forward_proj!r}")
        self.is_gated_act = gate == "gated"
        self.dense_act_fn = "gelu_new" if self.feed_forward_proj == "gated-gelu" else act


class T5LayerNorm(nn.Module):
    def __init__(self, hidden_size, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(hidden_size))
        self.variance_epsilon = eps

    def forward(self, x):
        variance = x.to(torch.float32).pow(2).mean(-1, keepdim=True)
        x = x * torch.rsqrt(variance + self.variance_epsilon)
        return self.weight * x


class T5DenseActDense(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.wi = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wo = nn.Linear(config.d_ff, config.d_model, bias=False)
        self.dropout = nn.Dropout(config.dropout_rate)
        self.act = activation(config.dense_act_fn)

    def forward(self, x):
        return self.wo(self.dropout(self.act(self.wi(x))))


class T5DenseGatedActDense(nn.Module):
    """As T5 1.1 and Flan-T5 have it: a second matrix gates what the first makes."""

    def __init__(self, config):
        super().__init__()
        self.wi_0 = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wi_1 = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wo = nn.Linear(config.d_ff, config.d_model, bias=False)
        self.dropout = nn.Dropout(config.dropout_rate)
        self.act = activation(config.dense_act_fn)

    def forward(self, x):
        return self.wo(self.dropout(self.act(self.wi_0(x)) * self.wi_1(x)))


class T5LayerFF(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.DenseReluDense = (T5DenseGatedActDense if config.is_gated_act else T5DenseActDense)(config)
        self.layer_norm = T5LayerNorm(config.d_model, eps=config.layer_norm_epsilon)
        self.dropout = nn.Dropout(config.dropout_rate)

    def forward(self, x):
        return x + self.dropout(self.DenseReluDense(self.layer_norm(x)))


def bucket_of(distance, both_ways, buckets, most):
    """Which learned number a distance between tokens has: near ones each their own, far ones by their logarithm."""
    found = 0
    if both_ways:
        buckets //= 2
        found = (distance > 0).to(torch.long) * buckets
        distance = torch.abs(distance)
    else:
        distance = -torch.min(distance, torch.zeros_like(distance))
    exact = buckets // 2
    share = torch.log(distance.float() / exact) / math.log(most / exact)
    far = exact + (share * (buckets - exact)).to(torch.long)
    far = torch.min(far, torch.full_like(far, buckets - 1))
    return found + torch.where(distance < exact, distance, far)


class T5Attention(nn.Module):
    def __init__(self, config, decodes, has_relative_attention_bias=False, causal=False):
        super().__init__()
        inner = config.num_heads * config.d_kv
        self.n_heads, self.key_value_proj_dim = config.num_heads, config.d_kv
        self.decodes, self.causal = decodes, causal
        self.buckets, self.most = config.relative_attention_num_buckets, config.relative_attention_max_distance
        self.dropout = config.dropout_rate
        self.implementation = config.attn_implementation
        self.q = nn.Linear(config.d_model, inner, bias=False)
        self.k = nn.Linear(config.d_model, inner, bias=False)
        self.v = nn.Linear(config.d_model, inner, bias=False)
        self.o = nn.Linear(inner, config.d_model, bias=False)
        self.has_relative_attention_bias = has_relative_attention_bias
        if has_relative_attention_bias:
            self.relative_attention_bias = nn.Embedding(self.buckets, self.n_heads)

    def compute_bias(self, queries, keys, device):
        if not self.has_relative_attention_bias:
            return torch.zeros((1, self.n_heads, queries, keys), device=device)
        distance = torch.arange(keys, device=device)[None, :] - torch.arange(queries, device=device)[:, None]
        bucket = bucket_of(distance, not self.decodes, self.buckets, self.most)
        return self.relative_attention_bias(bucket).permute([2, 0, 1]).unsqueeze(0)

    def forward(self, x, mask=None, source=None, position_bias=None):
        size = self.key_value_proj_dim
        read = x if source is None else source
        query, key, value = split_heads(self.q(x), size), split_heads(self.k(read), size), split_heads(self.v(read), size)
        if position_bias is None:
            position_bias = self.compute_bias(x.shape[1], read.shape[1], x.device)
        if self.causal and self.implementation == "sdpa":
            lowest = torch.finfo(x.dtype).min
            mask = torch.where(earlier(x.shape[1], x.device), position_bias, lowest).contiguous()
        dropout = self.dropout if self.training else 0.0
        x = attend(query, key, value, self.implementation, mask, dropout=dropout, bias=position_bias)
        return self.o(x), position_bias


class T5LayerSelfAttention(nn.Module):
    def __init__(self, config, decodes, has_relative_attention_bias=False):
        super().__init__()
        self.SelfAttention = T5Attention(config, decodes, has_relative_attention_bias, causal=decodes)
        self.layer_norm = T5LayerNorm(config.d_model, eps=config.layer_norm_epsilon)
        self.dropout = nn.Dropout(config.dropout_rate)

    def forward(self, x, mask=None, position_bias=None):
        found, position_bias = self.SelfAttention(self.layer_norm(x), mask, position_bias=position_bias)
        return x + self.dropout(found), position_bias


class T5LayerCrossAttention(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.EncDecAttention = T5Attention(config, decodes=True)
        self.layer_norm = T5LayerNorm(config.d_model, eps=config.layer_norm_epsilon)
        self.dropout = nn.Dropout(config.dropout_rate)

    def forward(self, x, source, position_bias=None):
        found, position_bias = self.EncDecAttention(self.layer_norm(x), source=source, position_bias=position_bias)
        return x + self.dropout(found), position_bias


class T5Block(nn.Module):
    def __init__(self, config, decodes, has_relative_attention_bias=False):
        super().__init__()
        self.layer = nn.ModuleList([T5LayerSelfAttention(config, decodes, has_relative_attention_bias)])
        if decodes:
            self.layer.append(T5LayerCrossAttention(config))
        self.layer.append(T5LayerFF(config))

    def forward(self, x, mask=None, position_bias=None, source=None, source_bias=None):
        x, position_bias = self.layer[0](x, mask, position_bias)
        if source is not None:
            x, source_bias = self.layer[1](x, source, source_bias)
        return self.layer[-1](x), position_bias, source_bias


class T5Stack(nn.Module):
    def __init__(self, config, layers, decodes):
        super().__init__()
        self.decodes, self.implementation = decodes, config.attn_implementation
        self.embed_tokens = nn.Embedding(config.vocab_size, config.d_model)
        self.block = nn.ModuleList([T5Block(config, decodes, place == 0) for place in range(layers)])
        self.final_layer_norm = T5LayerNorm(config.d_model, eps=config.layer_norm_epsilon)
        self.dropout = nn.Dropout(config.dropout_rate)

    def forward(self, input_ids, source=None):
        x = self.embed_tokens(input_ids)
        mask = causal_mask(input_ids.shape[1], x) if self.decodes and self.implementation == "eager" else None
        x = self.dropout(x)
        position_bias = source_bias = None
        for block in self.block:
            x, position_bias, source_bias = block(x, mask, position_bias, source, source_bias)
        return self.dropout(self.final_layer_norm(x))


class T5ForConditionalGeneration(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.shared = nn.Embedding(config.vocab_size, config.d_model)
        self.encoder = T5Stack(config, config.num_layers, decodes=False)
        self.decoder = T5Stack(config, config.num_decoder_layers, decodes=True)
        self.lm_head = nn.Linear(config.d_model, config.vocab_size, bias=False)
        for tied in (self.encoder.embed_tokens, self.decoder.embed_tokens, self.lm_head):
            tied.weight = self.shared.weight

    def forward(self, input_ids, decoder_input_ids=None):
        source = self.encoder(input_ids)
        x = self.decoder(input_ids if decoder_input_ids is None else decoder_input_ids, source)
        return self.lm_head(x * self.config.d_model**-0.5 if self.config.tie_word_embeddings else x)


def _t5(sizes, changed):
    return T5ForConditionalGeneration(T5Config(**{**sizes, **changed}))


def t5_small(**config):
    return _t5({}, config)


def t5_base(**config):
    return _t5({"d_model": 768, "d_ff": 3072, "num_layers": 12, "num_heads": 12}, config)


def t5_large(**config):
    return _t5({"d_model": 1024, "d_ff": 4096, "num_layers": 24, "num_heads": 16}, config)


def t5_3b(**config):
    return _t5({"d_model": 1024, "d_kv": 128, "d_ff": 16384, "num_layers": 24, "num_heads": 32}, config)


def t5_11b(**config):
    return _t5({"d_model": 1024, "d_kv": 128, "d_ff": 65536, "num_layers": 24, "num_heads": 128}, config)
