"""Finds what is to be counted in a file or an expression, and runs it once on tensors of the shapes that are given."""
import ast
import inspect
import json

from . import notebook, zoo
from .guessing import Untaken, arguments_for, first_taken, shapes_for
from .held import Held
from .program import describe_error
from .sources import last_expression, read_file, without

_STARTS = """
import math
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import Tensor
from collections import OrderedDict
from functools import partial
"""

class Refused(Exception):
    """What cannot be counted: its kind among the words of advice, and what those speak of."""

    def __init__(self, kind, **values):
        super().__init__(kind)
        self.kind, self.values = kind, values


def _guessed(names, freely):
    """
    The model of a file where none is named: the last variable that is one, or the last class that can be made; `freely`
    also one that can be made with arguments that are guessed.
    """
    from torch.nn import Module

    own = {name: one for name, one in names.items() if not name.startswith("_")}
    models = [(name, one) for name, one in own.items() if isinstance(one, Module)]
    if models:
        named = [pair for pair in models if pair[0] in ("model", "net", "network")]
        return (named or models)[-1]
    classes = [
        one for one in own.values()
        if isinstance(one, type) and issubclass(one, Module) and one.__module__ == names["__name__"]
    ]
    for one in reversed(classes):
        if not _required(one.__init__, skip=1):
            return f"{one.__name__}()", one()
    for one in reversed(classes if freely else ()):
        given = arguments_for(_required(one.__init__, skip=1))
        if given is not None:
            code = f"{one.__name__}({given})"
            return code, eval(code, {**names, one.__name__: one})
    if classes:
        raise Refused("needs_arguments", names=", ".join(_required(classes[-1].__init__, skip=1)), **{"class": classes[-1].__name__})
    raise Refused("no_class")


def _required(function, skip=0):
    """The names of arguments without which it cannot be called."""
    try:
        given = list(inspect.signature(function).parameters.values())[skip:]
    except (TypeError, ValueError):
        return []
    plain = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [one.name for one in given if one.kind in plain and one.default is inspect.Parameter.empty]


class _Functions:
    """Functions of `x` as a module: what `F.relu(x) + x` makes of it."""

    @staticmethod
    def of(code, names, parts=()):
        from torch.nn import Module

        holder = type("Module", (Module,), {"forward": lambda self, x: eval(code, {**names, **self._modules, "x": x})})()
        for name, module in parts:
            holder.add_module(name, module)
        return holder


class _Made(ast.NodeTransformer):
    """Takes out of an expression the modules that it makes and calls, `nn.Linear(4, 2)(x)`: each is made once."""

    def __init__(self, names, filename):
        self._names, self._filename, self.parts = names, filename, []

    def visit_Call(self, node):
        from torch.nn import Module

        self.generic_visit(node)
        if isinstance(node.func, ast.Call) and not _reads_x(node.func):
            code = compile(ast.fix_missing_locations(ast.Expression(node.func)), self._filename, "eval", dont_inherit=True)
            made = eval(code, {**self._names, **dict(self.parts)})
            if isinstance(made, Module):
                name = f"module{len(self.parts)}"
                self.parts.append((name, made))
                node.func = ast.copy_location(ast.Name(name, ast.Load()), node.func)
        return node


def _reads_x(expression):
    return any(isinstance(node, ast.Name) and node.id == "x" for node in ast.walk(expression))


def _networks(tree, names):
    """The networks of the book that an expression names, where nothing else is called so."""
    asked = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return {name: zoo.constructor(name) for name in asked if name in zoo.FILES and name not in names}


def _model(expression, names, filename, networks=True):
    """The module of an expression, or the functions of `x` that it writes; `networks` of the book go by their names."""
    from torch.nn import Module

    tree = ast.parse(expression.strip(), filename, "eval")
    known = _networks(tree, names) if networks else {}
    names = {**names, **known}
    code = compile(tree, filename, "eval", dont_inherit=True)
    if _reads_x(tree) and "x" not in names:
        made = _Made(names, filename)
        tree = ast.fix_missing_locations(made.visit(tree))
        return _Functions.of(compile(tree, filename, "eval", dont_inherit=True), names, made.parts)
    made = eval(code, names)
    if made in known.values() or isinstance(made, type) and issubclass(made, Module):
        made = made()
    if isinstance(made, Module):
        return made
    if callable(made) and not isinstance(made, tuple):
        return _Functions.of(compile("_called(x)", filename, "eval"), {**names, "_called": made})
    raise Refused("not_a_module", expression=expression.strip(), type=type(made).__name__)


def _lone(expression, names, filename):
    """What a source ends in, where that is a model; where it shows something else, the model that stands above it."""
    try:
        return expression, _model(expression, names, filename)
    except Exception:
        try:
            return _guessed(names, True)
        except Refused:
            pass
        raise


def _holder(model):
    """A layer by itself stands in a module that holds nothing else, as the tools were measured."""
    from torch.nn import Module
    from torch.nn.modules._recording import is_plain

    if not is_plain(model):
        return model

    class Holder(Module):
        def __init__(self):
            super().__init__()
            self.layer = model

        def forward(self, *inputs):
            return self.layer(*inputs)

    Holder.__name__ = "Module"
    return Holder()


def _inputs(model, shapes, dtype):
    """Tensors of the shapes; one shape is handed over as often as the model takes tensors."""
    import torch

    tensors = [torch.empty(shape, dtype=dtype) for shape in shapes]
    if len(shapes) == 1:
        inner = getattr(model, "layer", model)
        return tensors * max(1, len(_required(type(inner).forward, skip=1)))
    return tensors


#: What PyTorch says where a model takes indices.
_WANTS_INTEGERS = ("scalar types: Long, Int", "index tensor of type LongTensor")


def _run(model, shapes):
    """Runs a model on tensors of the shapes, of whole numbers where it asks for them. Answers the recording and their type."""
    import torch
    from torch.nn.modules._recording import Recording

    for dtype in (torch.float32, torch.int64):
        try:
            with Recording() as calls, Held(model):
                model(*_inputs(model, shapes, dtype))
            return calls.number, str(dtype)
        except RuntimeError as error:
            if dtype is torch.int64 or not any(words in str(error) for words in _WANTS_INTEGERS):
                raise
    return None


def _kind(model, held):
    """How the model is made: a module, a layer by itself, which is held by another, or functions of `x`."""
    if held is not model:
        return "layer"
    return "functions" if type(model).__module__ == __name__ else "module"


class _Stage:
    """How far a count has come: what an error then comes of."""

    now = "source"


def count(source, filename, expression, shapes, freely):
    """
    Runs a model once. Answers its recording, its number, what was counted, how, and what is to be said of it. Without
    shapes they are guessed. `freely` takes for given what files often import, guesses arguments, and takes an expression
    for the model.
    """
    _Stage.now = "source"
    names = {}
    exec(_STARTS, names)
    left_out, failed, passed = [], [], []
    if source is not None:
        source, passed = notebook.plain(source)
        own, left_out, failed = read_file(source, filename, _STARTS if freely else "")
        names = {**names, **own}
    _Stage.now = "model"
    lone = last_expression(source) if expression is None and freely else None
    if lone is None and expression is None:
        expression, model = _guessed(names, freely)
    elif lone is None:
        # An expression beside a source stands on no line of it.
        model = _model(expression, names, filename if source is None else "<model>", networks=freely or source is None)
    else:
        expression, model = _lone(lone, names, filename)
    if shapes is not None and len(shapes) > 1 and _kind(model, model) == "functions":
        raise Refused("function_of_one", count=str(len(shapes)))
    held = _holder(model.eval())
    _Stage.now = "input"
    if shapes is None:
        shape, (number, dtype) = first_taken(lambda shape: _run(held, [shape]), shapes_for(held))
    else:
        shape, (number, dtype) = None, _run(held, shapes)
    kept = without(source or "", [*left_out, *(statement for statement, _ in failed)])
    how = {"kind": _kind(model, held), "dtype": dtype, "guessed": shape is not None, "kept": kept}
    said = _said(left_out[:-1] if lone else left_out, failed, passed)
    return [number, held._number, expression, json.dumps(how), json.dumps(said)]


def _said(left_out, failed, passed):
    """What was passed over, not run, and left out because it raises, as the remarks of `session.ts`."""
    kinds = [("passed_over", passed), ("not_run", [one.lineno for one in left_out])]
    said = [{"kind": kind, "lines": lines, "error": ""} for kind, lines in kinds if lines]
    return said + [
        {"kind": "raises", "lines": [one.lineno], "error": f"{type(error).__name__}: {error}"} for one, error in failed[:3]
    ]


def counted(source, filename, expression, shapes, freely):
    """`count`, or what `describe_error` says of what ends it, the shapes that were tried, and how far it had come."""
    try:
        return [True, *count(source, filename, expression, shapes and [tuple(shape) for shape in shapes], freely)]
    except Refused as refused:
        return [False, "", "", 0, "", refused.kind, json.dumps(refused.values), "", "[]", _Stage.now]
    except Untaken as untaken:
        return [False, *describe_error(untaken.error), json.dumps(untaken.tried), _Stage.now]
    except BaseException as error:
        return [False, *describe_error(error), "[]", _Stage.now]
