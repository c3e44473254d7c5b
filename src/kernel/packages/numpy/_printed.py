"""How arrays are printed. Rules: NumPy 2, `numpy/_core/arrayprint.py`."""
import math
import struct

_LINE, _MOST, _DIGITS = 75, 1000, 8


def _digits(value, single):
    """The fewest digits that say which number it is."""
    if not single:
        return repr(value)
    for precision in range(1, 10):
        text = f"{value:.{precision}g}"
        if struct.pack("f", float(text)) == struct.pack("f", value):
            return repr(float(text))
    return repr(value)


def _positional(value, single):
    if not math.isfinite(value):
        return (str(value), "")
    text = _digits(value, single)
    if "e" in text or len(text.partition(".")[2]) > _DIGITS:
        text = f"{value:.{_DIGITS}f}".rstrip("0")
    whole, _, rest = text.partition(".")
    return (f"{whole}.", "" if rest == "0" else rest)


def _exponential(values):
    parts = [f"{one:.{_DIGITS}e}".partition("e")[0].rstrip("0").partition(".")[2] for one in values if math.isfinite(one)]
    places = max(map(len, parts))
    texts = [f"{one:.{places}e}" if math.isfinite(one) else str(one) for one in values]
    return texts if places else [one.replace("e", ".e") for one in texts]


def _texts(values, single):
    """Each number as a text; all are as wide."""
    if values and isinstance(values[0], float):
        sizes = [abs(one) for one in values if math.isfinite(one) and one != 0]
        if sizes and (max(sizes) >= 1e8 or min(sizes) < 1e-4 or max(sizes) / min(sizes) > 1000):
            texts = _exponential(values)
        else:
            pairs = [_positional(one, single) for one in values]
            after = max(len(rest) for _, rest in pairs)
            texts = [whole + rest.ljust(after) if whole[-1] == "." else whole.rjust(0) for whole, rest in pairs]
            texts = [one if math.isfinite(value) else one + " " * (after + 1 if after else 0)
                     for one, value in zip(texts, values)] if after else texts
    else:
        texts = [str(one) for one in values]
    width = max(map(len, texts), default=0)
    return [one.rjust(width) for one in texts]


def _row(texts, separator, indent, closing):
    """One row, broken where a line is full."""
    lines, line = [], ""
    for at, one in enumerate(texts):
        end = separator if at < len(texts) - 1 else ""
        room = _LINE - indent - (closing if at == len(texts) - 1 else len(separator.rstrip()))
        if line and len(line) + len(one) > room:
            lines.append(line.rstrip())
            line = ""
        line += one + end
    return "[" + ("\n" + " " * indent).join([*lines, line]) + "]"


def _rows(texts, shape, separator, indent, closing):
    if len(shape) == 1:
        return _row(texts, separator, indent, closing)
    step = math.prod(shape[1:])
    parts = [
        _rows(texts[at * step : (at + 1) * step], shape[1:], separator, indent + 1, closing + 1) for at in range(shape[0])
    ]
    between = separator.rstrip() + "\n" * (len(shape) - 1) + " " * indent
    return "[" + between.join(parts) + "]"


def text_of(values, shape, type_name, separator=" ", prefix=""):
    """Numbers in brackets, as `print` writes them."""
    if len(values) > _MOST:
        raise NotImplementedError("numpy: more than a thousand numbers are not printed here")
    if not values:
        return "[]"
    texts = _texts(values, type_name == "float32")
    return _rows(texts, shape, separator, len(prefix) + 1, 1 + (1 if prefix else 0))


def told(values, shape, type_name):
    """`array([1., 2.])`"""
    if not shape:
        body = _positional(values[0], type_name == "float32")[0] if isinstance(values[0], float) else str(values[0])
        body = "".join(_positional(values[0], type_name == "float32")) if isinstance(values[0], float) else body
    else:
        body = text_of(values, shape, type_name, ", ", "array(")
    usual = type_name in ("float64", "int64", "bool") and values
    if usual:
        return f"array({body})"
    last = len(f"array({body}".rpartition("\n")[2])
    joined = f",\n{' ' * 6}" if last + len(f", dtype={type_name})") > _LINE else ", "
    return f"array({body}{joined}dtype={type_name})"
