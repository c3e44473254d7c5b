import torch
from torch import nn
from torchinfo import summary

encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(64, 4, 128, batch_first=True), 2, enable_nested_tensor=False)
summary(encoder, input_size=(2, 10, 64), depth=4)


class LM(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(100, 16)
        self.att = nn.MultiheadAttention(16, 2, batch_first=True)
        self.norm = nn.LayerNorm(16)
        self.out = nn.Linear(16, 100, bias=False)
        self.out.weight = self.emb.weight

    def forward(self, x):
        h = self.emb(x)
        h = self.norm(h + self.att(h, h, h)[0])
        return self.out(h)


summary(LM(), input_data=torch.zeros(1, 7, dtype=torch.long), col_names=["input_size", "output_size", "num_params", "mult_adds"], row_settings=["var_names"])
