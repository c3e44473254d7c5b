"""Handles by which a hook is taken away."""
import itertools

_numbers = itertools.count()


class RemovableHandle:
    """Takes a hook out of where it hangs; with `with`, at the end."""

    def __init__(self, hooks_dict, *, extra_dict=None):
        self.id = next(_numbers)
        self._hooks = hooks_dict

    def remove(self):
        self._hooks.pop(self.id, None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()
