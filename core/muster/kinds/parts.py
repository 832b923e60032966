"""Fields and answers that several kinds share, so that the same thing has the same name everywhere."""

from __future__ import annotations

from muster.fields import Day, LongText, Number, Option, Person, Text
from muster.kind import Field
from muster.mark import QT_TRANSLATE_NOOP

OWNER = Field("owner", QT_TRANSLATE_NOOP("kinds", "Owner"), Person(),
              help=QT_TRANSLATE_NOOP("kinds", "The one person who sees that it gets done"))
DUE = Field("due", QT_TRANSLATE_NOOP("kinds", "Due"), Day())
ORDER = Field("order", QT_TRANSLATE_NOOP("kinds", "Order"), Number(),
              help=QT_TRANSLATE_NOOP("kinds", "Where it stands in its list, smallest first"))
EVIDENCE = Field("evidence", QT_TRANSLATE_NOOP("kinds", "Evidence"), LongText(),
                 help=QT_TRANSLATE_NOOP("kinds", "What shows that it is done, and where that is kept"))
LINK = Field("link", QT_TRANSLATE_NOOP("kinds", "Link"), Text(),
             help=QT_TRANSLATE_NOOP("kinds", "An address or a file name where more can be read"))
NOTE = Field("note", QT_TRANSLATE_NOOP("kinds", "Note"), LongText())
INSTANCE = Field("instance", QT_TRANSLATE_NOOP("kinds", "Template use"), Text(most=200),
                 help=QT_TRANSLATE_NOOP("kinds", "Set by the program: which use of a template this came from"))
KEY = Field("key", QT_TRANSLATE_NOOP("kinds", "Template line"), Text(most=200),
            help=QT_TRANSLATE_NOOP("kinds", "Set by the program: which line of the template this came from"))

ONE_TO_THREE = (
    Option("1", QT_TRANSLATE_NOOP("kinds", "Level 1")),
    Option("2", QT_TRANSLATE_NOOP("kinds", "Level 2")),
    Option("3", QT_TRANSLATE_NOOP("kinds", "Level 3")),
)
"""The three levels of support; practice.md 2.11 and seed S1 say what each of them means."""

VERDICTS = (
    Option("accurate", QT_TRANSLATE_NOOP("kinds", "Accurate")),
    Option("incomplete", QT_TRANSLATE_NOOP("kinds", "Incomplete")),
    Option("wrong", QT_TRANSLATE_NOOP("kinds", "Wrong")),
)
"""What a person found when they used a help page."""

HELP_VERDICTS = (
    *VERDICTS,
    Option("none_exists", QT_TRANSLATE_NOOP("kinds", "None exists")),
    Option("emergency", QT_TRANSLATE_NOOP("kinds", "Emergency")),
)
"""The same for an issue, where there may have been no page, or no time for one."""

CAUSES = (
    Option("effort", QT_TRANSLATE_NOOP("kinds", "Time and effort")),
    Option("habit", QT_TRANSLATE_NOOP("kinds", "Ingrained ways")),
    Option("past", QT_TRANSLATE_NOOP("kinds", "Bad past experience")),
    Option("control", QT_TRANSLATE_NOOP("kinds", "Loss of control")),
    Option("threat", QT_TRANSLATE_NOOP("kinds", "Threat to their role")),
    Option("unknown", QT_TRANSLATE_NOOP("kinds", "Fear of the unknown")),
    Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
)
"""Why people hold back; the six causes of seed S2, and what fits none of them."""

COMPETENCE = (
    Option("competent", QT_TRANSLATE_NOOP("kinds", "Competent")),
    Option("needs_improvement", QT_TRANSLATE_NOOP("kinds", "Needs improvement")),
    Option("not_yet", QT_TRANSLATE_NOOP("kinds", "Not yet competent")),
)
"""How a trainer judges what somebody can do."""
