"""Field types: each checks a canonical value, reads what a person typed, shows it plainly and sorts it.

Canonical values are what is stored, sent, compared and digested (design: the log, "Values"): day `YYYY-MM-DD`, half-day
`YYYY-MM-DD/am|pm`, moment `[ms UTC, offset minutes]`, number and score a decimal string, money `[minor units, ISO 4217]`,
choice its permanent name, text NFC, person, site and reference an id, tags a sorted list. Empty is absent: `None`.
A text from a template pack is `{"t": "pack@version#key", "s": source text}` and is shown in the reader's language.
"""

from muster.fields.amounts import Money, Number, Score
from muster.fields.base import BAD_VALUE, NO_SUCH_CHOICE, TOO_LONG, Type, Value, is_template_text, western
from muster.fields.texts import Choice, LongText, Option, Person, Reference, Site, Tags, Text, Tick
from muster.fields.times import Day, HalfDay, Moment

__all__ = [
    "BAD_VALUE", "NO_SUCH_CHOICE", "TOO_LONG", "Choice", "Day", "HalfDay", "LongText", "Moment", "Money", "Number", "Option",
    "Person", "Reference", "Score", "Site", "Tags", "Text", "Tick", "Type", "Value", "is_template_text", "western",
]
