import torch
from torch import nn
t = nn.Transformer(16, 2, 2, 2, 32, batch_first=True)
print(t)
print(sum((p.numel() for p in t.parameters())), t(torch.randn(2, 5, 16), torch.randn(2, 7, 16)).shape)
print(list(t.state_dict())[:14])
m = nn.Transformer.generate_square_subsequent_mask(5)
print(m.shape)
e = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, activation='gelu', norm_first=True), 2)
print(e(torch.randn(5, 2, 8), mask=m).shape)
for bad in (lambda: nn.TransformerEncoderLayer(8, 2, activation='tanh'), lambda: t(torch.randn(2, 5, 16), torch.randn(3, 7, 16)), lambda: t(torch.randn(2, 5, 15), torch.randn(2, 7, 16)), lambda: e(torch.randn(5, 2, 7)), lambda: nn.TransformerEncoderLayer(8, 3), lambda: nn.TransformerEncoderLayer(8, 2, dropout=1.5)):
    try:
        bad()
    except Exception as x:
        print(type(x).__name__, x)
d = nn.TransformerDecoderLayer(8, 2, 16)
print(d(torch.randn(3, 2, 8), torch.randn(6, 2, 8)).shape)
print(d)
