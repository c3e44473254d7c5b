"""`torch.version`."""
__version__ = "2.13.0"
cuda = hip = git_version = xpu = None
debug = False
