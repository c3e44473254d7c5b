"""What PyTorch has and is not here: it refuses, by its name, when it is used."""


class Lacking:
    """A function or a class that is not here."""

    def __init__(self, name):
        self.__name__ = self.__qualname__ = name.rpartition(".")[2]
        self._path = name

    def __call__(self, *given, **named):
        from ._arguments import bind
        from ._signatures import SIGNATURES

        module, _, name = self._path.rpartition(".")
        if module == "torch" and name in SIGNATURES:
            bind(name, given, named)
        raise NotImplementedError(f"{self._path} is not here: shapes and counts are all that is computed")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Lacking(f"{self._path}.{name}")

    def __instancecheck__(self, one):
        # Nothing can be of a class that is not here.
        return False

    __subclasscheck__ = __instancecheck__

    def __mro_entries__(self, bases):
        self()

    def __repr__(self):
        return f"<{self._path}, which is not here>"


def lacked(module, names):
    """A module's `__getattr__`: what PyTorch has refuses when it is used, what it lacks is no attribute."""
    known = set(names.split())

    def find(name):
        if name in known:
            return Lacking(f"{module}.{name}")
        raise AttributeError(f"module '{module}' has no attribute '{name}'")

    return find
