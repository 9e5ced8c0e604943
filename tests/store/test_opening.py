"""Opening a record: what is made, what is brought up to date, and what is refused with which sentence."""

from mahdar.store import open_store


def test_a_record_opens_again_and_again(record_url):
    for _ in range(3):
        store = open_store(record_url, create=False)
        with store.reading() as reader:
            assert reader.counts().articles == 0
        store.close()
