"""
Runs the checks that playground.ts prints, each in a process of its own, in PyTorch and with all the tools, and prints
which of them hold. A check that fails is shown on standard error; nothing is printed for it.
"""
import contextlib
import io
import json
import multiprocessing
import sys
import traceback
import warnings

# Loaded once: each check runs in a copy of this process, and what tools leave behind stays there.
import calflops  # noqa: F401
import fvcore.nn  # noqa: F401
import ptflops  # noqa: F401
import thop  # noqa: F401
import torch
import torch.utils.flop_counter
import torchinfo  # noqa: F401

warnings.simplefilter("ignore")
torch.set_num_threads(1)

#: What a check prints last where it has asked every tool.
ALL = "All figures hold."


def outcome(check):
    """The name and the mark of a check, and why it does not hold, if so."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(check["text"], "check.py", "exec"), {"__name__": "__main__"})
        why = "" if printed.getvalue().rstrip().endswith(ALL) else printed.getvalue()
    except BaseException:
        why = printed.getvalue()[-300:] + traceback.format_exc()[-1500:]
    return check["name"], check["mark"], why


def main():
    given = json.load(sys.stdin)
    with multiprocessing.get_context("fork").Pool(2, maxtasksperchild=1) as pool:
        outcomes = pool.map(outcome, given, chunksize=1)
    for name, _, why in outcomes:
        if why:
            print(f"{name}:\n{why}\n", file=sys.stderr)
    held = {name: mark for name, mark, why in outcomes if not why}
    print(json.dumps({"pytorch": torch.__version__, "checks": held}, indent=2, ensure_ascii=False))
    print(f"PyTorch {torch.__version__}: {len(held)} of {len(given)} checks hold", file=sys.stderr)
    sys.exit(len(held) != len(given))


main()
