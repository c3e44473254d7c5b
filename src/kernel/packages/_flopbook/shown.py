"""A value as a notebook shows it: what IPython writes behind `Out[n]`."""
import inspect
import re
import types
from collections import Counter, OrderedDict, UserList, defaultdict, deque

from ._page import Page

#: More parts of one value are not shown.
_MOST = 1000


def shown(value):
    """The text of a value."""
    return str(_Shown().show(value))


class _Shown(Page):
    def __init__(self):
        super().__init__()
        self._inside = []

    def show(self, value):
        cycle = id(value) in self._inside
        self._inside.append(id(value))
        self.begin()
        try:
            _way(type(value))(self, value, cycle)
        finally:
            self.end()
            self._inside.pop()
        return self

    def parts(self, parts):
        """Parts with a comma behind each; `True` before those that are shown."""
        for index, part in enumerate(parts):
            if index:
                self.text(",")
                self.space()
            if index >= _MOST:
                self.text("...")
                return
            yield part

    def call(self, name, *args, **named):
        """`name(…)`."""
        self.begin(f"{name}(")
        for key, value in self.parts([*((None, one) for one in args), *named.items()]):
            if key is not None:
                self.begin(f"{key}=")
            self.show(value)
            if key is not None:
                self.end("", len(key) + 1)
        self.end(")", len(name) + 1)


def _way(kind):
    """How a value of a class is shown: by the first of its bases that says so."""
    for one in kind.__mro__:
        if one in _WAYS:
            return _WAYS[one]
        pretty = one.__dict__.get("_repr_pretty_")
        if callable(pretty):
            return lambda page, value, cycle: value._repr_pretty_(page, cycle)
        if one is not object and callable(one.__dict__.get("__repr__")):
            return _by_repr
    return _by_default


def _by_repr(page, value, cycle=False):
    page.begin()
    for index, line in enumerate(repr(value).splitlines()):
        if index:
            page.line()
        page.text(line)
    page.end()


def _by_default(page, value, cycle=False):
    if type(value).__repr__ is not object.__repr__:
        _by_repr(page, value)
        return
    page.begin("<")
    page.show(type(value))
    page.text(f" at 0x{id(value):x}")
    page.end(">", 1)


def _sequence(start, end):
    def show(page, value, cycle):
        if cycle:
            page.text(f"{start}...{end}")
            return
        page.begin(start)
        for one in page.parts(value):
            page.show(one)
        if len(value) == 1 and isinstance(value, tuple):
            page.text(",")
        page.end(end, len(start))

    return show


def _set(start, end):
    show_some = _sequence(start, end)

    def show(page, value, cycle):
        if not value and not cycle:
            page.text(f"{type(value).__name__}()")
            return
        show_some(page, value if cycle or len(value) >= _MOST else _sorted(value), cycle)

    return show


def _sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


def _mapping(start, end):
    def show(page, value, cycle):
        if cycle:
            page.text("{...}")
            return
        page.begin(start)
        for key in page.parts(value.keys()):
            page.show(key)
            page.text(": ")
            page.show(value[key])
        page.end(end, len(start))

    return show


def _class(page, value, cycle):
    if next(one for one in type(value).__mro__ if "__repr__" in vars(one)) is not type:
        _by_repr(page, value)
        return
    page.text(_named(value))


def _named(value):
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", value.__name__)
    return name if module in (None, "builtins", "exceptions") else f"{module}.{name}"


def _function(page, value, cycle):
    try:
        page.text(f"<function {_named(value)}{inspect.signature(value)}>")
    except ValueError:
        page.text(f"<function {_named(value)}>")


def _exception(page, value, cycle):
    page.call(_named(type(value)), *value.args)


def _made_by(parts):
    """What is shown as the call that would make it; `parts` are the arguments, and those with a name."""

    def show(page, value, cycle):
        if cycle:
            page.text(f"{type(value).__name__}(...)")
            return
        args, named = parts(value)
        page.call(type(value).__name__, *args, **named)

    return show


def _namespace(page, value, cycle):
    if cycle:
        page.text("namespace(...)")
    else:
        page.call("namespace", **value.__dict__)


_WAYS = {
    **dict.fromkeys((int, float, str, types.MethodType, slice, range, bytes, re.Pattern), _by_repr),
    tuple: _sequence("(", ")"),
    list: _sequence("[", "]"),
    dict: _mapping("{", "}"),
    set: _set("{", "}"),
    frozenset: _set("frozenset({", "})"),
    type: _class,
    types.FunctionType: _function,
    types.BuiltinFunctionType: _function,
    types.SimpleNamespace: _namespace,
    types.MappingProxyType: _mapping("mappingproxy({", "})"),
    BaseException: _exception,
    defaultdict: _made_by(lambda value: ([value.default_factory, dict(value)], {})),
    OrderedDict: _made_by(lambda value: ([list(value.items())] if value else [], {})),
    deque: _made_by(lambda value: ([list(value)], {} if value.maxlen is None else {"maxlen": value.maxlen})),
    Counter: _made_by(lambda value: ([dict(value.most_common())] if value else [], {})),
    UserList: _made_by(lambda value: ([value.data], {})),
}
