"""Whether gradients are wanted: of which tensors, and by `no_grad` and its like, where none are."""
import functools
import itertools


class _Mode:
    enabled = True
    inference = False


def is_grad_enabled():
    return _Mode.enabled


def is_inference_mode_enabled():
    return _Mode.inference


class _Switch:
    """Sets the mode inside a `with`, or around a function. Used as a decorator it may stand without brackets."""

    _enabled = False

    def __new__(cls, orig_func=None):
        self = object.__new__(cls)
        return self if orig_func is None else self(orig_func)

    __new__.__qualname__ = "_NoParamDecoratorContextManager.__new__"

    def __init__(self, orig_func=None):
        pass

    def __enter__(self):
        self._before = _Mode.enabled, _Mode.inference
        self._set()

    def _set(self):
        _Mode.enabled = self._enabled

    def __exit__(self, *_):
        _Mode.enabled, _Mode.inference = self._before

    def clone(self):
        return type(self)()

    def __call__(self, function):
        if isinstance(function, type):
            function.__init__ = self(function.__init__)
            return function

        @functools.wraps(function)
        def decorate_context(*given, **named):
            with self.clone():
                return function(*given, **named)

        if not hasattr(function, "__qualname__"):
            decorate_context.__qualname__ = "context_decorator.<locals>.decorate_context"
        return decorate_context


class no_grad(_Switch):
    """No gradient is wanted."""


class enable_grad(_Switch):
    """Gradients are wanted again."""

    _enabled = True


class inference_mode(_Switch):
    """No gradient is wanted, now or later."""

    def __new__(cls, mode=True):
        self = object.__new__(cls)
        if callable(mode):
            self.__init__()
            return self(mode)
        return self

    def __init__(self, mode=True):
        self.mode = mode

    def _set(self):
        if self.mode:
            _Mode.enabled, _Mode.inference = False, True

    def clone(self):
        return inference_mode(self.mode)


class set_grad_enabled(_Switch):
    """Sets the mode at once, and back at the end of a `with`."""

    def __new__(cls, mode):
        return object.__new__(cls)

    def __init__(self, mode):
        self.mode = mode
        self._before = _Mode.enabled, _Mode.inference
        _Mode.enabled = bool(mode)

    def __enter__(self):
        pass

    def clone(self):
        return set_grad_enabled(self.mode)

    def __call__(self, function):
        _Mode.enabled = self._before[0]
        return super().__call__(function)


for _one in (no_grad, enable_grad, inference_mode, set_grad_enabled):
    _one.__module__ = "torch.autograd.grad_mode"


class Node:
    """What made a tensor that wants a gradient: its name, and what made its sources, or the sources that learn."""

    next_functions = hooks = ()
    #: A tensor made in between whose gradient is kept.
    retains = None
    _numbers = itertools.count()

    #: What nodes that are gone have held; let go one after the other, since each may hold the next.
    _left = []
    _leaving = False

    def __init__(self, name, sources):
        self._name, self.sources, self.number = name, sources, next(Node._numbers)

    def __del__(self):
        Node._left.append(self.sources)
        self.sources = ()
        if Node._leaving:
            return
        Node._leaving = True
        while Node._left:
            Node._left.pop()
        Node._leaving = False

    def name(self):
        return self._name

    def __repr__(self):
        return f"<{self._name} object at {hex(id(self))}>"


#: Functions whose step back is called otherwise than they are.
_NODES = {
    "matmul": "MmBackward0", "linear": "AddmmBackward0", "getitem": "SliceBackward0", "cast": "ToCopyBackward0",
    "cat": "CatBackward0", "concat": "CatBackward0", "t": "TBackward0", "flatten": "ViewBackward0",
    "reshape": "ViewBackward0",
}


@functools.cache
def _step_back(rule):
    """What the step back of a function is called."""
    return _NODES.get(rule) or "".join(part.capitalize() for part in rule.split("_")) + "Backward0"


def grown(made, rule, sources):
    """Says of what a function made that a gradient is wanted, where it is of one of its sources."""
    if not _Mode.enabled:
        return made
    learning = [one._node or one for one in sources if getattr(one, "_learns", False)]
    if learning:
        _grow(made, rule, learning)
    return made


def _grow(made, rule, sources):
    if isinstance(made, tuple):
        for one in made:
            _grow(one, rule, sources)
    elif made.dtype.is_floating_point or made.dtype.is_complex:
        made._learns, made._node = True, Node(_step_back(rule), sources)
