"""Attributes of a module: which are parameters, buffers and modules, and where they are kept."""
from ..._tensor import Tensor
from ..parameter import Buffer, Parameter
from ._types import tensor_type


def type_name(one):
    """`torch.FloatTensor`, `__main__.Net`, `int`."""
    if isinstance(one, Tensor):
        return tensor_type(one.dtype)
    module = getattr(one, "__module__", None)
    start = "" if module in (None, "builtins") else f"{module}."
    return start + (getattr(one, "__qualname__", None) or getattr(one, "__name__", None) or type(one).__name__)


def _is_module(one):
    return hasattr(type(one), "_is_module")


#: Where a module keeps its tensors and its modules.
_PLACES = ("_parameters", "_buffers", "_modules")

#: Values that are neither tensors nor modules.
_PLAIN = frozenset({bool, int, float, str, tuple, list, dict, type(None)})


class Attributes:
    """The part of a module that keeps what is assigned to it."""

    _is_module = True

    def __setattr__(self, name, value):
        held = self.__dict__
        if type(value) in _PLAIN and not (
            name in held.get("_parameters", ()) or name in held.get("_modules", ()) or name in held.get("_buffers", ())
        ):
            object.__setattr__(self, name, value)
        elif isinstance(value, Parameter):
            self._ready("parameters")
            self._forget(name, "_buffers", "_modules", "_non_persistent_buffers_set")
            self.register_parameter(name, value)
        elif name in held.get("_parameters", ()):
            self._refuse(value, f"parameter '{name}' (torch.nn.Parameter or None expected)")
            self.register_parameter(name, value)
        elif _is_module(value):
            self._ready("module")
            self._forget(name, "_parameters", "_buffers", "_non_persistent_buffers_set")
            held["_modules"][name] = value
        elif name in held.get("_modules", ()):
            self._refuse(value, f"child module '{name}' (torch.nn.Module or None expected)")
            held["_modules"][name] = None
        elif isinstance(value, Buffer) or name in held.get("_buffers", ()):
            if not isinstance(value, Tensor):
                self._refuse(value, f"buffer '{name}' (torch.nn.Buffer, torch.Tensor or None expected)")
            kept = value.persistent if isinstance(value, Buffer) else name not in self._non_persistent_buffers_set
            self.register_buffer(name, value, kept)
        else:
            object.__setattr__(self, name, value)

    @staticmethod
    def _refuse(value, words):
        if value is not None:
            raise TypeError(f"cannot assign '{type_name(value)}' as {words}")

    def _ready(self, kind):
        if "_parameters" not in self.__dict__:
            raise AttributeError(f"cannot assign {kind} before Module.__init__() call")

    def _forget(self, name, *places):
        own = self.__dict__
        own.pop(name, None)
        for place in places:
            held = own[place]
            if name in held:
                held.discard(name) if isinstance(held, set) else held.pop(name)

    def __getattr__(self, name):
        own = self.__dict__
        for place in _PLACES:
            held = own.get(place)
            if held is not None and name in held:
                return held[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __delattr__(self, name):
        for place in _PLACES:
            if name in self.__dict__[place]:
                del self.__dict__[place][name]
                self._non_persistent_buffers_set.discard(name)
                return
        object.__delattr__(self, name)

    def __dir__(self):
        names = [*dir(type(self)), *self.__dict__, *self._parameters, *self._modules, *self._buffers]
        return sorted(name for name in names if not name[0].isdigit())

    def register_parameter(self, name, param):
        self._ready("parameter")
        self._named(name, "parameter")
        if name not in self._parameters and hasattr(self, name):
            raise KeyError(f"attribute '{name}' already exists")
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(
                f"cannot assign '{type_name(param)}' object to parameter '{name}' (torch.nn.Parameter or None required)"
            )
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        self._named(name, "buffer")
        if name not in self._buffers and hasattr(self, name):
            raise KeyError(f"attribute '{name}' already exists")
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(
                f"cannot assign '{type_name(tensor)}' object to buffer '{name}' (torch Tensor or None required)"
            )
        self._buffers[name] = tensor
        (self._non_persistent_buffers_set.discard if persistent else self._non_persistent_buffers_set.add)(name)

    def add_module(self, name, module):
        if not _is_module(module) and module is not None:
            raise TypeError(f"{type_name(module)} is not a Module subclass")
        if not isinstance(name, str):
            raise TypeError(f"module name should be a string. Got {type_name(name)}")
        if name not in self._modules and hasattr(self, name):
            raise KeyError(f"attribute '{name}' already exists")
        if "." in name:
            raise KeyError(f'module name can\'t contain ".", got: {name}')
        if name == "":
            raise KeyError('module name can\'t be empty string ""')
        self._modules[name] = module

    def register_module(self, name, module):
        self.add_module(name, module)

    @staticmethod
    def _named(name, kind):
        if not isinstance(name, str):
            raise TypeError(f"{kind} name should be a string. Got {type_name(name)}")
        if "." in name:
            raise KeyError(f'{kind} name can\'t contain "."')
        if name == "":
            raise KeyError(f'{kind} name can\'t be empty string ""')
