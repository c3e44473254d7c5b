"""Where a source reads sizes of a tensor by name: `B, C, H, W = x.shape`, `C = x.size(1)`, `n = x.shape[0]`."""
import ast

#: By these a program binds names of its module that no statement shows.
_BINDS_UNSEEN = frozenset("exec eval globals locals vars setattr delattr __import__ __main__ __dict__ f_globals".split())


class Reading:
    """A statement that reads sizes of the tensor that `of` names."""

    def __init__(self, of, names, bind):
        self.of, self.names, self._bind = of, names, bind

    def bound(self, rank):
        """The names and their axes for a tensor of a rank; `None` where the statement raises."""
        return self._bind(list(range(rank)))


class Scope:
    """The names of a function, or of all cells: which are bound by reading sizes, and which in any other way."""

    def __init__(self):
        self.read, self.other, self.readings = set(), set(), {}


class Readings(ast.NodeVisitor):
    """What cells read; `scopes` are those of functions by file, first line and name, and that of all cells by `None`."""

    def __init__(self):
        self.scopes, self._scope, self._file, self._lines = {None: Scope()}, None, "", []
        self._anywhere, self._unseen = set(), False

    def add(self, tree, source, filename):
        """Takes a cell before it runs."""
        self._scope, self._file, self._lines = self.scopes[None], filename, source.splitlines()
        self.visit(tree)

    def knows(self, scope, name):
        """Whether a name of a scope can stand for nothing but a size that was read."""
        if name not in scope.read or name in scope.other or name in self._anywhere or not name.strip("_"):
            return False
        return not (self._unseen and scope is self.scopes[None])

    # Statements that read.

    def visit_Assign(self, node):
        self._assigned(node, node.targets)

    def visit_AnnAssign(self, node):
        self._assigned(node, [node.target] if node.value else [])

    def _assigned(self, node, targets):
        reading = _reading(targets, node.value) if targets and self._stands_alone(node) else None
        if reading is None:
            self.generic_visit(node)
            return
        of, names, bind = reading
        self._scope.read.update(name for name in names if not name.startswith("*"))
        self._binds(*(name[1:] for name in names if name.startswith("*")))
        self._scope.readings[self._file, node.lineno] = Reading(of, names, bind)

    def _stands_alone(self, node):
        """A line begins with it and holds all of it: what is read is then what its name stands for as the line begins."""
        line = self._lines[node.lineno - 1].encode()
        return node.lineno == node.end_lineno and not line[: node.col_offset].strip()

    # All that binds a name otherwise.

    def _binds(self, *names):
        self._scope.other.update(name for name in names if name)

    def visit_Name(self, node):
        self._unseen |= node.id in _BINDS_UNSEEN
        if not isinstance(node.ctx, ast.Load):
            self._binds(node.id)

    def visit_Attribute(self, node):
        self._unseen |= node.attr in _BINDS_UNSEEN
        self.generic_visit(node)

    def visit_alias(self, node):
        self._unseen |= node.name in ("*", "__main__")
        self._binds((node.asname or node.name).partition(".")[0])

    def visit_ExceptHandler(self, node):
        self._binds(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node):
        self._binds(node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node):
        self._binds(node.rest)
        self.generic_visit(node)

    def visit_TypeVar(self, node):
        self._binds(node.name)
        self.generic_visit(node)

    def visit_Global(self, node):
        self._anywhere.update(node.names)

    visit_Nonlocal = visit_Global

    def visit_ClassDef(self, node):
        self._binds(node.name)
        self._inside(node, Scope())

    def _function(self, node):
        name = getattr(node, "name", "<lambda>")
        if name != "<lambda>":
            self._binds(name)
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))])
        scope = self.scopes[self._file, first, name] = Scope()
        self._inside(node, scope)

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function

    def visit_arg(self, node):
        self._binds(node.arg)
        self.generic_visit(node)

    def _inside(self, node, scope):
        before, self._scope = self._scope, scope
        self.generic_visit(node)
        # What stands in a head is looked up outside, and may bind names there.
        before.other |= {one.target.id for one in ast.walk(node) if isinstance(one, ast.NamedExpr)}
        self._scope = before


def _reading(targets, value):
    """What a statement reads: the name of the tensor, the names that it binds, and how it binds them to axes."""
    if isinstance(value, ast.Tuple):
        found = [_sizes(one) for one in value.elts]
        if len({one and one[0] for one in found}) != 1 or found[0] is None or not all(one[2] for one in found):
            return None
        of, pick = found[0][0], lambda axes: [one[1](axes) for one in found]
        single = False
    else:
        found = _sizes(value)
        if found is None:
            return None
        of, pick, single = found
    named = [_named(target, single) for target in targets]
    if None in named:
        return None
    names = [name for each in named for name in each if name]

    def bind(axes):
        try:
            picked = pick(axes)
        except IndexError:
            return None
        pairs = [_spread(each, [picked] if single else picked) for each in named]
        return None if None in pairs else [pair for each in pairs for pair in each]

    return of, names, bind


def _named(target, single):
    """The names of a target, one with its star; `None` where it holds anything else."""
    if single:
        return [target.id] if isinstance(target, ast.Name) else None
    if not isinstance(target, (ast.Tuple, ast.List)):
        return None
    names = []
    for one in target.elts:
        star = isinstance(one, ast.Starred)
        one = one.value if star else one
        if not isinstance(one, ast.Name):
            return None
        names.append(f"*{one.id}" if star else one.id)
    return names


def _spread(names, axes):
    """Names with their axes; one with a star takes what is left."""
    star = next((at for at, name in enumerate(names) if name.startswith("*")), None)
    if star is None:
        return list(zip(names, axes)) if len(names) == len(axes) else None
    behind = len(names) - star - 1
    if len(axes) < star + behind:
        return None
    return [*zip(names[:star], axes), *zip(names[star + 1 :], axes[len(axes) - behind :])]


def _sizes(node):
    """The tensor's name of `x.shape`, `x.shape[1]`, `x.size()`, what it picks of the axes, and if that is one."""
    if isinstance(node, ast.Subscript):
        whole, index = _whole(node.value), _constant(node.slice)
        if whole is None or index is None:
            return None
        return whole, lambda axes: axes[index], isinstance(index, int)
    whole = _whole(node)
    if whole is not None:
        return whole, lambda axes: axes, False
    if isinstance(node, ast.Call) and _attribute(node.func, "size"):
        given = [*node.args, *(one.value for one in node.keywords if one.arg == "dim")]
        index = _constant(given[0]) if len(given) == 1 and len(node.args) + len(node.keywords) == 1 else None
        if isinstance(index, int):
            return node.func.value.id, lambda axes: axes[index], True
    return None


def _whole(node):
    """The name of `x` in `x.shape` and `x.size()`."""
    if isinstance(node, ast.Call) and not node.args and not node.keywords and _attribute(node.func, "size"):
        return node.func.value.id
    return node.value.id if _attribute(node, "shape") else None


def _attribute(node, name):
    return isinstance(node, ast.Attribute) and node.attr == name and isinstance(node.value, ast.Name)


def _constant(node):
    """A whole number, or a slice of whole numbers."""
    if isinstance(node, ast.Slice):
        sides = [None if one is None else _constant(one) for one in (node.lower, node.upper, node.step)]
        given = [one for one in (node.lower, node.upper, node.step) if one is not None]
        known = [side for side in sides if isinstance(side, int)]
        return slice(*sides) if len(known) == len(given) and sides[2] != 0 else None
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _constant(node.operand)
        return -inner if isinstance(inner, int) else None
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None
