"""
Records the tensors of layers that `nn.utils` rewrites, into test/fixtures/reparametrized.json: names and shapes of
parameters and buffers, or that PyTorch refuses. No part of `npm test`, which only reads the record.

    venv/bin/python -W ignore test/recorder/reparametrized.py && npm run format
"""

import json
import random
from pathlib import Path

import torch
from torch import nn

FIXTURE = Path(__file__).parent.parent / "fixtures" / "reparametrized.json"
FUNCTIONS = ["", "parametrizations."], ["weight_norm", "spectral_norm"]

# A layer and the shape of an input it takes.
LAYERS = [
    ("nn.Linear(3, 8)", [2, 3]),
    ("nn.Linear(4, 2, bias=False)", [2, 4]),
    ("nn.Bilinear(3, 3, 5)", [2, 3]),
    ("nn.Conv1d(4, 6, 3, groups=2)", [1, 4, 7]),
    ("nn.Conv2d(3, 8, (3, 5))", [1, 3, 6, 6]),
    ("nn.Conv3d(2, 4, 2, bias=False)", [1, 2, 3, 3, 3]),
    ("nn.ConvTranspose1d(3, 5, 2)", [1, 3, 4]),
    ("nn.ConvTranspose2d(4, 6, 3, groups=2)", [1, 4, 5, 5]),
    ("nn.ConvTranspose3d(2, 3, 2)", [1, 2, 3, 3, 3]),
    ("nn.BatchNorm2d(3)", [2, 3, 4, 4]),
    ("nn.LayerNorm((3, 4))", [2, 3, 4]),
    ("nn.PReLU(4)", [2, 4]),
    ("nn.Embedding(5, 3)", [2]),
    ("nn.MultiheadAttention(4, 2)", [3, 4]),
    ("nn.LSTM(3, 4)", [5, 2, 3]),
    ("nn.ReLU()", [3]),
]
OWN = {"nn.MultiheadAttention(4, 2)": "in_proj_weight", "nn.LSTM(3, 4)": "weight_hh_l0"}
DIMENSIONS = [None, None, 0, 0, 1, 1, 2, 3, 4, 5, -1, -1, -2, -3, -4, -5, -6]


def arguments(function, layer):
    """The text of random arguments behind the layer, by name or by place; some name another tensor, or none."""
    name = OWN.get(layer, "weight") if random.random() < 0.8 else random.choice(["weight", "bias", "bias", "nothing"])
    parts = [f"'{name}'"] if random.random() < 0.3 else [f"name='{name}'"] if name != "weight" else []
    if random.random() < 0.7:
        dimension = random.choice(DIMENSIONS)
        if parts and parts[0][0] == "'" and random.random() < 0.5:
            parts += [] if function == "weight_norm" else ["2", "1e-6"]
            parts.append(str(dimension))
        else:
            parts.append(f"dim={dimension}")
    return "".join(f", {part}" for part in parts)


def shapes(tensors):
    return [[name, list(tensor.shape)] for name, tensor in tensors]


def measure(text, input_shape):
    row = {"pytorch": text, "input_shape": input_shape}
    try:
        module = eval(text)
    except Exception as error:
        return {**row, "refused": type(error).__name__}
    return {**row, "parameters": shapes(module.named_parameters()), "buffers": shapes(module.named_buffers())}


random.seed(5)
texts = {}
while len(texts) < 240:
    room, function = map(random.choice, FUNCTIONS)
    layer, input_shape = random.choice(LAYERS)
    texts[f"nn.utils.{room}{function}({layer}{arguments(function, layer)})"] = input_shape
rows = [measure(text, shape) for text, shape in texts.items()]
FIXTURE.write_text(json.dumps({"torch": torch.__version__, "rows": rows}, indent=1) + "\n")
print(len(rows), "rows,", sum("refused" in row for row in rows), "refused")
