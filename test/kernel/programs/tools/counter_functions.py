import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode

a, b = torch.randn(4, 5), torch.randn(5, 6)
with FlopCounterMode() as counter:
    c = a @ b
    torch.bmm(torch.randn(2, 3, 4), torch.randn(2, 4, 5))
    torch.addmm(torch.randn(6), a, b)
    torch.einsum("bij,bkj->bik", torch.randn(2, 3, 4), torch.randn(2, 5, 4))
    F.linear(c, torch.randn(3, 6), torch.randn(3))
    F.conv2d(torch.randn(1, 3, 8, 8), torch.randn(4, 3, 3, 3))
    torch.mv(b, torch.randn(6))
print(counter.get_total_flops())
with FlopCounterMode(display=False) as outer:
    first = nn.Linear(6, 3)
    first(c)
    with FlopCounterMode(display=False) as inner:
        nn.Linear(6, 2)(c)
    nn.Conv1d(3, 4, 2)(torch.randn(2, 3, 7))
print(outer.get_total_flops(), inner.get_total_flops())
print(outer.get_table())
print(inner.get_table())
with FlopCounterMode():
    torch.relu(a) + 1
with torch.no_grad(), FlopCounterMode(display=False) as counter:
    nn.GRU(6, 3, num_layers=2)(torch.randn(4, 2, 6))
    nn.LSTMCell(6, 3)(torch.randn(2, 6))
print(counter.get_total_flops(), sorted((str(key), value) for key, value in counter.flop_counts["Global"].items()))
