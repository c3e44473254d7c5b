"""
Records what torchinfo prints, into test/fixtures/torchinfo/. No part of `npm test`, which only reads the record.
A build of PyTorch for the CPU suffices.

    python3.11 -m venv venv && venv/bin/pip install -r test/recorder/requirements.txt
    venv/bin/python test/recorder/torchinfo_summaries.py && npm run format

Three kinds of rows:
- `programs`: a whole program, as the book prints it, what it prints when Python runs it, and what the chapter's two
  lines without torchinfo print of the same class;
- `trees`: modules in modules, run on PyTorch's meta device, which knows shapes and holds no values, so that sizes no
  machine could hold are measured too;
- `numbers`: whole numbers through torchinfo's own formatting.
"""

import io
import json
import platform
import random
from contextlib import redirect_stdout
from pathlib import Path

import numpy
import torch
import torchinfo
from torch import nn
from torchinfo import summary
from torchinfo.enums import Units
from torchinfo.model_statistics import ModelStatistics

FIXTURES = Path(__file__).parent.parent / "fixtures" / "torchinfo"

PROGRAM = """\
import torch.nn as nn
from torchinfo import summary

class OneConv(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = {layer}

    def forward(self, x):
        {returns}self.conv(x)

summary(OneConv(), input_size={size})
"""

# The two lines as the chapter on parameters writes them.
COUNT = """\
model = OneConv()
print(sum(p.numel() for p in model.parameters()))
"""

# Constructor, input shape, and whether forward returns its result.
PROGRAMS = [
    ("nn.Conv2d(3, 7, 3)", (16, 3, 5, 5), True),
    ("nn.Conv2d(3, 7, 3)", (16, 3, 5, 5), False),
    ("nn.Conv2d(3, 7, 3)", (1, 3, 5, 5), True),
    ("nn.Conv2d(3, 7, 3)", (1, 3, 5, 5), False),
    ("nn.Conv2d(3, 7, 3, bias=False)", (16, 3, 5, 5), True),
    ("nn.Conv2d(3, 7, 3, bias=False)", (1, 3, 5, 5), False),
    ("nn.Conv2d(3, 6, 3, groups=3)", (16, 3, 5, 5), True),
    ("nn.Conv2d(32, 32, 3, padding=1, groups=32, bias=False)", (3, 32, 56, 56), True),
    ("nn.Conv2d(3, 7, (3, 5), padding='same')", (3, 3, 9, 11), True),
    ("nn.Conv2d(3, 7, 3, padding='valid')", (3, 3, 9, 11), False),
    ("nn.Conv2d(3, 7, (3, 1), stride=(2, 1), padding=(0, 2), dilation=2)", (3, 3, 9, 11), True),
    ("nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)", (1, 3, 224, 224), True),
    ("nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)", (16, 3, 224, 224), True),
    ("nn.Conv2d(512, 512, 3, padding=1)", (1, 512, 14, 14), False),
    ("nn.Conv2d(1, 1, 1)", (1, 1, 1, 1), True),
    # Sums that come out even, and one that lies halfway between two roundings.
    ("nn.Conv2d(99, 1, 1)", (1, 99, 100, 100), True),
    ("nn.Conv2d(1250, 25, 1, bias=False)", (1, 1250, 2, 2), True),
]

conv = "nn.Conv2d({})".format


def one(layer, size, returns=True, name="OneConv"):
    return {"class": name, "returns": returns, "children": {"conv": layer}}, size


def nest(name, children, returns=True):
    return {"class": name, "returns": returns, "children": children}


BLOCK = nest("Block", {"first": conv("8, 8, 3, padding=1"), "second": conv("8, 8, 3, padding=1, bias=False")})
DEEP = nest("Stage", {"block": nest("Deeper", {"inner": BLOCK, "last": conv("8, 4, 1")}), "out": conv("4, 4, 1")})

TREES = [
    # Around the bounds between M, G and T.
    one(conv("999998, 1, 1"), (1000, 999998, 1, 1)),
    one(conv("99, 10, 1"), (10, 99, 1000, 100)),
    one(conv("99, 10, 1"), (10, 99, 10000, 10000)),
    one(conv("64, 64, 3, padding='same'"), (16, 64, 4096, 4096), returns=False),
    # More than the columns hold, and more than a double holds exactly.
    one(conv("1, 1, 1"), (3, 1, 1000000000, 100000000)),
    one(conv("100000000, 100000001, 1"), (1, 100000000, 1, 1)),
    one(conv("1000, 1000, 1"), (1000000000, 1000, 10, 10)),
    # Class names about as long as the first column.
    *(one(conv("3, 7, 3"), (16, 3, 5, 5), name="N" * length) for length in (38, 39, 40, 41, 44, 45)),
    # Modules in modules, down past the depth that is shown.
    (BLOCK, (2, 8, 5, 5)),
    (nest("Net", {"stem": conv("3, 8, 3"), "body": BLOCK, "head": conv("8, 10, 1")}), (16, 3, 32, 32)),
    (nest("Net", {"stem": conv("3, 8, 3"), "body": DEEP}), (4, 3, 32, 32)),
    (nest("Net", {"body": DEEP}, returns=False), (4, 8, 32, 32)),
]


def run(program):
    out = io.StringIO()
    with redirect_stdout(out):
        exec(program, {})
    return out.getvalue()


def build(tree):
    """A module of a tree's shape; its children run in order."""
    if isinstance(tree, str):
        return eval(tree)

    def init(self):
        nn.Module.__init__(self)
        for name, child in tree["children"].items():
            setattr(self, name, build(child))

    def forward(self, x):
        for child in self.children():
            x = child(x)
        return x if tree["returns"] else None

    return type(tree["class"], (nn.Module,), {"__init__": init, "forward": forward})()


def on_meta(tree, size):
    with torch.device("meta"):
        model = build(tree)
        return str(summary(model, input_data=torch.empty(size), verbose=0))


def record_programs():
    rows = []
    for layer, size, returns in PROGRAMS:
        program = PROGRAM.format(layer=layer, returns="return " if returns else "", size=size)
        printed = run(program)
        # Shapes are all that counts: without values the tool must say the same.
        assert on_meta(*one(layer, size, returns)) + "\n" == printed
        counted = run(program[: program.index("summary(OneConv")] + COUNT)
        row = {"layer": layer, "input": size, "returns": returns, "program": program, "printed": printed}
        rows.append({**row, "counted": counted.strip()})
    return rows


def record_numbers():
    chance = random.Random(8)
    numbers = {0, 1, 4999, 5000, 5001, 15000, 125000, 375000, 625000, 10**6, 10**9, 10**12, 2**53 - 1, 2**53 + 1}
    numbers |= {2**53 + 3, 10**15 + 1, 10**16 + 1, 10**22, 10**23, 10**28 - 1, 10**60 + 7, 999_999_999, 10**12 - 1}
    numbers |= {chance.randrange(10**chance.randrange(1, 64)) for _ in range(150)}
    numbers |= {125_000 * chance.randrange(1, 10**6) for _ in range(30)}
    return [
        {
            "number": str(number),
            "params": ModelStatistics.format_output_num(number, Units.NONE),
            "macs": ModelStatistics.format_output_num(number, Units.AUTO),
            "megabytes": f"{ModelStatistics.to_megabytes(number):0.2f}",
        }
        for number in sorted(numbers)
    ]


def write(name, rows):
    about = {
        "recorder": "test/recorder/torchinfo_summaries.py",
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "torchinfo": torchinfo.__version__,
            "numpy": numpy.__version__,
        },
    }
    text = json.dumps({**about, "rows": rows}, indent=2, ensure_ascii=False)
    (FIXTURES / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    print(name, len(rows))


if __name__ == "__main__":
    FIXTURES.mkdir(parents=True, exist_ok=True)
    write("programs", record_programs())
    write("trees", [{"tree": tree, "input": size, "printed": on_meta(tree, size)} for tree, size in TREES])
    write("numbers", record_numbers())
