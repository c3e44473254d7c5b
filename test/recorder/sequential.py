"""
Records which modules PyTorch runs one after another in `nn.Sequential`, into test/fixtures/sequential.json. No part of
`npm test`, which only reads the record.

    venv/bin/python -W ignore test/recorder/sequential.py && npm run format

A module runs if it does on an input of floats or of whole numbers. `behind` has each layer of cases.py, in its first
case, behind an Identity. `pairs` has modules that take one shape, so that what decides is what is handed on: the n-th
sign of a module's line says whether it runs (1) or not (0) in front of the n-th module.
"""

import json
import re
from pathlib import Path

import torch
from cases import CASES
from torch import nn

FIXTURE = Path(__file__).parent.parent / "fixtures" / "sequential.json"
SHAPE = [4, 4, 8]

# They take a shape of (4, 4, 8), and most of them give it.
MODULES = """
nn.Identity()
nn.Sequential()
nn.Flatten(0, 0)
nn.Unflatten(0, (2, 2))
nn.Dropout()
nn.ZeroPad1d(0)
nn.CircularPad1d(1)
nn.PixelShuffle(1)
nn.PixelUnshuffle(2)
nn.ChannelShuffle(2)
nn.Unfold(2)
nn.Fold((2, 4), 1)
nn.ReLU()
nn.ReLU6()
nn.Hardtanh(0, 3)
nn.Threshold(1, 2)
nn.Hardshrink()
nn.LeakyReLU()
nn.Sigmoid()
nn.Softsign()
nn.PReLU()
nn.Softmax(dim=-1)
nn.Linear(8, 8)
nn.utils.weight_norm(nn.Linear(8, 8))
nn.Bilinear(8, 8, 8)
nn.Conv1d(4, 4, 1)
nn.ConvTranspose1d(4, 4, 1)
nn.Conv2d(4, 4, 1)
nn.BatchNorm1d(4)
nn.LayerNorm(8)
nn.RMSNorm(8)
nn.LocalResponseNorm(2)
nn.MaxPool1d(1)
nn.MaxPool1d(1, return_indices=True)
nn.MaxPool2d(1)
nn.MaxPool2d(1, return_indices=True)
nn.MaxPool3d((1, 1, 1))
nn.AvgPool1d(1)
nn.AvgPool2d(1)
nn.LPPool1d(2, 1)
nn.AdaptiveAvgPool1d(8)
nn.AdaptiveMaxPool1d(8)
nn.AdaptiveMaxPool1d(8, return_indices=True)
nn.AdaptiveMaxPool2d((4, 8), return_indices=True)
nn.Upsample(scale_factor=1)
nn.Embedding(10, 8)
nn.Sequential(nn.Identity(), nn.Embedding(10, 8))
nn.EmbeddingBag(10, 8)
nn.Sequential(nn.Flatten(0, 1), nn.EmbeddingBag(10, 8))
nn.RNN(8, 8)
nn.GRU(8, 8, bidirectional=True)
nn.LSTM(8, 8)
nn.LSTM(8, 8, proj_size=2, batch_first=True)
nn.Sequential(nn.LSTM(8, 8))
nn.Sequential(nn.LSTM(8, 8), nn.Identity())
nn.Sequential(nn.Flatten(0, 1), nn.RNNCell(8, 8))
nn.Sequential(nn.Flatten(0, 1), nn.GRUCell(8, 8))
nn.Sequential(nn.Flatten(0, 1), nn.LSTMCell(8, 8))
nn.MultiheadAttention(8, 2)
nn.TransformerEncoderLayer(8, 2, 4)
nn.TransformerDecoderLayer(8, 2, 4)
""".split("\n")[1:-1]


def shapes(y):
    return list(y.shape) if isinstance(y, torch.Tensor) else [shapes(part) for part in y]


def run(text, input_shape):
    """The shapes of what comes out, or nothing where PyTorch refuses."""
    for dtype in (torch.float32, torch.int64):
        try:
            with torch.no_grad():
                return shapes(eval(text).eval()(torch.zeros(input_shape, dtype=dtype)))
        except Exception:
            continue
    return None


def behind():
    first = {}
    for case in CASES:
        if re.match(r"nn\.[A-Z]", case["pytorch"]):
            first.setdefault(case["pytorch"].split("(")[0], case)
    rows = []
    for case in first.values():
        text = f"nn.Sequential(nn.Identity(), {case['pytorch']})"
        rows.append({"pytorch": text, "input_shape": case["input"], "output_shape": run(text, case["input"])})
    return rows


def pairs():
    def runs(one, other):
        return str(int(run(f"nn.Sequential({one}, {other})", SHAPE) is not None))

    return {one: "".join(runs(one, other) for other in MODULES) for one in MODULES}


if __name__ == "__main__":
    record = {"torch": torch.__version__, "behind": behind(), "input_shape": SHAPE, "pairs": pairs()}
    FIXTURE.write_text(json.dumps(record, indent=1) + "\n")
    print(len(record["behind"]), "layers and", len(MODULES) ** 2, "pairs,", str(record["pairs"]).count("1"), "run")
