"""Optimizers keep what they are made with; a step changes no shape, and does nothing."""
import inspect

from .._tensor import Tensor
from . import lr_scheduler
from .optimizer import Optimizer


def _check(lr, options):
    """Raises for numbers that no step can be made with."""
    if isinstance(lr, Tensor):
        if lr.numel() != 1:
            raise ValueError("Tensor lr must be 1-element")
    elif not 0.0 <= lr:
        raise ValueError(f"Invalid learning rate: {lr}")
    if "eps" in options and not 0.0 <= options["eps"]:
        raise ValueError(f"Invalid epsilon value: {options['eps']}")
    for at in range(2) if "betas" in options else ():
        beta = options["betas"][at]
        if not 0.0 <= beta < 1.0:
            raise ValueError(f"Invalid beta parameter at index {at}: {beta}")
    for name in ("momentum", "weight_decay"):
        if name in options and not 0.0 <= options[name]:
            raise ValueError(f"Invalid {name} value: {options[name]}")


def _made(name, lr, **defaults):
    """An optimizer class with its options and their defaults."""

    # What stands behind `maximize`, and itself, is given by name.
    places = list(defaults)[: list(defaults).index("maximize")] if "maximize" in defaults else list(defaults)

    def __init__(self, params, lr=lr, *args, **named):
        for key in named:
            if key not in defaults:
                raise TypeError(f"{name}.__init__() got an unexpected keyword argument '{key}'")
        given = dict(zip(places, args))
        if len(args) > len(places):
            raise TypeError(
                f"{name}.__init__() takes from 2 to {3 + len(places)} positional arguments but {3 + len(args)} were given"
            )
        _check(lr, {**defaults, **given, **named})
        Optimizer.__init__(self, params, {"lr": lr, **defaults, **given, **named})

    __init__.__qualname__ = f"{name}.__init__"
    __init__.__signature__ = inspect.Signature(
        [inspect.Parameter(one, inspect.Parameter.POSITIONAL_OR_KEYWORD) for one in ("self", "params")]
        + [
            inspect.Parameter(
                one,
                inspect.Parameter.POSITIONAL_OR_KEYWORD if one == "lr" or one in places else inspect.Parameter.KEYWORD_ONLY,
                default=default,
            )
            for one, default in {"lr": lr, **defaults}.items()
            if one != "decoupled_weight_decay" or name != "AdamW"
        ]
    )
    return type(name, (Optimizer,), {"__init__": __init__, "__module__": __name__, "__doc__": "Keeps its options."})


_COMMON = {"maximize": False, "foreach": None, "differentiable": False}
_ADAM = {"betas": (0.9, 0.999), "eps": 1e-08, "weight_decay": 0}

SGD = _made("SGD", 0.001, momentum=0, dampening=0, weight_decay=0, nesterov=False, **_COMMON, fused=None)
Adam = _made("Adam", 0.001, **_ADAM, amsgrad=False, **_COMMON, capturable=False, fused=None, decoupled_weight_decay=False)
AdamW = _made("AdamW", 0.001, **{**_ADAM, "weight_decay": 0.01}, amsgrad=False, **_COMMON, capturable=False, fused=None,
              decoupled_weight_decay=True)
NAdam = _made("NAdam", 0.002, **_ADAM, momentum_decay=0.004, **_COMMON, decoupled_weight_decay=False, capturable=False)
RAdam = _made("RAdam", 0.001, **_ADAM, **_COMMON, decoupled_weight_decay=False, capturable=False)
Adamax = _made("Adamax", 0.002, **_ADAM, **_COMMON, capturable=False)
Adagrad = _made("Adagrad", 0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10, **_COMMON, fused=None)
Adadelta = _made("Adadelta", 1.0, rho=0.9, eps=1e-06, weight_decay=0, **_COMMON, capturable=False)
RMSprop = _made("RMSprop", 0.01, alpha=0.99, eps=1e-08, weight_decay=0, momentum=0, centered=False, **_COMMON, capturable=False)
Rprop = _made("Rprop", 0.01, etas=(0.5, 1.2), step_sizes=(1e-06, 50), **_COMMON, capturable=False)
ASGD = _made("ASGD", 0.01, lambd=0.0001, alpha=0.75, t0=1000000.0, weight_decay=0, **_COMMON, capturable=False)
LBFGS = _made("LBFGS", 1, max_iter=20, max_eval=None, tolerance_grad=1e-07, tolerance_change=1e-09, history_size=100, line_search_fn=None)
SparseAdam = _made("SparseAdam", 0.001, betas=(0.9, 0.999), eps=1e-08, maximize=False)
