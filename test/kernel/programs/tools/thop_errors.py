import torch
import torch.nn as nn
from thop import profile

try:
    profile(nn.Sequential(nn.Linear(4, 2), nn.Linear(3, 1)), (torch.randn(2, 4),), verbose=False)
except RuntimeError as error:
    print(error)
try:
    profile(nn.Softmax(), (torch.randn(2, 4),), verbose=False)
except TypeError as error:
    print(error)
try:
    profile(nn.Linear(4, 2), torch.randn(1, 4), nothing=True)
except TypeError as error:
    print(error)
print(profile(nn.Linear(4, 2), torch.randn(1, 2, 4), verbose=False))
profile(nn.Linear(4, 2), (torch.randn(2, 5),))
