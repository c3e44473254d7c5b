"""
Text in brackets, laid out as IPython lays it out: where a line grows longer than 79 characters, the outermost brackets on
it are broken, each at all of its commas.
"""
from collections import deque

_WIDTH = 79


class _Group:
    """What stands between two brackets, with the places that still wait to be a space or a new line."""

    def __init__(self, depth):
        self.depth, self.waiting, self.broken = depth, deque(), False


class _Place:
    """Where a line may be broken."""

    def __init__(self, group, indentation):
        self.group, self.indentation = group, indentation


class Page:
    def __init__(self):
        self._written = []
        self._at = 0
        # What is not written yet, since a line that it stands on may still be broken: texts and places.
        self._held, self._held_width = deque(), 0
        root = _Group(0)
        self._open = [root]
        self._groups = [[root]]
        self._indentation = 0

    def __str__(self):
        self._flush()
        return "".join(self._written)

    def begin(self, bracket=""):
        """Opens brackets; new lines in them stand below what follows the bracket."""
        if bracket:
            self.text(bracket)
        group = _Group(self._open[-1].depth + 1)
        self._open.append(group)
        while len(self._groups) <= group.depth:
            self._groups.append([])
        self._groups[group.depth].append(group)
        self._indentation += len(bracket)

    def end(self, bracket="", indented=0):
        self._indentation -= indented
        group = self._open.pop()
        if not group.waiting:
            self._let_go(group)
        if bracket:
            self.text(bracket)

    def text(self, text):
        if not self._held:
            self._write(text)
            return
        self._held.append(text)
        self._held_width += len(text)
        self._fit()

    def space(self):
        """A space, or a new line where the brackets around it are broken."""
        group = self._open[-1]
        if group.broken:
            self._new_line()
            return
        place = _Place(group, self._indentation)
        group.waiting.append(place)
        self._held.append(place)
        self._held_width += 1
        self._fit()

    def line(self):
        """A new line in any case."""
        group = self._next()
        if group:
            self._break(group)
        self._new_line()

    def _new_line(self):
        self._flush()
        self._written.append("\n" + " " * self._indentation)
        self._at, self._held_width = self._indentation, 0

    def _write(self, text):
        self._written.append(text)
        self._at += len(text)

    def _flush(self):
        while self._held:
            self._put(self._held.popleft())
        self._held_width = 0

    def _fit(self):
        while self._at + self._held_width > _WIDTH:
            group = self._next()
            if not group:
                return
            self._break(group)

    def _break(self, group):
        while group.waiting:
            self._put_held()
        while self._held and isinstance(self._held[0], str):
            self._put_held()

    def _put_held(self):
        one = self._held.popleft()
        self._held_width -= len(one) if isinstance(one, str) else 1
        self._put(one)

    def _put(self, one):
        if isinstance(one, str):
            self._write(one)
            return
        one.group.waiting.popleft()
        if one.group.broken:
            self._written.append("\n" + " " * one.indentation)
            self._at = one.indentation
            return
        if not one.group.waiting:
            self._let_go(one.group)
        self._write(" ")

    def _next(self):
        """The outermost group that can be broken; those around it that have nothing yet will be, once they have."""
        for level in self._groups:
            for index, group in enumerate(reversed(level)):
                if group.waiting:
                    # As IPython does it, which counts from the wrong end.
                    del level[index]
                    group.broken = True
                    return group
            for group in level:
                group.broken = True
            level.clear()
        return None

    def _let_go(self, group):
        if group in self._groups[group.depth]:
            self._groups[group.depth].remove(group)
