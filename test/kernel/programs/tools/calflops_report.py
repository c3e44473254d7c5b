import torch
import torch.nn as nn
from calflops import calculate_flops


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.qkv(x).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q, k.transpose(-2, -1)) / 2.0
        return self.proj(torch.matmul(torch.softmax(scores, -1), v).transpose(1, 2).reshape(b, n, c))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Linear(12, 16)
        self.attention = Attention(16, 4)
        self.norm = nn.LayerNorm(16)
        self.lstm = nn.LSTM(16, 8, batch_first=True)

    def forward(self, x):
        x = self.embed(x)
        x = self.norm(torch.add(x, self.attention(x)))
        return self.lstm(x)[0]


model = Model()
print(calculate_flops(model, input_shape=(2, 6, 12)))
print(calculate_flops(model, input_shape=(2, 6, 12), print_detailed=False))
print(model)
