"""
Records what Python and PyTorch make of lines of code as people paste them (code_lines.py), into test/fixtures/code.json. No
part of `npm test`, which only reads the record.

    venv/bin/python test/recorder/code.py && npm run format

Of each line: parameters and the shape of the output, or the error that Python raises. Of each expression: its value as
`repr` writes it. Of each layer of layers.json: how PyTorch prints it. And the names of all classes of `torch.nn`.
"""

import ast
import collections
import json
import math
import platform
import re
import warnings
from pathlib import Path

import torch
import torch.nn.functional as F
from code_lines import EXPRESSIONS, LINES
from torch import nn

FIXTURES = Path(__file__).parent.parent / "fixtures"
warnings.filterwarnings("ignore")


def names(shape):
    """What a line may speak of without saying it; torch.nn.utils goes by its last name."""
    holder = nn.Module()
    holder.layers = []
    return {
        "torch": torch,
        "nn": nn,
        "F": F,
        "math": math,
        "utils": nn.utils,
        "collections": collections,
        "OrderedDict": collections.OrderedDict,
        "weight_norm": nn.utils.weight_norm,
        "spectral_norm": nn.utils.spectral_norm,
        "device": "cpu",
        "self": holder,
        "x": torch.randn(*shape),
    }


def value_of(text, scope):
    """The value of the last statement, assigned or not."""
    tree = ast.parse(text)
    *before, last = tree.body
    exec(compile(ast.Module(before, []), "line", "exec"), scope)
    value = getattr(last, "value", None)
    if value is None:
        raise SyntaxError("no value")
    return eval(compile(ast.Expression(value), "line", "eval"), scope)


def shape_of(value):
    return list(value.shape) if isinstance(value, torch.Tensor) else [shape_of(one) for one in value if one is not None]


def outcome(line):
    scope = names(line["input"])
    try:
        value = value_of(line["python"] if line["python"] is not None else line["code"], scope)
        if isinstance(value, tuple) and len(value) == 1:
            (value,) = value
        if isinstance(value, torch.Tensor):
            return {"output": shape_of(value)}
        if not isinstance(value, nn.Module):
            return {"error": f"no module: {type(value).__name__}"}
        output = shape_of(value.eval()(scope["x"]))
        parameters = list(value.parameters())
        return {
            "parameters": sum(one.numel() for one in parameters),
            "trainable": sum(one.numel() for one in parameters if one.requires_grad),
            "output": output,
        }
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}".split("\n")[0][:120]}


def recorded(line):
    kept = {key: line[key] for key in ("code", "input", "reason") if line[key] is not None}
    return {**kept, **outcome(line)}


def value(text):
    found = eval(text, {"math": math})
    return {"code": text, "value": repr(found)}


def printed():
    """How layers print themselves: at most four of a class."""
    seen = collections.Counter()
    for row in json.loads((FIXTURES / "layers.json").read_text())["rows"]:
        name = re.match(r"nn\.(\w+)\(", row["pytorch"])
        if not name or seen[name[1]] >= 4 or row.get("call") or row.get("setup"):
            continue
        seen[name[1]] += 1
        module = eval(row["pytorch"], {"nn": nn, "torch": torch})
        yield {"code": row["pytorch"], "printed": repr(module), "input": row["input_shape"]}


def classes():
    found = (name for name in dir(nn) if isinstance(getattr(nn, name), type) and issubclass(getattr(nn, name), nn.Module))
    return sorted(found)


if __name__ == "__main__":
    expressions = [one.strip() for one in re.split(r" \| (?!6 \^)|\n", EXPRESSIONS) if one.strip()]
    record = {
        "recorder": "test/recorder/code.py",
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "lines": [recorded(line) for line in LINES],
        "expressions": [value(one) for one in expressions],
        "printed": list(printed()),
        "classes": classes(),
    }
    (FIXTURES / "code.json").write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
