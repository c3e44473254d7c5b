import torch

q = torch.randn(2, 8, 10, 64)
k = torch.randn(2, 8, 12, 64)
v = torch.randn(2, 8, 12, 64)
att = (q @ k.transpose(-2, -1)) / 64 ** 0.5
print(att.shape)
print((att.softmax(-1) @ v).shape)
att = q @ k
print(att.shape)
