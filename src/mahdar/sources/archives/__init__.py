"""Files in files: ZIP, tar, and what gzip and its like packed. Nothing is written to disk; names are only shown."""
