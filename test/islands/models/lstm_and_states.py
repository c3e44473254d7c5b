import torch.nn as nn


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(12, 20, num_layers=2, batch_first=True, bidirectional=True)
        self.head = nn.Linear(40, 5)

    def forward(self, x):
        y, (h, c) = self.rnn(x)
        return self.head(y), (h, c)
