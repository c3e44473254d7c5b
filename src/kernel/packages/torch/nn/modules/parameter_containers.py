"""Lists and dictionaries of parameters."""
from ..._tensor import Tensor
from ..parameter import Parameter
from .module import Module


class ParameterList(Module):
    """Parameters in a list."""

    def __init__(self, values=None):
        super().__init__()
        self._size = 0
        for one in values or ():
            self.append(one)

    def __len__(self):
        return self._size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        if not -self._size <= index < self._size:
            raise IndexError(f"index {index} is out of range")
        return getattr(self, str(index % self._size))

    def __setitem__(self, index, value):
        setattr(self, str(index), Parameter(value) if type(value) is Tensor else value)

    def __iter__(self):
        return iter(self[at] for at in range(len(self)))

    def append(self, value):
        self._size += 1
        self[self._size - 1] = value
        return self

    def extend(self, values):
        for one in values:
            self.append(one)
        return self

    __iadd__ = extend

    def extra_repr(self):
        return "\n".join(_line(at, one, lambda tensor: tensor.dtype) for at, one in enumerate(self))


def _line(key, one, kind):
    """How a container prints one of what it holds."""
    if not isinstance(one, Tensor):
        return f"  ({key}): Object of type: {type(one).__name__}"
    called = "Parameter" if isinstance(one, Parameter) else "Tensor"
    return f"  ({key}): {called} containing: [{kind(one)} of size {'x'.join(map(str, one.shape))}]"


class ParameterDict(Module):
    """Parameters by their names."""

    def __init__(self, parameters=None):
        super().__init__()
        self._keys = {}
        self.update(parameters or {})

    def __getitem__(self, key):
        return getattr(self, self._keys[key])

    def __setitem__(self, key, value):
        self._keys[key] = str(key)
        setattr(self, str(key), Parameter(value) if type(value) is Tensor else value)

    def __len__(self):
        return len(self._keys)

    def __iter__(self):
        return iter(self._keys)

    def __contains__(self, key):
        return key in self._keys

    def keys(self):
        return self._keys.keys()

    def items(self):
        return [(key, self[key]) for key in self._keys]

    def values(self):
        return [self[key] for key in self._keys]

    def update(self, parameters):
        for key, value in parameters.items() if hasattr(parameters, "items") else parameters:
            self[key] = value

    def extra_repr(self):
        return "\n".join(_line(key, one, Tensor.type) for key, one in self.items())


__all__ = ["ParameterDict", "ParameterList"]
