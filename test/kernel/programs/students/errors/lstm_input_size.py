import torch
import torch.nn as nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(100, 32)
        self.lstm = nn.LSTM(input_size=64, hidden_size=128, batch_first=True)
        self.out = nn.Linear(128, 5)

    def forward(self, x):
        x = self.emb(x)
        print("embedded", x.shape)
        x, _ = self.lstm(x)
        return self.out(x)


Tagger()(torch.randint(0, 100, (4, 9)))
