"""The scorer's network: a MiniLM encoder, read at its first token and at the party markers."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertModel

from readouts.coding.scorer.marking import ACTOR_OPEN, RECIPIENT_CLOSE, RECIPIENT_OPEN


class Scorer(nn.Module):
    """Token numbers and mask (batch x tokens) to logits of types and of modes.

    What is read: the first token, the mean of the tokens at which actors begin, the same of
    recipients (zeros if none is marked).
    """

    def __init__(self, encoder: BertModel, types: int, modes: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        # The words' own vectors stay as they were: twelve thousand sentences are too few to move
        # thirty thousand words, and training is a third faster. Only the markers learn theirs.
        encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        self.markers = nn.Embedding(RECIPIENT_CLOSE + 1, size, padding_idx=0)
        nn.init.zeros_(self.markers.weight)
        self.join = nn.Linear(3 * size, size)
        self.dropout = nn.Dropout(dropout)
        self.types = nn.Linear(size, types)
        self.modes = nn.Linear(size, modes)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of types and of modes."""
        words = self.encoder.embeddings.word_embeddings(ids)
        words = words + self.markers(torch.where(ids <= RECIPIENT_CLOSE, ids, 0))
        states = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        read = [states[:, 0]] + [_at(states, ids == m) for m in (ACTOR_OPEN, RECIPIENT_OPEN)]
        joined = self.dropout(torch.tanh(self.join(self.dropout(torch.cat(read, dim=-1)))))
        return self.types(joined), self.modes(joined)


def _at(states: Tensor, where: Tensor) -> Tensor:
    weights = where.to(states.dtype).unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)
