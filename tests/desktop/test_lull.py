"""What follows a save waits for the hands to rest, and not for ever."""

from muster_desktop.lull import Lull


def test_it_is_put_off_by_each_save_but_not_for_ever(qtbot, qapp, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("muster_desktop.lull.time.monotonic", lambda: now[0])
    lull, begun = Lull(qapp, 200, 1_000), []
    monkeypatch.setattr(lull, "start", lambda: (begun.append(now[0]), Lull.start(lull)))
    for at in (0, 0.1, 0.5, 0.8, 0.81, 0.95):
        now[0] = 100 + at
        lull.put_off()
    assert begun == [100.0, 100.1, 100.5, 100.8], "it goes off by 101"
    with qtbot.waitSignal(lull.timeout):
        pass
    now[0] = 105.0
    lull.put_off()
    assert begun[-1] == 105.0, "the next ones are counted anew"
    lull.stop()
    lull.deleteLater()
