"""`torch.ops.aten`: operators by their names. They are named here, and not called."""


class OpOverloadPacket:
    """An operator in all its forms."""

    def __init__(self, namespace, name):
        self._qualified_op_name = f"{namespace}::{name}"
        self.__name__ = name
        self._text = f"{namespace}.{name}"

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"<OpOverloadPacket(op='{self._text}')>"

    def __call__(self, *given, **named):
        raise NotImplementedError(f"torch.ops.{self._text}() is not called here; call the function of torch")


class _Namespace:
    """Operators of a library, each one object."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = self.__dict__[name] = OpOverloadPacket(self._name, name)
        return made


class _Ops:
    aten = _Namespace("aten")


ops = _Ops()
