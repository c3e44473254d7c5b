"""Where old model files import the names of types from."""
from typing import Any, Dict, List, Optional, Tuple, Union  # noqa: F401
