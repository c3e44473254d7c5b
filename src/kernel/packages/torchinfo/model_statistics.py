"""What `summary` returns: all rows, and what they come to."""
from .enums import Units

_FACTORS = {Units.TERABYTES: 1e12, Units.GIGABYTES: 1e9, Units.MEGABYTES: 1e6, Units.NONE: 1}


class ModelStatistics:
    """The totals of a summary; printed, its table."""

    def __init__(self, summary_list, input_size, total_input_size, formatting):
        self.summary_list, self.input_size = summary_list, input_size
        self.formatting, self.total_input = formatting, total_input_size
        self.total_mult_adds = self.total_params = self.trainable_params = 0
        self.total_param_bytes = self.total_output_bytes = 0
        for info in summary_list:
            self._add_leaf(info) if info.is_leaf_layer else self._add_container(info)
        formatting.set_layer_name_width(summary_list)

    def _add_leaf(self, info):
        self.total_mult_adds += info.macs
        if info.num_params > 0:
            self.total_output_bytes += info.output_bytes * 2
        if not info.is_recursive:
            self.total_params += max(info.num_params, 0)
            self.total_param_bytes += info.param_bytes
            self.trainable_params += max(info.trainable_params, 0)

    def _add_container(self, info):
        if not info.is_recursive:
            self.total_params += max(info.leftover_params(), 0)
            self.trainable_params += max(info.leftover_trainable_params(), 0)

    def __repr__(self):
        formatting = self.formatting
        divider = "=" * formatting.get_total_width()
        count = lambda number: self.format_output_num(number, formatting.params_units)
        text = (
            f"{divider}\n{formatting.header_row()}{divider}\n"
            f"{formatting.layers_to_str(self.summary_list, self.total_params)}{divider}\n"
            f"Total params{count(self.total_params)}\n"
            f"Trainable params{count(self.trainable_params)}\n"
            f"Non-trainable params{count(self.total_params - self.trainable_params)}\n"
        )
        return text + (self._sizes(divider) if self.input_size else "") + divider

    def _calling_lines(self):
        """For each line of the text down to the last row the line of the program that called its module, or 0."""
        return [0, 0, 0, *self.formatting._calling_lines(self.summary_list)]

    def _sizes(self, divider):
        total = self.total_input + self.total_output_bytes + self.total_param_bytes
        return (
            f"Total mult-adds{self.format_output_num(self.total_mult_adds, self.formatting.macs_units)}\n{divider}\n"
            f"Input size (MB): {self.to_megabytes(self.total_input):0.2f}\n"
            f"Forward/backward pass size (MB): {self.to_megabytes(self.total_output_bytes):0.2f}\n"
            f"Params size (MB): {self.to_megabytes(self.total_param_bytes):0.2f}\n"
            f"Estimated Total Size (MB): {self.to_megabytes(total):0.2f}\n"
        )

    @staticmethod
    def float_to_megabytes(num):
        return num * 4 / 1e6

    @staticmethod
    def to_megabytes(num):
        return num / 1e6

    @staticmethod
    def to_readable(num, units=Units.AUTO):
        """A number in the unit asked for, or in the one that suits it."""
        if units == Units.AUTO:
            units = Units.TERABYTES if num >= 1e12 else Units.GIGABYTES if num >= 1e9 else Units.MEGABYTES
        return units, num / _FACTORS[units]

    @staticmethod
    def format_output_num(num, units):
        used, number = ModelStatistics.to_readable(num, units)
        unit = "" if used == Units.NONE else f" ({used})"
        return f"{unit}: {int(number):,d}" if number.is_integer() else f"{unit}: {number:,.2f}"
