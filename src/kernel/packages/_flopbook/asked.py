"""What torch was asked for when it raised: the layer or the function, with its options and its tensors, as they cross."""
import json
import traceback

from . import _PACKAGES, tensor_text, text, value


def cause(error):
    """The error behind others that were raised from it."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def asked(error):
    """JSON of the innermost call inside torch that an error came by; nothing where it is none of ours."""
    try:
        for frame in _frames(error):
            found = _function(frame) or _layer(frame)
            if found:
                return json.dumps(found)
    except Exception:
        pass  # a program may have put anything in the place of what is read here
    return ""


def _frames(error):
    """The frames inside the packages that no line of the program stands in, the innermost first."""
    for frame, _ in reversed(list(traceback.walk_tb(error.__traceback__))):
        if not frame.f_code.co_filename.startswith(_PACKAGES):
            return
        yield frame


def _function(frame):
    """What `torch/_call.py` was handed: a function by its rule, or one that computes what a layer computes."""
    if not frame.f_code.co_filename.endswith("/torch/_call.py"):
        return None
    held, name = frame.f_locals, frame.f_code.co_name
    if name == "function":
        given = {key: json.loads(value(one)) for key, one in held["given"].items()}
        return {"rule": held["rule"], "called": held["called"], "tensors": tensor_text(held["tensors"]), "given": given}
    if name == "as_layer":
        options = {key: text(one) for key, one in held["options"].items()}
        return {"layer": held["layer"], "called": held["called"], "tensors": tensor_text(held["tensors"]),
                "options": options}
    return None


def _layer(frame):
    """A layer that is being made, or called."""
    from torch.nn.modules.layer import Layer

    held = frame.f_locals
    self = held.get("self")
    if not isinstance(self, Layer) or self._layer is None:
        return None
    if frame.f_code.co_name == "__init__":
        options = {key: one for key, one in held.items() if one is None or isinstance(one, _PLAIN)}
        return {"layer": self._layer, "options": _texts(options), "making": True}
    if frame.f_code.co_name != "forward" or "_handle" not in self.__dict__:
        return None
    tensors = [held[name] for name in frame.f_code.co_varnames[1 : frame.f_code.co_argcount]]
    return {"layer": self._layer, "options": _texts(self._now()), "tensors": tensor_text(filter(_is_tensor, tensors))}


#: What an option of a layer may be.
_PLAIN = (bool, int, float, str, tuple, list)


def _texts(options):
    return {key: text(one) for key, one in options.items()}


def _is_tensor(one):
    from torch import Tensor

    return isinstance(one, Tensor)
