"""The one place that opens sockets: an address in, its content or the reason for none out.

`mahdar.sources.fetched` has what comes out. Nobody else imports a library that reaches the network; a check of the
imports holds that.
"""

from mahdar.sources.fetching.clock import Clock
from mahdar.sources.fetching.fetcher import Fetcher
from mahdar.sources.fetching.page import page_of, pages_of
from mahdar.sources.fetching.resolving import Resolver, SystemResolver
from mahdar.sources.fetching.rules import FetchRules

__all__ = ["Clock", "FetchRules", "Fetcher", "Resolver", "SystemResolver", "page_of", "pages_of"]
