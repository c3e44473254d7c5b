"""Runs the checks that checks.ts prints, each by itself, in PyTorch, and prints which layers' checks hold.

A check that fails is shown on standard error, with how many hold at the end; nothing is printed for its layer.
"""

import json
import sys
import time
import warnings

import torch
import torch.utils.flop_counter  # loaded once, so that no check's time holds it

warnings.simplefilter("ignore")


def holds(check):
    try:
        exec(check["text"], {})
        return True
    except Exception as error:  # whatever one check meets, the others run
        print(check["text"], f"{type(error).__name__}: {error}\n", sep="", file=sys.stderr)
        return False


given = json.load(sys.stdin)
held, extents, slowest = {}, {}, 0.0
total = 0
for layer in given["layers"]:
    good = 0
    for check in layer["checks"]:
        start = time.time()
        if holds(check):
            good += 1
            extents[check["extent"]] = extents.get(check["extent"], 0) + 1
        slowest = max(slowest, time.time() - start)
    total += len(layer["checks"])
    if good == len(layer["checks"]):
        held[layer["name"]] = layer["fingerprint"]

count = sum(extents.values())
print(json.dumps({"pytorch": torch.__version__, "seed": given["seed"], "held": count, "extents": extents, "layers": held}, indent=2))
print(f"PyTorch {torch.__version__}: {count} of {total} checks hold {extents}; the slowest took {slowest:.1f} s", file=sys.stderr)
sys.exit(count != total)
