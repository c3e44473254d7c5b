"""`profile`: hooks on all modules, one forward pass, and the sum over the tree."""
import logging

import torch
from torch import nn
from torch.nn.modules._recording import Recording

from .utils import prRed
from .vision.basic_hooks import *  # noqa: F403
from .vision import basic_hooks

default_dtype = torch.float64

#: Classes by the hook that counts them.
_CLASSES = {
    "zero_ops": "ZeroPad2d ReLU ReLU6 MaxPool1d MaxPool2d MaxPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d "
    "AdaptiveMaxPool3d Dropout Sequential PixelShuffle",
    "count_convNd": "Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d",
    "count_normalization": "BatchNorm1d BatchNorm2d BatchNorm3d LayerNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d "
    "SyncBatchNorm",
    "count_prelu": "PReLU", "count_softmax": "Softmax", "count_relu": "LeakyReLU", "count_linear": "Linear",
    "count_avgpool": "AvgPool1d AvgPool2d AvgPool3d",
    "count_adap_avgpool": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d",
    "count_upsample": "Upsample UpsamplingBilinear2d UpsamplingNearest2d",
    "count_rnn_cell": "RNNCell", "count_gru_cell": "GRUCell", "count_lstm_cell": "LSTMCell",
    "count_rnn": "RNN", "count_gru": "GRU", "count_lstm": "LSTM",
}

register_hooks = {
    getattr(nn, name): getattr(basic_hooks, rule)
    for rule, names in _CLASSES.items()
    for name in names.split()
    if hasattr(nn, name)
}


def _number(value):
    return torch.tensor([float(value)], dtype=torch.float64)


def _rule_of(m_type, custom_ops, seen, verbose, report_missing):
    """The hook of a class, told once of each where that is asked for."""
    told = m_type not in seen and verbose
    seen.add(m_type)
    if m_type in custom_ops:
        fn = custom_ops[m_type]
        if told:
            print("[INFO] Customize rule %s() %s." % (fn.__qualname__, m_type))
        return fn
    if m_type in register_hooks:
        fn = register_hooks[m_type]
        if told:
            print("[INFO] Register %s() for %s." % (fn.__qualname__, m_type))
        return fn
    if told and report_missing:
        prRed("[WARN] Cannot find rule for %s. Treat it as zero Macs and zero Params." % m_type)
    return None


def _called(model, inputs, add_hooks):
    """One forward pass in evaluation, with hooks; answers whether the model was training."""
    training = model.training
    model.eval()
    model.apply(add_hooks)
    with torch.no_grad(), Recording():
        model(*inputs)
    return training


def profile_origin(model, inputs, custom_ops=None, verbose=True, report_missing=False):
    """MACs and parameters of the modules that hold no other."""
    handlers, seen = [], set()
    verbose = verbose or report_missing

    def add_hooks(m):
        if len(list(m.children())) > 0:
            return
        if hasattr(m, "total_ops") or hasattr(m, "total_params"):
            logging.warning(
                "Either .total_ops or .total_params is already defined in %s. "
                "Be careful, it might change your code's behavior." % str(m)
            )
        m.register_buffer("total_ops", _number(0))
        m.register_buffer("total_params", _number(sum(p.numel() for p in m.parameters())))
        fn = _rule_of(type(m), custom_ops or {}, seen, verbose, report_missing)
        if fn is not None:
            handlers.append(m.register_forward_hook(fn))

    training = _called(model, inputs, add_hooks)
    leaves = [m for m in model.modules() if len(list(m.children())) == 0]
    total_ops = sum(m.total_ops.item() for m in leaves)
    total_params = sum(m.total_params.item() for m in leaves)
    model.train(training)
    for handler in handlers:
        handler.remove()
    for m in leaves:
        for name in ("total_ops", "total_params"):
            m._buffers.pop(name, None)
    return total_ops, total_params


def profile(model, inputs, custom_ops=None, verbose=True, ret_layer_info=False, report_missing=False):
    """MACs and parameters of the modules that have a rule, summed up over the tree."""
    handlers, seen = {}, set()
    verbose = verbose or report_missing

    def add_hooks(m):
        m.register_buffer("total_ops", _number(0))
        m.register_buffer("total_params", _number(0))
        fn = _rule_of(type(m), custom_ops or {}, seen, verbose, report_missing)
        if fn is not None:
            handlers[m] = m.register_forward_hook(fn), m.register_forward_hook(basic_hooks.count_parameters)

    def count(module):
        total_ops, total_params, inside = module.total_ops.item(), 0, {}
        for name, m in module.named_children():
            if m in handlers and not isinstance(m, (nn.Sequential, nn.ModuleList)):
                found = m.total_ops.item(), m.total_params.item(), {}
            else:
                found = count(m)
            inside[name] = found
            total_ops += found[0]
            total_params += found[1]
        return total_ops, total_params, inside

    training = _called(model, inputs, add_hooks)
    total_ops, total_params, inside = count(model)
    model.train(training)
    for m, pair in handlers.items():
        for handler in pair:
            handler.remove()
        m._buffers.pop("total_ops")
        m._buffers.pop("total_params")
    return (total_ops, total_params, inside) if ret_layer_info else (total_ops, total_params)
