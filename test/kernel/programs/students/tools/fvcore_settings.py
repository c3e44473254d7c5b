from collections import Counter

import torch
import torch.nn as nn
from fvcore.nn import ActivationCountAnalysis, FlopCountAnalysis, flop_count

model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.Sigmoid(), nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.Linear(16, 2), nn.Softmax(1))
x = torch.rand(1, 3, 8, 8)
flops = FlopCountAnalysis(model, x).unsupported_ops_warnings(False).uncalled_modules_warnings(False)
print(flops.total(), type(flops.by_operator()).__name__)
flops.tracer_warnings("none")
flops = FlopCountAnalysis(model, (x,)).set_op_handle("aten::sigmoid", lambda inputs, outputs: Counter({"sigmoid": 7}))
flops.unsupported_ops_warnings(False)
print(flops.total(), sorted(flops.by_operator().items()))
acts = ActivationCountAnalysis(model, x)
print(acts.total(), dict(acts.by_operator()))
gflops, skipped = flop_count(model, (x,))
print(sorted(gflops), sorted(skipped.items()))
print(FlopCountAnalysis(nn.Linear(3, 4), torch.rand(5, 3)).total(), FlopCountAnalysis(nn.BatchNorm2d(3), x).total(), FlopCountAnalysis(nn.BatchNorm2d(3).eval(), x).total())
