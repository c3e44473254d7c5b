"""
What each counting tool prints for modules that call one function: `python test/recorder/functions.py >
test/fixtures/functions.json`. A tool leaves functions replaced where it fails, so each runs in a process of its own; a
figure it does not give is null.
"""
import contextlib
import io
import json
import logging
import os
import pathlib
import warnings

import calflops
import fvcore.nn
import ptflops
import thop
import torch
import torch.nn.functional as F
import torchinfo
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

CASES = json.loads((pathlib.Path(__file__).parent / "function-cases.json").read_text())
BUFFERS = ("m", "v")


def module(case):
    """A module whose forward is the case's expression."""
    names = {"F": F, "torch": torch}
    exec(f"def forward(self, x): return {case['forward']}", names)
    made = type("Model", (nn.Module,), {"forward": names["forward"]})()
    for name, shape in case["parameters"].items():
        if name in BUFFERS and "batch_norm" in case["forward"]:
            made.register_buffer(name, torch.rand(shape))
        else:
            setattr(made, name, nn.Parameter(torch.rand(shape)))
    return made.eval()


def of_fvcore(case):
    analysis = fvcore.nn.FlopCountAnalysis(module(case), torch.rand(case["input"]))
    return int(analysis.unsupported_ops_warnings(False).uncalled_modules_warnings(False).total())


def of_flop_counter(case):
    made = module(case)
    with FlopCounterMode(display=False) as counter:
        made(torch.rand(case["input"]))
    return counter.get_total_flops()


def of_calflops(at):
    return lambda case: int(
        calflops.calculate_flops(
            module(case), input_shape=tuple(case["input"]), print_results=False, print_detailed=False, output_as_string=False
        )[at]
    )


def of_ptflops(case):
    made = ptflops.get_model_complexity_info(
        module(case), tuple(case["input"][1:]), input_constructor=lambda _: {"x": torch.rand(case["input"])},
        as_strings=False, print_per_layer_stat=False, backend="pytorch",
    )
    return int(made[0])


TOOLS = {
    "fvcore_flops": of_fvcore,
    "torch_flop_counter_flops": of_flop_counter,
    "calflops_flops": of_calflops(0),
    "calflops_macs": of_calflops(1),
    "ptflops_macs": of_ptflops,
    "thop_macs": lambda case: int(thop.profile(module(case), inputs=(torch.rand(case["input"]),), verbose=False)[0]),
    "torchinfo_1_8_0_mult_adds": lambda case: int(
        torchinfo.summary(module(case), input_data=torch.rand(case["input"]), verbose=0).total_mult_adds
    ),
}


def apart(tool, case):
    """What a tool answers in a process of its own."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            try:
                found = tool(case)
            except BaseException:
                found = None
        os.write(writing, json.dumps(found).encode())
        os._exit(0)
    os.close(writing)
    answer = os.read(reading, 1000)
    os.close(reading)
    os.wait()
    return json.loads(answer)


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    torch.set_num_threads(1)
    found = {case["name"]: {name: apart(tool, case) for name, tool in TOOLS.items()} for case in CASES}
    lines = (f" {json.dumps(name)}: {json.dumps(figures)}" for name, figures in found.items())
    print("{\n" + ",\n".join(lines) + "\n}")


main()
