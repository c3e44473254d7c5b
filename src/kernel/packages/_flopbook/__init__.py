"""What Python asks of calc. Shapes, types and options cross as text, in which whole numbers are digits: exact at any size."""
import builtins
import json
import sys

import _calc

# Asked for once: each time, Python would wrap them anew.
_make, _make_again, _call, _layer_function, _call_function = (
    _calc.make, _calc.make_again, _calc.call, _calc.layerFunction, _calc.call_function
)

_PACKAGES = __file__.rsplit("/", 2)[0]

#: How many recordings are running: without any, no call is kept.
recording = 0

#: How many `FlopCounterMode` are counting: a step back would count in them, and is not computed.
counting_flops = 0

#: The modules that calc has been told of in this recording, by their numbers.
told = {}


class State:
    """What a run may ask for: the files whose lines are told, with how many lines stand before each."""

    places = {}


#: While cells run: what sees what each line makes.
watched = None


#: While a trace is read: what sizes are made of, and whether a function was given one that was calculated.
traced = None

#: The modules that run while a trace is read, the outermost first.
running = []


def calculated(value):
    """Notes a number that was calculated from sizes, where a trace is read."""
    if type(value).__name__.startswith("Calculated"):
        traced.append(value)


def text(value):
    """A value as the field of a layer is written: `3,5`, `true`, `None`, `0.1`, `same`."""
    if value is True or value is False:
        return "true" if value else "false"
    if traced is not None:
        calculated(value)
    if isinstance(value, (tuple, list)):
        return ",".join(map(text, value)) + ("," if len(value) == 1 else "")
    if isinstance(value, float):
        return float.__repr__(value)
    return f"'{value}'" if is_number_text(value) else str(value)


def is_number_text(value):
    """True for a number that is written as a text, which is none to PyTorch."""
    return isinstance(value, str) and value.lstrip(" +-.")[:1].isdigit()


def value(one):
    """A value as the argument of a function, in JSON: whole numbers as `"i12"`, decimals as `"f0.5"`, texts as `"sfoo"`."""
    if one is None or one is True or one is False:
        return "null" if one is None else text(one)
    if traced is not None:
        calculated(one)
    if isinstance(one, int):
        return f'"i{int(one)}"'
    if isinstance(one, float):
        return f'"f{float.__repr__(one)}"'
    if isinstance(one, str):
        return json.dumps(f"s{one}")
    return f"[{','.join(map(value, one))}]"


def line():
    """The line of the program that makes a call; 0 where there is none."""
    frame = sys._getframe(2)
    while frame is not None:
        if not frame.f_code.co_filename.startswith(_PACKAGES):
            before = State.places.get(frame.f_code.co_filename)
            return 0 if before is None else before + frame.f_lineno
        frame = frame.f_back
    return 0


def _recorded_line():
    """The same where calls are recorded; 0 where nobody asks for it."""
    return line() if recording else 0


def tensor_text(tensors):
    """Tensors as they cross; a number of Python is one of no dimension."""
    return ";".join([_told(one) for one in tensors])


def _told(one):
    if traced is not None:
        calculated(one)
    number = getattr(one, "_id", None)
    if number is None:
        return _told_number(one)
    mark = "" if one._steps is None or one.is_contiguous() else ":turned"
    return f"{number}:{one.dtype.name}:{','.join(map(str, one.shape))}{mark}"


def _told_number(one):
    if isinstance(one, bool):
        return "0:bool:"
    if isinstance(one, int):
        return "0:int64:"
    if isinstance(one, float):
        return "0:float32:"
    if isinstance(one, complex):
        return "0:complex64:"
    raise AttributeError(f"'{type(one).__name__}' object has no attribute '_id'")


def _raise(answer):
    name, words = answer[1:].split("\n", 1)
    raise getattr(builtins, name)(words)


def _made(one, make):
    if isinstance(one, list):
        return tuple(_made(part, make) for part in one)
    number, dtype, shape = one.split(":")
    return make(int(number), dtype, tuple(map(int, shape.split(","))) if shape else ())


def answered(answer, make, rule, tensors, given=None):
    """
    What calc answers: a tensor, several in their brackets, or an error that is raised. `rule` is the layer or the function,
    by its name in calc.
    """
    first = answer[0]
    if first == "!":
        _raise(answer)
    made = _made(json.loads(answer) if first == "[" else answer, make)
    if watched is None:
        return made
    watched.carry(made, rule, tensors, given)
    return watched.see(made)


#: What calc has answered to layers that were asked for: the same options give tensors of the same shapes.
_layers = {}

#: More are not kept: a program may make layers of ever other sizes.
_MOST_LAYERS = 1000


def make_layer(name, options):
    """Makes a layer; answers its handle, and its tensors: those that are learned, and those that are kept."""
    texts = tuple(map(text, options.values()))
    key = name, tuple(options), texts
    known = _layers.get(key)
    if known is not None:
        asked, made = known
        return {**made, "handle": _make_again(name, asked)}
    asked = json.dumps(dict(zip(options, texts)))
    answer = _make(name, asked)
    if answer[0] == "!":
        _raise(answer)
    made = json.loads(answer)
    if len(_layers) >= _MOST_LAYERS:
        _layers.clear()
    _layers[key] = asked, made
    return made


def call_layer(layer, handle, module, tensors, forward, make, function=""):
    """
    Calls a layer on tensors: its name, its handle, and the module that it is. `forward` are the arguments of the call that are none; `function` is how the function
    behind it is called where a class of one's own calls it.
    """
    asked = json.dumps({key: text(one) for key, one in forward.items()}) if forward else ""
    return answered(_call(handle, module, tensor_text(tensors), asked, _recorded_line(), function), make, layer, tensors)


def call_layer_function(layer, name, tensors, options, make):
    """Calls a function that computes what a layer computes: `F.relu`."""
    asked = json.dumps({key: text(one) for key, one in options.items()})
    return answered(_layer_function(layer, name, tensor_text(tensors), asked, _recorded_line()), make, layer, tensors)


def call_function(rule, name, tensors, given, make):
    """Calls a function of tensors by its rule; `name` is how the program calls it."""
    asked = f"{{{','.join([f'"{key}":{value(one)}' for key, one in given.items()])}}}" if given else ""
    return answered(_call_function(rule, name, tensor_text(tensors), asked, _recorded_line()), make, rule, tensors, given)
