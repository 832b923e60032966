"""What is raised by bytes from outside that are not a message of ours."""


class BadMessage(Exception):
    """The bytes are no message of this protocol, or are not whole. Nothing of them is used."""
