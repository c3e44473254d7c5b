"""`torch.jit`: nothing is compiled here; what asks to be passes as it is."""
from .._lacking import lacked


def is_scripting():
    """False: nothing is compiled."""
    return False


def is_tracing():
    """False: nothing is traced."""
    return False


def _same(fn=None, *given, **named):
    return fn


def ignore(drop=False, **kwargs):
    """A decorator, with brackets or without."""
    return drop if callable(drop) else _same


def unused(fn):
    """Marks what a compiler is to leave out."""
    fn._torchscript_modifier = "unused (ignored and replaced with raising of an exception)"
    return fn


def _overload_method(func):
    """Passes a function; what has no source is none."""
    if not hasattr(func, "__code__"):
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got " + type(func).__name__
        )
    return func


script = export = interface = script_if_tracing = _overload = _same


def optimize_for_inference(mod, other_methods=None):
    return mod


def freeze(mod, preserved_attrs=None, optimize_numerics=True):
    return mod


def annotate(the_type, the_value):
    return the_value


def isinstance(obj, target_type):
    return __builtins__["isinstance"](obj, target_type)


class Final:
    """`Final[int]`: an annotation."""

    def __class_getitem__(cls, item):
        return item


Attribute = annotate
ScriptModule = type("ScriptModule", (), {"__module__": "torch.jit"})
ScriptFunction = type("ScriptFunction", (), {"__module__": "torch.jit"})
__getattr__ = lacked("torch.jit", "trace trace_module load save fork wait Future last_executed_optimized_graph strict_fusion onednn_fusion_enabled enable_onednn_fusion set_fusion_strategy")
