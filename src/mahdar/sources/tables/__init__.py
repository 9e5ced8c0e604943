"""Tables whose rows are pages: CSV and its like, Parquet."""
