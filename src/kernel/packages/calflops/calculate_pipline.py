"""Counts a pass: which functions each module has called, and what they cost."""
from torch import nn
from torch.nn.modules._recording import Recording
from torch.nn.modules._replaced import Replaced

from .utils import DEFAULT_PRECISION, flops_to_string, get_module_flops, get_module_macs, macs_to_string, params_to_string

_POOLS = " ".join(
    f"{kind}_pool{rank}d" for kind in ("avg", "max", "adaptive_avg", "adaptive_max") for rank in (1, 2, 3)
)
_FUNCTIONAL = (
    "linear conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d relu prelu elu leaky_relu relu6 silu gelu "
    f"batch_norm layer_norm instance_norm group_norm upsample interpolate softmax embedding {_POOLS}"
)
_TORCH = "matmul addmm mul add einsum baddbmm"
_TENSOR = "matmul addmm mul add"
_RECURRENT = tuple(
    getattr(nn, name) for name in ("RNN", "GRU", "LSTM", "RNNCell", "LSTMCell", "GRUCell") if hasattr(nn, name)
)
_LINE = "-" * 99


class CalFlopsPipline:
    """One count of a model."""

    def __init__(self, model, include_backPropagation, compute_bp_factor):
        self.model = model
        self.include_backPropagation, self.compute_bp_factor = include_backPropagation, compute_bp_factor

    def count(self, run, ignore_list):
        """Runs the model, and notes FLOPs and MACs at its modules."""
        for module in self.model.modules():
            module.__flops__ = module.__macs__ = 0
            module.__params__ = sum(p.numel() for p in module.parameters() if p.requires_grad)
        with Recording() as calls, Replaced(_FUNCTIONAL, _TORCH, _TENSOR):
            run()
        running = []
        for step in calls.steps("calflops"):
            if step[0] == 2:
                _note(running, *step[1:])
            elif step[0] == 1:
                running.append((step[1], type(step[1]) in (ignore_list or ())))
            else:
                running.pop()

    def end(self):
        """Takes the numbers away."""
        for module in self.model.modules():
            for name in ("__flops__", "__macs__", "__params__"):
                module.__dict__.pop(name, None)

    def totals(self):
        return get_module_flops(self.model), get_module_macs(self.model), self.model.__params__

    def print_model_pipline(self, units=None, precision=DEFAULT_PRECISION, print_detailed=True):
        """Prints the totals, and the model with the share of each module."""
        flops, macs, params = self.totals()
        back = 1 + self.compute_bp_factor
        print("\n------------------------------------- Calculate Flops Results -------------------------------------")
        print(_NOTATIONS % self.compute_bp_factor)
        for title, text in (
            ("Total Training Params: ", params_to_string(params)),
            ("fwd MACs: ", macs_to_string(macs, units=units, precision=precision)),
            ("fwd FLOPs: ", flops_to_string(flops, units=units, precision=precision)),
            ("fwd+bwd MACs: ", macs_to_string(macs * back, units=units, precision=precision)),
            ("fwd+bwd FLOPs: ", flops_to_string(flops * back, units=units, precision=precision)),
        ):
            print("{:<70}  {:<8}".format(title, text))
        if print_detailed:
            self._print_modules(flops, macs, params, precision)
        print(_LINE)

    def _print_modules(self, flops, macs, params, precision):
        def described(module):
            own = get_module_flops(module), get_module_macs(module), module.__params__
            share = lambda part, all: round(100 * part / all, precision) if all else 0
            items = [
                "{} = {:g}% Params".format(params_to_string(own[2]), share(own[2], params)),
                "{} = {:g}% MACs".format(macs_to_string(own[1]), share(own[1], macs)),
                "{} = {:g}% FLOPs".format(flops_to_string(own[0]), share(own[0], flops)),
            ]
            extra = type(module).extra_repr(module)
            return ", ".join([*items, extra] if extra else items)

        print("\n-------------------------------- Detailed Calculated FLOPs Results --------------------------------")
        print(_ORDER)
        print(_NOTE)
        for module in self.model.modules():
            module.extra_repr = described.__get__(module)
        try:
            print(self.model)
        finally:
            for module in self.model.modules():
                module.__dict__.pop("extra_repr", None)


def _note(running, hooked, flops, macs, name):
    """Books what a call costs: at the module by its hook, else at the innermost module that has not been left out."""
    if flops is None:
        raise NotImplementedError(f"calflops: its rule of {name} ends in an error on this input")
    if hooked:
        module, ignored = running[-1]
        if ignored or type(module) not in _RECURRENT:
            return
    else:
        module = next((one for one, ignored in reversed(running) if not ignored and type(one) not in _RECURRENT), None)
    if module is not None:
        module.__flops__ += int(flops)
        module.__macs__ += int(macs)


_NOTATIONS = (
    "Notations:\nnumber of parameters (Params), number of multiply-accumulate operations(MACs),\n"
    "number of floating-point operations (FLOPs), floating-point operations per second (FLOPS),\n"
    "fwd FLOPs (model forward propagation FLOPs), bwd FLOPs (model backward propagation FLOPs),\n"
    "default model backpropagation takes %.2f times as much computation as forward propagation.\n"
)
_ORDER = (
    "Each module caculated is listed after its name in the following order: \n"
    "params, percentage of total params, MACs, percentage of total MACs, FLOPS, percentage of total FLOPs"
)
_NOTE = (
    "\nNote: 1. A module can have torch.nn.module or torch.nn.functional to compute logits (e.g. CrossEntropyLoss). \n"
    " They are not counted as submodules in calflops and not to be printed out. However they make up the difference between a "
    "parent's MACs and the sum of its submodules'.\n2. Number of floating-point operations is a theoretical estimation, thus "
    "FLOPS computed using that could be larger than the maximum system throughput.\n"
)
