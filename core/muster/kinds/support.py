"""Issues from the floor and the desk, what happened to each, and the help pages that answer them."""

from __future__ import annotations

from collections.abc import Mapping

from muster.fields import Choice, Day, LongText, Moment, Number, Option, Person, Reference, Tags, Text, Tick, Value
from muster.kind import Field, Kind
from muster.kinds.parts import CAUSES, HELP_VERDICTS, NOTE, ONE_TO_THREE, OWNER, VERDICTS
from muster.mark import QT_TRANSLATE_NOOP


def _closed_without_help(issue: Mapping[str, Value]) -> str | None:
    first_level = issue.get("level") in (None, "1")
    if issue.get("status") == "closed" and first_level and not (issue.get("help") or issue.get("verdict")):
        return QT_TRANSLATE_NOOP("kinds", "Closed at level 1 without a help page or a word on why there was none")
    return None


def _up_without_reason(issue: Mapping[str, Value]) -> str | None:
    if issue.get("level") in ("2", "3") and not issue.get("level_reason"):
        return QT_TRANSLATE_NOOP("kinds", "Passed up without saying why the lower level cannot solve it")
    return None


TERMS = Field("terms", QT_TRANSLATE_NOOP("kinds", "Times that count for it"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Set once by the program: the support times as they were when this was logged, so "
                                     "that changing them never rewrites the past"))
"""Written by `muster.floor.policy.stamp`."""

ISSUE = Kind(
    name="issue",
    label=QT_TRANSLATE_NOOP("kinds", "Issue"),
    plural=QT_TRANSLATE_NOOP("kinds", "Issues"),
    fields=(
        Field("summary", QT_TRANSLATE_NOOP("kinds", "What happened"), Text(), required=True,
              help=QT_TRANSLATE_NOOP("kinds", "In the user's words; no names or details of a case")),
        Field("description", QT_TRANSLATE_NOOP("kinds", "More about it"), LongText()),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("logged", QT_TRANSLATE_NOOP("kinds", "Logged")),
            Option("in_hand", QT_TRANSLATE_NOOP("kinds", "In hand")),
            Option("waiting", QT_TRANSLATE_NOOP("kinds", "Waiting for the user")),
            Option("fix_ready", QT_TRANSLATE_NOOP("kinds", "Fix ready")),
            Option("confirmed", QT_TRANSLATE_NOOP("kinds", "Confirmed with the user")),
            Option("closed", QT_TRANSLATE_NOOP("kinds", "Closed")),
            Option("backlog", QT_TRANSLATE_NOOP("kinds", "Backlog")),
            Option("duplicate", QT_TRANSLATE_NOOP("kinds", "Duplicate")),
            Option("not_reproduced", QT_TRANSLATE_NOOP("kinds", "Could not be repeated")),
        ))),
        Field("level", QT_TRANSLATE_NOOP("kinds", "Level"), Choice(ONE_TO_THREE),
              help=QT_TRANSLATE_NOOP("kinds", "1: training, guidance or a small change of settings. 2: a coordinator "
                                     "or support person with administrator training. 3: developers, for a "
                                     "change of code or of the operating system")),
        Field("severity", QT_TRANSLATE_NOOP("kinds", "Severity"), Choice((
            Option("1", QT_TRANSLATE_NOOP("kinds", "1, work stops or data are at risk")),
            Option("2", QT_TRANSLATE_NOOP("kinds", "2, a main task is blocked for many")),
            Option("3", QT_TRANSLATE_NOOP("kinds", "3, one person or function, with a way round")),
            Option("4", QT_TRANSLATE_NOOP("kinds", "4, question or wish")),
        ))),
        Field("category", QT_TRANSLATE_NOOP("kinds", "Category"), Choice((
            Option("how_to", QT_TRANSLATE_NOOP("kinds", "How to")),
            Option("login", QT_TRANSLATE_NOOP("kinds", "Sign in")),
            Option("access", QT_TRANSLATE_NOOP("kinds", "Access and roles")),
            Option("form", QT_TRANSLATE_NOOP("kinds", "Form or list value")),
            Option("data", QT_TRANSLATE_NOOP("kinds", "Data wrong or missing")),
            Option("network", QT_TRANSLATE_NOOP("kinds", "Slow or offline")),
            Option("sync", QT_TRANSLATE_NOOP("kinds", "Sync")),
            Option("print_export", QT_TRANSLATE_NOOP("kinds", "Print or export")),
            Option("translation", QT_TRANSLATE_NOOP("kinds", "Wrong translation")),
            Option("device", QT_TRANSLATE_NOOP("kinds", "Device or power")),
            Option("process", QT_TRANSLATE_NOOP("kinds", "Way of working")),
            Option("attitude", QT_TRANSLATE_NOOP("kinds", "Reluctance")),
            Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
        ))),
        Field("can_work", QT_TRANSLATE_NOOP("kinds", "Can they work"), Choice((
            Option("yes", QT_TRANSLATE_NOOP("kinds", "Yes")),
            Option("slower", QT_TRANSLATE_NOOP("kinds", "Slower")),
            Option("stopped", QT_TRANSLATE_NOOP("kinds", "Stopped")),
        ))),
        Field("people_affected", QT_TRANSLATE_NOOP("kinds", "People affected"), Number(least=0)),
        Field("place", QT_TRANSLATE_NOOP("kinds", "Place and desk"), Text(most=200)),
        Field("reporter", QT_TRANSLATE_NOOP("kinds", "Who has it"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "May be left empty")),
        Field("persona", QT_TRANSLATE_NOOP("kinds", "Their work"), Text(most=200)),
        Field("walker", QT_TRANSLATE_NOOP("kinds", "Floor walker"), Person()),
        Field("channel", QT_TRANSLATE_NOOP("kinds", "Came by"), Choice((
            Option("in_person", QT_TRANSLATE_NOOP("kinds", "In person")),
            Option("phone", QT_TRANSLATE_NOOP("kinds", "Phone")),
            Option("email", QT_TRANSLATE_NOOP("kinds", "E-mail")),
            Option("chat", QT_TRANSLATE_NOOP("kinds", "Chat")),
            Option("rendezvous", QT_TRANSLATE_NOOP("kinds", "Rendezvous")),
            Option("office_hour", QT_TRANSLATE_NOOP("kinds", "Office hour")),
        ))),
        Field("workflow", QT_TRANSLATE_NOOP("kinds", "Task in the system"), Text(most=200)),
        Field("occurred", QT_TRANSLATE_NOOP("kinds", "Happened at"), Moment()),
        Field("logged", QT_TRANSLATE_NOOP("kinds", "Logged at"), Moment()),
        Field("tried", QT_TRANSLATE_NOOP("kinds", "What was tried"), LongText()),
        Field("help", QT_TRANSLATE_NOOP("kinds", "Help page shown"), Reference("article")),
        Field("verdict", QT_TRANSLATE_NOOP("kinds", "The help page was"), Choice(HELP_VERDICTS)),
        Field("resistance", QT_TRANSLATE_NOOP("kinds", "Cause of reluctance"), Choice(CAUSES)),
        OWNER,
        Field("level_reason", QT_TRANSLATE_NOOP("kinds", "Why the lower level cannot"), LongText()),
        Field("steps", QT_TRANSLATE_NOOP("kinds", "Steps to repeat it"), LongText()),
        Field("version", QT_TRANSLATE_NOOP("kinds", "Version and device"), Text(most=200)),
        Field("impact", QT_TRANSLATE_NOOP("kinds", "Effect on the work"), LongText()),
        Field("fix_type", QT_TRANSLATE_NOOP("kinds", "Asked of the developers"), Choice((
            Option("hotfix", QT_TRANSLATE_NOOP("kinds", "Hotfix")),
            Option("os_upgrade", QT_TRANSLATE_NOOP("kinds", "System upgrade")),
        ))),
        Field("workaround", QT_TRANSLATE_NOOP("kinds", "Way round"), LongText()),
        Field("waiting_on", QT_TRANSLATE_NOOP("kinds", "Waits for"), Text(most=200)),
        Field("promised", QT_TRANSLATE_NOOP("kinds", "Promised for"), Moment()),
        Field("told_back", QT_TRANSLATE_NOOP("kinds", "Told back at"), Moment()),
        Field("resolved", QT_TRANSLATE_NOOP("kinds", "Solved at"), Moment()),
        Field("resolution", QT_TRANSLATE_NOOP("kinds", "Solved by"), Choice((
            Option("showed_help", QT_TRANSLATE_NOOP("kinds", "Showed a help page")),
            Option("trained", QT_TRANSLATE_NOOP("kinds", "Trained")),
            Option("small_change", QT_TRANSLATE_NOOP("kinds", "Small change of settings")),
            Option("set_up", QT_TRANSLATE_NOOP("kinds", "Change of the set-up")),
            Option("hotfix", QT_TRANSLATE_NOOP("kinds", "Hotfix")),
            Option("os_upgrade", QT_TRANSLATE_NOOP("kinds", "System upgrade")),
            Option("hardware", QT_TRANSLATE_NOOP("kinds", "Hardware")),
            Option("workaround", QT_TRANSLATE_NOOP("kinds", "Way round accepted")),
            Option("no_issue", QT_TRANSLATE_NOOP("kinds", "Not an issue")),
        ))),
        Field("answer", QT_TRANSLATE_NOOP("kinds", "Answer"), LongText()),
        Field("cause", QT_TRANSLATE_NOOP("kinds", "Cause"), Text()),
        Field("known", QT_TRANSLATE_NOOP("kinds", "Known issue"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "Others will meet it too; its way round is shown to them")),
        Field("duplicate_of", QT_TRANSLATE_NOOP("kinds", "Same as"), Reference("issue")),
        Field("wish", QT_TRANSLATE_NOOP("kinds", "Asks for"), Reference("wish"),
              help=QT_TRANSLATE_NOOP("kinds", "The wish on the roadmap that this issue speaks for")),
        Field("policy", QT_TRANSLATE_NOOP("kinds", "Support times"), Reference("policy")),
        TERMS,
        NOTE,
    ),
    title="summary",
    columns=("summary", "status", "level", "severity", "category", "place", "owner", "occurred"),
    flags=(_closed_without_help, _up_without_reason),
)

ENTRY = Kind(
    name="entry",
    label=QT_TRANSLATE_NOOP("kinds", "Entry of an issue"),
    plural=QT_TRANSLATE_NOOP("kinds", "Entries of issues"),
    fields=(
        Field("issue", QT_TRANSLATE_NOOP("kinds", "Issue"), Reference("issue"), required=True),
        Field("act", QT_TRANSLATE_NOOP("kinds", "What was done"), Choice((
            Option("passed_up", QT_TRANSLATE_NOOP("kinds", "Passed up")),
            Option("passed_back", QT_TRANSLATE_NOOP("kinds", "Passed back")),
            Option("waiting", QT_TRANSLATE_NOOP("kinds", "Waiting for the user")),
            Option("resumed", QT_TRANSLATE_NOOP("kinds", "Taken up again")),
            Option("told_back", QT_TRANSLATE_NOOP("kinds", "Told the user")),
            Option("solved", QT_TRANSLATE_NOOP("kinds", "Solved")),
            Option("reopened", QT_TRANSLATE_NOOP("kinds", "Opened again")),
            Option("me_too", QT_TRANSLATE_NOOP("kinds", "Somebody else has it too")),
            Option("help_shown", QT_TRANSLATE_NOOP("kinds", "Help page shown")),
            Option("apart", QT_TRANSLATE_NOOP("kinds", "Looked at beside another: they are two things")),
            Option("note", QT_TRANSLATE_NOOP("kinds", "Noted")),
        )), required=True),
        Field("level", QT_TRANSLATE_NOOP("kinds", "Level"), Choice(ONE_TO_THREE),
              help=QT_TRANSLATE_NOOP("kinds", "Where the issue stands after this")),
        Field("at", QT_TRANSLATE_NOOP("kinds", "When"), Moment()),
        Field("by", QT_TRANSLATE_NOOP("kinds", "By whom"), Person()),
        Field("text", QT_TRANSLATE_NOOP("kinds", "What was said"), LongText()),
        Field("tried", QT_TRANSLATE_NOOP("kinds", "What was tried"), LongText()),
        Field("help", QT_TRANSLATE_NOOP("kinds", "Help page shown"), Reference("article")),
        Field("verdict", QT_TRANSLATE_NOOP("kinds", "The help page was"), Choice(HELP_VERDICTS)),
        Field("people", QT_TRANSLATE_NOOP("kinds", "People"), Number(least=0)),
        NOTE,
    ),
    title="act",
    columns=("issue", "act", "level", "at", "by", "text"),
    parent="issue",
    hidden=True,
)
"""The life of an issue, one line at a time: the issue's own fields say how it stands, of these lines its clocks are worked
out. Nobody changes one; what was wrong is put right by another."""

RECEIPT = Kind(
    name="receipt",
    label=QT_TRANSLATE_NOOP("kinds", "Receipt"),
    plural=QT_TRANSLATE_NOOP("kinds", "Receipts"),
    fields=(
        Field("issue", QT_TRANSLATE_NOOP("kinds", "Issue"), Reference("issue"), required=True),
        Field("level", QT_TRANSLATE_NOOP("kinds", "Level"), Choice(ONE_TO_THREE), required=True),
        Field("device", QT_TRANSLATE_NOOP("kinds", "Device"), Text(most=200), required=True),
        Field("at", QT_TRANSLATE_NOOP("kinds", "Received at"), Moment()),
    ),
    title="device",
    columns=("issue", "level", "device", "at"),
    natural=("issue", "level", "device"),
    parent="issue",
    hidden=True,
)
"""Made when a device of a level first holds what was passed up to it: that level's clock starts at the earliest one."""

ARTICLE = Kind(
    name="article",
    label=QT_TRANSLATE_NOOP("kinds", "Help page"),
    plural=QT_TRANSLATE_NOOP("kinds", "Help pages"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        Field("state", QT_TRANSLATE_NOOP("kinds", "State"), Choice((
            Option("draft", QT_TRANSLATE_NOOP("kinds", "Draft")),
            Option("validated", QT_TRANSLATE_NOOP("kinds", "Validated")),
            Option("published", QT_TRANSLATE_NOOP("kinds", "Published")),
            Option("flagged", QT_TRANSLATE_NOOP("kinds", "Flagged")),
            Option("retired", QT_TRANSLATE_NOOP("kinds", "Retired")),
        ))),
        Field("problem", QT_TRANSLATE_NOOP("kinds", "Problem"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "In the words that a user would use")),
        Field("environment", QT_TRANSLATE_NOOP("kinds", "Where it happens"), Text()),
        Field("cause", QT_TRANSLATE_NOOP("kinds", "Cause"), Text()),
        Field("steps", QT_TRANSLATE_NOOP("kinds", "What to do"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "One step on each line")),
        Field("audience", QT_TRANSLATE_NOOP("kinds", "For whom"), Tags()),
        Field("level", QT_TRANSLATE_NOOP("kinds", "Level"), Choice(ONE_TO_THREE)),
        Field("language", QT_TRANSLATE_NOOP("kinds", "Language"), Text(most=30)),
        Field("keywords", QT_TRANSLATE_NOOP("kinds", "Search words"), Tags()),
        OWNER,
        Field("issue", QT_TRANSLATE_NOOP("kinds", "Made from issue"), Reference("issue")),
        Field("translation_of", QT_TRANSLATE_NOOP("kinds", "Translation of"), Reference("article")),
        Field("verdict", QT_TRANSLATE_NOOP("kinds", "Last verdict"), Choice(VERDICTS)),
        Field("validated_by", QT_TRANSLATE_NOOP("kinds", "Validated by"), Person()),
        Field("validated_on", QT_TRANSLATE_NOOP("kinds", "Validated on"), Day()),
        Field("flag", QT_TRANSLATE_NOOP("kinds", "What is wrong with it"), LongText()),
        Field("review_due", QT_TRANSLATE_NOOP("kinds", "Review due"), Day()),
        Field("version_from", QT_TRANSLATE_NOOP("kinds", "From system version"), Text(most=60)),
        Field("version_to", QT_TRANSLATE_NOOP("kinds", "To system version"), Text(most=60)),
        Field("attachments", QT_TRANSLATE_NOOP("kinds", "Files and videos"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Name, place and size, one on each line")),
        NOTE,
    ),
    title="title",
    columns=("title", "state", "audience", "level", "language", "owner", "verdict", "review_due"),
    common=True,
)
