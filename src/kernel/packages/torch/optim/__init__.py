"""Optimizers keep what they are made with; a step changes no shape, and does nothing."""
from . import lr_scheduler
from .optimizer import Optimizer


def _made(name, lr, **defaults):
    """An optimizer class with its options and their defaults."""

    def __init__(self, params, lr=lr, *args, **named):
        for key in named:
            if key not in defaults:
                raise TypeError(f"{name}.__init__() got an unexpected keyword argument '{key}'")
        if not hasattr(lr, "shape") and not 0.0 <= lr:
            raise ValueError(f"Invalid learning rate: {lr}")
        given = dict(zip(defaults, args))
        Optimizer.__init__(self, params, {"lr": lr, **defaults, **given, **named})

    __init__.__qualname__ = f"{name}.__init__"
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
