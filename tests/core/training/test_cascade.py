"""Who trained whom, by generation, and where it thins out."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from muster.training.cascade import Generation, Thin, cascade, generations, thin, walk
from tests.core.training.records import score, takes_part, training

TRAININGS = [
    training("master", type="trainers", start="2026-09-01", trainer="m"),
    training("second", type="trainers", start="2026-10-01", trainer="a", co_trainer="m"),
    training("users-1", type="end_user", start="2026-10-10", trainer="b"),
    training("users-2", type="end_user", start="2026-10-20", trainer="x", co_trainer="d"),
    training("before", type="end_user", start="2026-08-01", trainer="a"),
    training("off", type="end_user", start="2026-11-01", trainer="c", status="cancelled"),
]
TAKEN = [*(takes_part(person, "master") for person in "abc"), *(takes_part(person, "second") for person in "de"),
         takes_part("f", "second", status="did_not_come"), *(takes_part(person, "users-1") for person in "ghi"),
         takes_part("g", "users-2"), takes_part("g", "users-2", id="again")]


def test_the_tree_of_two_generations_of_trainers():
    (root,) = cascade(TRAININGS, TAKEN)
    assert [(node.training.id, node.generation, node.people) for node in walk([root])] == [
        ("master", 1, ("a", "b", "c")), ("second", 2, ("d", "e")), ("users-2", 3, ("g",)), ("users-1", 2, ("g", "h", "i"))]


def test_results_by_generation_and_where_it_thins_out():
    nodes = cascade(TRAININGS, TAKEN)
    scores = [score("a", "post", "90", training="master"), score("b", "post", "80", training="master"),
              score("d", "post", "71", training="second"), score("g", "post", "60", training="users-1"),
              score("g", "pre", "10", training="users-2")]
    assert generations(nodes, scores) == [
        Generation(1, 1, 3, Decimal(85), 2), Generation(2, 2, 5, Decimal(66), 1), Generation(3, 1, 1, None, 0)]
    assert thin(nodes) == [Thin("c", "master"), Thin("e", "second")]


def test_a_training_led_by_its_own_participants_is_not_below_itself():
    loop = [training("one", type="trainers", start="2026-09-01", trainer="a"),
            training("two", type="trainers", start="2026-09-01", trainer="b")]
    nodes = cascade(loop, [takes_part("a", "one"), takes_part("b", "one"), takes_part("a", "two")])
    assert [(node.training.id, node.generation) for node in walk(nodes)] == [("one", 1), ("two", 2)]


@given(st.lists(st.tuples(st.sampled_from(["trainers", "end_user"]), st.sampled_from("abcdef"), st.integers(1, 28)), max_size=8),
       st.lists(st.tuples(st.integers(0, 7), st.sampled_from("abcdef")), max_size=20))
def test_whatever_was_written_each_training_stands_once_and_generations_count_up(rows, taken):
    trainings = [training(f"t{place}", type=sort, start=f"2026-09-{day:02}", trainer=trainer)
                 for place, (sort, trainer, day) in enumerate(rows)]
    nodes = cascade(trainings, [takes_part(person, f"t{place}") for place, person in taken])
    every = walk(nodes)
    assert len({node.training.id for node in every}) == len(every)
    assert all(child.generation == node.generation + 1 for node in every for child in node.children)
    assert {each.id for each in trainings if each.values["type"] == "trainers"} <= {node.training.id for node in every}
    found = generations(nodes, [])
    assert [each.number for each in found] == [*range(1, len(found) + 1)]
    assert sum(each.trainings for each in found) == len(every)
