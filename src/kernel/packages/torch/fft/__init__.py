"""`torch.fft`: no transform is counted here."""
from .._lacking import lacked

__getattr__ = lacked("torch.fft", "fft fft2 fftfreq fftn fftshift hfft hfft2 hfftn ifft ifft2 ifftn ifftshift ihfft ihfft2 ihfftn irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn")
