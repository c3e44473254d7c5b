"""out=: a tensor that becomes what was made."""
import torch

out = torch.zeros(2, 3)
made = torch.add(torch.ones(2, 3), 1, out=out)
print(made is out, out.shape)
print(torch.sum(torch.ones(2, 3), 1, out=torch.zeros(2)).shape, torch.matmul(torch.ones(2, 3), torch.ones(3, 3), out=out).shape)
