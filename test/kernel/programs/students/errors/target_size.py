import torch
import torch.nn as nn

criterion = nn.CrossEntropyLoss()
logits = nn.Linear(10, 3)(torch.randn(8, 10))
print(criterion(logits, torch.zeros(8, dtype=torch.long)).shape)
print(criterion(logits, torch.zeros(7, dtype=torch.long)))
