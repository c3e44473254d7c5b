"""`torch.special`: functions that have another name in `torch`, and the same call."""
from .._functions import FUNCTIONS
from .._lacking import lacked

for _name in "digamma erf erfc erfinv exp2 expm1 i0 log1p log_softmax logit logsumexp round sinc softmax xlogy".split():
    globals()[_name] = FUNCTIONS[_name]
expit, gammaln, psi = FUNCTIONS["sigmoid"], FUNCTIONS["lgamma"], FUNCTIONS["digamma"]
__getattr__ = lacked("torch.special", "airy_ai bessel_j0 bessel_j1 bessel_y0 bessel_y1 chebyshev_polynomial_t chebyshev_polynomial_u entr erfcx gammainc gammaincc hermite_polynomial_h i0e i1 i1e laguerre_polynomial_l legendre_polynomial_p log_ndtr modified_bessel_i0 modified_bessel_k0 multigammaln ndtr ndtri polygamma spherical_bessel_j0 xlog1py zeta")
