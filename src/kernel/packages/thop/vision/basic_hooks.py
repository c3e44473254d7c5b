"""
Hooks that add what a call costs to a module's `total_ops`. The rules are calc's, by the layer that was called: a hook put on a
module of another kind has none.
"""
import logging

import torch
from _flopbook import _calc


def _counted(m, name):
    """What thop's rule makes of the call that has just ended."""
    answer = _calc.hook_count("thop", m._number)
    if answer == "" or m.__dict__.get("_handle") is None:
        raise NotImplementedError(f"thop.{name}() counts layers of torch.nn here, and {type(m).__name__} is none")
    if answer == "!":
        raise TypeError("tuple indices must be integers or slices, not NoneType")
    return torch.tensor([float(int(answer))], dtype=torch.float64)


def _rule(name):
    def hook(m, x, y):
        m.total_ops += _counted(m, name)

    hook.__name__ = hook.__qualname__ = name
    hook.__doc__ = "Adds what the call costs."
    return hook


count_convNd, count_normalization, count_prelu, count_softmax, count_avgpool, count_adap_avgpool, count_linear = (
    _rule(f"count_{name}") for name in "convNd normalization prelu softmax avgpool adap_avgpool linear".split()
)
count_rnn_cell, count_gru_cell, count_lstm_cell, count_rnn, count_gru, count_lstm = (
    _rule(f"count_{name}") for name in "rnn_cell gru_cell lstm_cell rnn gru lstm".split()
)


def count_parameters(m, x, y):
    """Sets `total_params` to the numbers of all parameters of a module."""
    total = float(sum(p.nelement() for p in m.parameters()))
    m.total_params = torch.tensor([total], dtype=torch.float64)


def zero_ops(m, x, y):
    """Costs nothing."""
    m.total_ops += torch.tensor([0.0], dtype=torch.float64)


def count_relu(m, x, y):
    """Taken to be free."""
    zero_ops(m, x, y)


def count_upsample(m, x, y):
    """Free, with a word to the log, where it interpolates otherwise than the tool knows."""
    if m.mode not in ("nearest", "linear", "bilinear", "bicubic"):
        logging.warning("mode %s is not implemented yet, take it a zero op" % m.mode)
        zero_ops(m, x, y)
    else:
        m.total_ops += _counted(m, "count_upsample")
