"""`torch.fx`: nothing is traced here."""
from .._lacking import lacked


def wrap(fn_or_name):
    """Passes what it is given."""
    if not callable(fn_or_name) and not isinstance(fn_or_name, str):
        raise RuntimeError("Unsupported type for global function! Must be either a callable or string name")
    return fn_or_name


class Proxy:
    """What stands for a tensor in a trace: there is none here."""


__getattr__ = lacked("torch.fx", "symbolic_trace Tracer Graph GraphModule Node Interpreter Transformer replace_pattern experimental passes")
