"""What torchinfo knows of a module at one place: its sizes, its parameters, its mult-adds."""
from _flopbook import _calc
from torch import Tensor

from .enums import ColumnSettings


def size_of(value):
    """The sizes of a tensor, or of the first in lists and dictionaries, and the bytes of one number."""
    if hasattr(value, "tensors"):
        return size_of(value.tensors)
    if isinstance(value, Tensor):
        return list(value.shape), value.element_size()
    if isinstance(value, dict) and value:
        return size_of(list(value.values()))
    if isinstance(value, (list, tuple)) and value:
        return size_of(value[0])
    return [], 0


def size_handed(value, batch_dim):
    """The sizes of what a module gets, or returns, as `calculate_size` finds them; the batch is 1 where it was added."""
    if value is None:
        return [], 0
    if isinstance(value, Tensor):
        return size_of(value)
    if isinstance(value, (list, tuple)) and value and isinstance(value[0], Tensor):
        size, each = size_of(value[0])
        return (size if batch_dim is None else size[:batch_dim] + [1] + size[batch_dim + 1 :]), each
    if isinstance(value, dict):
        size, each = size_of(list(value.values())[-1])
        return (size if batch_dim is None else [size[:batch_dim] + [1] + size[batch_dim + 1 :]]), each
    if isinstance(value, (list, tuple)):
        size, each = size_of(value)
        if batch_dim is not None and batch_dim < len(size):
            size[batch_dim] = 1
        return size, each
    raise TypeError(
        f"Model contains a layer with an unsupported input or output type: {value}, type: {type(value)}"
    )


def product(sizes):
    """All sizes multiplied, those in lists inside too."""
    found = 1
    for one in sizes:
        found *= product(one) if isinstance(one, (list, tuple)) else one
    return found


class LayerInfo:
    """A module at one place of the tree. A call fills in what it made."""

    def __init__(self, var_name, module, depth, parent_info=None):
        self.layer_id = id(module)
        self.module = module
        self.class_name = type(module).__name__
        self.inner_layers = {}
        self.depth = depth
        self.depth_index = None
        self.children = []
        self.executed = False
        self.parent_info = parent_info
        self.var_name = var_name
        self.is_leaf_layer = not any(True for _ in module.children())
        self.contains_lazy_param = False
        self.is_recursive = False
        self.input_size, self.output_size = [], []
        self.kernel_size = self.get_kernel_size(module)
        self.trainable_params = self.num_params = self.param_bytes = self.output_bytes = self.macs = 0
        #: The line of the program that called the module here; 0 where that is not known.
        self._line = 0

    def __repr__(self):
        return f"{self.class_name}: {self.depth}"

    @property
    def trainable(self):
        """Whether all parameters are trained, some, or none; `--` where there are none."""
        if self.num_params == 0:
            return "--"
        if self.trainable_params == 0:
            return "False"
        return "True" if self.num_params == self.trainable_params else "Partial"

    @staticmethod
    def get_kernel_size(module):
        size = getattr(module, "kernel_size", None)
        if size is None or isinstance(size, int):
            return size
        if not hasattr(size, "__iter__"):
            raise TypeError(f"kernel_size has an unexpected type: {type(size)}")
        return list(size)

    def get_layer_name(self, show_var_name, show_depth):
        name = self.class_name
        if show_var_name and self.var_name:
            name += f" ({self.var_name})"
        if show_depth and self.depth > 0:
            name += f": {self.depth}" + ("" if self.depth_index is None else f"-{self.depth_index}")
        return name

    def calculate_num_params(self):
        """Counts the parameters of the module and of all in it; rows of their own show them where that is asked for."""
        self.num_params = self.param_bytes = self.trainable_params = 0
        self.inner_layers = {}
        last = ""
        for name, param in self.module.named_parameters():
            if type(param).__name__ == "UninitializedParameter":
                self.contains_lazy_param = True
                continue
            count = param.numel()
            self.param_bytes += param.element_size() * count
            self.num_params += count
            self.trainable_params += count if param.requires_grad else 0
            shape = list(param.shape)
            if name == "weight" and len(shape) > 1:
                shape[0], shape[1] = shape[1], shape[0]
            if self.parent_info is not None or "." not in name:
                self.inner_layers[name] = {
                    ColumnSettings.KERNEL_SIZE: str(shape), ColumnSettings.NUM_PARAMS: f"├─{count:,}",
                }
                last = name
        if self.inner_layers:
            row = self.inner_layers[last]
            row[ColumnSettings.NUM_PARAMS] = "└─" + row[ColumnSettings.NUM_PARAMS][2:]

    def calculate_macs(self):
        """Adds what a call costs: numbers of each parameter times a factor, by calc's rule of torchinfo."""
        for name, param in self.module.named_parameters():
            sizes = ",".join(map(str, self.output_size))
            self.macs += param.numel() * int(_calc.mult_adds_factor(self.class_name, sizes, name))

    def check_recursive(self, layer_ids):
        if self.layer_id in layer_ids:
            self.is_recursive = True

    def macs_to_str(self, reached_max_depth):
        if self.macs <= 0:
            return "--"
        if self.is_leaf_layer:
            return f"{self.macs:,}"
        if reached_max_depth:
            return f"{sum(child.macs for child in self.children if child.is_leaf_layer):,}"
        return "--"

    def num_params_to_str(self, reached_max_depth):
        if self.num_params == 0:
            return "--"
        if self.is_recursive:
            return "(recursive)"
        if reached_max_depth or self.is_leaf_layer:
            return f"{self.num_params:,}" if self.trainable_params else f"({self.num_params:,})"
        left = self.leftover_params()
        return f"{left:,}" if left > 0 else "--"

    def params_percent(self, total_params, reached_max_depth, precision=2):
        """The share of all parameters."""
        none = " " * 5 + "--"
        if total_params == 0:
            return none
        if self.is_recursive:
            return "(recursive)"
        whole = reached_max_depth or self.is_leaf_layer
        params = self.num_params if whole else self.leftover_params()
        return none if params == 0 else f"{params / total_params:>{precision + 5}.{precision}%}"

    def _left_over(self, own, inside):
        kept = [child for child in self.children if not child.is_recursive]
        return own - sum(inside(child) for child in kept)

    def leftover_params(self):
        """Parameters beside those of the rows inside."""
        return self._left_over(
            self.num_params, lambda one: one.num_params if one.is_leaf_layer else one.leftover_params()
        )

    def leftover_trainable_params(self):
        return self._left_over(
            self.trainable_params,
            lambda one: one.trainable_params if one.is_leaf_layer else one.leftover_trainable_params(),
        )
