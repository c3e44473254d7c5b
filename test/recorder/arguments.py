"""
Calls every name that public networks use of PyTorch: by places and by names, with what is unknown, missing, too much and
of a wrong type. Keeps what becomes of each in test/fixtures/arguments.json: `python test/recorder/arguments.py`, and then
`npm run format`. How a name is called says a line of argument-cases.txt: the name, and a call. What is given by name there
may be given by its place too; behind `*_` it is given by name alone.
"""
import ast
import json
import pathlib

from outcomes import outcome

FIXTURES = pathlib.Path(__file__).parents[1] / "fixtures"
CASES = pathlib.Path(__file__).with_name("argument-cases.txt").read_text()
RANKED = json.loads((FIXTURES / "ranked.json").read_text())

#: What the calls speak of, made anew for each of them.
GIVEN = {
    "x": "torch.rand(2, 3, 4)",
    "y": "torch.randn(2, 3, 4)",
    "m": "torch.randn(3, 4)",
    "t": "torch.randn(4, 5)",
    "v": "torch.randn(4)",
    "s": "torch.tensor(2.0)",
    "n": "torch.tensor(3)",
    "small": "torch.tensor([[1.0, 2.0], [3.0, 4.0]])",
    "index": "torch.tensor([[0, 1, 2, 0], [1, 1, 2, 2]])",
    "picks": "torch.tensor([0, 2])",
    "mask": "torch.ones(2, 3, 4, dtype=torch.bool)",
    "seq": "torch.randn(2, 6, 8)",
    "line": "torch.randn(2, 3, 8)",
    "img": "torch.randn(2, 3, 8, 8)",
    "vol": "torch.randn(2, 3, 4, 8, 8)",
    "w": "torch.zeros(3, 4)",
    "q": "torch.randn(2, 2, 6, 4)",
    "labels": "torch.tensor([1, 0, 3])",
    "net": "nn.Sequential(nn.Linear(4, 3), nn.ReLU())",
    "several": "nn.ModuleList([nn.Linear(4, 3), nn.ReLU()])",
    "named": "nn.ModuleDict({'one': nn.Linear(4, 3), 'two': nn.ReLU()})",
    "base": "nn.Module()",
}

#: What is of a wrong type for most arguments.
WRONG = ("'a'", "None", "2.5", "x", "Other()")


class Call:
    """A call taken apart: what is given by place alone, by place or by name, and by name alone."""

    def __init__(self, text):
        made = ast.parse(text, mode="eval").body
        self.function = ast.unparse(made.func)
        at = [one.col_offset for one in made.args if isinstance(one, ast.Starred)]
        self.placed = [ast.unparse(one) for one in made.args if not isinstance(one, ast.Starred)]
        named = [(one.arg, ast.unparse(one.value), bool(at) and one.value.col_offset > at[0]) for one in made.keywords]
        self.both = [(name, value) for name, value, only in named if not only]
        self.only = [(name, value) for name, value, only in named if only]
        self.places = self.placed + [value for _, value in self.both]

    def written(self, places, named=()):
        """The call with these arguments."""
        return f"{self.function}({', '.join([*places, *(f'{name}={value}' for name, value in named)])})"

    def least(self):
        """How many arguments it needs."""
        works = (not outcome(self.written(self.places[:count]), GIVEN)[:40].partition(":")[0].endswith("Error") for count in range(len(self.places) + 1))
        return next((count for count, worked in enumerate(works) if worked), len(self.places))

    def right(self):
        """As it is called: with more and more places, by names, and each name by itself."""
        least = self.least()
        yield from (self.written(self.places[:count]) for count in range(len(self.places) + 1))
        yield self.written(self.places, self.only)
        yield self.written(self.placed, self.both + self.only)
        for name, value in self.both[max(0, least - len(self.placed)) :] + self.only:
            yield self.written(self.places[:least], [(name, value)])

    def strange(self):
        """What is unknown, too much, and given twice."""
        yield self.written(self.places[: self.least()], [("unknown", "1")])
        yield self.written([*self.places, "1"])
        if self.both:
            yield self.written(self.places, self.both[:1])

    def wrong(self):
        """Each argument of a wrong type, by its place, then by its name."""
        least = self.least()
        for at in range(len(self.places)):
            for value in WRONG:
                yield self.written([*self.places[:at], value, *self.places[at + 1 : least]])
        for name, _ in self.both + self.only:
            at = [one for one, _ in self.both].index(name) + len(self.placed) if name in dict(self.both) else least
            rest = [pair for pair in self.both[max(0, at + 1 - len(self.placed)) : max(0, least - len(self.placed))]]
            for value in WRONG if name in dict(self.only) else WRONG[:1]:
                yield self.written(self.places[: min(at, least)], [(name, value), *rest])


def _sides(made, text):
    """An operator or an index with each wrong operand in the place of its own."""
    yield text
    left = made.value if isinstance(made, ast.Subscript) else made.left
    right = made.slice if isinstance(made, ast.Subscript) else made.comparators[0] if isinstance(made, ast.Compare) else made.right
    other = left if isinstance(left, ast.Constant) else right
    start, end = other.col_offset, other.end_col_offset
    for value in WRONG:
        yield f"{text[:start]}{value}{text[end:]}"


def calls_of(text):
    """Every call that is made of one."""
    made = ast.parse(text, mode="eval").body
    if isinstance(made, (ast.BinOp, ast.Compare, ast.Subscript)):
        return list(_sides(made, text))
    if not isinstance(made, ast.Call) or text.startswith(("type(", "sorted(")):
        return [text]
    call = Call(text)
    return [*call.right(), *call.strange(), *call.wrong()]


def grouped(calls):
    """The calls of a name by what becomes of them."""
    groups = {}
    for call, found in calls.items():
        groups.setdefault(found, []).append(call)
    return groups


def main():
    """Records every call of every name, in the order of the names."""
    cases = [line.split(": ", 1) for line in CASES.strip().split("\n")]
    lacking = [name for name in RANKED if name not in dict(cases)]
    unused = [(name, word) for name, words in RANKED.items() for word in words if not any(f"{word}=" in text for one, text in cases if one == name)]
    assert not lacking and not unused, (lacking, unused)
    recorded = {name: {} for name in RANKED}
    for name, text in cases:
        for call in calls_of(text):
            found = outcome(call, GIVEN)
            # What tells numbers that were drawn is nothing to hold.
            if found == outcome(call, GIVEN):
                recorded[name][call] = found
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(grouped(calls), ensure_ascii=False)}" for name, calls in recorded.items())
    (FIXTURES / "arguments.json").write_text(f'{{"given": {json.dumps(GIVEN)},\n"calls": {{\n{lines}\n}}}}\n')


main()
