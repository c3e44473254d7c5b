"""
DistilBERT: Sanh et al., *DistilBERT, a distilled version of BERT: smaller, faster, cheaper and lighter* (2019),
https://arxiv.org/abs/1910.01108. BERT with half its layers, without segments and without a pooler. Names as in
`transformers` (DistilBertModel). Called on ids, it returns the states of all tokens, alone in a tuple.
"""
from dataclasses import dataclass
from typing import Optional

import torch
from torch import nn

from networks.activations import activation
from networks.attention import attend, check, split_heads


@dataclass
class DistilBertConfig:
    vocab_size: int = 30522
    max_position_embeddings: int = 512
    n_layers: int = 6
    n_heads: int = 12
    dim: int = 768
    hidden_dim: int = 3072
    dropout: float = 0.1
    attention_dropout: float = 0.1
    pad_token_id: Optional[int] = 0
    attn_implementation: str = "sdpa"
    activation: str = "gelu"
    # What follows changes no count.
    sinusoidal_pos_embds: bool = False
    initializer_range: float = 0.02
    qa_dropout: float = 0.1
    seq_classif_dropout: float = 0.2
    bos_token_id: Optional[int] = None
    eos_token_id: Optional[int] = None
    tie_word_embeddings: bool = True

    def __post_init__(self):
        check(self.attn_implementation)
        if self.dim % self.n_heads != 0:
            raise ValueError(f"{self.dim} numbers cannot be shared by {self.n_heads} heads")


class Embeddings(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.word_embeddings = nn.Embedding(config.vocab_size, config.dim, padding_idx=config.pad_token_id)
        self.position_embeddings = nn.Embedding(config.max_position_embeddings, config.dim)
        self.LayerNorm = nn.LayerNorm(config.dim, eps=1e-12)
        self.dropout = nn.Dropout(config.dropout)
        positions = torch.arange(config.max_position_embeddings).expand(1, -1)
        self.register_buffer("position_ids", positions, persistent=False)

    def forward(self, input_ids):
        x = self.word_embeddings(input_ids)
        x = x + self.position_embeddings(self.position_ids[:, : input_ids.shape[1]])
        return self.dropout(self.LayerNorm(x))


class DistilBertSelfAttention(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.attention_head_size = config.dim // config.n_heads
        self.implementation = config.attn_implementation
        self.q_lin = nn.Linear(config.dim, config.dim)
        self.k_lin = nn.Linear(config.dim, config.dim)
        self.v_lin = nn.Linear(config.dim, config.dim)
        self.out_lin = nn.Linear(config.dim, config.dim)
        self.dropout = nn.Dropout(config.attention_dropout)

    def forward(self, x, mask=None):
        size = self.attention_head_size
        query, key, value = (split_heads(part(x), size) for part in (self.q_lin, self.k_lin, self.v_lin))
        dropout = self.dropout.p if self.training else 0.0
        x = attend(query, key, value, self.implementation, mask, scaling=size**-0.5, dropout=dropout)
        return self.out_lin(x)


class FFN(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.dropout = nn.Dropout(config.dropout)
        self.lin1 = nn.Linear(config.dim, config.hidden_dim)
        self.lin2 = nn.Linear(config.hidden_dim, config.dim)
        self.activation = activation(config.activation)

    def forward(self, x):
        return self.dropout(self.lin2(self.activation(self.lin1(x))))


class TransformerBlock(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.attention = DistilBertSelfAttention(config)
        self.sa_layer_norm = nn.LayerNorm(config.dim, eps=1e-12)
        self.ffn = FFN(config)
        self.output_layer_norm = nn.LayerNorm(config.dim, eps=1e-12)

    def forward(self, x, mask=None):
        x = self.sa_layer_norm(self.attention(x, mask) + x)
        return self.output_layer_norm(self.ffn(x) + x)


class Transformer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.layer = nn.ModuleList([TransformerBlock(config) for _ in range(config.n_layers)])

    def forward(self, x, mask=None):
        for layer in self.layer:
            x = layer(x, mask)
        return x


class DistilBertModel(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.embeddings = Embeddings(config)
        self.transformer = Transformer(config)

    def forward(self, input_ids, attention_mask=None):
        x = self.embeddings(input_ids)
        mask = None
        if attention_mask is not None:
            mask = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * torch.finfo(x.dtype).min
        return (self.transformer(x, mask),)


def distilbert_base_uncased(**config):
    return DistilBertModel(DistilBertConfig(**config))


def distilbert_base_cased(**config):
    return DistilBertModel(DistilBertConfig(**{"vocab_size": 28996, **config}))
