import math, inspect
from dataclasses import dataclass
import torch
import torch.nn as nn
from torch.nn import functional as F
class LayerNorm(nn.Module):
    def __init__(self, ndim, bias):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(ndim)); self.bias = nn.Parameter(torch.zeros(ndim)) if bias else None
    def forward(self, input): return F.layer_norm(input, self.weight.shape, self.weight, self.bias, 1e-5)
class CSA(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c_attn = nn.Linear(c.n_embd, 3 * c.n_embd, bias=c.bias); self.c_proj = nn.Linear(c.n_embd, c.n_embd, bias=c.bias)
        self.attn_dropout = nn.Dropout(c.dropout); self.resid_dropout = nn.Dropout(c.dropout); self.n_head, self.n_embd, self.dropout = c.n_head, c.n_embd, c.dropout
        self.flash = hasattr(torch.nn.functional, 'scaled_dot_product_attention')
        self.register_buffer("bias", torch.tril(torch.ones(c.block_size, c.block_size)).view(1, 1, c.block_size, c.block_size))
    def forward(self, x, flash=True):
        B, T, C = x.size()
        q, k, v = self.c_attn(x).split(self.n_embd, dim=2)
        k = k.view(B, T, self.n_head, C // self.n_head).transpose(1, 2); q = q.view(B, T, self.n_head, C // self.n_head).transpose(1, 2); v = v.view(B, T, self.n_head, C // self.n_head).transpose(1, 2)
        if self.flash and flash:
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=None, dropout_p=self.dropout if self.training else 0, is_causal=True)
        else:
            att = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
            att = att.masked_fill(self.bias[:, :, :T, :T] == 0, float('-inf')); att = F.softmax(att, dim=-1); y = self.attn_dropout(att) @ v
        return self.resid_dropout(self.c_proj(y.transpose(1, 2).contiguous().view(B, T, C)))
class MLP(nn.Module):
    def __init__(self, c):
        super().__init__(); self.c_fc = nn.Linear(c.n_embd, 4 * c.n_embd, bias=c.bias); self.gelu = nn.GELU(); self.c_proj = nn.Linear(4 * c.n_embd, c.n_embd, bias=c.bias); self.dropout = nn.Dropout(c.dropout)
    def forward(self, x): return self.dropout(self.c_proj(self.gelu(self.c_fc(x))))
class Block(nn.Module):
    def __init__(self, c):
        super().__init__(); self.ln_1 = LayerNorm(c.n_embd, bias=c.bias); self.attn = CSA(c); self.ln_2 = LayerNorm(c.n_embd, bias=c.bias); self.mlp = MLP(c)
    def forward(self, x):
        x = x + self.attn(self.ln_1(x)); return x + self.mlp(self.ln_2(x))
@dataclass
class GPTConfig:
    block_size: int = 64; vocab_size: int = 65; n_layer: int = 3; n_head: int = 4; n_embd: int = 64; dropout: float = 0.0; bias: bool = False
class GPT(nn.Module):
    def __init__(self, config):
        super().__init__()
        assert config.vocab_size is not None
        self.config = config
        self.transformer = nn.ModuleDict(dict(wte=nn.Embedding(config.vocab_size, config.n_embd), wpe=nn.Embedding(config.block_size, config.n_embd), drop=nn.Dropout(config.dropout), h=nn.ModuleList([Block(config) for _ in range(config.n_layer)]), ln_f=LayerNorm(config.n_embd, bias=config.bias)))
        self.lm_head = nn.Linear(config.n_embd, config.vocab_size, bias=False); self.transformer.wte.weight = self.lm_head.weight
        self.apply(self._init_weights)
        for pn, p in self.named_parameters():
            if pn.endswith('c_proj.weight'): torch.nn.init.normal_(p, mean=0.0, std=0.02/math.sqrt(2 * config.n_layer))
        print("number of parameters: %.2fM" % (self.get_num_params()/1e6,))
    def get_num_params(self, non_embedding=True):
        n = sum(p.numel() for p in self.parameters())
        if non_embedding: n -= self.transformer.wpe.weight.numel()
        return n
    def _init_weights(self, module):
        if isinstance(module, nn.Linear):
            torch.nn.init.normal_(module.weight, mean=0.0, std=0.02)
            if module.bias is not None: torch.nn.init.zeros_(module.bias)
        elif isinstance(module, nn.Embedding): torch.nn.init.normal_(module.weight, mean=0.0, std=0.02)
    def forward(self, idx, targets=None):
        device = idx.device; b, t = idx.size()
        assert t <= self.config.block_size, f"Cannot forward sequence of length {t}, block size is only {self.config.block_size}"
        pos = torch.arange(0, t, dtype=torch.long, device=device)
        x = self.transformer.drop(self.transformer.wte(idx) + self.transformer.wpe(pos))
        for block in self.transformer.h: x = block(x)
        x = self.transformer.ln_f(x)
        if targets is not None:
            logits = self.lm_head(x); loss = F.cross_entropy(logits.view(-1, logits.size(-1)), targets.view(-1), ignore_index=-1)
        else:
            logits = self.lm_head(x[:, [-1], :]); loss = None
        return logits, loss
    def crop_block_size(self, bs):
        self.config.block_size = bs; self.transformer.wpe.weight = nn.Parameter(self.transformer.wpe.weight[:bs])
        for block in self.transformer.h:
            if hasattr(block.attn, 'bias'): block.attn.bias = block.attn.bias[:, :, :bs, :bs]
    def configure_optimizers(self, wd, lr, betas):
        pd = {pn: p for pn, p in self.named_parameters() if p.requires_grad}
        d = [p for n, p in pd.items() if p.dim() >= 2]; nd = [p for n, p in pd.items() if p.dim() < 2]
        print(f"num decayed parameter tensors: {len(d)}, with {sum(p.numel() for p in d):,} parameters"); print(f"num non-decayed parameter tensors: {len(nd)}, with {sum(p.numel() for p in nd):,} parameters")
        fused = 'fused' in inspect.signature(torch.optim.AdamW).parameters; print(fused)
        return torch.optim.AdamW([{'params': d, 'weight_decay': wd}, {'params': nd, 'weight_decay': 0.0}], lr=lr, betas=betas)
    def estimate_mfu(self, fwdbwd_per_iter, dt):
        N = self.get_num_params(); c = self.config; L, H, Q, T = c.n_layer, c.n_head, c.n_embd//c.n_head, c.block_size
        return (6*N + 12*L*H*Q*T) * T * fwdbwd_per_iter / dt / 312e12
    @torch.no_grad()
    def generate(self, idx, n, temperature=1.0, top_k=None):
        for _ in range(n):
            ic = idx if idx.size(1) <= self.config.block_size else idx[:, -self.config.block_size:]
            logits, _ = self(ic); logits = logits[:, -1, :] / temperature
            if top_k is not None:
                v, _ = torch.topk(logits, min(top_k, logits.size(-1))); logits[logits < v[:, [-1]]] = -float('Inf')
            probs = F.softmax(logits, dim=-1); idx_next = torch.multinomial(probs, num_samples=1); idx = torch.cat((idx, idx_next), dim=1)
        return idx
m = GPT(GPTConfig()); o = m.configure_optimizers(.1, 1e-3, (.9, .95))
x = torch.randint(65, (2, 64)); lg, loss = m(x, x); print(lg.shape, loss.shape); loss.backward(); o.step()
print(m.generate(torch.zeros((1, 1), dtype=torch.long), 5, top_k=3).shape, f'{m.estimate_mfu(10, 1.0):.3e}')
m.crop_block_size(32); print(m.transformer.wpe, m.transformer.wpe.weight.shape, m.transformer.h[0].attn.bias.shape)
try: m(x)
except AssertionError as e: print(e)
print(m)
