"""What counts: hooks of modules, whose rules are calc's, and the functions that count by their names."""
from _flopbook import _calc
from torch import nn


def _hook(module, input, output):
    """Adds what a call costs to `__flops__`."""
    if isinstance(module, nn.MultiheadAttention) and len(input) < 3:
        raise ValueError(f"not enough values to unpack (expected 3, got {len(input)})")
    if isinstance(module, nn.Upsample) and module.mode == "area":
        module.__flops__ += output[0].numel()
        return
    answer = _calc.hook_count("ptflops", module._number)
    if answer == "!":
        raise NotImplementedError(f"ptflops: its rule of {type(module).__name__} ends in an error on this input")
    if answer == "":
        raise NotImplementedError(f"ptflops: {type(module).__name__} is no layer that is counted here")
    module.__flops__ += int(answer)


_CLASSES = """Conv1d Conv2d Conv3d ReLU PReLU ELU LeakyReLU ReLU6 GELU MaxPool1d AvgPool1d AvgPool2d MaxPool2d MaxPool3d
AvgPool3d AdaptiveMaxPool1d AdaptiveAvgPool1d AdaptiveMaxPool2d AdaptiveAvgPool2d AdaptiveMaxPool3d AdaptiveAvgPool3d
BatchNorm1d BatchNorm2d BatchNorm3d InstanceNorm1d InstanceNorm2d InstanceNorm3d GroupNorm LayerNorm Linear Upsample
ConvTranspose1d ConvTranspose2d ConvTranspose3d RNN GRU LSTM RNNCell LSTMCell GRUCell MultiheadAttention"""

#: The hook of each class.
MODULES_MAPPING = {getattr(nn, name): _hook for name in _CLASSES.split() if hasattr(nn, name)}

_POOLS = " ".join(
    f"{kind}_pool{rank}d" for kind in ("avg", "max", "adaptive_avg", "adaptive_max") for rank in (1, 2, 3)
)

#: Functions of `torch.nn.functional`, of `torch`, and methods of a tensor that count.
FUNCTIONAL = f"relu prelu elu relu6 gelu silu softmax upsample interpolate {_POOLS}"
TORCH = "matmul mm bmm addmm baddbmm mul add"
TENSOR = "matmul mm bmm addmm mul add"
