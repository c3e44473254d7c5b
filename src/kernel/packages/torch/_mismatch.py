"""What PyTorch says where arguments fit none of several signatures (`torch/csrc/utils/invalid_arguments.cpp`)."""
from ._parameters import type_name


def _deep(one):
    """The type of a value, of a list with those of its parts."""
    kind = type_name(one)
    if not isinstance(one, (tuple, list)):
        return kind
    told = ", ".join(_deep(part) for part in one)
    if isinstance(one, list):
        return f"{kind} of [{told}]"
    return f"{kind} of ({told}{',' if len(one) == 1 else ''})"


def _got(given, named):
    told = "".join(f"{type_name(one)}, " for one in given)
    told += "".join(f"{name}={type_name(one)}, " for name, one in reversed(named.items()))
    return f"({told[:-2] if given else told})"


def _parts(signature):
    """The pieces of a signature's text, as PyTorch takes it apart: name and type of each."""
    pieces = str(signature)[1:-1].split(", ")
    return [(piece.rsplit(" ", 1)[-1], piece.split(" ", 1)[0]) for piece in pieces]


def _typed(signature, given, named):
    """The types that were given, those that do not fit between exclamation marks."""
    told = []
    pieces = str(signature)[1:-1].split(", ")
    for at, piece in enumerate(pieces[: len(given) + len(named)]):
        name = piece.rsplit(" ", 1)[-1]
        if at >= len(given) and name not in named:
            continue
        value = given[at] if at < len(given) else named[name]
        kind = _deep(value)
        fits = piece.rsplit(" ", 1)[0] == kind
        text = kind if at < len(given) else f"{name}={kind}"
        told.append(text if fits else f"!{text}!")
    # A comma stays behind what is given by name alone.
    return f"({', '.join(told)}{'' if given or not told else ', '})"


def of_one(function, signature, given, named):
    """The message where one signature is told, though there are others from old."""
    strange = [name for name in named if name not in [one.name for one in signature.parameters]]
    if strange:
        return f"{function} received an invalid combination of arguments - got unrecognized keyword arguments: {', '.join(strange)}"
    fits = len(signature.parameters) == len(given) + len(named)
    got = _typed(signature, given, named) if fits else _got(given, named)
    return f"{function} received an invalid combination of arguments - got {got}, but expected {signature}"


def described(function, signatures, given, named):
    """The whole message."""
    lines = [f"{function} received an invalid combination of arguments - got {_got(given, named)}, but expected one of:"]
    for one in signatures:
        lines.append(f" * {one}")
        parts = _parts(one)
        if len(parts) != len(given) + len(named):
            continue
        first = max(0, len(parts) - len(named))
        unmatched = [name for name in reversed(named) if name not in [part for part, _ in parts[first:]]]
        if unmatched:
            lines.append(f"      didn't match because some of the keywords were incorrect: {', '.join(unmatched)}")
        else:
            lines.append(
                f"      didn't match because some of the arguments have invalid types: {_typed(one, given, named)}"
            )
    return "\n".join(lines) + "\n"
