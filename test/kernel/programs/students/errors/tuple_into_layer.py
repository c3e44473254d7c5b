import torch
import torch.nn as nn

net = nn.Sequential(nn.Embedding(20, 8), nn.LSTM(8, 16, batch_first=True), nn.Linear(16, 2))
print(net)
net(torch.randint(0, 20, (2, 7)))
