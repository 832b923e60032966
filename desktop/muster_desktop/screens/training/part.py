"""What a tab of a training is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from muster_desktop.training.room import Room


class Part(QWidget):
    """What a tab is: it shows a room, and is shown another one after each change."""

    def show_training(self, room: Room) -> None:
        raise NotImplementedError
