"""
What torchinfo and FlopCounterMode take for a network of the book, under the real PyTorch: `npm run bench` asks for it where
BENCH_PYTHON names a Python that has both.

    python test/bench/tools.py torchinfo networks.resnet resnet50 1,3,224,224

Makes the network, counts it once and prints the table: so long a cold count takes, with the start of Python. Then counts it
some times more, on the processor and on the meta device, where nothing is computed, and prints the medians of their
milliseconds as JSON on the last line.
"""

import importlib
import json
import statistics
import sys
import time
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).parents[2] / "content"))

RUNS = 3


def torchinfo(model, x, device):
    from torchinfo import summary

    return str(summary(model, input_data=[x], verbose=0, device=device))


def flop_counter(model, x, device):
    from torch.utils.flop_counter import FlopCounterMode

    with FlopCounterMode(display=False) as counter, torch.no_grad():
        model(x)
    return counter.get_table(depth=10)


def milliseconds(work):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main():
    tool, module, name, shape = sys.argv[1:5]
    count = {"torchinfo": torchinfo, "flop_counter": flop_counter}[tool]
    constructor = getattr(importlib.import_module(module), name)
    sizes = [int(size) for size in shape.split(",")]
    dtype = torch.long if len(sizes) == 2 else torch.float32

    def from_code(device):
        with torch.device(device):
            model = constructor().eval()
            return count(model, torch.zeros(*sizes, dtype=dtype), device)

    print(from_code("cpu"), flush=True)
    if "--cold" not in sys.argv:
        print(json.dumps({device: milliseconds(lambda: from_code(device)) for device in ("cpu", "meta")}))


main()
