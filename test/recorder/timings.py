"""
Takes measured speeds of networks from the results of pytorch-image-models into content/timings.csv, and records what
NumPy finds in them into test/fixtures/timings.json: how well the time of an image follows MACs, activations and
parameters, by rank and on logarithmic scales, and which networks are furthest from the line.

    git clone --bare https://github.com/huggingface/pytorch-image-models timm.git
    python test/recorder/timings.py timm.git && npm run format
"""

import csv
import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
COMMIT = "90cae8c5ab83d2d7e23b1fb2bab1559bfdcbc7e9"
FILE = "results/benchmark-infer-amp-nchw-pt291-cu130-5090.csv"
# Our names of the source's columns.
COLUMNS = {
    "model": "network",
    "infer_img_size": "image_size",
    "infer_samples_per_sec": "images_per_second",
    "param_count": "parameters_M",
    "infer_gmacs": "GMACs",
    "infer_macts": "activations_M",
}
FIGURES = {"macs": "infer_gmacs", "activations": "infer_macts", "parameters": "param_count"}


def ranks(values):
    """Ranks from 1; equal values share the middle of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def correlation(a, b):
    return float(np.corrcoef(a, b)[0, 1])


def found(rows, times, column):
    figures = np.array([float(row[column]) for row in rows])
    x, y = np.log10(figures), np.log10(times)
    slope, level = np.polyfit(x, y, 1)
    away = 10 ** (y - level - slope * x)
    order = np.argsort(away)
    said = lambda index: {"network": rows[index]["model"], "image_size": rows[index]["infer_img_size"], "times": float(away[index])}
    return {
        "rank": correlation(ranks(figures), ranks(times)),
        "log": correlation(x, y),
        "slope": float(slope),
        "fastest": said(order[0]),
        "slowest": said(order[-1]),
    }


def main(repository):
    text = subprocess.run(["git", "--git-dir", repository, "show", f"{COMMIT}:{FILE}"], capture_output=True, check=True).stdout
    rows = list(csv.DictReader(io.StringIO(text.decode())))
    with open(ROOT / "content" / "timings.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS.values())
        writer.writerows([row[column] for column in COLUMNS] for row in rows)
    times = np.array([1 / float(row["infer_samples_per_sec"]) for row in rows])
    fixture = {
        "recorder": "test/recorder/timings.py",
        "commit": COMMIT,
        "file": FILE,
        "sha256": hashlib.sha256(text).hexdigest(),
        "rows": len(rows),
        "networks": len({row["model"] for row in rows}),
        "found": {name: found(rows, times, column) for name, column in FIGURES.items()},
    }
    (ROOT / "test" / "fixtures" / "timings.json").write_text(json.dumps(fixture, indent=2) + "\n")


main(sys.argv[1])
