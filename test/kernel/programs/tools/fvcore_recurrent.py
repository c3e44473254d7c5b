import logging

import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis, flop_count_table

logging.disable(logging.WARNING)


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 8)
        self.lstm = nn.LSTM(8, 6, batch_first=True, bidirectional=True)
        self.fc = nn.Linear(12, 3)

    def forward(self, tokens):
        out, (h, c) = self.lstm(self.embed(tokens))
        return self.fc(out[:, -1])


flops = FlopCountAnalysis(Classifier(), torch.zeros(2, 7, dtype=torch.long))
print(flops.total(), flops.by_operator(), flops.unsupported_ops())
print(flop_count_table(flops))


class Steps(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.cell = kind(4, 5)

    def forward(self, x):
        state = None
        for step in x:
            state = self.cell(step, state)
        return state


for kind in (nn.RNNCell, nn.GRUCell, nn.LSTMCell):
    flops = FlopCountAnalysis(Steps(kind), torch.randn(3, 2, 4))
    print(kind.__name__, flops.total(), flops.by_operator())
