"""Calls of modules while they are recorded: calc is told of the tree once, and of each call that holds others."""
import json

import _flopbook
from _flopbook import _calc

from ..._grad import is_grad_enabled
from ..._tensor import Tensor
from ..parameter import is_lazy

# Asked for once: each time, Python would wrap them anew.
_enter, _open, _leave = _calc.enter, _calc.open, _calc.leave


#: What torchinfo takes from a module; any other object ends it.
_READ = (Tensor, tuple, list, dict, type(None))


def tensors_in(value):
    """All tensors in what a module gets or returns, in tuples, lists, dictionaries and objects of values."""
    if isinstance(value, Tensor):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (tuple, list)):
        held = getattr(value, "__dict__", None) if hasattr(value, "__dataclass_fields__") else None
        value = held.values() if held else ()
    return [one for part in value for one in tensors_in(part)]


def _brackets(value):
    """The brackets of what a module returns, with `0` in the place of a tensor."""
    if isinstance(value, Tensor):
        return 0
    if isinstance(value, (tuple, list)):
        return [found for one in value if (found := _brackets(one)) != []]
    return [0] * len(tensors_in(value))


def _keys(value):
    """What a dictionary of tensors calls them; nothing of what else a module returns."""
    named = isinstance(value, dict) and value and all(isinstance(one, Tensor) for one in value.values())
    return json.dumps([str(key) for key in value]) if named else ""


def _tensor(name, one, copies="1"):
    shape = ",".join(map(str, one.shape))
    return [name, one._id, one.dtype.name, shape, one.requires_grad, copies]


def _tensors(held):
    """Those whose shapes are known."""
    return [_tensor(name, one) for name, one in held.items() if one is not None and not is_lazy(one)]


def _parts(module):
    """The modules in a module by name. Of one whose weight a module inside it makes, calc has the tensors with the layer."""
    wrapping = module.__dict__.get("_wrapping")
    inner = "parametrizations" if wrapping and wrapping[0].startswith("parametrizations.") else None
    parts = {name: one for name, one in module._modules.items() if one is not None and name != inner}
    return parts, inner


def _told_of(module):
    parts, inner = _parts(module)
    parameters, buffers = module._parameters, module._buffers
    if inner:
        parameters, buffers = dict(parameters), dict(buffers)
        parameters.update(module.parametrizations.named_parameters(prefix=inner))
        buffers.update(module.parametrizations.named_buffers(prefix=inner))
    return {
        "id": module._number,
        "name": type(module).__name__,
        "handle": module._current() if is_plain(module) else -1,
        "training": bool(module.training),
        "parameters": _tensors(parameters),
        "buffers": _tensors(buffers),
        "wrapping": module.__dict__.get("_wrapping"),
        "children": [[name, one._number] for name, one in parts.items()],
    }


def tell(module):
    """Tells calc of a module and all in it, inner ones first."""
    found = []

    def visit(one):
        if one._number in _flopbook.told:
            return
        _flopbook.told[one._number] = one
        for child in _parts(one)[0].values():
            visit(child)
        found.append(_told_of(one))

    visit(module)
    if found:
        _calc.describe(json.dumps(found))


def is_plain(module):
    """True for a layer whose `forward` is PyTorch's own: calc counts it in one piece."""
    held = module.__dict__
    if "_handle" not in held or held.get("_composed"):
        return False
    return type(module).forward.__module__.startswith("torch.nn.modules")


def call_recorded(module, args, kwargs):
    """Calls a module. One that holds others stands around their calls."""
    if module._number not in _flopbook.told:
        tell(module)
    if _flopbook.traced is None:
        return _recorded(module, args, kwargs)
    _flopbook.running.append(module)
    try:
        return _recorded(module, args, kwargs)
    finally:
        _flopbook.running.pop()


def _recorded(module, args, kwargs):
    if is_plain(module):
        _enter(module._number, is_grad_enabled())
        return module._call(args, kwargs)
    _open()
    try:
        result = module._call(args, kwargs)
    except BaseException:
        _calc.abandon()
        Recording.abandoned += 1
        raise
    inputs, outputs = tensors_in([args, kwargs]), tensors_in(result)
    told = [_flopbook.tensor_text(inputs), _flopbook.tensor_text(outputs), json.dumps(_brackets(result)), _keys(result)]
    _leave(module._number, *told, not isinstance(result, _READ))
    return result


class Recording:
    """`with Recording() as calls:` keeps the calls made meanwhile."""

    #: How many calls have raised: what was called inside them is forgotten.
    abandoned = 0

    def __enter__(self):
        self._abandoned = Recording.abandoned
        if not _flopbook.recording:
            _flopbook.told.clear()
            _calc.forget()
        _flopbook.recording += 1
        _calc.open()
        self._opened = _calc.opened()
        return self

    def pause(self):
        """Ends it for a moment, to read what was called until now."""
        if _calc.opened() != self._opened:
            raise NotImplementedError("what is counted while a module runs is not known here: read it behind the call")
        self.number = _calc.keep()

    def go_on(self):
        """Keeps what is called next."""
        _calc.open()

    def __exit__(self, *_):
        _flopbook.recording -= 1
        self.number = _calc.keep()
        return False

    def steps(self, tool, module=None):
        """What a tool makes of the calls, one after another: modules that are entered and left, and operators."""
        if Recording.abandoned != self._abandoned:
            raise NotImplementedError(f"{tool}: a module raised and the error was caught: what it had computed is not counted here")
        return [
            (kind, _flopbook.told[rest[0]]) if kind < 2 else (kind, *rest)
            for kind, *rest in json.loads(_calc.steps(self.number, 0 if module is None else module._number, tool))
        ]
