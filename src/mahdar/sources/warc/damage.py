"""What is wrong with an archive."""


class DamageError(Exception):
    """The place in the file is lost: a record or a packing is broken. Reading goes on at the next record found.

    Its text is a clause without a full stop.
    """


class ContentError(Exception):
    """One record stands whole, but its content cannot be taken. Its text is a clause without a full stop."""
