"""Schedules of learning rates: they are made, and step without a change of shape."""


class LRScheduler:
    """Keeps an optimizer."""

    def __init__(self, optimizer, *args, **named):
        self.optimizer, self.last_epoch = optimizer, 0

    def step(self, *args, **named):
        self.last_epoch += 1

    def get_last_lr(self):
        raise NotImplementedError(f"torch.optim.lr_scheduler.{type(self).__name__}.get_last_lr is not computed here")

    get_lr = get_last_lr

    def state_dict(self):
        return {"last_epoch": self.last_epoch}

    def load_state_dict(self, state_dict):
        self.last_epoch = state_dict["last_epoch"]


_LRScheduler = LRScheduler

_NAMES = ("LambdaLR", "MultiplicativeLR", "StepLR", "MultiStepLR", "ConstantLR", "LinearLR", "ExponentialLR",
          "CosineAnnealingLR", "ChainedScheduler", "SequentialLR", "ReduceLROnPlateau", "CyclicLR", "OneCycleLR",
          "CosineAnnealingWarmRestarts", "PolynomialLR")

globals().update({name: type(name, (LRScheduler,), {"__module__": __name__}) for name in _NAMES})
