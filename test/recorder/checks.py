"""Runs the checks that checks.ts prints, each by itself, in PyTorch; ends with how many hold, and fails if one does not."""

import collections
import json
import sys
import time
import warnings

import torch
import torch.utils.flop_counter  # noqa: F401 - loaded once, so that no check's time holds it

warnings.simplefilter("ignore")
checks = json.load(sys.stdin)
held, slowest = collections.Counter(), (0.0, "")

for check in checks:
    start = time.time()
    try:
        exec(check["text"], {})
        held[check["extent"]] += 1
    except Exception as error:  # noqa: BLE001 - whatever a check meets, the others run
        print(check["text"], f"{type(error).__name__}: {error}\n", sep="", file=sys.stderr)
    slowest = max(slowest, (time.time() - start, check["layer"]))

total = sum(held.values())
print(f"PyTorch {torch.__version__}: {total} of {len(checks)} checks hold {dict(held)}; the slowest took {slowest[0]:.1f} s ({slowest[1]})")
sys.exit(total != len(checks))
