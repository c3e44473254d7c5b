"""How the table is laid out."""
import math

from .enums import ColumnSettings, RowSettings, Units, Verbosity

HEADER_TITLES = {
    ColumnSettings.KERNEL_SIZE: "Kernel Shape",
    ColumnSettings.INPUT_SIZE: "Input Shape",
    ColumnSettings.OUTPUT_SIZE: "Output Shape",
    ColumnSettings.NUM_PARAMS: "Param #",
    ColumnSettings.PARAMS_PERCENT: "Param %",
    ColumnSettings.MULT_ADDS: "Mult-Adds",
    ColumnSettings.TRAINABLE: "Trainable",
}


def shown(value):
    """A value, or a dash where there is none."""
    return str(value) if value else "--"


class FormattingOptions:
    """The columns, their widths, and what the first says."""

    def __init__(self, max_depth, verbose, col_names, col_width, row_settings):
        self.max_depth, self.verbose = max_depth, verbose
        self.col_names, self.col_width, self.row_settings = col_names, col_width, row_settings
        self.params_units, self.macs_units = Units.NONE, Units.AUTO
        self.layer_name_width = 40
        self.ascii_only = RowSettings.ASCII_ONLY in row_settings
        self.show_var_name = RowSettings.VAR_NAMES in row_settings
        self.show_depth = RowSettings.DEPTH in row_settings
        self.hide_recursive_layers = RowSettings.HIDE_RECURSIVE_LAYERS in row_settings

    def get_start_str(self, depth):
        if depth == 0:
            return ""
        if depth == 1:
            return "+ " if self.ascii_only else "├─"
        return ("|    " if self.ascii_only else "│    ") * (depth - 1) + ("+ " if self.ascii_only else "└─")

    def set_layer_name_width(self, summary_list, align_val=5):
        """The first column grows by fives once the longest title, as deep as it stands, fills it."""
        longest = max(
            (
                len(info.get_layer_name(self.show_var_name, self.show_depth)) + info.depth * align_val + 1
                for info in summary_list
            ),
            default=0,
        )
        if longest >= self.layer_name_width:
            self.layer_name_width = math.ceil(longest / align_val) * align_val

    def get_total_width(self):
        return len(self.col_names) * self.col_width + self.layer_name_width

    def format_row(self, layer_name, row_values):
        columns = [f"{row_values.get(name, ''):<{self.col_width}}" for name in self.col_names]
        return " ".join([f"{layer_name:<{self.layer_name_width}}", *columns]).rstrip() + "\n"

    def header_row(self):
        title = (" (var_name)" if self.show_var_name else "") + (":depth-idx" if self.show_depth else "")
        return self.format_row(f"Layer (type{title})", HEADER_TITLES)

    def layer_info_to_row(self, info, reached_max_depth, total_params):
        values = {
            ColumnSettings.KERNEL_SIZE: shown(info.kernel_size),
            ColumnSettings.INPUT_SIZE: shown(info.input_size),
            ColumnSettings.OUTPUT_SIZE: shown(info.output_size),
            ColumnSettings.NUM_PARAMS: info.num_params_to_str(reached_max_depth),
            ColumnSettings.PARAMS_PERCENT: info.params_percent(total_params, reached_max_depth),
            ColumnSettings.MULT_ADDS: info.macs_to_str(reached_max_depth),
            ColumnSettings.TRAINABLE: shown(info.trainable),
        }
        name = info.get_layer_name(self.show_var_name, self.show_depth)
        text = self.format_row(self.get_start_str(info.depth) + name, values)
        if self.verbose == Verbosity.VERBOSE:
            start = self.get_start_str(info.depth + 1)
            for inner, columns in info.inner_layers.items():
                text += self.format_row(start + inner, columns)
        return text

    def _with_rows(self, summary_list):
        return [
            info
            for info in summary_list
            if info.depth <= self.max_depth and not (self.hide_recursive_layers and info.is_recursive)
        ]

    def layers_to_str(self, summary_list, total_params):
        return "".join(
            self.layer_info_to_row(info, info.depth == self.max_depth, total_params)
            for info in self._with_rows(summary_list)
        )

    def _calling_lines(self, summary_list):
        """The line of the program that called the module of each row, 0 where that is not known; rows of its parameters have it too."""
        for info in self._with_rows(summary_list):
            yield from [info._line] * (1 + len(info.inner_layers) * (self.verbose == Verbosity.VERBOSE))
