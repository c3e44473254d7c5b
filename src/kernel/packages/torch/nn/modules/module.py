"""`torch.nn.Module`: attributes that are parameters, buffers and modules; calls with their hooks."""
import itertools
from collections import OrderedDict
from inspect import isfunction

import _flopbook

from ... import _dtype
from ..._device import device as Device
from ..._tensor import Tensor
from ...utils.hooks import RemovableHandle
from ._attributes import Attributes
from ._backward_hooks import hooked_back
from ._recording import call_recorded
from ._state import State
from ._tree import Tree

_numbers = itertools.count(1)

#: Hooks of all modules.
_everywhere, _everywhere_before = OrderedDict(), OrderedDict()


def _addindent(text, spaces):
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * spaces + line if line.strip() else "" for line in rest)])


def _of_parts(*parts):
    """Puts what stands in other files on a class, which has no base but `object`, as PyTorch's has none."""

    def put(made):
        for part in parts:
            for name, one in vars(part).items():
                if name not in vars(made) and name not in ("__dict__", "__weakref__"):
                    setattr(made, name, one)
                    if isfunction(one):
                        one.__qualname__ = f"Module.{name}"
        return made

    return put


@_of_parts(Attributes, State, Tree)
class Module:
    """Base class of all networks."""

    dump_patches = False
    _version = 1
    training: bool

    def __init__(self, *args, **kwargs):
        if kwargs:
            raise TypeError(
                f"{type(self).__name__}.__init__() got an unexpected keyword argument '{next(iter(kwargs))}'"
            )
        if args:
            raise TypeError(
                f"{type(self).__name__}.__init__() takes 1 positional argument but {len(args) + 1} were given"
            )
        self.__dict__.update(
            _parameters={}, _buffers={}, _modules={},
            # What hangs on a module, in the order in which PyTorch names it.
            _backward_hooks=OrderedDict(), _backward_pre_hooks=OrderedDict(), _forward_hooks=OrderedDict(),
            _forward_pre_hooks=OrderedDict(), _state_dict_hooks=OrderedDict(), _state_dict_pre_hooks=OrderedDict(),
            _load_state_dict_pre_hooks=OrderedDict(), _load_state_dict_post_hooks=OrderedDict(),
            _non_persistent_buffers_set=set(), _number=next(_numbers), training=True,
        )

    def __setstate__(self, state):
        # A copy is a module of its own.
        self.__dict__.update(state, _number=next(_numbers))

    def forward(self, *input):
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    forward.__qualname__ = "_forward_unimplemented"

    def __call__(self, *args, **kwargs):
        # Raises PyTorch's words where the constructor of a class does not call that of Module.
        _ = self._backward_hooks
        made = call_recorded(self, args, kwargs) if _flopbook.recording else self._call(args, kwargs)
        return made if _flopbook.watched is None else _flopbook.watched.see(made)

    def _call(self, args, kwargs):
        if _everywhere_before or self._forward_pre_hooks:
            for hook, with_kwargs in [*_everywhere_before.values(), *self._forward_pre_hooks.values()]:
                args, kwargs = _changed_by(hook, with_kwargs, self, args, kwargs)
        forward = self.forward
        if self._backward_hooks or self._backward_pre_hooks:
            forward = hooked_back(self)
        if not _everywhere and not self._forward_hooks:
            return forward(*args, **kwargs)
        hooks = [*_everywhere.values(), *self._forward_hooks.values()]
        try:
            result = forward(*args, **kwargs)
        except Exception:
            _call_always(hooks, self, args, kwargs)
            raise
        for hook, with_kwargs, _ in hooks:
            changed = hook(self, args, kwargs, result) if with_kwargs else hook(self, args, result)
            result = result if changed is None else changed
        return result

    # Hooks.

    def register_forward_pre_hook(self, hook, *, prepend=False, with_kwargs=False):
        return _hooked(self._forward_pre_hooks, (hook, with_kwargs), prepend)

    def register_forward_hook(self, hook, *, prepend=False, with_kwargs=False, always_call=False):
        return _hooked(self._forward_hooks, (hook, with_kwargs, always_call), prepend)

    def register_full_backward_hook(self, hook, prepend=False):
        return _hooked(self._backward_hooks, hook, prepend)

    def register_full_backward_pre_hook(self, hook, prepend=False):
        return _hooked(self._backward_pre_hooks, hook, prepend)

    register_backward_hook = register_full_backward_hook

    # Types and devices.

    def _apply(self, fn):
        for one in self.children():
            one._apply(fn)
        for held in (self._parameters, self._buffers):
            for name, one in held.items():
                made = one if one is None else fn(one)
                if made is not one:
                    one.dtype, one.device, one._known, one._alias = made.dtype, made.device, made._values, None
        return self

    def to(self, *args, device=None, dtype=None, non_blocking=False, memory_format=None):
        likes = [one.dtype for one in args if isinstance(one, Tensor)]
        types = [*likes, *(one for one in (*args, dtype) if isinstance(one, _dtype.dtype))]
        places = [one for one in (*args, device) if isinstance(one, (str, Device, int))]
        for one in types:
            if not (one.is_floating_point or one.is_complex):
                raise TypeError(
                    f"nn.Module.to only accepts floating point or complex dtypes, but got desired dtype={one}"
                )
        return self._apply(lambda one: one.to(*places, *(types if one.is_floating_point() else ())))

    def float(self):
        return self.to(_dtype.float32)

    def double(self):
        return self.to(_dtype.float64)

    def half(self):
        return self.to(_dtype.float16)

    def bfloat16(self):
        return self.to(_dtype.bfloat16)

    def type(self, dst_type):
        return self._apply(lambda one: one.to(dst_type))

    def to_empty(self, *, device, recurse=True):
        return self.to(device)

    def share_memory(self):
        return self

    def cpu(self):
        return self.to("cpu")

    def cuda(self, device=None):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def compile(self, *args, **kwargs):
        return None

    # Print.

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        return ""

    def __repr__(self):
        extra = self.extra_repr()
        lines = [f"({name}): " + _addindent(repr(one), 2) for name, one in self._modules.items()]
        first = extra.split("\n") if extra else []
        if len(first) == 1 and not lines:
            return f"{self._get_name()}({first[0]})"
        body = "\n  ".join([*first, *lines])
        return f"{self._get_name()}(\n  {body}\n)" if body else f"{self._get_name()}()"


def _changed_by(hook, with_kwargs, module, args, kwargs):
    """What a hook makes of the arguments before the call."""
    if with_kwargs:
        changed = hook(module, args, kwargs)
        if changed is None:
            return args, kwargs
        if isinstance(changed, tuple) and len(changed) == 2:
            return changed
        raise RuntimeError(f"forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got {changed}.")
    changed = hook(module, args)
    if changed is not None:
        args = changed if isinstance(changed, tuple) else (changed,)
    return args, kwargs


def _call_always(hooks, module, args, kwargs):
    """Of a call that raised, the hooks that want to hear of it still."""
    for hook, with_kwargs, always in hooks:
        if always:
            hook(module, args, kwargs, None) if with_kwargs else hook(module, args, None)


def _hooked(hooks, entry, prepend=False):
    handle = RemovableHandle(hooks)
    hooks[handle.id] = entry
    if prepend:
        hooks.move_to_end(handle.id, last=False)
    return handle


def register_module_forward_pre_hook(hook):
    """Hangs a hook before the calls of all modules."""
    return _hooked(_everywhere_before, (hook, False))


def register_module_forward_hook(hook, *, with_kwargs=False, always_call=False):
    """Hangs a hook behind the calls of all modules."""
    return _hooked(_everywhere, (hook, with_kwargs, always_call))
