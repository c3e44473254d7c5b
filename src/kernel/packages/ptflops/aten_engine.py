"""The back end "aten": products of matrices and convolutions count, as the operators that a model comes to."""
import traceback

import torch
from torch.nn.modules._recording import Recording

from .pytorch_engine import get_model_parameters_number


def _batch(model, input_res, input_constructor):
    if input_constructor:
        return input_constructor(input_res)
    first = next(model.parameters(), None)
    return torch.empty((1, *input_res), dtype=torch.get_default_dtype() if first is None else first.dtype)


def _counted(calls):
    """The sum over all operators."""
    total = 0
    for kind, *rest in calls.steps("ptflops_aten"):
        if kind == 2:
            macs, name = rest
            if macs is None:
                raise NotImplementedError(f"ptflops: which operators {name} comes to is not known here; take 'pytorch'")
            total += int(macs)
    return total


def get_flops_aten(model, input_res, input_constructor, verbose, ignore_modules, custom_modules_hooks):
    """MACs and parameters; `None` for both where the model raises, whose error is printed."""
    if verbose or ignore_modules or custom_modules_hooks:
        raise NotImplementedError(
            "ptflops: the back end 'aten' takes no verbose, ignore_modules or custom_modules_hooks here"
        )
    params = get_model_parameters_number(model)
    model.eval()
    batch = _batch(model, input_res, input_constructor)
    try:
        with Recording() as calls:
            model(**batch) if isinstance(batch, dict) else model(batch)
    except NotImplementedError:
        raise
    except Exception as e:
        print(f"Flops estimation was not finished successfully because of the following exception: \n{type(e)}: {e}")
        traceback.print_exc()
        return None, None
    return _counted(calls), params
