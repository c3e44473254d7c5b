import torch
import torch.nn as nn


class GRUNet(nn.Module):
    def __init__(self, input_dim, hidden_dim, output_dim, n_layers, drop_prob=0.2):
        super(GRUNet, self).__init__()
        self.hidden_dim = hidden_dim
        self.n_layers = n_layers

        self.gru = nn.GRU(input_dim, hidden_dim, n_layers, batch_first=True, dropout=drop_prob)
        self.fc = nn.Linear(hidden_dim, output_dim)
        self.relu = nn.ReLU()

    def forward(self, x, h):
        out, h = self.gru(x, h)
        out = self.fc(self.relu(out[:, -1]))
        return out, h

    def init_hidden(self, batch_size):
        weight = next(self.parameters()).data
        hidden = weight.new(self.n_layers, batch_size, self.hidden_dim).zero_()
        return hidden


model = GRUNet(5, 64, 1, 2)
h = model.init_hidden(16)
print(h.shape, h.dtype)
out, h = model(torch.randn(16, 90, 5), h)
print(out.shape, h.shape)
print(model)

rnn = nn.RNN(5, 8, nonlinearity='relu')
o, hn = rnn(torch.randn(7, 3, 5))
print(rnn, o.shape, hn.shape, sum(p.numel() for p in rnn.parameters()))
cell = nn.LSTMCell(5, 8)
hx, cx = torch.zeros(3, 8), torch.zeros(3, 8)
steps = []
for t in range(4):
    hx, cx = cell(torch.randn(3, 5), (hx, cx))
    steps.append(hx)
print(torch.stack(steps, dim=1).shape, cell)
