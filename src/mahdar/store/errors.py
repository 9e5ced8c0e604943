"""What keeps a record from being opened, read or written."""


class StoreError(Exception):
    """One sentence for a person: what is wrong with which record, and what to do. Never holds a password."""
