"""tabulate 0.10.0, as far as the tables of counting tools need it: `tabulate(rows, headers, tablefmt="pipe")`."""
import re

PRESERVE_WHITESPACE = False
MIN_PADDING = 2
__version__ = "0.10.0"

#: Formats: what stands before, between and behind the cells of a row and of a line, and the space around each cell.
_FORMATS = {
    "plain": (("", "  ", ""), None, 0),
    "simple": (("", "  ", ""), ("", "  ", ""), 0),
    "pipe": (("|", "|", "|"), ("|", "|", "|"), 1),
    "github": (("|", "|", "|"), ("|", "|", "|"), 1),
}
#: What a line of "pipe" says of a column.
_COLONS = {
    "left": lambda cell: ":" + cell[1:], "center": lambda cell: ":" + cell[1:-1] + ":",
    "right": lambda cell: cell[:-1] + ":", "decimal": lambda cell: cell[:-1] + ":",
}
_THOUSANDS = re.compile(r"^(([+-]?[0-9]{1,3})(?:,([0-9]{3}))*)?(?(1)\.[0-9]*|\.[0-9]+)?$")


def _converts(to, value):
    try:
        to(value)
        return True
    except (ValueError, TypeError):
        return False


def _is_whole(value):
    return type(value) is int or isinstance(value, str) and _converts(int, value)


def _is_number(value):
    if type(value) in (int, float):
        return True
    if not _converts(float, value):
        return False
    return not isinstance(value, str) or abs(float(value)) != float("inf") or value.lower() in ("inf", "-inf", "nan")


def _grade(value):
    """How special a value is: nothing, a truth, a whole number, a number, a text."""
    if value is None or value == "" and isinstance(value, str):
        return 0
    if type(value) is bool or value in ("True", "False") and isinstance(value, str):
        return 1
    thousands = isinstance(value, str) and _THOUSANDS.match(value) is not None
    if _is_whole(value) or thousands and "." not in value:
        return 2
    return 3 if _is_number(value) or thousands else 5


def _text(value, grade, floatfmt, intfmt, missingval):
    if value is None:
        return missingval
    if value == "":
        return ""
    if grade == 2:
        return format(value, "" if isinstance(value, str) else intfmt)
    if grade == 3:
        try:
            return format(float(value.replace(",", "") if isinstance(value, str) else value), floatfmt)
        except (ValueError, TypeError):
            return f"{value}"
    return f"{value}"


def _after_point(text):
    if _is_whole(text) or not (_is_number(text) or _THOUSANDS.match(text)):
        return -1
    at = text.rfind(".")
    at = text.lower().rfind("e") if at < 0 else at
    return len(text) - at - 1 if at >= 0 else -1


def _aligned(texts, align, least, keep):
    if align == "decimal":
        places = [_after_point(text) for text in texts]
        texts = [text + (max(places) - place) * " " for text, place in zip(texts, places)]
    elif not keep:
        texts = [text.strip() for text in texts]
    width = max([least, *map(len, texts)])
    return [_padded(text, align, width) for text in texts]


def _padded(text, align, width):
    if align == "left":
        return text.ljust(width)
    return text.center(width) if align == "center" else text.rjust(width)


def _line(widths, aligns, tablefmt):
    between = _FORMATS[tablefmt][1]
    if between is None:
        return None
    cells = ["-" * width for width in widths]
    if tablefmt == "pipe":
        cells = [
            _COLONS.get(align, lambda one: one)(cell) for cell, align in zip(cells, aligns)
        ]
    return _row(cells, between)


def _row(cells, parts):
    return (parts[0] + parts[1].join(cells) + parts[2]).rstrip()


def tabulate(tabular_data, headers=(), tablefmt="simple", floatfmt="g", intfmt="", numalign="decimal", stralign="left",
             missingval="", showindex="default", disable_numparse=False, colglobalalign=None, colalign=None,
             preserve_whitespace=False, **others):
    """Rows of cells as a table of text. Numbers stand at the right, by their decimal points."""
    if others:
        raise NotImplementedError(f"tabulate(): {next(iter(others))} is not supported here")
    if tablefmt not in _FORMATS or showindex not in ("default", False, "never"):
        raise NotImplementedError(f"tabulate(): tablefmt {tablefmt!r} is not supported here")
    rows = [list(row.values()) if isinstance(row, dict) else list(row) for row in tabular_data]
    if isinstance(headers, str) or isinstance(tabular_data, dict):
        raise NotImplementedError("tabulate(): headers and data are lists here")
    count = max([len(headers), *map(len, rows)], default=0)
    columns = [[row[at] if at < len(row) else None for row in rows] for at in range(count)]
    grades = [max([1, *(5 if disable_numparse and one not in (None, "") else _grade(one) for one in column)]) for column in columns]
    aligns = [colglobalalign or (numalign if grade in (2, 3) else stralign) for grade in grades]
    for at, align in enumerate(colalign or ()):
        if at < count and align != "global":
            aligns[at] = align
    texts = [[_text(one, grade, floatfmt, intfmt, missingval) for one in column] for column, grade in zip(columns, grades)]
    if any("\n" in text for column in texts for text in column):
        raise NotImplementedError("tabulate(): a cell of several lines is not supported here")
    return _laid_out(texts, [str(one) for one in headers], aligns, tablefmt, preserve_whitespace)


def _laid_out(columns, headers, aligns, tablefmt, keep):
    parts, between, space = _FORMATS[tablefmt]
    titles = [*headers, *[""] * (len(columns) - len(headers))]
    columns = [
        _aligned(column, align, len(title) + MIN_PADDING if headers else 0, keep)
        for column, align, title in zip(columns, aligns, titles)
    ]
    widths = [
        max([len(title) + MIN_PADDING if headers else 0, *map(len, column)]) for column, title in zip(columns, titles)
    ]
    pad = " " * space
    spaced = [width + 2 * space for width in widths]
    rule = _line(spaced, aligns if any(columns) else [""] * len(titles), tablefmt)
    lines = [_row([pad + one + pad for one in row], parts) for row in zip(*columns)]
    if headers:
        cells = [pad + _padded(title, align, width) + pad for title, align, width in zip(titles, aligns, widths)]
        head = [_row(cells, parts)]
        return "\n".join([*head, *([rule] if rule is not None else []), *lines])
    if rule is None:
        return "\n".join(lines)
    return "\n".join([rule, *lines, *([rule] if tablefmt == "simple" else [])])
