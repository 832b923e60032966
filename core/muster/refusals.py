"""What a round of sync may end with where it does not come to rest, each in words for the person at the laptop."""

from __future__ import annotations

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import NO_SERVER, REFUSED, Sort

NOT_OURS = Sort("not_ours", NO_SERVER, QT_TRANSLATE_NOOP(
    "problems", "What answered is not the server that this roll-out was joined on: its signature is missing or wrong. A Wi-Fi "
    "login page may be in the way. Nothing was changed; everything saved here is kept."))
NO_SERVER_YET = Sort("no_server_yet", NO_SERVER, QT_TRANSLATE_NOOP(
    "problems", "This roll-out is on this computer only. Everything saved here is kept. Join a server with a code to share it."))
DEVICE_UNKNOWN = Sort("device_unknown", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server does not know this computer. Everything saved here is kept. Ask HQ for a new code and join again."))
DEVICE_REVOKED = Sort("device_revoked", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "HQ removed this computer. What was saved here was handed to HQ and is kept; nothing more can be read."))
DEVICE_CLOSED = Sort("device_closed", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "HQ removed this computer more than 90 days ago, or it holds more than 10 MB that was not sent. What still waits "
    "was not taken; it is kept here. Ask HQ how to hand it over."))
DEVICE_STOLEN = Sort("device_stolen", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "HQ reported this computer as stolen. It can no longer be used with this roll-out."))
ROLLOUT_UNKNOWN = Sort("rollout_unknown", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server does not hold this roll-out for you. Everything saved here is kept. Ask HQ for an invitation."))
HOLE = Sort("hole", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server misses earlier changes of this computer and took none of the later ones. Everything saved here is "
    "kept. Sync again; if it stays so, tell HQ."))
CANCELLED = Sort("cancelled", NO_SERVER, QT_TRANSLATE_NOOP(
    "problems", "The sync was stopped. What was sent and taken until then is kept; the rest waits."))

RESTORED = "restored"
"""The server's word for: it was put back from an older copy. No refusal to a laptop: it gives back what it holds."""
UNKNOWN = ("unknown_device", "unknown_rollout")
"""What a server says that was put back from a copy of before this laptop joined; it takes its own signed word for it."""
REFUSALS = {"unknown_device": DEVICE_UNKNOWN, "revoked": DEVICE_REVOKED, "closed": DEVICE_CLOSED,
            "stolen": DEVICE_STOLEN, "unknown_rollout": ROLLOUT_UNKNOWN}
"""What a server refuses by its permanent word."""
