"""
The networks of the book: `networks.resnet`, and the same by the names that torchvision has for them. What torchvision
holds beside networks stays a stand-in, and so do the classes of transformers, which name a network of the book instead.
"""
import functools
import importlib
import importlib.abc
import importlib.machinery
import re
import types

from ._networks import CLASSES, FILES, REFERENCES

#: Modules of torchvision that hold networks, and those that these stand in, with the files behind each: a network is in a
#: module of its own, and in the one that this stands in.
_MODULES = {}
for _reference, _file in REFERENCES.items():
    _parts = _reference.split(".")
    for _end in range(1, len(_parts) + 1 if _parts[0] == "torchvision" else 0):
        _files = _MODULES.setdefault(".".join(_parts[:_end]), [])
        _files += [_file] if _end >= len(_parts) - 1 else []

#: Families of networks that the book leaves out: to import them is no error, to use them refuses.
_OUTSIDE = frozenset("detection optical_flow quantization feature_extraction".split())

_WEIGHTS = re.compile(r"\w+_Weights")

#: Classes of transformers that are networks, or that say of what size one is.
_OF_NETWORKS = re.compile(r"\w*(Model|For[A-Z]\w*|Config)")


@functools.cache
def constructor(name):
    """What makes a network of that name."""
    return getattr(importlib.import_module(f"networks.{FILES[name]}"), name)


def instead(name):
    """What to write in the place of a class of transformers: nothing for any other name."""
    package, _, rest = name.partition(".")
    if package != "transformers":
        return ""
    asked = next((part for part in rest.split(".") if _OF_NETWORKS.match(part)), None)
    if asked is None:
        return ""
    found = [prefix for prefix in CLASSES if asked.startswith(prefix)]
    names = [CLASSES[max(found, key=len)]] if found else CLASSES.values()
    which = "this network" if found else "networks of this kind"
    imports = "; ".join(f"from networks.{FILES[one]} import {one}" for one in names)
    return f", and no weights are loaded here; the book has {which} by their shapes: {imports}"


class Weights:
    """Names of weights: `ResNet50_Weights.DEFAULT`. They are names alone, and a network refuses them."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Weights(f"{self._name}.{name}")

    def __getitem__(self, name):
        return Weights(f"{self._name}.{name}")

    def __call__(self, *args, **kwargs):
        raise NotImplementedError(f"{self._name}: no weights are loaded here, nor what belongs to them")

    def __repr__(self):
        return self._name


class Holder(types.ModuleType):
    """A module of torchvision that holds networks, or modules that do."""

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        found = self._found(name)
        setattr(self, name, found)
        return found

    def _found(self, name):
        inside = f"{self.__name__}.{name}"
        if inside in _MODULES or self.__name__ == "torchvision" or name in _OUTSIDE:
            return importlib.import_module(inside)
        files = _MODULES[self.__name__]
        if FILES.get(name) in files:
            return constructor(name)
        if _WEIGHTS.fullmatch(name):
            return Weights(name)
        for module in (importlib.import_module(f"networks.{file}") for file in files if name[:1].isupper()):
            if name in vars(module):
                return vars(module)[name]
        import difflib

        near = difflib.get_close_matches(name, [one for one, file in FILES.items() if file in files], 1)
        meant = f". Did you mean: {near[0]!r}?" if near else ""
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}{meant}")

    def __dir__(self):
        files = _MODULES[self.__name__]
        return sorted([*vars(self), *(name for name, file in FILES.items() if file in files)])


def _list_models():
    files = {file for all in _MODULES.values() for file in all}
    return sorted(name for name, file in FILES.items() if file in files)


def _get_model_builder(name):
    return constructor(name.lower())


def _get_model(name, **config):
    return constructor(name.lower())(**config)


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the modules of torchvision that hold networks."""

    def find_spec(self, fullname, path=None, target=None):
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True) if fullname in _MODULES else None

    def create_module(self, spec):
        return Holder(spec.name)

    def exec_module(self, module):
        module.__path__ = []
        if module.__name__ == "torchvision":
            module.__version__ = "0.28.0"
        if module.__name__ == "torchvision.models":
            module.list_models, module.get_model, module.get_model_builder = _list_models, _get_model, _get_model_builder
