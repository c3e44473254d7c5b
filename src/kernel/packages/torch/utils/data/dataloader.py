"""Where programs import the loader from beside its package."""
from . import DataLoader, default_collate  # noqa: F401
