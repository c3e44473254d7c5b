"""`calculate_flops`."""
import torch
import torch.nn as nn

from .calculate_pipline import CalFlopsPipline
from .utils import flops_to_string, macs_to_string, params_to_string


def _arguments(model, input_shape, tokenizer, args, kwargs, device, dtype):
    """What the model is called with."""
    if tokenizer is not None:
        raise NotImplementedError("calflops: transformer_tokenizer is not supported here; take kwargs")
    if input_shape is None:
        assert len(args) > 0 or len(kwargs) > 0, "input_shape or args or kwargs one of there parameters must specified if auto_generate_input is False"
        return args, kwargs
    assert len(args) == 0 and len(kwargs) == 0, "args and kwargs must be empty value if input_shape is not None, then will be generate random input by inpust_shape"
    assert type(input_shape) is tuple, "input_shape must be a tuple"
    assert len(input_shape) >= 1, "input_shape must have at least one element"
    assert "transformers" not in str(type(model)), "the model is must not transformer model if input_shape is not None and transformer_tokenizer is None"
    return [torch.zeros(input_shape, dtype=dtype)], kwargs


def calculate_flops(model, input_shape=None, transformer_tokenizer=None, args=[], kwargs={}, forward_mode="forward",
                    include_backPropagation=False, compute_bp_factor=2.0, print_results=True, print_detailed=True,
                    output_as_string=True, output_precision=2, output_unit=None, ignore_modules=None):
    """FLOPs, MACs and parameters of a model. It stays in evaluation, as the tool leaves it."""
    assert isinstance(model, nn.Module), "model must be a PyTorch module"
    model.eval()
    counting = CalFlopsPipline(model, include_backPropagation, compute_bp_factor)
    first = next(model.parameters())
    args, kwargs = _arguments(model, input_shape, transformer_tokenizer, args, kwargs, first.device, first.dtype)
    for held in (kwargs,) if kwargs else (args,):
        for key, value in list(held.items() if held is kwargs else enumerate(held)):
            held[key] = value.to(first.device)
    run = {"forward": model, "generate": getattr(model, "generate", None)}.get(forward_mode, lambda *_, **__: None)
    counting.count(lambda: run(*args, **kwargs), ignore_modules)
    flops, macs, params = counting.totals()
    if print_results:
        counting.print_model_pipline(units=output_unit, precision=output_precision, print_detailed=print_detailed)
    counting.end()
    if include_backPropagation:
        flops, macs = flops * (1 + compute_bp_factor), macs * (1 + compute_bp_factor)
    if not output_as_string:
        return flops, macs, params
    return (
        flops_to_string(flops, units=output_unit, precision=output_precision),
        macs_to_string(macs, units=output_unit, precision=output_precision),
        params_to_string(params, units=output_unit, precision=output_precision),
    )
