"""What all optimizers share: groups of parameters with their options."""
from collections import defaultdict

from .._tensor import Tensor
from ..nn.modules._attributes import type_name


class Optimizer:
    """Keeps parameters in groups."""

    def __init__(self, params, defaults):
        if isinstance(params, Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
                + type_name(params)
            )
        self.defaults, self.state, self.param_groups = defaults, defaultdict(dict), []
        groups = list(params)
        if not groups:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        for group in groups:
            self.add_param_group(dict(group))

    def add_param_group(self, param_group):
        params = param_group["params"]
        params = [params] if isinstance(params, Tensor) else list(params)
        if params and isinstance(params[0], tuple):
            params = [one for _, one in params]
        for one in params:
            if not isinstance(one, Tensor):
                raise TypeError("optimizer can only optimize Tensors, but one of the params is " + type_name(one))
        held = {id(one) for group in self.param_groups for one in group["params"]}
        if any(id(one) in held for one in params):
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append({**self.defaults, **param_group, "params": params})

    def zero_grad(self, set_to_none=True):
        for group in self.param_groups:
            for one in group["params"]:
                one.grad = None

    def step(self, closure=None):
        for group in self.param_groups:
            for one in group["params"]:
                one._write(None)
        return None if closure is None else closure()

    def state_dict(self):
        groups, at = [], 0
        for group in self.param_groups:
            count = len(group["params"])
            groups.append({**{key: one for key, one in group.items() if key != "params"},
                           "params": list(range(at, at + count))})
            at += count
        return {"state": {}, "param_groups": groups}

    def load_state_dict(self, state_dict):
        if len(state_dict["param_groups"]) != len(self.param_groups):
            raise ValueError("loaded state dict has a different number of parameter groups")
        for group, given in zip(self.param_groups, state_dict["param_groups"]):
            group.update({key: one for key, one in given.items() if key != "params"})

    def __repr__(self):
        text = f"{type(self).__name__} ("
        for at, group in enumerate(self.param_groups):
            text += f"\nParameter Group {at}\n"
            text += "".join(f"    {key}: {group[key]}\n" for key in sorted(group) if key != "params")
        return text + ")"
