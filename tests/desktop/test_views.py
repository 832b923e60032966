"""How a register is looked at is kept as a text and read back; what another version wrote does no harm."""

from muster.kinds import ALL
from muster_desktop.rows import Look
from muster_desktop.views import MOST_VIEWS, View, Views, view_of, views_from

RISK = ALL["risk"]


def test_views_come_back_as_they_were_kept():
    look = Look("power", {"status": frozenset({"Open", ""})}, "clash", "due", True)
    views = Views(last=View(tall="tall"))
    assert views.keep("  My risks ", view_of(look, ("title", "status"), "compact"))
    again = views_from(views.text())
    assert again == views
    assert again.named["My risks"].look(RISK) == look
    assert again.named["My risks"].shown(RISK, ["title"]) == ["title", "status"]


def test_what_cannot_be_read_is_no_view():
    assert views_from("{") == views_from("") == views_from('{"last": 3}') == Views()


def test_columns_that_a_kind_no_longer_has_are_left_out():
    view = View(columns=("gone", "title"), where={"gone": ("x",)}, sort="gone")
    assert view.shown(RISK, ["status"]) == ["title"]
    assert view.look(RISK) == Look()
    assert View(columns=("gone",)).shown(RISK, ["status"]) == ["status"]


def test_there_are_only_so_many_and_none_without_a_name():
    views = Views()
    assert not views.keep("  ", View())
    assert all(views.keep(str(at), View()) for at in range(MOST_VIEWS))
    assert not views.keep("one more", View())
    assert views.keep("3", View(tall="tall"))
    views.drop("4")
    assert views.keep("one more", View())
