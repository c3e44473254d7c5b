"""The run of a model that an analysis reads, operator by operator."""
import _flopbook
import torch
from _flopbook import _calc
from _flopbook._sizes import reached
from torch import Tensor
from torch.nn.modules._recording import Recording

#: Functions that make a tensor of nothing, which fvcore has no rule for and does not take to be free.
_MAKERS = "rand randn randint randperm rand_like randn_like randint_like ones_like empty_like eye linspace logspace normal"


class _Makers:
    """Says which tensors are made of nothing meanwhile."""

    def __enter__(self):
        self._before = [(name, getattr(torch, name)) for name in _MAKERS.split() if hasattr(torch, name)]
        for name, function in self._before:
            setattr(torch, name, _noting(name, function))

    def __exit__(self, *_):
        for name, function in self._before:
            setattr(torch, name, function)


def _noting(name, function):
    def noting(*given, **named):
        made = function(*given, **named)
        _calc.made_of_nothing(f"torch.{name}", _flopbook.tensor_text([made]))
        return made

    return noting


def _check(value):
    """Raises where a trace cannot hold what a model returns."""
    if isinstance(value, (tuple, list)):
        for one in value:
            _check(one)
    elif isinstance(value, dict):
        for one in value.values():
            _check(one)
    elif not isinstance(value, Tensor):
        raise RuntimeError(
            "Only tensors, lists, tuples of tensors, or dictionary of tensors can be output from traced functions"
        )


def _apart(value):
    """Inputs as a trace has them: a tensor that comes twice is two."""
    if isinstance(value, Tensor):
        made = Tensor._of(value.shape, value.dtype, values=value._values)
        made.requires_grad, made.device = value.requires_grad, value.device
        return made
    if isinstance(value, dict):
        return {key: _apart(one) for key, one in value.items()}
    return type(value)(map(_apart, value)) if type(value) in (tuple, list) else value


def trace(model, inputs):
    """The operators of one run, between the modules that run them; and what was calculated from sizes for them."""
    arguments = inputs if isinstance(inputs, tuple) else (inputs,)
    before, _flopbook.traced = _flopbook.traced, []
    try:
        with Recording() as calls, _Makers():
            _check(model(*map(_apart, arguments)))
        nodes = reached(_flopbook.traced)
    finally:
        _flopbook.traced = before
    return calls.steps("fvcore", model), nodes
