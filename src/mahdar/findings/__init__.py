"""What the rules find: mentions, times, quotations, encounters, acts; each its rules, its examples, one entry function."""
