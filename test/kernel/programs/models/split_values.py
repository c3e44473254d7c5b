"""Rates of dropout by depth, as model files write them: numbers that are split stay known."""
import torch

rates = torch.linspace(0, 0.5, 5)
print([one.tolist() for one in rates.split([2, 3])], [one.tolist() for one in torch.split(rates, 2)])
print([one.tolist() for one in rates.chunk(2)], [one.item() for one in rates.split(1, dim=-1)])
table = torch.arange(6).view(3, 2)
print([one.tolist() for one in table.split(2)], [tuple(one.shape) for one in table.split(1, dim=1)])
