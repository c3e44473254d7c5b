"""What a module knows of those in it: names, parameters and buffers."""


class Tree:
    """The part of a module that walks its tree."""

    def _members(self, of, prefix="", recurse=True, remove_duplicate=True):
        seen = set()
        modules = self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate) if recurse else [(prefix, self)]
        for path, module in modules:
            for name, one in of(module):
                if one is None or id(one) in seen:
                    continue
                if remove_duplicate:
                    seen.add(id(one))
                yield path + ("." if path else "") + name, one

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
                yield from one.named_modules(memo, prefix + ("." if prefix else "") + name, remove_duplicate)

    def get_submodule(self, target):
        found = self
        for name in target.split(".") if target else ():
            if not hasattr(found, name):
                raise AttributeError(f"{found._get_name()} has no attribute `{name}`")
            found = getattr(found, name)
            if not hasattr(type(found), "_is_module"):
                raise AttributeError(f"`{name}` is not an nn.Module")
        return found

    def set_submodule(self, target, module, strict=False):
        """Puts a module in the place of another."""
        if target == "":
            raise ValueError("Cannot set the submodule without a target name!")
        path, _, name = target.rpartition(".")
        holder = self.get_submodule(path)
        if strict and not hasattr(holder, name):
            raise AttributeError(f"{holder._get_name()} has no attribute `{name}`")
        setattr(holder, name, module)

    def _tensor_at(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(f"{module._get_name()} has no attribute `{name}`")
        return module, name

    def get_parameter(self, target):
        module, name = self._tensor_at(target)
        if name not in module._parameters:
            raise AttributeError(f"`{name}` is not an nn.Parameter")
        return module._parameters[name]

    def get_buffer(self, target):
        module, name = self._tensor_at(target)
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
