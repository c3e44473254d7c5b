"""An activation in place writes into its tensor, and answers it."""
import torch
import torch.nn.functional as F

x = torch.randn(3)
print(F.relu(x, inplace=True) is x, F.relu_(x) is x, F.relu(x) is x, torch.relu_(x) is x, x.sigmoid_() is x)
print(F.dropout(x, 0.5, training=False, inplace=True) is x, F.silu(x, True) is x)
p = torch.nn.Parameter(torch.ones(2))
try:
    F.relu(p, inplace=True)
except RuntimeError as error:
    print(error)
