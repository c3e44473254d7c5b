"""torchinfo 1.8.0: `summary(model, input_size=(1, 3, 224, 224))` prints what each module makes and holds."""
from .enums import ColumnSettings, Mode, RowSettings, Units, Verbosity
from .model_statistics import ModelStatistics
from .torchinfo import summary

__all__ = ("summary", "ColumnSettings", "Mode", "ModelStatistics", "RowSettings", "Units", "Verbosity")
__version__ = "1.8.0"
