import torch
import torch.nn as nn
from thop import profile


class Tagger(nn.Module):
    def __init__(self, kind, **options):
        super().__init__()
        self.embed = nn.Embedding(100, 12)
        self.rnn = kind(12, 7, **options)
        self.head = nn.Linear(14 if options.get("bidirectional") else 7, 5)

    def forward(self, tokens):
        out, _ = self.rnn(self.embed(tokens))
        return self.head(out)


tokens = torch.zeros(6, 4, dtype=torch.long)
for kind in (nn.RNN, nn.GRU, nn.LSTM):
    for options in ({}, {"num_layers": 2, "bidirectional": True}, {"batch_first": True, "bias": False}):
        print(kind.__name__, options, profile(Tagger(kind, **options), (tokens,), verbose=False))
for cell in (nn.RNNCell, nn.GRUCell, nn.LSTMCell):
    print(cell.__name__, profile(nn.Sequential(cell(4, 3)), (torch.randn(5, 4),), verbose=False))
