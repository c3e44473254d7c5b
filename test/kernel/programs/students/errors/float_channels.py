import torch.nn as nn

width = 64
print(nn.Linear(width // 2, 10))
layer = nn.Linear(width / 2, 10)
print(layer)
