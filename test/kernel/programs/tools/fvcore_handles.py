import logging

import torch
import torch.nn as nn
from fvcore.nn import FlopCountAnalysis
from fvcore.nn.jit_handles import elementwise_flop_counter, get_shape

logging.disable(logging.WARNING)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(6, 6)

    def forward(self, x):
        return torch.sigmoid(self.fc(x)) + x * 3


def count(inputs, outputs):
    return 2 * get_shape(outputs[0])[0]


x = torch.randn(5, 6)
flops = FlopCountAnalysis(Net(), x)
print(flops.total(), flops.unsupported_ops())
flops.set_op_handle("aten::add", elementwise_flop_counter(0, 1), "aten::sigmoid", count)
print(flops.total(), flops.by_operator(), flops.unsupported_ops())
flops.set_op_handle("aten::mul", None).unsupported_ops_warnings(False)
print(flops.total(), flops.unsupported_ops())
flops.clear_op_handles()
print(flops.total(), flops.unsupported_ops())
other = FlopCountAnalysis(Net(), x).copy(new_inputs=torch.randn(2, 6))
print(other.total(), other.by_operator())
try:
    flops.set_op_handle("aten::mul")
except TypeError as error:
    print(error)
FlopCountAnalysis(Net(), x).total("conv")
