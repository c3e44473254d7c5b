"""What `FlopCounterMode` has counted is read while it counts, and behind an error."""
import torch
import torch.nn as nn
from torch.utils.flop_counter import FlopCounterMode

model = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 7))
x = torch.randn(2, 3)
with FlopCounterMode(display=False) as counter:
    print(counter.get_total_flops(), dict(counter.flop_counts))
    model(x)
    print(counter.get_total_flops())
    print(sorted(counter.get_flop_counts()))
    model[0](x)
    print(counter.get_total_flops())
    torch.mm(x, torch.randn(3, 4))
    print(counter.get_total_flops(), {str(name): one for name, one in counter.flop_counts["Global"].items()})
    print(counter.get_table())
print(counter.get_total_flops())

counter = FlopCounterMode(display=False)
try:
    with counter:
        model(x)
        x @ x
except RuntimeError as error:
    print(error)
print(counter.get_total_flops())
with counter:
    model[2](torch.randn(1, 5))
print(counter.get_total_flops())
