"""
What a program may change of Python, and what is put back behind it: every program finds modules, classes, files and
settings as the first one did. Modules of the standard library that a program is the first to import stay as it left them.
"""
import asyncio
import collections
import gc
import os
import random
import shutil
import signal
import sys
import types
import warnings

from . import _PACKAGES, standins, waiting

#: What Python itself writes into a class.
_WRITTEN = frozenset(
    "__dict__ __weakref__ __abstractmethods__ _abc_impl __annotations_cache__ __annotate_func__ __annotate__ "
    "__annotations__ __doc__".split()
)
_CONTAINERS = (dict, list, set, collections.OrderedDict)
_MISSING = object()

#: Where programs may leave files.
_PLACES = (os.getcwd(), "/tmp")


def _is_ours(module):
    return str(getattr(module, "__file__", None)).startswith(_PACKAGES)


class _Class:
    """A class of ours, with what it holds."""

    def __init__(self, one):
        self.one, self.now = one, type.__getattribute__(one, "__dict__")
        self.held, self.values = dict(self.now), list(self.now.values())

    def put_back(self):
        if list(self.now.values()) == self.values:
            return
        for name in self.now.keys() - self.held.keys() - _WRITTEN:
            type.__delattr__(self.one, name)
        for name, value in self.held.items():
            if self.now.get(name, _MISSING) is not value and name not in _WRITTEN:
                type.__setattr__(self.one, name, value)


class _Dictionary:
    """What a module holds, or a dictionary of ours; `forgets` says if what is new in it is taken out."""

    def __init__(self, one, forgets=True):
        self.one, self.forgets = one, forgets
        self.held, self.values = one.copy(), list(one.values())

    def put_back(self):
        # Lists look for the same object first, which is the quickest way to ask if anything has changed.
        if list(self.one.values()) == self.values:
            return
        for name in [name for name in self.one if self.forgets and name not in self.held]:
            del self.one[name]
        for name, value in self.held.items():
            if self.one.get(name, _MISSING) is not value:
                self.one[name] = value


class _Container:
    """A list or a set of ours, with what is in it."""

    def __init__(self, one):
        self.one, self.held = one, one.copy()

    def put_back(self):
        if self.one != self.held:
            self.one.clear()
            self.one.extend(self.held) if isinstance(self.one, list) else self.one.update(self.held)


class _Settings:
    """What Python is set to, beside what its modules hold."""

    def __init__(self):
        self.limit, self.digits = sys.getrecursionlimit(), sys.get_int_max_str_digits()
        self.stop, self.environment, self.threshold = signal.getsignal(signal.SIGINT), dict(os.environ), gc.get_threshold()
        self.streams = (sys.stdin, sys.stdout, sys.stderr)

    def put_back(self):
        sys.settrace(None)
        sys.setprofile(None)
        sys.setrecursionlimit(self.limit)
        sys.set_int_max_str_digits(self.digits)
        if signal.getsignal(signal.SIGINT) is not self.stop:
            signal.signal(signal.SIGINT, self.stop)
        gc.enable()
        gc.set_threshold(*self.threshold)
        random.seed()
        asyncio._set_running_loop(None)
        if dict(os.environ) != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        if any(one.closed or not os.fstat(number) for number, one in enumerate(self.streams)):
            raise RuntimeError("a stream of Python is closed")
        _take_away_files()


def _take_away_files():
    os.chdir(_PLACES[0])
    for place in _PLACES:
        for name in os.listdir(place):
            path = os.path.join(place, name)
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)


def _is_standard(name, module):
    """A module of the standard library under its own name."""
    spec = getattr(module, "__spec__", None)
    return getattr(spec, "name", None) == name and str(getattr(spec, "origin", None)).startswith(("/lib/", "built-in", "frozen"))


class _Kept:
    """All that is put back: whoever holds it needs no name of this module."""

    def __init__(self):
        modules = [one for one in sys.modules.values() if isinstance(one, types.ModuleType)]
        modules = [one for one in modules if one.__name__ not in (__name__, "__main__")]
        mine = [one for one in modules if _is_ours(one)]
        values = [value for module in mine for value in vars(module).values()]
        classes = {one for one in values if isinstance(one, type) and _is_ours(sys.modules.get(one.__module__))}
        values += [value for one in classes for value in vars(one).values()]
        values += [sys.path, sys.meta_path, sys.path_hooks, sys.argv, warnings.filters]
        containers = {id(one): one for one in values if type(one) in _CONTAINERS}.values()
        self.modules = _Dictionary(sys.modules, forgets=False)
        self.parts = [
            *(_Dictionary(vars(one), _is_ours(one)) for one in modules),
            *(_Dictionary(one) if isinstance(one, dict) else _Container(one) for one in containers),
            *map(_Class, classes),
            _Settings(),
        ]

    def put_back(self):
        new = [name for name in sys.modules if name not in self.modules.held]
        for name in new:
            if not _is_standard(name, sys.modules[name]):
                del sys.modules[name]
        self.modules.put_back()
        for part in self.parts:
            part.put_back()


def begin():
    """
    Keeps what is there, and answers what puts it back. Rubbish is looked for among what programs make alone, and what
    this Python stands on is hidden from them.
    """
    waiting.install()
    standins.hide()
    gc.freeze()
    return _Kept().put_back
