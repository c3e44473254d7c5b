"""
Modules that programs import and the kernel lacks: each imports as a stand-in, which refuses by name once it is used. A
name that is nobody's is missing, as in Python.
"""
import importlib.abc
import importlib.machinery
import sys
import types

from . import zoo

#: What people import beside a model.
KNOWN = frozenset(
    "matplotlib tqdm pandas torchvision torchaudio torchtext datasets PIL cv2 sklearn scipy seaborn wandb tensorboard "
    "tensorboardX transformers timm einops lightning pytorch_lightning torchmetrics accelerate huggingface_hub "
    "safetensors tokenizers nltk spacy plotly imageio skimage h5py yaml requests psutil networkx numba apex xformers "
    "flash_attn triton deepspeed peft bitsandbytes diffusers albumentations gym gymnasium ray optuna hydra omegaconf "
    "absl fire rich loguru joblib torchsummary fairscale fairseq mmcv detectron2 torch_geometric dgl onnx "
    "onnxruntime tensorflow keras jax flax sympy IPython ipywidgets termcolor colorama".split()
)


#: Parts of torch that people import beside a model, and that have no shapes of their own.
OF_TORCH = frozenset(
    "hub onnx profiler quantization ao export func distributions multiprocessing testing package monitor masked sparse "
    "utils.tensorboard utils.model_zoo utils.cpp_extension utils.benchmark utils.mobile_optimizer _dynamo _inductor "
    "nn.parallel nn.utils.fusion nn.utils.prune nested nn.attention nn.quantized nn.intrinsic nn.qat nn.modules.utils "
    "distributed.fsdp distributed.nn optim.swa_utils".split()
)


#: Parts of the standard library that are not here, and that files import for what stands around a model.
OF_LIBRARY = frozenset(
    "sqlite3 smtplib ftplib webbrowser curses tkinter turtle pdb doctest pydoc trace tracemalloc profile cProfile pstats "
    "tarfile shelve dbm xml optparse getpass mimetypes wave sched multiprocessing.shared_memory "
    "multiprocessing.sharedctypes multiprocessing.synchronize multiprocessing.spawn multiprocessing.managers "
    "multiprocessing.popen_fork multiprocessing.popen_forkserver multiprocessing.popen_spawn_posix "
    "concurrent.futures.process unittest.mock http.server http.cookiejar logging.handlers".split()
)


def _is_in(fullname, names):
    return any(fullname == one or fullname.startswith(f"{one}.") for one in names)


def _is_of_torch(fullname):
    package, _, inside = fullname.partition(".")
    return package == "torch" and _is_in(inside, OF_TORCH)


def _absent(name):
    """What is said of something that is not there, once it is used."""
    return NotImplementedError(f"{name} is not there: its package is no part of this Python{zoo.instead(name)}")


class Absent:
    """What a stand-in holds. Its attributes are such too; to call it refuses by name."""

    def __init__(self, name):
        self.__dict__["_name"] = name

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Absent(f"{self._name}.{name}")

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and isinstance(args[0], (type, types.FunctionType)):
            return args[0]  # a decorator: what it is put on stays as it is
        raise _absent(self._name)

    def __mro_entries__(self, bases):
        return (type(self._name.rsplit(".", 1)[-1], (), {"__init__": _refusing(self._name)}),)

    def __getitem__(self, key):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __repr__(self):
        return f"<stand-in for {self._name}>"


def _refusing(name):
    def __init__(self, *args, **kwargs):
        raise _absent(name)

    return __init__


class StandIn(types.ModuleType):
    """A module that is not there."""

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Absent(f"{self.__name__}.{name}")


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds a stand-in where nothing else is found."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in KNOWN or _is_of_torch(fullname) or _is_in(fullname, OF_LIBRARY):
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec):
        return StandIn(spec.name)

    def exec_module(self, module):
        module.__path__ = []


#: What this Python stands on, and Python elsewhere does not have.
_BELOW = frozenset("js pyodide pyodide_js _pyodide _pyodide_core _calc micropip".split())


class Hidden(importlib.abc.MetaPathFinder):
    """What is nobody's in Python elsewhere is not found here."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in _BELOW:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        return None


def install():
    """Puts the finders behind all others, and stand-ins behind networks."""
    sys.meta_path += [zoo.Finder(), Finder()]


def hide():
    """Hides what this Python stands on from what imports after it."""
    sys.meta_path[:] = [Hidden(), *(one for one in sys.meta_path if not type(one).__module__.startswith("_pyodide"))]
    for name in [name for name in sys.modules if name.partition(".")[0] in _BELOW]:
        del sys.modules[name]
