"""fvcore 0.1.5: what counts operators, activations and parameters."""
__version__ = "0.1.5.post20221221"
