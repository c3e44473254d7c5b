import math

import torch
import torch.nn as nn
from torch.nn import init


@torch.no_grad()
def init_weights(m):
    if type(m) == nn.Linear:
        m.weight.fill_(1.0)
        print('linear', tuple(m.weight.shape))


def init_all(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        init.kaiming_normal_(m.weight, mode='fan_out', nonlinearity='relu')
        if m.bias is not None:
            init.zeros_(m.bias)
    elif isinstance(m, nn.Linear):
        init.xavier_normal_(m.weight, gain=init.calculate_gain('tanh'))
        m.bias.data.fill_(0.01)
    elif isinstance(m, (nn.BatchNorm2d, nn.GroupNorm)):
        nn.init.constant_(m.weight, 1)
        nn.init.constant_(m.bias, 0)
    elif isinstance(m, nn.LSTM):
        for name, param in m.named_parameters():
            if 'bias' in name:
                nn.init.constant_(param, 0.0)
                n = param.size(0)
                param.data[n // 4:n // 2].fill_(1.0)
            elif 'weight' in name:
                nn.init.orthogonal_(param)
    elif isinstance(m, nn.Embedding):
        bound = 1 / math.sqrt(m.embedding_dim)
        nn.init.uniform_(m.weight, -bound, bound)


net = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 4)))
print(net.apply(init_weights) is net)
model = nn.ModuleDict({
    'emb': nn.Embedding(10, 8), 'rnn': nn.LSTM(8, 16), 'conv': nn.Conv2d(1, 4, 3), 'up': nn.ConvTranspose2d(4, 1, 2, bias=False),
    'bn': nn.BatchNorm2d(4), 'gn': nn.GroupNorm(2, 4), 'fc': nn.Linear(16, 2)})
model.apply(init_all)
print(model)
w = torch.empty(3, 5)
for f in (init.uniform_, init.normal_, init.ones_, init.zeros_, init.xavier_uniform_, init.kaiming_uniform_, init.orthogonal_, init.eye_, init.trunc_normal_):
    print(f.__name__, f(w).shape, f(w) is w)
print(init.constant_(w, 0.3).shape, init.dirac_(torch.empty(4, 4, 3, 3)).shape, init.sparse_(w, sparsity=0.1).shape)
for p in model.parameters():
    if p.dim() > 1:
        nn.init.xavier_uniform_(p)
print(sum(p.numel() for p in model.parameters()))
