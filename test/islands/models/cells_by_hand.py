import torch
import torch.nn as nn


class Loop(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.LSTMCell(5, 7)
        self.dropout = nn.Dropout(0.3)

    def forward(self, x):
        h = x.new_zeros(x.size(0), 7)
        c = torch.zeros_like(h)
        outputs = []
        for step in x.unbind(1):
            h, c = self.cell(step, (h, c))
            outputs.append(self.dropout(h))
        return torch.stack(outputs, 1)
