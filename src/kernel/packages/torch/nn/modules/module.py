"""`torch.nn.Module`: attributes that are parameters, buffers and modules; calls with their hooks."""
import itertools
from collections import OrderedDict

import _flopbook

from ... import _dtype
from ..._device import device as Device
from ..._tensor import Tensor
from ...utils.hooks import RemovableHandle
from ..parameter import Buffer, Parameter
from ._recording import call_recorded
from ._tree import Tree

_numbers = itertools.count(1)


def _addindent(text, spaces):
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * spaces + line for line in rest)])


class Module(Tree):
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
        put = super().__setattr__
        for name in ("_parameters", "_buffers", "_modules", "_forward_hooks", "_forward_pre_hooks"):
            put(name, OrderedDict() if name.endswith("hooks") else {})
        put("_non_persistent_buffers_set", set())
        put("_number", next(_numbers))
        put("training", True)

    forward = None

    def __call__(self, *args, **kwargs):
        if _flopbook.recording:
            return call_recorded(self, args, kwargs)
        return self._call(args, kwargs)

    def _call(self, args, kwargs):
        for hook, with_kwargs in list(self._forward_pre_hooks.values()):
            args, kwargs = _changed_by(hook, with_kwargs, self, args, kwargs)
        if self.forward is None:
            raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')
        result = self.forward(*args, **kwargs)
        for hook, with_kwargs in list(self._forward_hooks.values()):
            changed = hook(self, args, kwargs, result) if with_kwargs else hook(self, args, result)
            if changed is not None:
                result = changed
        return result

    # Attributes.

    def __setattr__(self, name, value):
        if isinstance(value, Parameter):
            self._ready("parameters")
            self._forget(name, "_buffers", "_modules", "_non_persistent_buffers_set")
            self.register_parameter(name, value)
        elif isinstance(value, Module):
            self._ready("module")
            self._forget(name, "_parameters", "_buffers", "_non_persistent_buffers_set")
            self._modules[name] = value
        elif name in self.__dict__.get("_parameters", ()):
            if value is not None:
                raise TypeError(
                    f"cannot assign '{_type_name(value)}' as parameter '{name}' (torch.nn.Parameter or None expected)"
                )
            self._parameters[name] = None
        elif name in self.__dict__.get("_modules", ()):
            if value is not None:
                raise TypeError(
                    f"cannot assign '{_type_name(value)}' as child module '{name}' (torch.nn.Module or None expected)"
                )
            self._modules[name] = None
        elif isinstance(value, Buffer):
            self.register_buffer(name, value, value.persistent)
        elif name in self.__dict__.get("_buffers", ()):
            if value is not None and not isinstance(value, Tensor):
                raise TypeError(
                    f"cannot assign '{_type_name(value)}' as buffer '{name}' (torch.Tensor or None expected)"
                )
            self._buffers[name] = value
        else:
            super().__setattr__(name, value)

    def _ready(self, kind):
        if "_parameters" not in self.__dict__:
            raise AttributeError(f"cannot assign {kind} before Module.__init__() call")

    def _forget(self, name, *places):
        self.__dict__.pop(name, None)
        for place in places:
            held = self.__dict__[place]
            held.discard(name) if isinstance(held, set) else held.pop(name, None)

    def __getattr__(self, name):
        for place in ("_parameters", "_buffers", "_modules"):
            held = self.__dict__.get(place)
            if held is not None and name in held:
                return held[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __delattr__(self, name):
        for place in ("_parameters", "_buffers", "_modules"):
            if name in self.__dict__[place]:
                del self.__dict__[place][name]
                return
        super().__delattr__(name)

    def __dir__(self):
        return sorted({*object.__dir__(self), *self._parameters, *self._buffers, *self._modules})

    def register_parameter(self, name, param):
        self._ready("parameter")
        self._named(name, "parameter")
        if hasattr(self, name) and name not in self._parameters:
            raise KeyError(f"attribute '{name}' already exists")
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(
                f"cannot assign '{_type_name(param)}' object to parameter '{name}' (torch.nn.Parameter or None required)"
            )
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        self._named(name, "buffer")
        if hasattr(self, name) and name not in self._buffers:
            raise KeyError(f"attribute '{name}' already exists")
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(
                f"cannot assign '{_type_name(tensor)}' object to buffer '{name}' (torch Tensor or None required)"
            )
        self._buffers[name] = tensor
        (self._non_persistent_buffers_set.discard if persistent else self._non_persistent_buffers_set.add)(name)

    def add_module(self, name, module):
        if not isinstance(module, Module) and module is not None:
            raise TypeError(f"{_type_name(module)} is not a Module subclass")
        self._named(name, "module")
        if hasattr(self, name) and name not in self._modules:
            raise KeyError(f"attribute '{name}' already exists")
        self._modules[name] = module

    register_module = add_module

    def _named(self, name, kind):
        if not isinstance(name, str):
            raise TypeError(f"{kind} name should be a string. Got {_type_name(name)}")
        if "." in name:
            raise KeyError(
                f'{kind} name can\'t contain ".", got: {name}' if kind == "module" else f'{kind} name can\'t contain "."'
            )
        if name == "":
            raise KeyError(f'{kind} name can\'t be empty string ""')

    # Hooks.

    def register_forward_pre_hook(self, hook, *, prepend=False, with_kwargs=False):
        return _hooked(self._forward_pre_hooks, (hook, with_kwargs), prepend)

    def register_forward_hook(self, hook, *, prepend=False, with_kwargs=False, always_call=False):
        return _hooked(self._forward_hooks, (hook, with_kwargs), prepend)

    def register_full_backward_hook(self, hook, prepend=False):
        return RemovableHandle({})

    register_backward_hook = register_full_backward_pre_hook = register_full_backward_hook

    # Types and devices.

    def _apply(self, fn):
        for one in self.children():
            one._apply(fn)
        for held in (self._parameters, self._buffers):
            for name, one in held.items():
                if one is not None:
                    made = fn(one)
                    one.dtype, one.device, one._values = made.dtype, made.device, made._values
        return self

    def to(self, *args, device=None, dtype=None, non_blocking=False, memory_format=None):
        types = [one for one in (*args, dtype) if isinstance(one, _dtype.dtype)]
        places = [one for one in (*args, device) if isinstance(one, (str, Device))]
        return self._apply(
            lambda one: one.to(*places, *(types if one.is_floating_point() else ()))
        )

    def float(self):
        return self.to(_dtype.float32)

    def double(self):
        return self.to(_dtype.float64)

    def half(self):
        return self.to(_dtype.float16)

    def bfloat16(self):
        return self.to(_dtype.bfloat16)

    def type(self, dst_type):
        return self.to(dst_type)

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


def _type_name(value):
    kind = type(value)
    return "torch.FloatTensor" if kind is Tensor else f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")


def _changed_by(hook, with_kwargs, module, args, kwargs):
    """What a hook makes of the arguments before the call."""
    if with_kwargs:
        changed = hook(module, args, kwargs)
        return changed if changed is not None else (args, kwargs)
    changed = hook(module, args)
    if changed is not None:
        args = changed if isinstance(changed, tuple) else (changed,)
    return args, kwargs


def _hooked(hooks, entry, prepend):
    handle = RemovableHandle(hooks)
    hooks[handle.id] = entry
    if prepend:
        hooks.move_to_end(handle.id, last=False)
    return handle


