"""What becomes of calls: real PyTorch and the kernel run this same file, and tell the same where they do the same."""
import json
import operator
import re
import warnings

import torch
import torch.nn.functional as F
import torch.utils.checkpoint
from torch import nn

warnings.simplefilter("ignore")


class Other:
    """What no function takes."""

    __module__ = "__main__"

    def __repr__(self):
        return "Other()"


NAMES = {"torch": torch, "nn": nn, "F": F, "operator": operator, "Other": Other}


def _tensor(one):
    """Type and shape of a tensor, and what is not usual of it."""
    kind = "" if type(one) is torch.Tensor else f"{type(one).__name__} "
    steps = "" if one.is_contiguous() else f" of steps {one.stride()}"
    return f"{kind}{str(one.dtype).removeprefix('torch.')} {tuple(one.shape)}{steps}{' learns' if one.requires_grad else ''}"


def _module(one):
    tensors = [f"{name} {_tensor(value)}" for name, value in one.state_dict().items()]
    return "; ".join([re.sub(r"\n *", " ", repr(one)), *tensors])


def told(one):
    """A result in a line."""
    if isinstance(one, torch.Tensor):
        return _tensor(one)
    if isinstance(one, nn.Module):
        return _module(one)
    if isinstance(one, dict):
        return f"{type(one).__name__} {{{', '.join(f'{key}: {told(value)}' for key, value in one.items())}}}"
    if isinstance(one, (tuple, list)) and not isinstance(one, torch.Size):
        return f"{type(one).__name__} ({', '.join(told(part) for part in one)})"
    if hasattr(one, "__next__") or type(one).__name__ == "odict_items" or type(one).__name__ == "dict_items":
        return f"each of ({', '.join(told(part) for part in one)})"
    return re.sub(r" (at 0x[0-9a-f]+|from '[^']*')", "", repr(one))


def outcome(call, given):
    """What a call answers, or the class and the words of what it raises."""
    try:
        code = compile(call, "call", "eval")
        names = [name for name in given if re.search(rf"\b{name}\b", call)]
        return told(eval(code, {**NAMES, **{name: eval(given[name], dict(NAMES)) for name in names}}))
    except Exception as error:
        return f"{type(error).__name__}: {_words(error)}"


def _words(error):
    """The words of an error: of several lines the first and the last."""
    try:
        lines = str(error).rstrip("\n").split("\n")
    except Exception as untold:
        return _words(untold)
    told = lines[0] if len(lines) == 1 else f"{lines[0]} … {lines[-1].strip()}"
    # A set is told in any order.
    return re.sub(r"\{('[^{}:]*')\}", lambda found: "{" + ", ".join(sorted(found[1].split(", "))) + "}", told)


def outcomes(given, calls):
    """Of every call, as JSON."""
    return json.dumps({call: outcome(call, given) for call in calls}, ensure_ascii=False)
