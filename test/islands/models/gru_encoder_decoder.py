import torch
import torch.nn as nn


class Translator(nn.Module):
    """从一种语言到另一种语言。"""

    def __init__(self, vocab_size=30, hidden=16):
        super().__init__()
        self.source = nn.Embedding(vocab_size, hidden)
        self.target = nn.Embedding(vocab_size, hidden)
        self.encoder = nn.GRU(hidden, hidden, batch_first=True)
        self.decoder = nn.GRU(hidden, hidden, batch_first=True)
        self.out = nn.Linear(hidden, vocab_size)

    def forward(self, source, target):
        _, state = self.encoder(self.source(source))
        y, state = self.decoder(self.target(target), state)
        return self.out(y), state
