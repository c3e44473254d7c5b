# 4 LSTM
import torch.nn as nn


class Tagger(nn.Module):
    def __init__(self, input_size=40, hidden_size=64, num_classes=10):
        super().__init__()
        self.lstm = nn.LSTM(input_size, hidden_size, num_layers=2, batch_first=True)
        self.fc = nn.Linear(hidden_size, num_classes)

    def forward(self, x):
        y, _ = self.lstm(x)
        return self.fc(y)
