"""One file a form; `revision` says in which order they came."""
