"""What can be wrong with what is asked of a record."""


class RecordError(Exception):
    """A request that the record cannot carry out: one sentence that says what is wrong and what to do."""
