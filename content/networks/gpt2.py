"""
GPT-2: Radford et al., *Language Models are Unsupervised Multitask Learners* (2019),
https://cdn.openai.com/better-language-models/language_models_are_unsupervised_multitask_learners.pdf. A decoder: each token
sees those before it. The head shares its weights with the embedding of the tokens. Names as in `transformers`
(GPT2LMHeadModel), where `Conv1D` is a linear layer with its weights the other way round. Called on ids, it returns the
scores of all tokens at each place.
"""
from dataclasses import dataclass
from typing import Optional

import torch
from torch import nn

from networks.activations import activation
from networks.attention import attend, causal_mask, check, split_heads


@dataclass
class GPT2Config:
    vocab_size: int = 50257
    n_positions: int = 1024
    n_embd: int = 768
    n_layer: int = 12
    n_head: int = 12
    n_inner: Optional[int] = None
    resid_pdrop: float = 0.1
    embd_pdrop: float = 0.1
    attn_pdrop: float = 0.1
    layer_norm_epsilon: float = 1e-5
    attn_implementation: str = "sdpa"
    activation_function: str = "gelu_new"
    tie_word_embeddings: bool = True
    # What follows changes no count.
    scale_attn_weights: bool = True
    scale_attn_by_inverse_layer_idx: bool = False
    initializer_range: float = 0.02
    summary_type: str = "cls_index"
    summary_use_proj: bool = True
    summary_activation: Optional[str] = None
    summary_proj_to_labels: bool = True
    summary_first_dropout: float = 0.1
    use_cache: bool = True
    bos_token_id: Optional[int] = 50256
    eos_token_id: Optional[int] = 50256
    pad_token_id: Optional[int] = None

    def __post_init__(self):
        check(self.attn_implementation)
        if self.n_embd % self.n_head != 0:
            raise ValueError(f"{self.n_embd} numbers cannot be shared by {self.n_head} heads")


class Conv1D(nn.Module):
    def __init__(self, nf, nx):
        super().__init__()
        self.nf, self.nx = nf, nx
        self.weight = nn.Parameter(torch.empty(nx, nf))
        self.bias = nn.Parameter(torch.zeros(nf))
        nn.init.normal_(self.weight, std=0.02)

    def __repr__(self):
        return f"Conv1D(nf={self.nf}, nx={self.nx})"

    def forward(self, x):
        rows = torch.addmm(self.bias, x.view(-1, x.size(-1)), self.weight)
        return rows.view(*x.shape[:-1], self.nf)


class GPT2Attention(nn.Module):
    def __init__(self, config, place):
        super().__init__()
        self.embed_dim = config.n_embd
        self.head_dim = config.n_embd // config.n_head
        self.scaling = self.head_dim**-0.5 if config.scale_attn_weights else 1.0
        if config.scale_attn_by_inverse_layer_idx:
            self.scaling /= place + 1
        self.implementation = config.attn_implementation
        self.c_attn = Conv1D(3 * config.n_embd, config.n_embd)
        self.c_proj = Conv1D(config.n_embd, config.n_embd)
        self.attn_dropout = nn.Dropout(config.attn_pdrop)
        self.resid_dropout = nn.Dropout(config.resid_pdrop)

    def forward(self, x, mask=None):
        parts = self.c_attn(x).split(self.embed_dim, dim=2)
        query, key, value = (split_heads(part, self.head_dim) for part in parts)
        dropout = self.attn_dropout.p if self.training else 0.0
        x = attend(query, key, value, self.implementation, mask, mask is None, self.scaling, dropout)
        return self.resid_dropout(self.c_proj(x))


class GPT2MLP(nn.Module):
    def __init__(self, width, config):
        super().__init__()
        self.c_fc = Conv1D(width, config.n_embd)
        self.c_proj = Conv1D(config.n_embd, width)
        self.act = activation(config.activation_function)
        self.dropout = nn.Dropout(config.resid_pdrop)

    def forward(self, x):
        return self.dropout(self.c_proj(self.act(self.c_fc(x))))


class GPT2Block(nn.Module):
    def __init__(self, config, place):
        super().__init__()
        self.ln_1 = nn.LayerNorm(config.n_embd, eps=config.layer_norm_epsilon)
        self.attn = GPT2Attention(config, place)
        self.ln_2 = nn.LayerNorm(config.n_embd, eps=config.layer_norm_epsilon)
        self.mlp = GPT2MLP(config.n_inner or 4 * config.n_embd, config)

    def forward(self, x, mask=None):
        x = self.attn(self.ln_1(x), mask) + x
        return x + self.mlp(self.ln_2(x))


class GPT2Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.implementation = config.attn_implementation
        self.wte = nn.Embedding(config.vocab_size, config.n_embd)
        self.wpe = nn.Embedding(config.n_positions, config.n_embd)
        self.drop = nn.Dropout(config.embd_pdrop)
        self.h = nn.ModuleList([GPT2Block(config, place) for place in range(config.n_layer)])
        self.ln_f = nn.LayerNorm(config.n_embd, eps=config.layer_norm_epsilon)

    def forward(self, input_ids):
        length = input_ids.shape[1]
        places = torch.arange(length, device=input_ids.device).unsqueeze(0)
        x = self.wte(input_ids) + self.wpe(places)
        mask = causal_mask(length, x) if self.implementation == "eager" else None
        x = self.drop(x)
        for block in self.h:
            x = block(x, mask)
        return self.ln_f(x)


class GPT2LMHeadModel(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.transformer = GPT2Model(config)
        self.lm_head = nn.Linear(config.n_embd, config.vocab_size, bias=False)
        if config.tie_word_embeddings:
            self.lm_head.weight = self.transformer.wte.weight

    def forward(self, input_ids):
        return self.lm_head(self.transformer(input_ids))


def _gpt2(sizes, changed):
    return GPT2LMHeadModel(GPT2Config(**{**sizes, **changed}))


def gpt2(**config):
    return _gpt2({}, config)


def gpt2_medium(**config):
    return _gpt2({"n_embd": 1024, "n_layer": 24, "n_head": 16}, config)


def gpt2_large(**config):
    return _gpt2({"n_embd": 1280, "n_layer": 36, "n_head": 20}, config)


def gpt2_xl(**config):
    return _gpt2({"n_embd": 1600, "n_layer": 48, "n_head": 25}, config)
