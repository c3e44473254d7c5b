"""Modules that hold others: `Sequential`, `ModuleList`, `ModuleDict`."""
import operator
from collections import OrderedDict
from itertools import chain

from ._named import known_as
from .module import Module, _addindent


def _of_sequence(other):
    if not isinstance(other, Sequential):
        raise ValueError(f"add operator supports only objects of Sequential class, but {type(other)} is given.")
    return other


def _times(modules, count):
    if not isinstance(count, int):
        raise TypeError(f"unsupported operand type(s) for *: {type(modules)} and {type(count)}")
    if count <= 0:
        raise ValueError(f"Non-positive multiplication factor {count} for {type(modules)}")
    return count


def _moved_up(modules, index, module):
    """Puts a module at a place, and those behind it under the next number each. Raises KeyError where names are none."""
    for at in range(len(modules), index, -1):
        modules[str(at)] = modules[str(at - 1)]
    modules[str(index)] = module


class Sequential(Module):
    """Calls its modules one after another, each with what the one before returned."""

    def __init__(self, *args):
        super().__init__()
        named = args[0].items() if len(args) == 1 and isinstance(args[0], OrderedDict) else enumerate(args)
        for name, module in named:
            self.add_module(str(name), module)

    def _at(self, index):
        size = len(self)
        index = operator.index(index)
        if not -size <= index < size:
            raise IndexError(f"index {index} is out of range")
        return list(self._modules)[index % size]

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(OrderedDict(list(self._modules.items())[index]))
        return self._modules[self._at(index)]

    def __setitem__(self, index, module):
        setattr(self, self._at(index), module)

    def __delitem__(self, index):
        names = list(self._modules)[index] if isinstance(index, slice) else [self._at(index)]
        for name in names:
            delattr(self, name)
        kept = list(self._modules.values())
        self._modules = {str(at): one for at, one in enumerate(kept)}

    def __len__(self):
        return len(self._modules)

    def __add__(self, other):
        made = Sequential()
        for module in chain(self, _of_sequence(other)):
            made.append(module)
        return made

    def __iadd__(self, other):
        return self.extend(list(_of_sequence(other)))

    def __mul__(self, other):
        made = Sequential()
        for _ in range(_times(self, other)):
            made.extend(self)
        return made

    __rmul__ = __mul__

    def __imul__(self, other):
        kept = list(self)
        for _ in range(_times(self, other) - 1):
            self.extend(kept)
        return self

    def __iter__(self):
        return iter(self._modules.values())

    def pop(self, key):
        module = self[key]
        del self[key]
        return module

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self

    def insert(self, index, module):
        if not isinstance(module, Module):
            raise AssertionError(f"module should be of type: {Module}")
        size = len(self._modules)
        if not -size <= index <= size:
            raise IndexError(f"Index out of range: {index}")
        _moved_up(self._modules, index + size if index < 0 else index, module)
        return self

    def extend(self, sequential):
        for module in sequential:
            self.append(module)
        return self

    def forward(self, input):
        for module in self:
            input = module(input)
        return input


class ModuleList(Module):
    """Modules in a list; it is not called."""

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.extend(modules)

    _at = Sequential._at

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self._modules.values())[index])
        return self._modules[self._at(index)]

    __setitem__ = known_as(Sequential.__setitem__, "ModuleList.__setitem__")
    __delitem__ = known_as(Sequential.__delitem__, "ModuleList.__delitem__")
    __len__ = known_as(Sequential.__len__, "ModuleList.__len__")
    __iter__ = known_as(Sequential.__iter__, "ModuleList.__iter__")
    pop = known_as(Sequential.pop, "ModuleList.pop")
    append = known_as(Sequential.append, "ModuleList.append")

    def __add__(self, other):
        return ModuleList(chain(self, other))

    def __iadd__(self, modules):
        return self.extend(modules)

    def extend(self, modules):
        if not hasattr(modules, "__iter__"):
            raise TypeError(
                f"ModuleList.extend should be called with an iterable, but got {type(modules).__name__}"
            )
        for module in modules:
            self.append(module)
        return self

    def insert(self, index, module):
        _moved_up(self._modules, index, module)

    def __repr__(self):
        texts = [repr(one) for one in self]
        if not texts:
            return f"{self._get_name()}()"
        lines, start = [], 0
        for at in range(1, len(texts) + 1):
            if at == len(texts) or texts[at] != texts[start]:
                count = at - start
                place = f"({start})" if count == 1 else f"({start}-{at - 1})"
                times = "" if count == 1 else f"{count} x "
                lines.append(f"{place}: " + _addindent(f"{times}{texts[start]}", 2))
                start = at
        return f"{self._get_name()}(\n  " + "\n  ".join(lines) + "\n)"


class ModuleDict(Module):
    """Modules by their names; it is not called."""

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.update(modules)

    def __getitem__(self, key):
        return self._modules[key]

    def __setitem__(self, key, module):
        self.add_module(key, module)

    def __delitem__(self, key):
        del self._modules[key]

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules)

    def __contains__(self, key):
        return key in self._modules

    def clear(self):
        self._modules.clear()

    def pop(self, key):
        module = self[key]
        del self[key]
        return module

    def keys(self):
        return self._modules.keys()

    def items(self):
        return self._modules.items()

    def values(self):
        return self._modules.values()

    def update(self, modules):
        if not hasattr(modules, "__iter__"):
            raise TypeError(
                f"ModuleDict.update should be called with an iterable of key/value pairs, but got {type(modules).__name__}"
            )
        for at, pair in enumerate(modules.items() if hasattr(modules, "items") else modules):
            if not hasattr(pair, "__iter__"):
                raise TypeError(
                    f"ModuleDict update sequence element #{at} should be Iterable; is{type(pair).__name__}"
                )
            if len(pair) != 2:
                raise ValueError(
                    f"ModuleDict update sequence element #{at} has length {len(pair)}; 2 is required"
                )
            self[pair[0]] = pair[1]


__all__ = ["ModuleDict", "ModuleList", "Sequential"]
