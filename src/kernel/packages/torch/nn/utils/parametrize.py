"""Tensors of a module that are made from others: what `parametrizations` puts into it."""
from ..modules.container import ModuleDict, ModuleList
from ..parameter import Parameter
from ._wrapped import kept, unwrap


class ParametrizationList(ModuleList):
    """What makes one tensor, and the tensors that it makes it from."""


def is_parametrized(module, tensor_name=None):
    """True for a module with such tensors, or with this one."""
    held = getattr(module, "parametrizations", None)
    if not isinstance(held, ModuleDict):
        return False
    return len(held) > 0 if tensor_name is None else tensor_name in held


def _put(module, name, maker, originals, unsafe=False):
    """Puts a maker into a module in the place of one of its tensors; the module gets a class of its own."""
    weight = getattr(module, name)
    del module._parameters[name]
    kind = type(module)
    made = type(f"Parametrized{kind.__name__}", (kind,), {name: property(lambda self: self.__dict__["_made_anew"])})
    made.__module__ = kind.__module__
    module.__dict__.update(_plain_class=kind, _made_anew=kept(weight.shape, weight))
    module.__class__ = made
    held = ParametrizationList([maker])
    for key, one in originals.items():
        held.register_parameter(key, one)
    module.parametrizations = ModuleDict({name: held})


def remove_parametrizations(module, tensor_name, leave_parametrized=True):
    """The plain tensor again."""
    if not is_parametrized(module, tensor_name):
        raise ValueError(f"Module {module} does not have a parametrization on {tensor_name}")
    weight = getattr(module, tensor_name)
    module.__class__ = module.__dict__.pop("_plain_class")
    module.__dict__.pop("_made_anew")
    del module._modules["parametrizations"]
    unwrap(module)
    module.register_parameter(tensor_name, Parameter(weight))
    return module


def register_parametrization(module, tensor_name, parametrization, *, unsafe=False):
    raise NotImplementedError("torch.nn.utils.parametrize.register_parametrization is not counted here")


def cached():
    raise NotImplementedError("torch.nn.utils.parametrize.cached is not counted here")
