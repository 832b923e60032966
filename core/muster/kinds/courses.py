"""What a training is made of and what comes of it: curricula, materials, feedback, and who may work in which role."""

from __future__ import annotations

from collections.abc import Mapping

from muster.fields import Choice, Day, LongText, Moment, Number, Option, Person, Reference, Tags, Text, Tick, Value
from muster.kind import Field, Kind
from muster.kinds.parts import LINK, NOTE, ORDER
from muster.mark import QT_TRANSLATE_NOOP

_TRAINING = Field("training", QT_TRANSLATE_NOOP("kinds", "Training"), Reference("training"))
_OF_TRAINING = Field("training", QT_TRANSLATE_NOOP("kinds", "Training"), Reference("training"), required=True)
_CURRICULUM = Field("curriculum", QT_TRANSLATE_NOOP("kinds", "Curriculum"), Reference("curriculum"))
_OF_CURRICULUM = Field("curriculum", QT_TRANSLATE_NOOP("kinds", "Curriculum"), Reference("curriculum"), required=True)
_AUDIENCE = Field("audience", QT_TRANSLATE_NOOP("kinds", "For whom"), Tags(),
                  help=QT_TRANSLATE_NOOP("kinds", "Groups of users, such as case worker or supervisor"))
_LANGUAGE = Field("language", QT_TRANSLATE_NOOP("kinds", "Language"), Text(most=30))
_OBJECTIVES = Field("objectives", QT_TRANSLATE_NOOP("kinds", "Objectives"), LongText())


def _over_before_passed(entitlement: Mapping[str, Value]) -> str | None:
    passed, valid = entitlement.get("passed_on"), entitlement.get("valid_to")
    if passed and valid and valid < passed:
        return QT_TRANSLATE_NOOP("kinds", "Was over before it was passed")
    return None


def _counts_and_answers_differ(poll: Mapping[str, Value]) -> str | None:
    counts = [each for each in str(poll.get("counts") or "").split(",") if each.strip()]
    answers = [each for each in LongText().show(poll.get("options")).splitlines() if each.strip()]
    if counts and len(counts) != len(answers):
        return QT_TRANSLATE_NOOP("kinds", "There are not as many counts as answers")
    return None


CURRICULUM = Kind(
    name="curriculum",
    label=QT_TRANSLATE_NOOP("kinds", "Curriculum"),
    plural=QT_TRANSLATE_NOOP("kinds", "Curricula"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        _AUDIENCE,
        Field("languages", QT_TRANSLATE_NOOP("kinds", "Languages"), Tags()),
        _OBJECTIVES,
        NOTE,
    ),
    title="title",
    columns=("title", "audience", "languages"),
    common=True,
)

MODULE = Kind(
    name="module",
    label=QT_TRANSLATE_NOOP("kinds", "Module"),
    plural=QT_TRANSLATE_NOOP("kinds", "Modules"),
    fields=(
        _OF_CURRICULUM,
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        ORDER,
        Field("minutes", QT_TRANSLATE_NOOP("kinds", "Minutes"), Number(least=0),
              help=QT_TRANSLATE_NOOP("kinds", "20 to 40 minutes hold one topic")),
        Field("hands_on", QT_TRANSLATE_NOOP("kinds", "Hands-on percent"), Number(least=0, most=100),
              help=QT_TRANSLATE_NOOP(
                  "kinds", "How much of the time people work in the system themselves; more than half is good")),
        _OBJECTIVES,
        Field("workflow", QT_TRANSLATE_NOOP("kinds", "Task in the system"), Text(most=200)),
        NOTE,
    ),
    title="title",
    columns=("curriculum", "order", "title", "minutes", "hands_on", "workflow"),
    parent="curriculum",
    common=True,
)

MATERIAL = Kind(
    name="material",
    label=QT_TRANSLATE_NOOP("kinds", "Material"),
    plural=QT_TRANSLATE_NOOP("kinds", "Materials"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        Field("type", QT_TRANSLATE_NOOP("kinds", "Type"), Choice((
            Option("slides", QT_TRANSLATE_NOOP("kinds", "Slides")),
            Option("guide", QT_TRANSLATE_NOOP("kinds", "User guide")),
            Option("exercise", QT_TRANSLATE_NOOP("kinds", "Exercise")),
            Option("video", QT_TRANSLATE_NOOP("kinds", "Video")),
            Option("recording", QT_TRANSLATE_NOOP("kinds", "Recording")),
            Option("transcript", QT_TRANSLATE_NOOP("kinds", "Transcript")),
            Option("sheet", QT_TRANSLATE_NOOP("kinds", "Printed sheet")),
            Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
        ))),
        _TRAINING,
        _CURRICULUM,
        _AUDIENCE,
        _LANGUAGE,
        Field("version", QT_TRANSLATE_NOOP("kinds", "Version"), Text(most=60)),
        Field("system_version", QT_TRANSLATE_NOOP("kinds", "For system version"), Text(most=60),
              help=QT_TRANSLATE_NOOP("kinds", "The version of the system that it shows")),
        LINK,
        Field("size", QT_TRANSLATE_NOOP("kinds", "Size in megabytes"), Number(least=0)),
        NOTE,
    ),
    title="title",
    columns=("title", "type", "curriculum", "audience", "language", "version", "system_version", "size"),
    common=True,
)

PREPARATION = Kind(
    name="preparation",
    label=QT_TRANSLATE_NOOP("kinds", "Preparation"),
    plural=QT_TRANSLATE_NOOP("kinds", "Preparations"),
    fields=(
        _OF_TRAINING,
        Field("text", QT_TRANSLATE_NOOP("kinds", "What to prepare"), Text(), required=True),
        ORDER,
        Field("done", QT_TRANSLATE_NOOP("kinds", "Done"), Tick()),
        Field("done_by", QT_TRANSLATE_NOOP("kinds", "Done by"), Person()),
        NOTE,
    ),
    title="text",
    columns=("training", "text", "done", "done_by"),
    parent="training",
    hidden=True,
)

_ONE_TO_FIVE = Number(least=1, most=5)

EVALUATION = Kind(
    name="evaluation",
    label=QT_TRANSLATE_NOOP("kinds", "Evaluation"),
    plural=QT_TRANSLATE_NOOP("kinds", "Evaluations"),
    fields=(
        _OF_TRAINING,
        _LANGUAGE,
        Field("useful", QT_TRANSLATE_NOOP("kinds", "Useful for my work"), _ONE_TO_FIVE,
              help=QT_TRANSLATE_NOOP("kinds", "From 1, not at all, to 5, fully")),
        Field("pace", QT_TRANSLATE_NOOP("kinds", "The pace suited me"), _ONE_TO_FIVE),
        Field("clear", QT_TRANSLATE_NOOP("kinds", "The trainer was clear"), _ONE_TO_FIVE),
        Field("practice", QT_TRANSLATE_NOOP("kinds", "Enough time to practise"), _ONE_TO_FIVE),
        Field("ready", QT_TRANSLATE_NOOP("kinds", "Ready to work in the system"), _ONE_TO_FIVE),
        Field("best", QT_TRANSLATE_NOOP("kinds", "What was best"), LongText()),
        Field("better", QT_TRANSLATE_NOOP("kinds", "What should be better"), LongText()),
    ),
    title="training",
    columns=("training", "language", "useful", "pace", "clear", "practice", "ready"),
    parent="training",
    hidden=True,
)
"""One anonymous sheet. It has no person, and its author is whoever ran the training: sheets come in together, shuffled."""

FINDING = Kind(
    name="finding",
    label=QT_TRANSLATE_NOOP("kinds", "Finding"),
    plural=QT_TRANSLATE_NOOP("kinds", "Findings"),
    fields=(
        _TRAINING,
        Field("summary", QT_TRANSLATE_NOOP("kinds", "Summary"), Text(), required=True),
        Field("where", QT_TRANSLATE_NOOP("kinds", "Where in the system"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "The form or the page")),
        _LANGUAGE,
        Field("type", QT_TRANSLATE_NOOP("kinds", "Type"), Choice((
            Option("unclear", QT_TRANSLATE_NOOP("kinds", "Unclear")),
            Option("translation", QT_TRANSLATE_NOOP("kinds", "Wrong translation")),
            Option("missing", QT_TRANSLATE_NOOP("kinds", "Missing")),
            Option("error", QT_TRANSLATE_NOOP("kinds", "Error")),
            Option("wish", QT_TRANSLATE_NOOP("kinds", "Wish")),
        ))),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("open", QT_TRANSLATE_NOOP("kinds", "Open")),
            Option("passed_on", QT_TRANSLATE_NOOP("kinds", "Passed on")),
            Option("done", QT_TRANSLATE_NOOP("kinds", "Done")),
            Option("declined", QT_TRANSLATE_NOOP("kinds", "Declined")),
        ))),
        Field("step", QT_TRANSLATE_NOOP("kinds", "Step of the plan"), Reference("step")),
        Field("issue", QT_TRANSLATE_NOOP("kinds", "Issue"), Reference("issue")),
        NOTE,
    ),
    title="summary",
    columns=("summary", "type", "where", "language", "status", "training"),
)

POLL = Kind(
    name="poll",
    label=QT_TRANSLATE_NOOP("kinds", "Poll"),
    plural=QT_TRANSLATE_NOOP("kinds", "Polls"),
    fields=(
        _TRAINING,
        Field("question", QT_TRANSLATE_NOOP("kinds", "Question"), Text(), required=True),
        Field("options", QT_TRANSLATE_NOOP("kinds", "Answers"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "One answer on each line")),
        Field("counts", QT_TRANSLATE_NOOP("kinds", "Hands"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "How many hands for each answer, with commas between, such as 4, 12, 3")),
        Field("asked", QT_TRANSLATE_NOOP("kinds", "Asked at"), Moment()),
        NOTE,
    ),
    title="question",
    columns=("question", "counts", "asked", "training"),
    hidden=True,
    flags=(_counts_and_answers_differ,),
)

ENTITLEMENT = Kind(
    name="entitlement",
    label=QT_TRANSLATE_NOOP("kinds", "Entitlement"),
    plural=QT_TRANSLATE_NOOP("kinds", "Entitlements"),
    fields=(
        Field("person", QT_TRANSLATE_NOOP("kinds", "Person"), Person(), required=True),
        Field("role", QT_TRANSLATE_NOOP("kinds", "For the work of"), Text(most=200), required=True,
              help=QT_TRANSLATE_NOOP("kinds", "The role in the system, as in the user mapping")),
        Field("passed_on", QT_TRANSLATE_NOOP("kinds", "Passed on day"), Day()),
        Field("valid_to", QT_TRANSLATE_NOOP("kinds", "Valid until"), Day()),
        Field("basis", QT_TRANSLATE_NOOP("kinds", "On the strength of"), Choice((
            Option("training", QT_TRANSLATE_NOOP("kinds", "Training")),
            Option("score", QT_TRANSLATE_NOOP("kinds", "Score")),
            Option("observation", QT_TRANSLATE_NOOP("kinds", "Observation")),
            Option("waiver", QT_TRANSLATE_NOOP("kinds", "Waiver")),
        ))),
        _TRAINING,
        NOTE,
    ),
    title="person",
    columns=("person", "role", "passed_on", "valid_to", "basis", "training"),
    natural=("person", "role"),
    flags=(_over_before_passed,),
)
