import contextlib
import io

import calflops
import ptflops
import torch
from torch import nn
from torch.nn import functional as F


class Calls(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.weight, self.function = nn.Parameter(torch.zeros(4, 6)), function

    def forward(self, x):
        return self.function(x)


FUNCTIONS = {
    "lp_pool1d": lambda x: F.lp_pool1d(x, 2, 2),
    "lp_pool2d": lambda x: F.lp_pool2d(x[None], 2, 2),
    "local_response_norm": lambda x: F.local_response_norm(x, 3),
    "upsample": lambda x: F.upsample(x, scale_factor=2),
    "leaky_relu": lambda x: F.leaky_relu(x),
    "baddbmm": lambda x: torch.baddbmm(torch.zeros(1, 3, 4), x, torch.zeros(1, 6, 4)),
    "Tensor.baddbmm": lambda x: torch.zeros(1, 3, 4).baddbmm(x, torch.zeros(1, 6, 4)),
    "batch_norm": lambda x: F.batch_norm(x, torch.zeros(3), torch.ones(3)),
    "instance_norm": lambda x: F.instance_norm(x),
}
for name, function in FUNCTIONS.items():
    model, x = Calls(function).eval(), torch.zeros(1, 3, 6)
    with contextlib.redirect_stdout(io.StringIO()):
        pairs = ptflops.get_model_complexity_info(
            model, (3, 6), as_strings=False, print_per_layer_stat=False, backend="pytorch"
        )
        flops = calflops.calculate_flops(
            model, args=[x], output_as_string=False, print_results=False, print_detailed=False
        )
    print(name, "ptflops", pairs, "calflops", flops)
