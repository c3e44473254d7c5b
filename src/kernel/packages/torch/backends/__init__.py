"""`torch.backends`: switches that change nothing here."""


class _Switches:
    """Switches by any name, which hold what they are set to."""

    def __init__(self, **held):
        self.__dict__.update(held)

    def is_available(self):
        return False

    def is_built(self):
        return False

    def version(self):
        return None


cudnn = _Switches(enabled=True, benchmark=False, deterministic=False, allow_tf32=True)
cuda = _Switches(matmul=_Switches(allow_tf32=False, allow_fp16_reduced_precision_reduction=True))
cuda.flash_sdp_enabled = cuda.math_sdp_enabled = cuda.mem_efficient_sdp_enabled = lambda: True
cuda.enable_flash_sdp = cuda.enable_math_sdp = cuda.enable_mem_efficient_sdp = lambda enabled: None
mps, mkl, mkldnn, openmp, opt_einsum = (_Switches(enabled=True) for _ in range(5))
