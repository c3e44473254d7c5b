"""What a module knows of those in it: names, parameters, buffers, and what a state dictionary holds."""
from collections import OrderedDict, namedtuple

IncompatibleKeys = namedtuple("IncompatibleKeys", ("missing_keys", "unexpected_keys"))


class Tree:
    """The part of a module that walks its tree."""

    def _members(self, of, prefix="", recurse=True, remove_duplicate=True):
        seen = set()
        modules = self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate) if recurse else [(prefix, self)]
        for path, module in modules:
            for name, one in of(module):
                if one is None or one in seen:
                    continue
                if remove_duplicate:
                    seen.add(one)
                yield (f"{path}.{name}" if path else name), one

    def parameters(self, recurse=True):
        for _, one in self.named_parameters(recurse=recurse):
            yield one

    def named_parameters(self, prefix="", recurse=True, remove_duplicate=True):
        yield from self._members(lambda module: module._parameters.items(), prefix, recurse, remove_duplicate)

    def buffers(self, recurse=True):
        for _, one in self.named_buffers(recurse=recurse):
            yield one

    def named_buffers(self, prefix="", recurse=True, remove_duplicate=True):
        yield from self._members(lambda module: module._buffers.items(), prefix, recurse, remove_duplicate)

    def children(self):
        for _, one in self.named_children():
            yield one

    def named_children(self):
        seen = set()
        for name, one in self._modules.items():
            if one is not None and one not in seen:
                seen.add(one)
                yield name, one

    def modules(self, remove_duplicate=True):
        for _, one in self.named_modules(remove_duplicate=remove_duplicate):
            yield one

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        memo = set() if memo is None else memo
        if self in memo:
            return
        if remove_duplicate:
            memo.add(self)
        yield prefix, self
        for name, one in self._modules.items():
            if one is not None:
                yield from one.named_modules(memo, f"{prefix}.{name}" if prefix else name, remove_duplicate)

    def get_submodule(self, target):
        found = self
        for name in target.split(".") if target else ():
            if not hasattr(found, name):
                raise AttributeError(f"{type(found).__name__} has no attribute `{name}`")
            found = getattr(found, name)
            if not isinstance(found, Tree):
                raise AttributeError(f"`{name}` is not an nn.Module")
        return found

    def get_parameter(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if name not in module._parameters:
            raise AttributeError(f"{type(module).__name__} has no attribute `{name}`")
        return module._parameters[name]

    def get_buffer(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if name not in module._buffers:
            raise AttributeError(f"`{name}` is not a buffer")
        return module._buffers[name]

    def apply(self, fn):
        for one in self.children():
            one.apply(fn)
        fn(self)
        return self

    def train(self, mode=True):
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        self.training = mode
        for one in self.children():
            one.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for one in self.parameters():
            one.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=True):
        for one in self.parameters():
            one.grad = None

    # States.

    def state_dict(self, *given, destination=None, prefix="", keep_vars=False):
        found = OrderedDict() if destination is None else destination
        for name, one in self._parameters.items():
            if one is not None:
                found[prefix + name] = one if keep_vars else one.detach()
        for name, one in self._buffers.items():
            if one is not None and name not in self._non_persistent_buffers_set:
                found[prefix + name] = one if keep_vars else one.detach()
        for name, one in self._modules.items():
            if one is not None:
                one.state_dict(destination=found, prefix=f"{prefix}{name}.", keep_vars=keep_vars)
        return found

    def load_state_dict(self, state_dict, strict=True, assign=False):
        own = self.state_dict(keep_vars=True)
        missing = [name for name in own if name not in state_dict]
        unexpected = [name for name in state_dict if name not in own]
        errors = []
        if strict and unexpected:
            names = ", ".join(f'"{name}"' for name in unexpected)
            errors.append(f"Unexpected key(s) in state_dict: {names}. ")
        if strict and missing:
            names = ", ".join(f'"{name}"' for name in missing)
            errors.append(f"Missing key(s) in state_dict: {names}. ")
        errors += [
            f"size mismatch for {name}: copying a param with shape {one.shape} from checkpoint, "
            f"the shape in current model is {own[name].shape}."
            for name, one in state_dict.items()
            if name in own and one.shape != own[name].shape
        ]
        if errors:
            raise RuntimeError(
                f"Error(s) in loading state_dict for {type(self).__name__}:\n\t" + "\n\t".join(errors)
            )
        return _Loaded(missing, unexpected)


class _Loaded(IncompatibleKeys):
    """What did not fit; nothing, mostly."""

    def __repr__(self):
        return "<All keys matched successfully>" if not self.missing_keys and not self.unexpected_keys else super().__repr__()

    __str__ = __repr__
