import torch
import torch.nn as nn


class Expert(nn.Module):
    def __init__(self, d_in, d_hidden, d_out):
        super().__init__()
        self.w1 = nn.Linear(d_in, d_hidden)
        self.w2 = nn.Linear(d_hidden, d_out)
        self.act = nn.SiLU()

    def forward(self, x):
        return self.w2(self.act(self.w1(x)))


class MoE(nn.Module):
    def __init__(self, d_model, n_experts=4, top_k=2, d_hidden=64):
        super().__init__()
        self.experts = nn.ModuleList([Expert(d_model, d_hidden, d_model) for _ in range(n_experts)])
        self.gate = nn.Linear(d_model, n_experts, bias=False)
        self.top_k = top_k

    def forward(self, x):
        scores = self.gate(x).softmax(dim=-1)
        weights, indices = torch.topk(scores, self.top_k, dim=-1)
        print('routed', weights.shape, indices.shape, indices.dtype)
        dense = torch.zeros_like(scores).scatter(-1, indices, weights)
        out = torch.zeros_like(x)
        for i, expert in enumerate(self.experts):
            out = out + expert(x) * dense[..., i].unsqueeze(-1)
        return out


class SoftMoE(nn.Module):
    def __init__(self, d, n):
        super().__init__()
        self.experts = nn.ModuleList(nn.Linear(d, d) for _ in range(n))
        self.gate = nn.Sequential(nn.Linear(d, n), nn.Softmax(dim=-1))

    def forward(self, x):
        g = self.gate(x)
        ys = torch.stack([e(x) for e in self.experts], dim=-1)
        return torch.einsum('btde,bte->btd', ys, g)


moe = MoE(32)
print(moe(torch.randn(2, 10, 32)).shape)
print(moe)
print(len(moe.experts), sum(p.numel() for p in moe.parameters()))
active = sum(p.numel() for p in moe.experts[0].parameters()) * moe.top_k + moe.gate.weight.numel()
print(f"active: {active}")
print(SoftMoE(16, 3)(torch.randn(2, 5, 16)).shape)
