"""`torchinfo.summary`: runs a model once with hooks on all its modules."""
import sys
import warnings

import _flopbook
import torch

from .enums import ColumnSettings, Mode, RowSettings, Verbosity
from .formatting import FormattingOptions
from .layer_info import LayerInfo, product, size_handed
from .model_statistics import ModelStatistics

_NEED_INPUT = {ColumnSettings.INPUT_SIZE, ColumnSettings.OUTPUT_SIZE, ColumnSettings.MULT_ADDS}

#: What `sys.getsizeof` adds for a tensor's storage to the bytes of its numbers (CPython 3.11, PyTorch 2.13).
_STORAGE_OBJECT = 64

_cached_forward_pass = {}


def summary(model, input_size=None, input_data=None, batch_dim=None, cache_forward_pass=None, col_names=None,
            col_width=25, depth=3, device=None, dtypes=None, mode=None, row_settings=None, verbose=None, **kwargs):
    """Prints a table of a model's modules, and returns what it is made of."""
    given = input_data is not None or input_size is not None
    usual = (ColumnSettings.OUTPUT_SIZE, ColumnSettings.NUM_PARAMS) if given else (ColumnSettings.NUM_PARAMS,)
    columns = usual if col_names is None else tuple(ColumnSettings(name) for name in col_names)
    rows = {RowSettings.DEPTH} if row_settings is None else {RowSettings(name) for name in row_settings}
    mode = Mode.EVAL if mode is None else Mode(mode)
    if verbose is None:
        verbose = 0 if getattr(sys, "ps1", "") else 1
    device = torch.device(device) if isinstance(device, str) else device
    _validate(input_data, input_size, columns, col_width, device, dtypes, verbose)
    x, sizes = _inputs(input_data, input_size, batch_dim, device, dtypes)
    found = _forward(model, x, batch_dim, bool(cache_forward_pass), device, mode, kwargs)
    formatting = FormattingOptions(depth, verbose, columns, col_width, rows)
    results = ModelStatistics(found, sizes, _bytes(x), formatting)
    if verbose > Verbosity.QUIET:
        print(results)
    return results


def _validate(input_data, input_size, columns, col_width, device, dtypes, verbose):
    if col_width <= 0:
        raise ValueError(f"Column width must be greater than 0: col_width={col_width}")
    if verbose not in (0, 1, 2):
        raise ValueError("Verbose must be either 0 (quiet), 1 (default), or 2 (verbose).")
    if input_data is not None and input_size is not None:
        raise RuntimeError("Only one of (input_data, input_size) should be specified.")
    needed = set(columns) & _NEED_INPUT
    if input_data is None and input_size is None and needed:
        raise ValueError(f"You must pass input_data or input_size in order to use columns: {needed}")
    if dtypes is not None and input_size is not None and any(one in (torch.float16, torch.bfloat16) for one in dtypes):
        warnings.warn(
            "Half precision is not supported with input_size parameter, and may output incorrect results. "
            "Try passing input_data directly.",
            stacklevel=3,
        )


def _walk(data, of_tensor, gather):
    """What is made of the tensors in nested data, gathered level by level."""
    if isinstance(data, torch.Tensor):
        return of_tensor(data)
    if isinstance(data, dict):
        return gather(data, {key: _walk(one, of_tensor, gather) for key, one in data.items()})
    if isinstance(data, (list, tuple)):
        return gather(data, [_walk(one, of_tensor, gather) for one in data])
    return data


def _rebuilt(data, parts):
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*parts)
    return type(data)(parts)


def _inputs(input_data, input_size, batch_dim, device, dtypes):
    """What the model is called with, and the sizes of it."""
    if input_data is not None:
        sizes = _walk(input_data, lambda one: one.size(), _rebuilt)
        moved = input_data if device is None else _walk(input_data, lambda one: one.to(device), _rebuilt)
        return ([moved] if isinstance(moved, torch.Tensor) else moved), sizes
    if input_size is None:
        return None, []
    types = [torch.float] * len(input_size) if dtypes is None else dtypes
    sizes = _sizes(input_size)
    x = []
    for size, dtype in zip(sizes, types):
        tensor = torch.rand(*size)
        x.append((tensor if batch_dim is None else tensor.unsqueeze(dim=batch_dim)).type(dtype))
    return x, sizes


def _flat(nested):
    for one in nested:
        if isinstance(one, (list, tuple)):
            yield from _flat(one)
        else:
            yield one


def _sizes(input_size):
    if not isinstance(input_size, (list, tuple)):
        raise TypeError(
            "Input_size is not a recognized type. Please ensure input_size is valid.\n"
            "For multiple inputs to the network, ensure input_size is a list of tuple "
            "sizes. If you are having trouble here, please submit a GitHub issue."
        )
    if not input_size or any(size <= 0 for size in _flat(input_size)):
        raise ValueError("Input_data is invalid, or negative size found in input_data.")
    if isinstance(input_size, list) and isinstance(input_size[0], int):
        return [tuple(input_size)]
    if isinstance(input_size, list):
        return input_size
    return list(input_size) if isinstance(input_size[0], tuple) else [input_size]


def _bytes(data):
    """The bytes of all tensors, with those of the objects that hold them."""
    if isinstance(data, torch.Tensor):
        return data.nbytes + _STORAGE_OBJECT
    if isinstance(data, dict):
        data = list(data.values())
    return sum(map(_bytes, data)) if isinstance(data, (list, tuple)) else 0


def _forward(model, x, batch_dim, cached, device, mode, kwargs):
    """Every row, in the order in which modules are called."""
    name = type(model).__name__
    if cached and name in _cached_forward_pass:
        return _cached_forward_pass[name]
    if any("_scripted" in one.__dict__ for one in model.modules()):
        raise NotImplementedError("torchinfo.summary of a module that torch.jit.script compiled is not here")
    found, hooks = _hook(name, model, x, batch_dim)
    if x is None:
        _number(found)
        return found
    training = model.training
    try:
        model.train() if mode == Mode.TRAIN else model.eval()
        with torch.no_grad():
            model(**x, **kwargs) if isinstance(x, dict) else model(*x, **kwargs)
    except Exception as error:
        executed = [info for info in found if info.executed]
        raise RuntimeError(
            "Failed to run torchinfo. See above stack traces for more details. "
            f"Executed layers up to: {executed}"
        ) from error
    finally:
        for pair in hooks.values():
            for handle in pair:
                handle.remove()
        model.train(training)
    _add_containers(found)
    _number(found)
    _cached_forward_pass[name] = found
    return found


def _hook(model_name, model, x, batch_dim):
    """Hooks on every module, at the last of its places; without an input each place is a row at once."""
    found, seen, infos, hooks = [], set(), {}, {}
    stack = [(model_name, model, 0, None)]
    while stack:
        name, module, depth, parent = stack.pop()
        infos[id(module)] = LayerInfo(name, module, depth, parent)
        before = _before(infos, found, seen, name, depth, parent)
        if x is None:
            before(module, None)
        else:
            for handle in hooks.get(id(module), ()):
                handle.remove()
            hooks[id(module)] = (
                module.register_forward_pre_hook(before), module.register_forward_hook(_after(infos, batch_dim)),
            )
        inside = [(key, one, depth + 1, infos[id(module)]) for key, one in module._modules.items() if one is not None]
        stack += reversed(inside)
    return found, hooks


def _before(infos, found, seen, name, depth, parent):
    def hook(module, inputs):
        info = LayerInfo(name, module, depth, parent)
        # Without an input nothing is called.
        info._line = 0 if inputs is None else _flopbook.line()
        info.calculate_num_params()
        info.check_recursive(seen)
        found.append(info)
        seen.add(info.layer_id)
        infos[info.layer_id] = info

    return hook


def _after(infos, batch_dim):
    def hook(module, inputs, outputs):
        info = infos[id(module)]
        if info.contains_lazy_param:
            info.calculate_num_params()
        info.input_size, _ = size_handed(inputs, batch_dim)
        info.output_size, each = size_handed(outputs, batch_dim)
        info.output_bytes = each * product(info.output_size)
        info.executed = True
        info.calculate_macs()

    return hook


def _add_containers(found):
    """A row for each container that was not called, before the first row inside it."""
    seen = {info.layer_id for info in found}
    above = {}
    at = 0
    while at < len(found):
        info = found[at]
        holders = {}
        parent = info.parent_info
        while parent is not None and parent.depth > 0:
            holders[parent.depth] = parent
            parent = parent.parent_info
        for depth in range(1, info.depth):
            holder = holders[depth]
            known = depth in above and above[depth].module is holder.module
            if not known and holder is not found[at - 1]:
                holder.calculate_num_params()
                holder.check_recursive(seen)
                found.insert(at, holder)
                seen.add(holder.layer_id)
                above[depth] = holder
                at += 1
        above[info.depth] = info
        for depth in [one for one in above if one > info.depth]:
            del above[depth]
        at += 1


def _number(found):
    """Numbers each row among those as deep, and finds the rows inside it."""
    counts = {}
    for at, info in enumerate(found):
        counts[info.depth] = counts.get(info.depth, 0) + 1
        info.depth_index = counts[info.depth]
        end = at + 1
        while end < len(found) and found[end].depth > info.depth:
            end += 1
        info.children = found[at + 1 : end]
