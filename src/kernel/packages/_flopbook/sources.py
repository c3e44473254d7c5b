"""What a file of a reader's holds: the statements that say what is there are run, its work is left out."""
import ast
import sys
import types

from . import State
from .notebook import Runner, coded
from .program import _listed

#: Statements that say what a file holds; other loops, and other calls whose result is not kept, are its work.
_KEPT = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.Assign, ast.AnnAssign,
         ast.AugAssign, ast.If, ast.Try, ast.TypeAlias, ast.Assert, ast.Delete, ast.Pass)

#: Calls that change what is there: without them a model would be another.
_BUILDING = {
    "add_module", "append", "apply", "delattr", "extend", "insert", "register_buffer", "register_module",
    "register_parameter", "register_parametrization", "requires_grad_", "setattr", "spectral_norm", "update", "weight_norm",
}


def _is_building(statement):
    """A call that changes what is there, or what does nothing else, `for p in model.parameters(): p.requires_grad = False`."""
    if isinstance(statement, ast.Expr):
        called = getattr(statement.value, "func", None)
        return getattr(called, "attr", getattr(called, "id", None)) in _BUILDING
    if isinstance(statement, (ast.For, ast.If, ast.With)):
        return all(map(_is_building, [*statement.body, *getattr(statement, "orelse", ())]))
    return isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete, ast.Pass))


def read_file(source, filename, starts=""):
    """What a file defines: its classes, functions and names; the statements left out, and those that failed with why."""
    _listed(source, filename)
    State.places = {filename: 0}
    module = types.ModuleType("__flopbook__")
    module.__file__ = filename
    exec(starts, module.__dict__)
    sys.modules[module.__name__] = module
    left_out, failed, runner = [], [], Runner()
    for statement in ast.parse(source, filename).body:
        doc = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if doc:
            continue
        if not (isinstance(statement, _KEPT) or _is_building(statement)) or _is_main(statement):
            left_out.append(statement)
            continue
        try:
            runner.run(coded(ast.Module([statement], []), filename), module.__dict__)
        except Exception as error:
            if isinstance(statement, (ast.ClassDef, ast.FunctionDef, ast.Import, ast.ImportFrom)):
                raise
            failed.append((statement, error))
    runner.end()
    return module.__dict__, left_out, failed


def _is_main(statement):
    """`if __name__ == "__main__":`"""
    test = getattr(statement, "test", None)
    return isinstance(statement, ast.If) and isinstance(test, ast.Compare) and "__name__" in ast.unparse(test)


def last_expression(source):
    """What a source ends in that defines no class, as a notebook shows it; none where it ends otherwise."""
    body = ast.parse(source).body
    if not body or any(isinstance(one, (ast.ClassDef, ast.FunctionDef)) for one in body):
        return None
    if not isinstance(body[-1], ast.Expr) or isinstance(body[-1].value, ast.Constant) or _is_building(body[-1]):
        return None
    return ast.unparse(body[-1].value)


def without(source, statements):
    """The source with statements as comments; beside others on a line, one becomes `pass`."""
    lines = source.splitlines()
    shared = _shared_lines(source)
    # From the last to the first: what stands before one stays where it is.
    for statement in sorted(statements, key=lambda one: (one.lineno, one.col_offset), reverse=True):
        first, last = statement.lineno - 1, statement.end_lineno - 1
        if shared.isdisjoint((first, last)):
            lines[first : last + 1] = [f"# {line}".rstrip() for line in lines[first : last + 1]]
            continue
        before, behind = lines[first].encode()[: statement.col_offset], lines[last].encode()[statement.end_col_offset :]
        lines[first : last + 1] = [f"{before.decode()}pass{behind.decode()}"]
    return "\n".join(lines)


def _shared_lines(source):
    """Lines on which more than one statement stands, from 0."""
    held = [{one.lineno - 1, one.end_lineno - 1} for one in ast.parse(source).body]
    return {line for at, lines in enumerate(held) for line in lines if any(line in other for other in held[at + 1 :])}
