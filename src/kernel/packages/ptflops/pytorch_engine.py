"""The back end "pytorch": hooks count modules by their classes; functions that are called by name count beside them."""
import traceback

import torch
from torch import nn
from torch.nn.modules._recording import Recording
from torch.nn.modules._replaced import Replaced

from .pytorch_ops import FUNCTIONAL, MODULES_MAPPING, TENSOR, TORCH


def get_model_parameters_number(model):
    """Numbers of all parameters that are trained."""
    return sum(p.numel() for p in model.parameters() if p.requires_grad)


def _batch(model, input_res, input_constructor):
    if input_constructor:
        return input_constructor(input_res)
    first = next(model.parameters(), None)
    dtype = torch.get_default_dtype() if first is None else first.dtype
    return torch.zeros((1, *input_res), dtype=dtype)


class _Counter:
    """The hooks of one count, and what they have found."""

    def __init__(self, model, ost, verbose, ignored, custom):
        self.model, self.custom, self.batch, self.handles = model, custom, 0, []
        self.hooks = {**MODULES_MAPPING, **custom}
        model.apply(self._reset)
        model.eval()
        self.handles.append(model.register_forward_hook(self._count_batch))
        seen, hooked = set(), set()
        model.apply(lambda module: self._hook(module, ost, verbose, ignored, seen, hooked))

    def _reset(self, module):
        if type(module) in self.hooks:
            if hasattr(module, "__flops__") or hasattr(module, "__params__"):
                print(
                    "Warning: variables __flops__ or __params__ are already defined for the module"
                    + type(module).__name__ + " ptflops can affect your code!"
                )
                module.__ptflops_backup_flops__ = module.__flops__
                module.__ptflops_backup_params__ = module.__params__
            module.__flops__ = 0
            module.__params__ = get_model_parameters_number(module)

    def _hook(self, module, ost, verbose, ignored, seen, hooked):
        kind = type(module)
        if kind in ignored:
            if kind in self.hooks:
                module.__params__ = 0
        elif kind in self.hooks:
            if module in hooked:
                return
            hooked.add(module)
            self.handles.append(module.register_forward_hook(self.hooks[kind]))
        elif verbose and kind not in (nn.Sequential, nn.ModuleList) and kind not in seen:
            print("Warning: module " + kind.__name__ + " is treated as a zero-op.", file=ost)
        seen.add(kind)

    def _count_batch(self, module, input, output):
        if len(input) > 0:
            self.batch += len(input[0])
        else:
            print("Warning! No positional inputs found for a module, assuming batch size is 1.")
            self.batch += 1

    def accumulated(self, module):
        """What the hooks of a module and of all in it have counted; one that stands twice counts twice."""
        if type(module) in self.hooks:
            return module.__flops__
        return sum(self.accumulated(one) for one in module.children())

    def remove(self):
        """Takes all hooks and numbers away."""
        for handle in self.handles:
            handle.remove()
        for module in self.model.modules():
            for name in ("__flops__", "__params__"):
                module.__dict__.pop(name, None)
                kept = f"__ptflops_backup_{name.strip('_')}__"
                if kept in module.__dict__:
                    setattr(module, name, module.__dict__[kept])


def get_flops_pytorch(model, input_res, input_constructor, ost, verbose, ignore_modules, custom_modules_hooks, config):
    """MACs and parameters; `None` for both where the model raises, whose error is printed."""
    counter = _Counter(model, ost, verbose, ignore_modules, custom_modules_hooks)
    batch = _batch(model, input_res, input_constructor)
    functional = config.get("count_functional", True)
    try:
        with Recording() as calls, Replaced(*((FUNCTIONAL, TORCH, TENSOR) if functional else ("", "", ""))):
            model(**batch) if isinstance(batch, dict) else model(batch)
        macs = counter.accumulated(model) / counter.batch
        params = get_model_parameters_number(model)
        if functional:
            macs += sum(int(one) if isinstance(one, str) else one for kind, one in calls.steps("ptflops") if kind == 2)
    except NotImplementedError:
        raise
    except Exception as e:
        print(f"Flops estimation was not finished successfully because of the following exception: \n{type(e)}: {e}")
        traceback.print_exc()
        return None, None
    finally:
        counter.remove()
    return int(macs), params
