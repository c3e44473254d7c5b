"""Hooks of recurrent layers."""
from .vision.basic_hooks import count_gru, count_gru_cell, count_lstm, count_lstm_cell, count_rnn, count_rnn_cell
