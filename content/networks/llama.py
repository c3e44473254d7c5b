"""
Llama: Touvron et al., *LLaMA: Open and Efficient Foundation Language Models* (2023), https://arxiv.org/abs/2302.13971,
and *Llama 2* (2023), https://arxiv.org/abs/2307.09288. A decoder with RMSNorm, rotary positions, a gated feed-forward part
(SwiGLU) and, where `num_key_value_heads` is smaller than `num_attention_heads`, keys and values that several heads share.
Names as in `transformers` (LlamaForCausalLM). Called on ids, it returns the scores of all tokens at each place.
"""
from dataclasses import dataclass
from typing import Optional

import torch
from torch import nn

from networks.activations import activation
from networks.attention import attend, causal_mask, check, split_heads


@dataclass
class LlamaConfig:
    vocab_size: int = 32000
    hidden_size: int = 4096
    intermediate_size: int = 11008
    num_hidden_layers: int = 32
    num_attention_heads: int = 32
    num_key_value_heads: Optional[int] = None
    head_dim: Optional[int] = None
    max_position_embeddings: int = 2048
    rms_norm_eps: float = 1e-6
    rope_theta: float = 10000.0
    attention_bias: bool = False
    attention_dropout: float = 0.0
    mlp_bias: bool = False
    tie_word_embeddings: bool = False
    attn_implementation: str = "sdpa"
    hidden_act: str = "silu"
    # What follows changes no count.
    rope_parameters: Optional[dict] = None
    initializer_range: float = 0.02
    use_cache: bool = True
    pretraining_tp: int = 1
    pad_token_id: Optional[int] = None
    bos_token_id: Optional[int] = 1
    eos_token_id: Optional[int] = 2

    def __post_init__(self):
        check(self.attn_implementation)
        self.num_key_value_heads = self.num_key_value_heads or self.num_attention_heads
        if self.hidden_size % self.num_attention_heads != 0:
            raise ValueError(f"{self.hidden_size} numbers cannot be shared by {self.num_attention_heads} heads")
        if self.num_attention_heads % self.num_key_value_heads != 0:
            raise ValueError(f"{self.num_attention_heads} heads cannot share {self.num_key_value_heads} keys and values")
        self.head_dim = self.head_dim or self.hidden_size // self.num_attention_heads


class LlamaRMSNorm(nn.Module):
    def __init__(self, hidden_size, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(hidden_size))
        self.variance_epsilon = eps

    def forward(self, x):
        dtype = x.dtype
        x = x.to(torch.float32)
        variance = x.pow(2).mean(-1, keepdim=True)
        x = x * torch.rsqrt(variance + self.variance_epsilon)
        return self.weight * x.to(dtype)

    def extra_repr(self):
        return f"{tuple(self.weight.shape)}, eps={self.variance_epsilon}"


class LlamaRotaryEmbedding(nn.Module):
    def __init__(self, config):
        super().__init__()
        powers = torch.arange(0, config.head_dim, 2, dtype=torch.float) / config.head_dim
        frequencies = 1.0 / (config.rope_theta**powers)
        self.register_buffer("inv_freq", frequencies, persistent=False)
        self.register_buffer("original_inv_freq", frequencies.clone(), persistent=False)

    def forward(self, x, position_ids):
        angles = position_ids[..., None].float() * self.inv_freq.to(device=x.device, dtype=torch.float)
        angles = torch.cat((angles, angles), dim=-1)
        return angles.cos().to(dtype=x.dtype), angles.sin().to(dtype=x.dtype)


def rotate_half(x):
    """The second half of the numbers, negated, before the first."""
    first, second = x[..., : x.shape[-1] // 2], x[..., x.shape[-1] // 2 :]
    return torch.cat((-second, first), dim=-1)


def rotate(x, cos, sin):
    """Turns each pair of numbers by the angle of its place."""
    cos, sin = cos.unsqueeze(1), sin.unsqueeze(1)
    return (x * cos) + (rotate_half(x) * sin)


class LlamaMLP(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.gate_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=config.mlp_bias)
        self.up_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=config.mlp_bias)
        self.down_proj = nn.Linear(config.intermediate_size, config.hidden_size, bias=config.mlp_bias)
        self.act_fn = activation(config.hidden_act)

    def forward(self, x):
        return self.down_proj(self.act_fn(self.gate_proj(x)) * self.up_proj(x))


class LlamaAttention(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.head_dim = config.head_dim
        self.attention_dropout = config.attention_dropout
        self.implementation = config.attn_implementation
        queries, shared = config.num_attention_heads * config.head_dim, config.num_key_value_heads * config.head_dim
        self.q_proj = nn.Linear(config.hidden_size, queries, bias=config.attention_bias)
        self.k_proj = nn.Linear(config.hidden_size, shared, bias=config.attention_bias)
        self.v_proj = nn.Linear(config.hidden_size, shared, bias=config.attention_bias)
        self.o_proj = nn.Linear(queries, config.hidden_size, bias=config.attention_bias)

    def forward(self, x, cos, sin, mask=None):
        query, key, value = (split_heads(part(x), self.head_dim) for part in (self.q_proj, self.k_proj, self.v_proj))
        query, key = rotate(query, cos, sin), rotate(key, cos, sin)
        dropout = self.attention_dropout if self.training else 0.0
        x = attend(query, key, value, self.implementation, mask, mask is None, self.head_dim**-0.5, dropout)
        return self.o_proj(x)


class LlamaDecoderLayer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.self_attn = LlamaAttention(config)
        self.mlp = LlamaMLP(config)
        self.input_layernorm = LlamaRMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        self.post_attention_layernorm = LlamaRMSNorm(config.hidden_size, eps=config.rms_norm_eps)

    def forward(self, x, cos, sin, mask=None):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin, mask)
        return x + self.mlp(self.post_attention_layernorm(x))


class LlamaModel(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.implementation = config.attn_implementation
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList([LlamaDecoderLayer(config) for _ in range(config.num_hidden_layers)])
        self.norm = LlamaRMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        self.rotary_emb = LlamaRotaryEmbedding(config)

    def forward(self, input_ids):
        x = self.embed_tokens(input_ids)
        length = input_ids.shape[1]
        places = torch.arange(length, device=input_ids.device).unsqueeze(0)
        mask = causal_mask(length, x) if self.implementation == "eager" else None
        cos, sin = self.rotary_emb(x, places)
        for layer in self.layers:
            x = layer(x, cos, sin, mask)
        return self.norm(x)


class LlamaForCausalLM(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.model = LlamaModel(config)
        self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)
        if config.tie_word_embeddings:
            self.lm_head.weight = self.model.embed_tokens.weight

    def forward(self, input_ids):
        return self.lm_head(self.model(input_ids))


def llama(**config):
    """The sizes of Llama 2 with 7 billion parameters, or those that are given."""
    return LlamaForCausalLM(LlamaConfig(**config))
