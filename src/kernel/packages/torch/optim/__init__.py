"""`torch.optim`: nothing is trained here."""
from .._lacking import lacked

__getattr__ = lacked("torch.optim", "SGD Adam AdamW Adagrad Adadelta Adamax NAdam RAdam ASGD RMSprop Rprop LBFGS SparseAdam Adafactor Muon Optimizer lr_scheduler swa_utils")
