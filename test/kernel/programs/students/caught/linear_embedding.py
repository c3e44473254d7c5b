import torch
import torch.nn as nn

for layer, x in [
    (nn.Linear(10, 5), torch.rand(3, 9)),
    (nn.Linear(10, 5), torch.rand(2, 3, 12)),
    (nn.Linear(10, 5), torch.rand(9)),
    (nn.Linear(10, 5, bias=False), torch.rand(4, 1)),
    (nn.Linear(10, 5, bias=False), torch.rand(2, 4, 1)),
    (nn.Linear(10, 5), torch.ones(2, 10, dtype=torch.long)),
    (nn.Linear(10, 5), torch.ones(2, 10, dtype=torch.float64)),
    (nn.Linear(10, 5), torch.ones(2, 10, dtype=torch.float16)),
    (nn.Linear(10, 5), torch.tensor(1.0)),
    (nn.Linear(10, 5), "text"),
    (nn.Linear(10, 5), (torch.rand(1, 10), torch.rand(1, 10))),
    (nn.Linear(10, 5), 3),
    (nn.Embedding(10, 5), torch.rand(3)),
    (nn.Embedding(10, 5), torch.ones(3, dtype=torch.bool)),
    (nn.Embedding(10, 5), torch.ones(3, dtype=torch.int16)),
    (nn.Bilinear(3, 4, 5), torch.rand(3)),
]:
    try:
        print(type(layer).__name__, tuple(layer(x).shape))
    except Exception as e:
        print(type(layer).__name__, type(e).__name__, e)
try:
    nn.Embedding(10, 5, padding_idx=12)
except AssertionError as e:
    print(type(e).__name__, e)
try:
    nn.Bilinear(3, 4, 5)(torch.rand(2, 3), torch.rand(2, 5))
except RuntimeError as e:
    print(e)
