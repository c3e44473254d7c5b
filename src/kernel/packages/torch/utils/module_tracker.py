"""Names of modules by where they stand under the first module of theirs that was called."""


class Names:
    """`Net`, `Net.conv`: a module that no other holds goes by its class."""

    def __init__(self):
        self._known, self._seen = {}, set()

    def of(self, module):
        """The name of a module, and from now on of those in it."""
        name = self._known.setdefault(module, type(module).__name__)
        if module not in self._seen:
            for child, inside in module.named_children():
                self._known[inside] = f"{name}.{child}"
                self.of(inside)
            self._seen.add(module)
        return name
