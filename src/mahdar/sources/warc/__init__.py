"""Web archives: WARC and WACZ as sources of pages, and as what is kept of every page that is fetched.

`reading` and `wacz` give pages; `writing.WarcWriter` keeps what was fetched, `tail` finds it again.
"""
