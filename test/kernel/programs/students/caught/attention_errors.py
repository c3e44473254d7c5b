import torch
import torch.nn as nn
import torch.nn.functional as F


def run(name, f):
    try:
        r = f()
        print(name, tuple((r[0] if isinstance(r, tuple) else r).shape))
    except Exception as e:
        print(name, "=>", type(e).__name__, str(e))


x = torch.rand(2, 5, 16)
mha = nn.MultiheadAttention(16, 4, batch_first=True)
run("ok", lambda: mha(x, x, x))
run("heads", lambda: nn.MultiheadAttention(16, 3))
run("zero heads", lambda: nn.MultiheadAttention(16, 0))
run("dim", lambda: mha(torch.rand(2, 5, 12), x, x))
run("key dim", lambda: mha(x, torch.rand(2, 5, 12), x))
run("len", lambda: mha(x, torch.rand(2, 6, 16), x))
run("batch", lambda: mha(x, torch.rand(3, 5, 16), torch.rand(3, 5, 16)))
run("rank", lambda: mha(torch.rand(16), x, x))
run("mixed rank", lambda: mha(x, x[0], x[0]))
run("missing", lambda: mha(x))
run("mask", lambda: mha(x, x, x, attn_mask=torch.zeros(4, 5, dtype=torch.bool)))
run("mask3", lambda: mha(x, x, x, attn_mask=torch.zeros(2, 5, 5)))
run("mask dtype", lambda: mha(x, x, x, attn_mask=torch.zeros(5, 5, dtype=torch.long)))
run("padding", lambda: mha(x, x, x, key_padding_mask=torch.zeros(2, 6, dtype=torch.bool)))
run("causal", lambda: mha(x, x, x, is_causal=True))
run("encoder dim", lambda: nn.TransformerEncoderLayer(16, 4, batch_first=True)(torch.rand(2, 5, 8)))
run("encoder heads", lambda: nn.TransformerEncoderLayer(16, 5))
run("activation", lambda: nn.TransformerEncoderLayer(16, 4, activation='swish'))
run("encoder missing", lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(16, 4)))
run("decoder missing", lambda: nn.TransformerDecoderLayer(16, 4)(x))
run("transformer dim", lambda: nn.Transformer(16, 4, 1, 1)(x, torch.rand(2, 5, 12)))
run("transformer batch", lambda: nn.Transformer(16, 4, 1, 1)(x, torch.rand(2, 6, 16)))
run("sdpa", lambda: F.scaled_dot_product_attention(x, torch.rand(2, 5, 8), x))
run("sdpa len", lambda: F.scaled_dot_product_attention(x, torch.rand(2, 7, 16), torch.rand(2, 6, 16)))
run("sdpa both", lambda: F.scaled_dot_product_attention(x, x, x, attn_mask=torch.zeros(5, 5), is_causal=True))
run("sdpa mask", lambda: F.scaled_dot_product_attention(x, x, x, attn_mask=torch.zeros(5, 4)))
