import torch
import torch.nn as nn
from ptflops import flops_to_string, params_to_string

for units in (None, "GMac", "MMac", "KMac", "other"):
    print(flops_to_string(123456789, units), flops_to_string(123456789, units, 5))
for units in (None, "M", "K", "B", "other"):
    print(params_to_string(1234567, units), params_to_string(999, units, 1))
