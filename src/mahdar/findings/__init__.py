"""What the rules find: mentions, times, quotations, encounters, acts; each its rules, examples, entry function."""
