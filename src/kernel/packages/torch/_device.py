"""Devices. All that is counted is counted alike on each of them; `cuda` is never there."""

_KNOWN = (
    "cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, maia, xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone"
)


class device:
    """`torch.device('cuda', 0)`: a kind, and perhaps which one."""

    def __init__(self, *given, **named):
        from ._arguments import bind

        bound = {"type": given[0]} if len(given) == 1 and isinstance(given[0], str) and not named else bind("device", given, named)
        self._set(bound.get("device", bound.get("type")), bound.get("index"))

    def _set(self, type, index):
        if isinstance(type, device):
            type, index = type.type, type.index
        if isinstance(type, int):
            if type < 0:
                raise RuntimeError("Device index must not be negative")
            raise RuntimeError("Cannot access accelerator device when none is available.")
        name, _, number = type.partition(":")
        if name not in _KNOWN.split(", "):
            raise RuntimeError(f"Expected one of {_KNOWN} device type at start of device string: {name}")
        self.type = name
        self.index = int(number) if number else index

    def __eq__(self, other):
        return isinstance(other, device) and (self.type, self.index) == (other.type, other.index)

    def __hash__(self):
        return hash((self.type, self.index))

    def __str__(self):
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __repr__(self):
        index = "" if self.index is None else f", index={self.index}"
        return f"device(type='{self.type}'{index})"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


CPU = device("cpu")
