"""The doors: command line (later HTTP, web pages, batches); each is thin: parse, call, show."""
