"""
Records what the chapter on transformers claims, from real PyTorch and the real transformers package, into
test/fixtures/transformers.json:

- blocks: parameters of `nn.TransformerEncoderLayer`, and what FlopCounterMode counts of it, the products with weights and
  those of attention apart, for texts of several lengths, with and without a causal mask;
- caches: a text is written token by token, by attention of four kinds, with nothing kept but the cache; what comes out is
  held to attention over the whole text at once, and the bytes of the cache are those of its tensors;
- gpt2: parameters with the head tied and not;
- defaults: sizes that the configurations of transformers start from.

    venv/bin/python test/recorder/transformer_claims.py && npm run format
"""

import importlib.metadata
import json
from pathlib import Path

import torch
import transformers
from torch import nn
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

FIXTURE = Path(__file__).parent.parent / "fixtures" / "transformers.json"
DTYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}


def block(width, heads, tokens, causal):
    """What FlopCounterMode counts of one layer, with no fused kernel between: the products of attention are two."""
    layer = nn.TransformerEncoderLayer(width, heads, 4 * width, dropout=0.0, batch_first=True, device="meta")
    x = torch.empty(1, tokens, width, device="meta")
    mask = nn.Transformer.generate_square_subsequent_mask(tokens, device="meta") if causal else None
    with FlopCounterMode(display=False) as counter:
        layer(x, src_mask=mask, is_causal=causal)
    counts = {str(op).removeprefix("aten."): count for op, count in counter.get_flop_counts()["Global"].items()}
    weights = sum(counts.pop(name, 0) for name in ("addmm", "mm"))
    return {
        "width": width,
        "heads": heads,
        "tokens": tokens,
        "causal": causal,
        "parameters": sum(p.numel() for p in layer.parameters()),
        "weights": weights,
        "attention": sum(counts.values()),
        "operators": sorted(counts),
    }


class Attention(nn.Module):
    """Attention of one kind. It keeps only what `cache` holds, and gives the cache that the next token needs."""

    def __init__(self, kind, heads, kv_heads, head_dim, window, latent_dim, rope_dim):
        super().__init__()
        self.kind, self.heads, self.head_dim, self.rope_dim = kind, heads, head_dim, rope_dim
        self.kv_heads = heads if kind == "full" else kv_heads
        self.window = window if kind == "window" else None
        width = heads * head_dim
        self.q = nn.Linear(width, heads * (head_dim + (rope_dim if kind == "latent" else 0)))
        if kind == "latent":
            self.down = nn.Linear(width, latent_dim)
            self.rope = nn.Linear(width, rope_dim)
            self.up = nn.Linear(latent_dim, 2 * heads * head_dim)
        else:
            self.kv = nn.Linear(width, 2 * self.kv_heads * head_dim)

    def kept(self, x):
        """What is kept of each token: a latent vector and a rotary part, or keys and values."""
        if self.kind == "latent":
            return [self.down(x), self.rope(x)]
        return list(self.kv(x).chunk(2, dim=-1))

    def keys_and_values(self, cache):
        if self.kind != "latent":
            return [part.unflatten(-1, (self.kv_heads, self.head_dim)).transpose(1, 2) for part in cache]
        latent, rope = cache
        k, v = (part.unflatten(-1, (self.heads, self.head_dim)).transpose(1, 2) for part in self.up(latent).chunk(2, -1))
        return torch.cat([k, rope.unsqueeze(1).expand(-1, self.heads, -1, -1)], dim=-1), v

    def forward(self, x, cache=None):
        new = self.kept(x)
        cache = new if cache is None else [torch.cat(pair, dim=1) for pair in zip(cache, new)]
        if self.window is not None and x.shape[1] == 1:
            cache = [part[:, -self.window :].contiguous() for part in cache]
        k, v = self.keys_and_values(cache)
        q = self.q(x).unflatten(-1, (self.heads, -1)).transpose(1, 2)
        place = torch.arange(q.shape[2]).unsqueeze(1) + (k.shape[2] - q.shape[2])
        other = torch.arange(k.shape[2]).unsqueeze(0)
        mask = other <= place
        if self.window is not None:
            mask &= other > place - self.window
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask, enable_gqa=True), cache


def cache(kind, dtype, layers, heads, kv_heads, head_dim, window, latent_dim, rope_dim, sequence, batch):
    """Writes `sequence` tokens in each layer, one after the other, and weighs what is kept."""
    torch.manual_seed(0)
    kept = 0
    for _ in range(layers):
        layer = Attention(kind, heads, kv_heads, head_dim, window, latent_dim, rope_dim)
        x = torch.randn(batch, sequence, heads * head_dim)
        whole, _ = layer(x)
        held = None
        for token in range(sequence):
            out, held = layer(x[:, token : token + 1], held)
            assert torch.allclose(out, whole[:, :, token : token + 1], atol=1e-5), (kind, token)
        kept += sum(part.to(DTYPES[dtype]).nbytes for part in held)
    sizes = dict(kind=kind, layers=layers, heads=heads, kv_heads=kv_heads, head_dim=head_dim, window=window)
    sizes |= dict(latent_dim=latent_dim, rope_dim=rope_dim, sequence=sequence, batch=batch, dtype=dtype)
    return {"setting": sizes, "bytes": kept}


def gpt2(tied):
    config = transformers.GPT2Config(tie_word_embeddings=tied)
    with torch.device("meta"):
        model = transformers.GPT2LMHeadModel(config)
    if tied:
        model.tie_weights()
    return sum(p.numel() for p in model.parameters())


def main():
    blocks = [block(64, 4, n, causal) for n in (128, 383, 384, 385) for causal in (False, True)]
    blocks += [block(768, 12, n, causal) for n in (128, 1024, 4607, 4608, 4609) for causal in (False, True)]
    sizes = dict(layers=2, heads=4, kv_heads=2, head_dim=8, window=5, latent_dim=6, rope_dim=2, batch=2)
    caches = [
        cache(kind, dtype, **sizes, sequence=n)
        for kind in ("full", "grouped", "window", "latent")
        for dtype in DTYPES
        for n in (1, 4, 5, 9)
    ]
    mistral, deepseek = transformers.MistralConfig(), transformers.DeepseekV2Config()
    found = {
        "torch": torch.__version__,
        "transformers": importlib.metadata.version("transformers"),
        "blocks": blocks,
        "caches": caches,
        "gpt2": {"tied": gpt2(True), "untied": gpt2(False)},
        "defaults": {
            "MistralConfig": {
                "layers": mistral.num_hidden_layers,
                "heads": mistral.num_attention_heads,
                "kv_heads": mistral.num_key_value_heads,
                "head_dim": mistral.hidden_size // mistral.num_attention_heads,
                "window": mistral.sliding_window,
            },
            "DeepseekV2Config": {"latent_dim": deepseek.kv_lora_rank, "rope_dim": deepseek.qk_rope_head_dim},
        },
    }
    FIXTURE.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
