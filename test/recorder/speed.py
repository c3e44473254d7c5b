"""
Records how long torchinfo and FlopCounterMode take to count networks of many small layers, into
test/fixtures/speed.json. `npm run bench` times our own calculator on the same networks; only figures of one machine
compare, so record before comparing. Seconds are those of the processor, on one thread, so that other work running
beside does not count.

    venv/bin/python test/recorder/speed.py && npm run format
"""

import importlib.metadata
import json
import platform
import time
from pathlib import Path

import torch
import torchinfo
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

FIXTURE = Path(__file__).parent.parent / "fixtures" / "speed.json"
LAYERS = [10, 100, 1000, 10000]
PATIENCE = 10


def count_with_torchinfo(model, x):
    return torchinfo.summary(model, input_data=[x], verbose=0).total_mult_adds


def count_with_torch(model, x):
    with FlopCounterMode(display=False) as counter:
        model(x)
    return counter.get_total_flops()


def best(count, model, x):
    """The best of as many runs as fit into some seconds, at most 5; the first, which imports and fills caches, apart."""
    count(nn.Sequential(nn.Linear(8, 8)).to(x.device), x)
    times = []
    while len(times) < 5 and sum(times) < PATIENCE:
        start = time.process_time()
        counted = count(model, x)
        times.append(time.process_time() - start)
    return min(times), counted


def rows():
    for layers in LAYERS:
        # Nothing is computed on this device: only shapes pass through, which is the best case of both tools.
        with torch.device("meta"):
            model = nn.Sequential(*(nn.Linear(8, 8) if i % 2 == 0 else nn.ReLU() for i in range(layers))).eval()
            x = torch.empty(1, 8)
        for tool, count in [("torchinfo", count_with_torchinfo), ("torch_flop_counter", count_with_torch)]:
            seconds, counted = best(count, model, x)
            yield {
                "tool": tool,
                "layers": layers,
                "counted": counted,
                "seconds": round(seconds, 6),
                "layers_per_second": round(layers / seconds),
            }


if __name__ == "__main__":
    torch.set_num_threads(1)
    about = {
        "recorder": "test/recorder/speed.py",
        "versions": {
            "python": platform.python_version(),
            "torch": importlib.metadata.version("torch"),
            "torchinfo": importlib.metadata.version("torchinfo"),
        },
        "network": "nn.Sequential of nn.Linear(8, 8) and nn.ReLU() in turn, on (1, 8), on the meta device",
    }
    text = json.dumps({**about, "rows": list(rows())}, indent=2)
    FIXTURE.write_text(text + "\n", encoding="utf-8")
    print(text)
