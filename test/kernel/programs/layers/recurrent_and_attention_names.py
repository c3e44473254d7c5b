import torch
from torch import nn
m = nn.MultiheadAttention(8, 2, add_bias_kv=True)
print(m)
for n, p in m.named_parameters():
    print(n, tuple(p.shape))
x = torch.randn(3, 2, 8)
y = torch.randn(5, 2, 8)
o, w = m(x, y, y)
print(o.shape, w.shape)
m = nn.MultiheadAttention(8, 2, kdim=4, vdim=6, batch_first=True, bias=False)
print(m)
for n, p in m.named_parameters():
    print(n, tuple(p.shape))
o, w = m(torch.randn(2, 3, 8), torch.randn(2, 5, 4), torch.randn(2, 5, 6), average_attn_weights=False)
print(o.shape, w.shape)
o, w = m(torch.randn(2, 3, 8), torch.randn(2, 5, 4), torch.randn(2, 5, 6), need_weights=False)
print(o.shape, w)
l = nn.LSTM(4, 5, num_layers=3, bidirectional=True, proj_size=2)
print(l)
for n, p in l.named_parameters():
    print(n, tuple(p.shape))
o, (h, c) = l(torch.randn(7, 2, 4))
print(o.shape, h.shape, c.shape)
print(list(l.state_dict())[:3], nn.BatchNorm2d(4))
print(nn.ConvTranspose2d(4, 3, 3, stride=2, padding=1)(torch.randn(1, 4, 5, 5), output_size=(10, 10)).shape)
