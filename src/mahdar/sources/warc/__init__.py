"""Web archives: WARC and WACZ as sources of pages, and as what is kept of every page that is fetched."""
