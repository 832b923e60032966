"""Where profiles lie, who has one, what is remembered outside them; nothing there may be a reason to fail."""

import json
import os

from muster_desktop.places import DEFAULTS, Preferences, account, accounts, free_folder


def card(folder, name):
    folder.mkdir(parents=True)
    (folder / "profile.json").write_text(json.dumps({"name": name, "id": "x"}), "utf-8")
    return folder


def test_whoever_used_theirs_last_comes_first(tmp_path):
    first, second = card(tmp_path / "a", "Amina"), card(tmp_path / "b", "Joseph")
    os.utime(first / "profile.json", (2_000, 2_000))
    os.utime(second / "profile.json", (1_000, 1_000))
    (tmp_path / "c").mkdir()
    assert [each.name for each in accounts(tmp_path)] == ["Amina", "Joseph"]
    (second / "store.db").write_bytes(b"x")
    assert [each.name for each in accounts(tmp_path)] == ["Joseph", "Amina"]


def test_a_folder_without_a_profile_has_nobody(tmp_path):
    assert account(tmp_path) is None
    assert accounts(tmp_path / "absent") == []


def test_a_damaged_card_still_has_a_door(tmp_path):
    folder = card(tmp_path / "leyla", "x")
    (folder / "profile.json").write_bytes(b"{")
    assert account(folder).name == "leyla"


def test_folders_are_named_for_people_and_never_taken_twice(tmp_path):
    assert free_folder(tmp_path, "Leyla Barzan").name == "leyla-barzan"
    (tmp_path / "leyla-barzan").mkdir()
    assert free_folder(tmp_path, "Leyla Barzan").name == "leyla-barzan-2"
    assert free_folder(tmp_path, "!!!").name == "profile"
    assert free_folder(tmp_path, "../up").parent == tmp_path


def test_a_profile_that_is_still_being_made_is_nobodys_and_its_folder_is_used_again(tmp_path):
    (card(tmp_path / "leyla-barzan", "Leyla Barzan") / "unfinished").touch()
    assert accounts(tmp_path) == []
    assert free_folder(tmp_path, "Leyla Barzan").name == "leyla-barzan"


def test_preferences_are_remembered(tmp_path):
    file = tmp_path / "deep" / "preferences.json"
    Preferences(file).keep(language="ar", scale=115)
    assert Preferences(file)["language"] == "ar"
    assert Preferences(file)["scale"] == 115
    assert Preferences(file)["look"] == "system"


def test_damaged_or_strange_preferences_are_the_usual_ones(tmp_path):
    file = tmp_path / "preferences.json"
    for content in ("", "[]", '{"scale": "large", "unknown": 1}'):
        file.write_text(content, "utf-8")
        assert {name: Preferences(file)[name] for name in DEFAULTS} == DEFAULTS


def test_a_disk_that_cannot_be_written_is_no_reason_to_fail(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    preferences = Preferences(tmp_path / "file" / "preferences.json")
    preferences.keep(look="dark")
    assert preferences["look"] == "dark"
