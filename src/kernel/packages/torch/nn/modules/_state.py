"""State dictionaries: what a module saves, and takes back."""
from collections import OrderedDict, namedtuple
from collections.abc import Mapping

from ..._tensor import Tensor
from ...utils.hooks import RemovableHandle

_EXTRA = "_extra_state"


class _IncompatibleKeys(namedtuple("IncompatibleKeys", ("missing_keys", "unexpected_keys"))):
    """What did not fit; nothing, mostly."""

    __slots__ = ()

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return super().__repr__()

    __str__ = __repr__


class State:
    """The part of a module that saves it."""

    def get_extra_state(self):
        raise RuntimeError(
            "Reached a code path in Module.get_extra_state() that should never be called. Please file an issue at "
            "https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml to report this bug."
        )

    set_extra_state = None

    def _has_extra(self):
        return type(self).get_extra_state is not State.get_extra_state

    def _held(self):
        """The tensors that are saved, by their own names."""
        kept = [(name, one) for name, one in self._buffers.items() if name not in self._non_persistent_buffers_set]
        return [(name, one) for name, one in [*self._parameters.items(), *kept] if one is not None]

    def _save_to_state_dict(self, destination, prefix, keep_vars):
        for name, one in self._held():
            destination[prefix + name] = one if keep_vars else one.detach()
        if self._has_extra():
            destination[prefix + _EXTRA] = self.get_extra_state()

    def state_dict(self, *args, destination=None, prefix="", keep_vars=False):
        if args:
            destination, prefix, keep_vars = (*args, *(destination, prefix, keep_vars)[len(args) :])
        if destination is None:
            destination = OrderedDict()
            destination._metadata = OrderedDict()
        told = {"version": self._version}
        if hasattr(destination, "_metadata"):
            destination._metadata[prefix[:-1]] = told
        for hook in self._state_dict_pre_hooks.values():
            hook(self, prefix, keep_vars)
        self._save_to_state_dict(destination, prefix, keep_vars)
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=destination, prefix=f"{prefix}{name}.", keep_vars=keep_vars)
        for hook, is_public in self._state_dict_hooks.values():
            changed = hook(self, destination, prefix, told)
            if changed is not None and is_public:
                raise RuntimeError("state_dict post-hook must return None")
            destination = destination if changed is None else changed
        return destination

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys,
                              error_msgs):
        for hook in self._load_state_dict_pre_hooks.values():
            hook(state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs)
        own = dict(self._held())
        for name, one in own.items():
            if prefix + name in state_dict:
                self._take(name, one, state_dict[prefix + name], prefix, local_metadata, error_msgs)
            elif strict:
                missing_keys.append(prefix + name)
        self._load_extra(state_dict, prefix, missing_keys)
        for key in state_dict if strict else ():
            first, *rest = key[len(prefix) :].split(".", 1) if key.startswith(prefix) else ("",)
            known = (self._modules, own)[not rest] if key != prefix + _EXTRA else (_EXTRA,)
            if key.startswith(prefix) and first not in known:
                unexpected_keys.append(key)

    def _load_extra(self, state_dict, prefix, missing_keys):
        key = prefix + _EXTRA
        if not self._has_extra():
            return
        if key in state_dict:
            self.set_extra_state(state_dict[key])
        else:
            missing_keys.append(key)

    def _take(self, name, one, given, prefix, told, errors):
        """Copies what is given into a tensor of its shape."""
        if not isinstance(given, Tensor):
            errors.append(
                f'While copying the parameter named "{prefix}{name}", expected torch.Tensor or Tensor-like object from '
                f"checkpoint but received {type(given)}"
            )
        elif given.shape != one.shape:
            errors.append(
                f"size mismatch for {prefix}{name}: copying a param with shape {given.shape} from checkpoint, the "
                f"shape in current model is {one.shape}."
            )
        elif told.get("assign_to_params_buffers"):
            one.dtype = given.dtype
            one._write(given._values)
        else:
            one._write(given._values)

    def load_state_dict(self, state_dict, strict=True, assign=False):
        if not isinstance(state_dict, Mapping):
            raise TypeError(f"Expected state_dict to be dict-like, got {type(state_dict)}.")
        missing, unexpected, errors = [], [], []
        metadata = getattr(state_dict, "_metadata", None) or {}

        def load(module, held, prefix=""):
            told = {**metadata.get(prefix[:-1], {}), **({"assign_to_params_buffers": True} if assign else {})}
            module._load_from_state_dict(held, prefix, told, True, missing, unexpected, errors)
            for name, child in module._modules.items():
                if child is not None:
                    start = f"{prefix}{name}."
                    load(child, {key: one for key, one in held.items() if key.startswith(start)}, start)
            for hook in module._load_state_dict_post_hooks.values():
                hook(module, _IncompatibleKeys(missing, unexpected))

        load(self, OrderedDict(state_dict))
        if strict:
            for words, keys in (("Unexpected", unexpected), ("Missing", missing)):
                if keys:
                    names = ", ".join(f'"{key}"' for key in keys)
                    errors.insert(0, f"{words} key(s) in state_dict: {names}. ")
        if errors:
            raise RuntimeError(
                f"Error(s) in loading state_dict for {type(self).__name__}:\n\t" + "\n\t".join(errors)
            )
        return _IncompatibleKeys(missing, unexpected)

    def _hung(self, place, hook):
        hooks = self.__dict__[place]
        handle = RemovableHandle(hooks)
        hooks[handle.id] = hook
        return handle

    def register_state_dict_pre_hook(self, hook):
        return self._hung("_state_dict_pre_hooks", hook)

    def register_state_dict_post_hook(self, hook):
        return self._hung("_state_dict_hooks", (hook, True))

    def _register_state_dict_hook(self, hook):
        return self._hung("_state_dict_hooks", (hook, False))

    def register_load_state_dict_post_hook(self, hook):
        return self._hung("_load_state_dict_post_hooks", hook)

    def register_load_state_dict_pre_hook(self, hook):
        return self._register_load_state_dict_pre_hook(hook, with_module=True)

    def _register_load_state_dict_pre_hook(self, hook, with_module=False):
        return self._hung("_load_state_dict_pre_hooks", (lambda *given: hook(self, *given)) if with_module else hook)
