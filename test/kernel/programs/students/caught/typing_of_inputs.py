import torch
import torch.nn as nn
import torch.nn.functional as F


class Probe(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, *args, **kwargs):
        try:
            out = self.inner(*args, **kwargs)
        except Exception as e:
            return f"{type(e).__name__}: {e}"
        return f"{out.dtype} {tuple(out.shape)}"


relu, conv, emb, bn = Probe(nn.ReLU()), Probe(nn.Conv2d(1, 1, 1)), Probe(nn.Embedding(4, 2)), Probe(nn.BatchNorm2d(1))
long, half, double, boolean = torch.ones(1, 1, 2, 2).long(), torch.ones(1, 1, 2, 2).half(), torch.ones(1, 1, 2, 2).double(), torch.ones(1, 1, 2, 2).bool()
for name, layer in dict(relu=relu, conv=conv, emb=emb, bn=bn).items():
    for x in (long, half, double, boolean):
        print(name, layer(x))
print(Probe(nn.Softmax(-1))(long))
print(Probe(nn.GELU())(long))
print(Probe(nn.Sigmoid())(long))
print(Probe(nn.Sigmoid())(boolean))
print(Probe(nn.Dropout(0.5))(long))
print(Probe(nn.MaxPool2d(2))(long))
print(Probe(nn.AvgPool2d(2))(long))
print(Probe(nn.AdaptiveAvgPool2d(1))(long))
print(Probe(nn.Upsample(scale_factor=2))(long))
print(Probe(nn.Flatten())(boolean))
print(Probe(nn.LayerNorm(2))(double))
print(Probe(nn.LSTM(2, 2))(torch.ones(1, 1, 2).double()))
print(Probe(nn.Linear(2, 2).half())(half))
print(Probe(nn.Conv2d(1, 1, 1).double())(double))
print(Probe(nn.Conv2d(1, 1, 1))(half))
print(Probe(torch.mean)(long), Probe(torch.sum)(boolean), Probe(torch.exp)(long), Probe(F.normalize)(long), Probe(torch.sqrt)(boolean))
