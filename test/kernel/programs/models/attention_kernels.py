"""Attention in one kernel of the CPU, or in products of matrices: types of masks, and how tensors lie."""
import torch
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode


def told(name, attend, grad=True):
    with FlopCounterMode(display=False) as counter, torch.set_grad_enabled(grad):
        try:
            made = attend()
        except Exception as error:
            print(name, type(error).__name__, str(error)[:90])
            return
    counts = {str(one): count for one, count in counter.get_flop_counts().get("Global", {}).items()}
    print(name, tuple(made.shape), made.stride(), counts)


S = F.scaled_dot_product_attention
q = torch.ones(2, 4, 5, 8); k = torch.ones(2, 4, 7, 8)
for m in ((5, 7), (1, 7), (1, 1), (5, 1), (1, 1, 5, 7), (2, 1, 5, 7), (2, 4, 5, 7), (1, 4, 5, 7), (2, 1, 1, 7), (4, 5, 7), (1, 5, 7), (7,)):
    told(f"mask {m}", lambda: S(q, k, k, attn_mask=torch.ones(m)))
    told(f"mask bool {m}", lambda: S(q, k, k, attn_mask=torch.ones(m, dtype=torch.bool)))
w = torch.ones(1, 4, 5, 7, requires_grad=True)
told("grad", lambda: S(q, k, k, attn_mask=w))
told("grad off", lambda: S(q, k, k, attn_mask=w), False)
told("grad made", lambda: S(q, k, k, attn_mask=w + 1))
told("grad made detached", lambda: S(q, k, k, attn_mask=(w + 1).detach()))
t = torch.ones(2, 4, 8, 5).transpose(2, 3); u = torch.ones(2, 5, 4, 8).transpose(1, 2); s = torch.ones(2, 4, 5, 16)[..., ::2]
kt = torch.ones(2, 4, 8, 7).transpose(2, 3)
for n, a in (("t", t), ("u", u), ("s", s)): told("q " + n, lambda: S(a, k, k)); 
told("k t", lambda: S(q, kt, k))
told("v t", lambda: S(q, k, kt))
told("1 dim", lambda: S(torch.ones(2, 4, 1, 5).transpose(2, 3), torch.ones(2, 4, 7, 1), torch.ones(2, 4, 7, 1)))
told("kv heads 1", lambda: S(q, k[:, :1], k[:, :1]))
told("batch 1", lambda: S(q, k[:1], k[:1]))
told("q batch 1", lambda: S(q[:1], k, k))
told("gqa", lambda: S(q, k[:, :2], k[:, :2], enable_gqa=True))
told("gqa same", lambda: S(q, k, k, enable_gqa=True))
told("gqa 1", lambda: S(q, k[:, :1], k[:, :1], enable_gqa=True))
told("double", lambda: S(q.double(), k.double(), k.double()))
told("bf16", lambda: S(q.bfloat16(), k.bfloat16(), k.bfloat16()))
told("5d", lambda: S(q[None], k[None], k[None]))
told("3d", lambda: S(q[0], k[0], k[0]))
told("2d", lambda: S(q[0, 0], k[0, 0], k[0, 0]))
told("5d drop", lambda: S(q[None], k[None], k[None], dropout_p=.1))
told("causal", lambda: S(q, k, k, is_causal=True))
told("causal mask", lambda: S(q, k, k, attn_mask=torch.ones(5, 7), is_causal=True))
told("scale", lambda: S(q, k, k, scale=.3))
told("zero", lambda: S(q[:, :, :0], k, k))
told("zero k", lambda: S(q, k[:, :, :0], k[:, :, :0]))
told("head 1", lambda: S(q[:, :1], k[:, :1], k[:, :1]))
told("u drop", lambda: S(u, k, k, dropout_p=.5))
told("u mask", lambda: S(u, k, k, attn_mask=torch.ones(5, 7)))
told("u grad", lambda: S(u, k, k, attn_mask=w))
told("3d u", lambda: S(u[0], k[0], k[0]))
told("v width", lambda: S(u, k, k[..., :3]))
o = torch.ones(2, 4, 5, 1); ot = torch.ones(2, 4, 1, 5).transpose(2, 3)
told("one", lambda: S(o, o, o))
told("one t", lambda: S(ot, o, o))
told("one kt", lambda: S(o, ot, o))
told("one vt", lambda: S(o, o, ot))
e = torch.ones(2, 4, 5, 1).expand(2, 4, 5, 8)
told("expanded", lambda: S(e, q, q))
told("mask t", lambda: S(q, k, k, attn_mask=torch.ones(7, 5).t()))
told("mask 0", lambda: S(q, k, k, attn_mask=torch.ones(2, 4, 5, 14)[..., ::2]))
told("gqa v only", lambda: S(q, k, k[:, :2], enable_gqa=True))
told("gqa drop", lambda: S(q, k[:, :2], k[:, :2], enable_gqa=True, dropout_p=.1))
told("gqa t", lambda: S(q, kt[:, :2], k[:, :2], enable_gqa=True))
told("4d 3d", lambda: S(q, k[0], k[0]))
told("2d mask", lambda: S(q[0, 0], k[0, 0], k[0, 0], attn_mask=torch.ones(5, 7)))
told("2d causal drop", lambda: S(q[0, 0], k[0, 0], k[0, 0], is_causal=True, dropout_p=.1))
told("mask 3 causal", lambda: S(q, k, k, attn_mask=torch.ones(4, 5, 7), is_causal=True))
told("mask grad causal", lambda: S(q, k, k, attn_mask=w, is_causal=True))
told("mask causal t", lambda: S(t, k, k, attn_mask=torch.ones(5, 7), is_causal=True))
told("qkv grad", lambda: S(w[..., :5], w[..., :5], w[..., :5]))
