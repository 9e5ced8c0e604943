"""How much of what comes from outside is held, unpacked or looked at: one table for files, archives and answers."""

MB = 1024 * 1024

LARGEST_PAGE = 64 * MB  # bytes; a larger file is not read into memory to be told that it is too long
LONGEST_LINE = 32 * MB  # bytes of a JSONL file; what is longer is skipped unread, in constant memory
MOST_BLANK = 1_000_000  # lines of a JSONL file behind one another: a bomb packs a billion of them into a megabyte
LARGEST_UNPACKED = 20 * MB  # bytes that one page, PDF or message may come to once it is unpacked
HIGHEST_RATIO = 200  # unpacked to packed; pages come to 10, what comes to more is made to fill memory
RATIO_FROM = MB  # bytes unpacked from which the ratio counts: a small file of one letter is no bomb
MOST_MEMBERS = 100_000  # files in one archive
DEEPEST_ARCHIVE = 3  # packings in one another; a page in a ZIP in a .tar.gz is still read, one further in is not
LONGEST_HEAD = 4096  # bytes by which a format is told

LARGEST_ANSWER = 10 * MB  # bytes of an answer on the wire, its headers with it
LARGEST_HEADERS = 256 * 1024  # bytes before the body begins, with the interim answers in front of it
MOST_PIECES = 20_000  # chunks of one answer; a page of a million letters comes in hundreds
LARGEST_ROBOTS = 500 * 1024  # bytes of robots.txt that are read (RFC 9309 asks for as many); the rest is left
LONGEST_ANSWERING = 30.0  # seconds that one answer may take in all
LONGEST_SILENCE = 10.0  # seconds in which not one byte comes
LONGEST_ADDRESS = 8192  # characters
MOST_REDIRECTS = 5

MOST_HEADERS = 5000  # of one record or answer
MOST_CODINGS = 2  # content codings in one another; no server needs more than one
MOST_CHUNKS = 100_000  # of an answer in chunks
WIDEST_WINDOW = 26  # binary logarithm of the bytes that zstd may hold: what its levels up to 21 need
MOST_ARCHIVES = 1000  # web archives in one WACZ; a crawler writes one a gigabyte
LARGEST_DICTIONARY = 8 * MB  # bytes of the dictionary of a zstd archive
