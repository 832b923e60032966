"""What travels: Offer and Answer in signed envelopes, their changes as columns. Strict, versioned, capped in size."""

from muster.wire.bad import BadMessage
from muster.wire.columns import Columns, Held, Unpacked, pack_columns
from muster.wire.envelope import MAX_BODY, Envelope, name_of, seal, sender, unseal
from muster.wire.messages import Acks, Answer, Frame, Mend, Offer, Scope, Term, pack_message, read_message

__all__ = [
    "MAX_BODY", "Acks", "Answer", "BadMessage", "Columns", "Envelope", "Frame", "Held", "Mend", "Offer", "Scope", "Term",
    "Unpacked", "name_of", "pack_columns", "pack_message", "read_message", "seal", "sender", "unseal",
]
