"""
The names that sizes wear. A size has one where the code has read it by that name off a tensor, and carried it from there: an
axis that a call keeps keeps its names, and a name that a call is given as a size names the axis that it becomes.
"""
import ast
import itertools
import sys

from . import axes
from .reading import Readings

_LINE = sys.monitoring.events.LINE

#: The numbers by which Python knows who looks on, but for those that debuggers and profilers take.
_TOOLS = (4, 3)

#: Methods whose arguments are the sizes of what they make, and functions of torch.
_METHODS = frozenset("view reshape expand new_zeros new_ones new_empty new_full".split())
_FUNCTIONS = frozenset("zeros ones empty full rand randn".split())


def may_read(sources):
    return any(".shape" in source or ".size(" in source for source in sources)


class Names:
    """The names of one run of cells."""

    def __init__(self):
        self._readings = Readings()
        #: By file and end: what calls are given, where one of them makes a tensor of sizes.
        self._calls = {}
        self._positions = {}
        #: By scope and name: its last reading; `None` where that was none of a tensor. What it was before, it is no more.
        self._read, self._last = {}, 0
        #: By tensor: its sizes, and the names of each axis, as scope, name and which reading.
        self._worn = {}
        self._tool = next((one for one in _TOOLS if sys.monitoring.get_tool(one) is None), None)
        if self._tool is not None:
            sys.monitoring.use_tool_id(self._tool, "sizes")
            sys.monitoring.register_callback(self._tool, _LINE, self._begins)

    def close(self):
        if self._tool is not None and sys.monitoring.get_tool(self._tool) == "sizes":
            sys.monitoring.free_tool_id(self._tool)

    def add(self, tree, source, filename):
        """Takes a cell before it runs."""
        self._readings.add(tree, source, filename)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                self._calls[filename, node.end_lineno, node.end_col_offset] = node

    def watch(self, code):
        """Looks on where code, or a function in it, reads sizes."""
        scope = self._scope_of(code)
        if self._tool is not None and scope and scope.readings:
            sys.monitoring.set_local_events(self._tool, code, _LINE)
        for one in code.co_consts:
            if isinstance(one, type(code)):
                self.watch(one)

    def _scope_of(self, code):
        key = None if code.co_name == "<module>" else (code.co_filename, code.co_firstlineno, code.co_name)
        return self._readings.scopes.get(key)

    def _begins(self, code, line):
        """A line begins. If it reads sizes, its tensor is the one that its name stands for now."""
        scope = self._scope_of(code)
        reading = scope and scope.readings.get((code.co_filename, line))
        if not reading:
            return sys.monitoring.DISABLE
        frame = sys._getframe(1)
        tensor = frame.f_locals.get(reading.of, frame.f_globals.get(reading.of))
        bound = reading.bound(len(tensor.shape)) if _is_tensor(tensor) else None
        where = _place(frame)
        self._last += 1
        # Where it reads something else, or raises, nothing wears what the name stands for.
        self._read.update({(where, name): bound and self._last for name in reading.names})
        if bound:
            worn = self._of(tensor)
            for name, axis in bound:
                if self._readings.knows(scope, name):
                    worn[axis] = [*worn[axis], (where, name, self._last)]
            self._put(tensor, worn)

    def _of(self, tensor):
        """The names of each axis."""
        shape, worn = self._worn.get(tensor._id, (None, None))
        return list(worn) if shape == tensor.shape else [[] for _ in tensor.shape]

    def _put(self, tensor, worn):
        if any(worn):
            self._worn[tensor._id] = tensor.shape, worn

    # What calls carry.

    def carry(self, made, rule, operands, given):
        """What a call makes wears the names of the axes that it has from what it was given."""
        if not self._worn:
            return
        shapes = [getattr(one, "shape", ()) for one in operands]
        held = [self._of(one) if _is_tensor(one) else [] for one in operands]
        if not any(any(worn) for worn in held):
            return
        for one in _tensors_in(made):
            sources = axes.carried(rule, shapes, given, len(one.shape))
            if sources is None or len(sources) != len(one.shape):
                continue
            worn = [
                [tag for at, axis in found if shapes[at][axis] == size for tag in held[at][axis]]
                for found, size in zip(sources, one.shape)
            ]
            self._put(one, worn)

    def give(self, made, called, frame):
        """A size that a call was given by its name wears it."""
        if not _is_tensor(made) or not self._read:
            return
        worn = self._of(made)
        for axis, name in _named_sizes(self._call(frame), called, len(made.shape)):
            where = self._place_of(name, frame)
            count = self._read.get((where, name))
            if count is not None and self._stands(name, where, frame, made.shape[axis]):
                worn[axis] = [*worn[axis], (where, name, count)]
        self._put(made, worn)

    def _call(self, frame):
        """The call that runs in a frame of the program."""
        key = frame.f_code, frame.f_lasti
        if key not in self._positions:
            # Two bytes an instruction.
            place = itertools.islice(frame.f_code.co_positions(), frame.f_lasti // 2, None)
            _, end, _, end_column = next(place)
            self._positions[key] = self._calls.get((frame.f_code.co_filename, end, end_column))
        return self._positions[key]

    # What is shown.

    def of(self, made, frame):
        """The name of each axis as it is seen from a line; empty where it has none."""
        if _is_tensor(made):
            worn = self._worn.get(made._id)
            return None if worn is None else [self._seen(tags, frame, size) for tags, size in zip(self._of(made), made.shape)]
        if isinstance(made, (tuple, list)):
            return [self.of(one, frame) for one in made if _tensors_in(one)]
        return None

    def _seen(self, tags, frame, size):
        for where, name, count in reversed(tags):
            is_last = self._read.get((where, name)) == count
            if is_last and where == self._place_of(name, frame) and self._stands(name, where, frame, size):
                return name
        return ""

    def _place_of(self, name, frame):
        """The scope in which a name of a frame is looked up; `None` where that is neither the frame's own nor the cells'."""
        code = frame.f_code
        if name in code.co_varnames or name in code.co_cellvars:
            return _place(frame)
        return None if name in code.co_freevars else 0

    def _stands(self, name, where, frame, size):
        """Whether the name is one of those that are only read, and still that size."""
        scope = self._readings.scopes[None] if where == 0 else self._scope_of(frame.f_code)
        value = (frame.f_globals if where == 0 else frame.f_locals).get(name)
        return scope is not None and self._readings.knows(scope, name) and type(value) is int and value == size


def _place(frame):
    """Which scope a frame is: that of all cells, or a call of a function. Its names are unbound before it reads them."""
    return 0 if frame.f_locals is frame.f_globals else id(frame)


def _is_tensor(one):
    from torch import Tensor

    return isinstance(one, Tensor)


def _tensors_in(made):
    if isinstance(made, (tuple, list)):
        return [tensor for one in made for tensor in _tensors_in(one)]
    return [made] if _is_tensor(made) else []


def _named_sizes(call, called, rank):
    """The axes that a call is given as a name alone, `view(B, T, -1)`; none where it is not plain which is which."""
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr != called:
        return []
    given = call.args
    if called == "arange" and len(given) == 1 and not any(one.arg in ("end", "start", "step") for one in call.keywords):
        return [(0, given[0].id)] if isinstance(given[0], ast.Name) else []
    if called not in _METHODS and called not in _FUNCTIONS:
        return []
    if given and isinstance(given[0], (ast.Tuple, ast.List)):
        given = given[0].elts
    if len(given) != rank or any(isinstance(one, ast.Starred) for one in given):
        return []
    return [(axis, one.id) for axis, one in enumerate(given) if isinstance(one, ast.Name)]
