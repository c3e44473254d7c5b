"""How numbers lie in memory: names that are handed on, and change nothing that is counted."""


class memory_format:
    """`torch.channels_last` and the others."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f"torch.{self._name}"


class layout(memory_format):
    """`torch.strided` and the others."""


contiguous_format, channels_last, channels_last_3d, preserve_format = (
    memory_format(name) for name in ("contiguous_format", "channels_last", "channels_last_3d", "preserve_format")
)
strided, sparse_coo, sparse_csr = (layout(name) for name in ("strided", "sparse_coo", "sparse_csr"))


class Generator:
    """A source of chance: it draws nothing here."""

    def __init__(self, device="cpu"):
        from ._device import device as Device

        self.device = Device(device)
        self._seed = 67280421310721

    def manual_seed(self, seed):
        self._seed = seed
        return self

    def seed(self):
        return self._seed

    initial_seed = seed


default_generator = Generator()


def manual_seed(seed):
    """Seeds nothing: no number is drawn."""
    return default_generator.manual_seed(int(seed))


def seed():
    return default_generator.seed()


def initial_seed():
    return default_generator.initial_seed()
