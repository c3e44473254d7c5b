import logging

import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis, flop_count

logging.disable(logging.WARNING)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Dropout(0.2), nn.Flatten(), nn.Linear(800, 10), nn.Softmax(1))
x = torch.randn(4, 3, 12, 12)
for mode in (True, False):
    flops = FlopCountAnalysis(model.train(mode), x)
    print(flops.total(), flops.by_module_and_operator())
    print(flops.unsupported_ops(), model.training)
found, missing = flop_count(model, (x,))
print(dict(found), missing)
