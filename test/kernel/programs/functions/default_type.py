"""The type of numbers with a point where none is named."""
import torch

print(torch.get_default_dtype(), torch.zeros(1).dtype, torch.tensor(1.5).dtype)
torch.set_default_dtype(torch.float64)
print(torch.get_default_dtype(), torch.zeros(1).dtype, torch.tensor(1.5).dtype, torch.arange(0, 1, 0.5).dtype, torch.randn(2).dtype)
print(torch.nn.Linear(2, 3).weight.dtype, torch.tensor([1, 2]).dtype)
torch.set_default_dtype(torch.float32)
try:
    torch.set_default_dtype(torch.int64)
except TypeError as error:
    print(error)
