import torch, torch.nn as nn, string
all_letters = string.ascii_letters + " .,;'"; n_letters = len(all_letters)
def letterToTensor(l):
    t = torch.zeros(1, n_letters); t[0][all_letters.find(l)] = 1; return t
def lineToTensor(line):
    t = torch.zeros(len(line), 1, n_letters)
    for li, l in enumerate(line): t[li][0][all_letters.find(l)] = 1
    return t
class RNN(nn.Module):
    def __init__(self, i, h, o):
        super().__init__(); self.hidden_size = h
        self.i2h = nn.Linear(i + h, h); self.i2o = nn.Linear(i + h, o); self.softmax = nn.LogSoftmax(dim=1)
    def forward(self, input, hidden):
        combined = torch.cat((input, hidden), 1)
        return self.softmax(self.i2o(combined)), torch.tanh(self.i2h(combined))
    def initHidden(self): return torch.zeros(1, self.hidden_size)
rnn = RNN(n_letters, 128, 18); print(letterToTensor('J')); print(lineToTensor('Jones').size())
h = rnn.initHidden(); line = lineToTensor('Albert')
for i in range(line.size()[0]): out, h = rnn(line[i], h)
loss = nn.NLLLoss()(out, torch.tensor([3])); loss.backward()
for p in rnn.parameters(): p.data.add_(p.grad.data, alpha=-0.005)
print(out.shape, loss.shape, out.topk(3)[1].shape)
