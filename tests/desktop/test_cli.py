"""Every command of `muster` on a profile: what it prints, what it changes, and the exit status of every failure."""

from __future__ import annotations

import http.server
import json
import os
import re
import sqlite3
import subprocess
import sys
import threading

import openpyxl
import pytest

from muster import verdicts
from muster.change import Change, Entry, Record, Version
from muster.codes import new_code
from muster.problems import BAD, LOCKED, NO_SERVER, OK, REFUSED, USAGE, Problem, Sort
from muster.rights import Holder
from muster.slots import FLOOR
from muster.store import apply
from muster.vault import Vault
from muster.vault_card import UNFINISHED
from muster_desktop import ledger as ledger_module
from muster_desktop import places
from muster_desktop.cli import entry, place
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from tests.desktop.conftest import PASSPHRASE

ID = re.compile(r"[0-9a-f]{32}")


@pytest.fixture
def muster(profile_folder, monkeypatch, capsys):
    """Runs a command on the profile: (exit status, standard output, standard error)."""
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)

    def run(*words, folder=profile_folder):
        status = entry.main(["--profile", str(folder), *map(str, words)])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        if status:
            assert len(printed.err.strip().splitlines()) == 1 and printed.err.strip()[-1] in ".:", printed.err
        return status, printed.out, printed.err

    return run


@pytest.fixture
def ok(muster):
    """Runs a command that has to work and returns what it printed."""

    def run(*words):
        status, out, err = muster(*words)
        assert status == OK, err
        return out

    return run


@pytest.fixture
def haro(ok):
    ok("add", "site", "karwan/haro")
    return "karwan/haro"


def last(text):
    return text.splitlines()[-1]


def test_help_and_version_and_kinds_need_no_profile(capsys):
    assert entry.main(["--help"]) == OK
    assert "init" in capsys.readouterr().out
    assert entry.main(["--version"]) == OK
    assert capsys.readouterr().out.startswith("muster ")
    assert entry.main(["kinds"]) == OK
    assert "risk: title, " in capsys.readouterr().out
    assert entry.main(["kinds", "--json"]) == OK
    declared = {kind["name"]: kind for kind in json.loads(capsys.readouterr().out)}
    names = {field["name"] for kind in ("risk", "issue", "readiness", "step", "person") for field in declared[kind]["fields"]}
    assert {"title", "summary", "item", "name"} <= names
    status = next(field for field in declared["readiness"]["fields"] if field["name"] == "status")
    assert status["type"] == "choice" and "not_verified" in status["choices"]


def test_a_record_is_added_listed_shown_set_deleted_and_brought_back(ok, haro):
    record = last(ok("add", "risk", "--site", haro, "title=Rain = mud", "likelihood=3"))
    assert ID.fullmatch(record)
    ok("set", record, "status=open", "note=first line", "likelihood=")
    [row] = json.loads(ok("list", "risk", "--site", haro, "--json"))
    assert (row["id"], row["kind"], row["site"]) == (record, "risk", "karwan/haro")
    assert (row["title"], row["status"], row["likelihood"]) == ("Rain = mud", "open", None)
    shown = json.loads(ok("show", record, "--json"))
    assert shown["values"] == {"title": "Rain = mud", "status": "open", "note": "first line"} and shown["clashes"] == {}
    assert shown["history"][0]["name"] == "Leyla Barzan" and shown["history"][-1]["value"] in ("Rain = mud", "3")
    assert last(ok("show", record)) == record
    ok("delete", record)
    assert json.loads(ok("list", "risk", "--site", haro, "--json")) == []
    ok("set", record, "_deleted=no")
    assert record in ok("list", "risk")


def test_where_compares_values_and_shown_texts(ok, haro):
    for title, status in (("Rain", "open"), ("Snow", "closed")):
        ok("add", "risk", "--site", haro, f"title={title}", f"status={status}")
    def titles(*where):
        return [row["title"] for row in json.loads(ok("list", "risk", "--site", haro, "--json", *where))]
    assert titles("--where", "status=Open") == ["Rain"]
    assert titles("--where", "title=Snow") == ["Snow"]
    assert titles("--where", "title=Snow", "--where", "status=open") == []
    [step] = json.loads(ok("list", "step", "--json", "--where", "title=Assess"))
    assert step["title"] == "Assess"
    assert json.loads(ok("list", "step", "--json", "--where", f"id={step['id']}"))[0]["id"] == step["id"]


def test_a_site_is_added_with_those_above_it(ok):
    record = last(ok("add", "site", "karwan/Haro Camp/block-2", "type=camp"))
    sites = {row["site"]: row for row in json.loads(ok("list", "site", "--json"))}
    assert sites["karwan/haro-camp/block-2"]["id"] == record and sites["karwan/haro-camp/block-2"]["type"] == "camp"
    assert sites["karwan/haro-camp"]["name"] == "Haro Camp"
    assert last(ok("add", "site", "karwan/Haro Camp/block-2")) == record


def test_a_person_may_be_named_instead_of_their_id(ok, haro):
    person = last(ok("add", "person", "--site", haro, "name=Joseph Okelo"))
    record = last(ok("add", "risk", "--site", haro, "title=Rain", "owner=joseph  okelo"))
    assert json.loads(ok("show", record, "--json"))["values"]["owner"] == person
    ok("set", record, f"owner={person}")


def test_a_clash_is_shown_and_resolved(ok, haro, muster, monkeypatch):
    record = last(ok("add", "risk", "--site", haro, "title=Rain"))
    assert muster("resolve", record, "title=Snow")[0] == BAD
    real = Ledger.get

    def clashing(self, wanted):
        held = real(self, wanted)
        sides = tuple(Version((bytes(8), n), text, "", 0, 0, False) for n, text in enumerate(("Rain", "Snow")))
        return held and Record(held.id, held.kind, held.site, held.values, {"title": sides}, held.gone, held.unsent)

    monkeypatch.setattr(Ledger, "get", clashing)
    assert {side["value"] for side in json.loads(ok("show", record, "--json"))["clashes"]["title"]} == {"Rain", "Snow"}
    assert "To decide: title" in ok("show", record)
    ok("resolve", record, "title=Hail")
    assert json.loads(ok("show", record, "--json"))["values"]["title"] == "Hail"


def test_import_twice_and_export_back(ok, haro, tmp_path):
    book = openpyxl.Workbook()
    head = ["Category", "Item", "Severity", "Status", "More info", "Mood"]
    full = ["Power", "=Generator", "High", "Not verified", "https://example.org", "sad"]
    for row in ([], ["A checklist"], [], head, full, ["Power", "Fuel", "Purple", "Open"]):
        book.active.append(row)
    book.active["B5"].data_type = "s"
    book.save(tmp_path / "in.xlsx")
    command = ("import", tmp_path / "in.xlsx", "--kind", "readiness", "--site", haro)
    text = ok(*command, "--save-refused", tmp_path / "refused.csv")
    assert "Added: 1" in text and "Refused: 1" in text and "Mood (F)" in text and "Line 6 was refused" in text
    assert "Purple" in (tmp_path / "refused.csv").read_text("utf-8-sig")
    report = json.loads(ok(*command, "--json"))
    assert (report["added"], report["changed"], report["same"], report["header_line"]) == (0, 0, 1, 4)
    [row] = json.loads(ok("list", "readiness", "--site", haro, "--json"))
    assert row["item"] == "=Generator"
    for target in ("all.xlsx", "all"):
        assert last(ok("export", tmp_path / target)) == str(tmp_path / target)
        back = tmp_path / target if target.endswith("xlsx") else tmp_path / target / "readiness.csv"
        report = json.loads(ok("import", back, "--kind", "readiness", "--site", "karwan", "--json"))
        assert (report["added"], report["changed"], report["refused"]) == (0, 0, []) and report["same"] > 1
    assert not list((tmp_path / "all").glob("device.csv")) and (tmp_path / "all" / "step.csv").exists()
    ok("export", tmp_path / "one.xlsx", "--kind", "readiness")
    assert openpyxl.load_workbook(tmp_path / "one.xlsx").sheetnames == ["Readiness items", "Muster"]


def test_of_many_refused_lines_some_are_printed_and_the_rest_counted(ok, haro, tmp_path):
    (tmp_path / "in.csv").write_text("Risk,Status\n" + "Rain,perhaps\n" * 60)
    text = ok("import", tmp_path / "in.csv", "--kind", "risk", "--site", haro)
    assert text.count("was refused") == 50 and "More lines were refused: 10." in text


def test_digest_check_and_a_sync_without_a_server(ok, muster):
    assert re.fullmatch(r"[0-9a-f]{64}\n", ok("digest"))
    assert ok("check").startswith("The store is whole.")
    status, _, err = muster("sync")
    assert status in (REFUSED, BAD, NO_SERVER) and "on this computer only" in err


def test_check_finds_a_record_that_its_changes_do_not_give(ok, muster, profile_folder):
    profile = Profile.open(profile_folder, PASSPHRASE)
    ledger = next(iter(profile.ledgers.values()))
    with profile.store.write(ledger.rollout) as tx:
        tx.run("UPDATE record SET \"values\"='{\"title\":\"forged\"}' WHERE kind=? AND rollout=?", ("milestone", tx.no))
    profile.close()
    status, _, err = muster("check")
    assert status == BAD and "does not match its changes" in err


@pytest.mark.parametrize(("words", "status", "part"), [
    (("nonsense",), USAGE, "nonsense"),
    (("list",), USAGE, "KIND"),
    (("add", "risk", "title=x"), USAGE, "--site"),
    (("add", "risk", "--site", "karwan"), USAGE, "FIELD=VALUE"),
    (("add", "risk", "--site", "karwan", "title"), USAGE, "FIELD=VALUE"),
    (("add", "site", "title=x"), USAGE, "path"),
    (("list", "risk", "--where", "title"), USAGE, "FIELD=VALUE"),
    (("list", "rsk"), BAD, "risk"),
    (("list", "risk", "--where", "titel=x"), BAD, "title"),
    (("list", "risk", "--where", "status=bogus"), BAD, "mitigating"),
    (("add", "risk", "--site", "karwan/harro", "title=x"), BAD, "karwan"),
    (("add", "risk", "--site", "karwan", "note=x"), BAD, "title"),
    (("add", "risk", "--site", "karwan", "title=x", "due=soon"), BAD, "due"),
    (("add", "risk", "--site", "karwan", "titel=x"), BAD, "title"),
    (("add", "site", "elsewhere/haro"), BAD, "karwan"),
    (("show", "0" * 32), BAD, "0" * 32),
    (("set", "nothing", "title=x"), BAD, "nothing"),
    (("import", "none.xlsx", "--kind", "risk", "--site", "karwan"), BAD, "none.xlsx"),
    (("import", __file__, "--kind", "risk", "--site", "karwan"), BAD, "test_cli.py"),
    (("import", __file__, "--kind", "rsk", "--site", "karwan"), BAD, "risk"),
    (("export", "/dev/null/x.xlsx"), BAD, "x.xlsx"),
    (("--rollout", "other", "digest"), BAD, "karwan"),
    (("--passphrase-file", "/none", "digest"), LOCKED, "/none"),
])
def test_every_slip_has_its_exit_status_and_one_sentence(muster, words, status, part):
    got, out, err = muster(*words)
    assert (got, out) == (status, "") and part in err


def test_a_wrong_passphrase_and_none_at_all(muster, monkeypatch, tmp_path):
    monkeypatch.setenv(place.VARIABLE, "not this one at all")
    assert muster("digest")[0] == LOCKED
    (tmp_path / "word").write_text(PASSPHRASE + "\nsecond line\n")
    assert muster("--passphrase-file", tmp_path / "word", "digest")[0] == OK
    assert muster("digest", "--passphrase-file", tmp_path / "word")[0] == OK
    monkeypatch.delenv(place.VARIABLE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    status, _, err = muster("digest")
    assert status == LOCKED and "MUSTER_PASSPHRASE" in err


def test_a_folder_that_is_no_profile_and_no_folder_at_all(muster, tmp_path, capsys):
    assert muster("digest", folder=tmp_path / "none")[0] == BAD
    assert entry.main(["digest"]) == USAGE
    assert "--profile" in capsys.readouterr().err


def test_the_place_may_be_said_on_the_command(profile_folder, monkeypatch, capsys):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    assert entry.main(["digest", "--profile", str(profile_folder), "--rollout", "karwan"]) == OK
    assert len(capsys.readouterr().out.strip()) == 64


def test_a_profile_with_two_roll_outs(ok, muster, profile_folder):
    profile = Profile.open(profile_folder, PASSPHRASE)
    profile.start_alone("Zerin", "generic")
    profile.close()
    assert {row["slug"] for row in json.loads(ok("list", "rollout", "--json"))} == {"karwan", "zerin"}
    ok("add", "site", "zerin/clinic")
    record = last(ok("add", "risk", "--site", "zerin/clinic", "title=Rain"))
    assert json.loads(ok("show", record, "--json"))["site"] == "zerin/clinic"
    assert [row["id"] for row in json.loads(ok("list", "risk", "--json", "--where", "title=Rain"))] == [record]
    assert ok("--rollout", "zerin", "digest") == ok("digest", "--rollout", "Zerin") != ok("digest")
    assert "Roll-outs: 2." in ok("check")
    assert muster("--rollout", "zerin", "list", "risk", "--site", "karwan")[0] == BAD


def test_what_the_core_notes_for_itself_is_not_said_to_a_person(profile_folder, tmp_path):
    (tmp_path / "state").write_text("a file where marks would be kept")
    environment = {**os.environ, place.VARIABLE: PASSPHRASE, "MUSTER_STATE_DIR": str(tmp_path / "state")}
    words = ["--profile", str(profile_folder), "add", "risk", "--site", "karwan", "title=Rain"]
    done = subprocess.run([sys.executable, "-m", "muster_desktop", *words], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_init_makes_a_profile_and_prints_the_code_apart(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    words = ["--profile", str(tmp_path / "new"), "init", "--name", "Rahim", "--rollout", "Bani Sofa"]
    assert entry.main([*words, "--template", "generic"]) == OK
    printed = capsys.readouterr()
    assert ID.fullmatch(last(printed.out)) and "bani-sofa" in printed.out
    code = printed.err.split()[-1]
    assert Vault.read(tmp_path / "new").unlock_with_code(code)
    assert entry.main([*words, "--template", "generic"]) != OK
    assert (tmp_path / "new" / "store.db").exists()


@pytest.mark.parametrize(("rollout", "template"), [("Karwan", "nothing"), ("!!!", "generic")])
def test_an_init_that_fails_leaves_no_half_profile(tmp_path, monkeypatch, capsys, rollout, template):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    words = ["--profile", str(tmp_path / "new"), "init", "--name", "R", "--rollout", rollout, "--template", template]
    assert entry.main(words) == BAD
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not (tmp_path / "new").exists()


def test_a_join_with_a_mistyped_code_leaves_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    words = ["--profile", str(tmp_path / "new"), "join", "http://127.0.0.1:9", "AAAA-AAAA-AAAA-AAAA", "--name", "R"]
    assert entry.main(words) == BAD
    assert not (tmp_path / "new").exists() and "Traceback" not in capsys.readouterr().err


def test_a_join_that_reaches_nobody_can_be_given_again_in_the_same_words(tmp_path, monkeypatch, capsys):
    """The server may have taken the code and only the answer was lost: it knows these keys, and no others, from then on."""
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    words = ["--profile", str(tmp_path / "new"), "join", "http://127.0.0.1:9", new_code(), "--name", "R"]
    devices = []
    for _ in range(2):
        assert entry.main(words) == NO_SERVER
        devices.append(Vault.read(tmp_path / "new").id)
    assert len(set(devices)) == 1 and "Traceback" not in capsys.readouterr().err
    monkeypatch.setenv(place.VARIABLE, "another of my passphrases")
    assert entry.main(words) == NO_SERVER  # nothing was saved in it: whoever has the folder may begin anew
    assert Vault.read(tmp_path / "new").id not in devices
    begin = ["init", "--name", "R", "--rollout", "Karwan", "--template", "generic"]
    assert entry.main([*words[:2], *begin]) == OK
    assert not (tmp_path / "new" / UNFINISHED).exists()
    assert entry.main(words) == NO_SERVER  # from now on it holds something, and no failure takes it away
    assert Vault.read(tmp_path / "new").unlock("another of my passphrases")


def test_a_beginning_that_was_killed_before_its_roll_out_can_be_given_again(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    Profile.create(tmp_path / "new", "R", PASSPHRASE, FLOOR)[0].close()
    words = ["--profile", str(tmp_path / "new"), "init", "--name", "R", "--rollout", "Karwan", "--template", "generic"]
    assert entry.main(words) == OK
    assert Vault.read(tmp_path / "new").unlock_with_code(capsys.readouterr().err.split()[-1])
    assert entry.main(words) == BAD  # now there is a profile


def test_a_page_of_a_portal_is_no_server_and_leaves_no_half_profile(tmp_path, monkeypatch, capsys):
    class Portal(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<html>Welcome to the hotel</html>")

        def log_message(self, *words):
            """Says nothing."""

    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    with http.server.HTTPServer(("127.0.0.1", 0), Portal) as portal:
        thread = threading.Thread(target=portal.serve_forever)
        thread.start()
        url, code = f"http://127.0.0.1:{portal.server_port}", new_code()
        status = entry.main(["--profile", str(tmp_path / "new"), "join", url, code, "--name", "R"])
        portal.shutdown()
        thread.join()
    assert status == NO_SERVER and len(capsys.readouterr().err.strip().splitlines()) == 1
    assert places.account(tmp_path / "new") is None


@pytest.mark.parametrize("lost", ["store.db", "profile.json"])
def test_half_a_profile_is_said_and_nothing_is_made_of_it(muster, profile_folder, lost):
    (profile_folder / lost).unlink()
    status, _, err = muster("list", "risk")
    assert (status in (BAD, LOCKED) and str(profile_folder) in err) or "store" in err
    assert not (profile_folder / lost).exists()


def test_an_edit_that_the_role_does_not_allow_is_refused_and_changes_nothing(ok, muster, haro, monkeypatch):
    record = last(ok("add", "risk", "--site", haro, "title=Rain"))
    monkeypatch.setattr(ledger_module, "holder_here_or_local",
                        lambda tx, person: Holder(person, frozenset({("viewer", "")}), tx.rollout))
    for words in (("set", record, "title=Snow"), ("delete", record), ("add", "risk", "--site", haro, "title=Snow"),
                  ("add", "site", "karwan/zerin")):
        status, _, err = muster(*words)
        assert status == REFUSED and "Nothing was saved" in err
    assert [row["title"] for row in json.loads(ok("list", "risk", "--site", haro, "--json"))] == ["Rain"]


def test_a_text_cannot_steer_the_terminal(ok, haro):
    record = last(ok("add", "risk", "--site", haro, "title=\x1b[2JRain"))
    assert "\x1b" not in ok("list", "risk") + ok("show", record) + ok("show", record, "--json")


def test_stopping_from_the_keyboard_is_no_fault(muster, monkeypatch):
    def stop(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(Ledger, "digest", stop)
    status, out, err = muster("digest")
    assert (status, out, err.strip()) == (130, "", "Stopped.")


def test_a_fault_of_our_own_is_one_sentence_and_a_report_without_data(muster, monkeypatch, tmp_path):
    def broken(self):
        raise ValueError("the secret name of a child")

    monkeypatch.setenv("MUSTER_STATE_DIR", str(tmp_path))
    monkeypatch.setattr(Ledger, "digest", broken)
    status, out, err = muster("digest")
    assert (status, out) == (1, "") and "secret" not in err
    [report] = (tmp_path / "reports").iterdir()
    assert str(report) in err and "ValueError" in report.read_text() and "secret" not in report.read_text()
    assert "broken" in report.read_text()


@pytest.mark.parametrize("status", [BAD, NO_SERVER, LOCKED, REFUSED, 7])
def test_every_problem_ends_in_its_own_status(muster, monkeypatch, status):
    def fail(self):
        raise Problem(Sort("x", status, "It did not work."))

    monkeypatch.setattr(Ledger, "digest", fail)
    assert muster("digest") == (status, "", "It did not work.\n")


def test_names_of_every_script_are_printed(ok, haro):
    record = last(ok("add", "person", "--site", haro, "name=ئاڤان ڕەشید"))
    assert "ئاڤان ڕەشید" in ok("show", record)


def test_no_qt_and_no_openpyxl_is_imported(profile_folder):
    source = ("import sys; from muster_desktop.cli import main; main(['kinds']); "
              "bad = [n for n in sys.modules if n.split('.')[0] in ('PySide6', 'openpyxl', 'httpx', 'muster_server')]; "
              "sys.exit(str(bad) if bad else 0)")
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_reader_that_goes_away_is_no_fault(profile_folder):
    source = "import sys; from muster_desktop.cli import main; sys.exit(main(['kinds', '--json']))"
    with subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b"" and process.wait() in (0, 1)


def test_the_store_of_a_profile_is_no_plain_database(profile_folder, ok):
    ok("digest")
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(profile_folder / "store.db").execute("SELECT * FROM record").fetchall()


@pytest.fixture
def kept(ok, haro, profile_folder):
    """A save that the server kept aside, as a sync would have left it here."""
    record = last(ok("add", "risk", "--site", haro, "title=Rain"))
    opened = Profile.open(profile_folder, PASSPHRASE)
    [ledger] = opened.ledgers.values()
    with opened.store.write(ledger.rollout) as tx:
        ms = 1_795_000_000_000
        change = Change(bytes(range(8)), 3, 3, record, "risk", "haro", "title", "Mud", (), ms, 180, ms)
        tx.author(change.epoch, bytes(16), bytes.fromhex(ledger.person))
        apply(tx, [Entry(change, 9_000, change.rank, verdicts.REVOKED, {})])
    opened.close()
    return record


def test_what_is_kept_aside_is_listed_declined_and_accepted(ok, muster, kept):
    [waiting] = json.loads(ok("quarantine", "list", "--json"))
    assert (waiting["id"], waiting["state"], waiting["name"]) == ("0001020304050607-3", "waiting", "Leyla Barzan")
    assert [(each["record"], each["site"], each["value"], each["reason"]) for each in waiting["changes"]] == [
        (kept, "karwan/haro", "Mud", "revoked")]
    assert "risk at karwan/haro: title = Mud (HQ had removed" in ok("quarantine", "list")
    assert muster("quarantine", "accept", "77")[0] == BAD
    assert muster("quarantine", "decline", "0001", "--reason", " ")[0] == BAD
    assert ok("quarantine", "decline", "0001", "--reason", "It was sand.") == ""
    assert ok("quarantine", "list") == "" and "It was sand." in ok("quarantine", "list", "--all")
    assert last(ok("quarantine", "accept", "0001020304050607-3")) == kept
    assert [each["state"] for each in json.loads(ok("quarantine", "list", "--all", "--json"))] == ["accepted"]
    assert json.loads(ok("show", kept, "--json"))["clashes"]["title"]
    assert muster("quarantine", "accept", "0001020304050607-3")[0] == BAD
