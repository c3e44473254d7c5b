"""
The public names of PyTorch's modules and of its tensors, without what they import from elsewhere: kept in
test/fixtures/names.json by `python test/recorder/names.py`, and then `npm run format`.
"""
import importlib
import json
import pathlib
import types
import warnings

import torch

FIXTURE = pathlib.Path(__file__).parents[1] / "fixtures" / "names.json"
MODULES = ("torch", "torch.nn", "torch.nn.functional", "torch.nn.init", "torch.nn.utils", "torch.utils.flop_counter")


def is_its_own(one):
    """False for what a module has from Python's library, and for what it only imports."""
    home = one.__name__ if isinstance(one, types.ModuleType) else getattr(one, "__module__", None)
    return home is None and not isinstance(one, (dict, list)) or str(home).split(".")[0] in ("torch", "None")


def names_of(holder):
    """Its public names, in order."""
    named = [(name, getattr(holder, name, None)) for name in dir(holder) if not name.startswith("_")]
    return " ".join(name for name, one in named if name not in ("TYPE_CHECKING", "torch") and is_its_own(one))


def main():
    """Records every module, and a tensor."""
    warnings.simplefilter("ignore")
    found = {name: names_of(importlib.import_module(name)) for name in MODULES}
    tensor = torch.zeros(2, 2)
    found["Tensor"] = " ".join(name for name in dir(tensor) if not name.startswith("_"))
    FIXTURE.write_text(json.dumps(found, indent=2) + "\n")


main()
