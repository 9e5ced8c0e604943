"""Reports and the clusters that they are in, as matching looks them up."""

import json
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from sqlalchemy import Connection, bindparam, false, select, update

from mahdar.records import Key, Report, from_plain
from mahdar.store.blocking import reports_sharing
from mahdar.store.bulk import rows_with
from mahdar.store.tables import encounters

_IN_POOL = select(encounters.c.id, encounters.c.report).where(encounters.c.rejected == false())
_CLUSTER = select(encounters.c.id, encounters.c.cluster).where(
    encounters.c.cluster.is_not(None), encounters.c.rejected == false()
)
_MEMBERS = _CLUSTER.order_by(encounters.c.id)
_SETTLING = update(encounters).where(encounters.c.id == bindparam("report_id")).values(cluster=bindparam("cluster_id"))


def sharing(connection: Connection, keys: Iterable[Key]) -> dict[str, Report]:
    """The reports that have a key of one of these names on overlapping days, by id."""
    return {id_: report_of(text) for id_, text in sorted(reports_sharing(connection, keys).items())}


def reports_with(connection: Connection, ids: Collection[str]) -> dict[str, Report]:
    """The reports with these ids, by id."""
    found = rows_with(connection, _IN_POOL, encounters.c.id, ids)
    return {row["id"]: report_of(row["report"]) for row in found}


def clusters_of(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The cluster of each of these reports; a rejected one is in none."""
    return {row["id"]: row["cluster"] for row in rows_with(connection, _CLUSTER, encounters.c.id, ids)}


def members_of(connection: Connection, clusters: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The reports in each of these clusters, sorted."""
    found: dict[str, list[str]] = {}
    for row in rows_with(connection, _MEMBERS, encounters.c.cluster, clusters):
        found.setdefault(row["cluster"], []).append(row["id"])
    return {cluster: tuple(ids) for cluster, ids in found.items()}


def settle(connection: Connection, clusters: Mapping[str, str]) -> None:
    """Put reports into clusters."""
    if clusters:
        rows = [{"report_id": report, "cluster_id": cluster} for report, cluster in sorted(clusters.items())]
        connection.execute(_SETTLING, rows)


def encounters_of(connection: Connection, articles: Collection[str]) -> list[str]:
    """The encounters of these articles, rejected ones among them, sorted."""
    found = rows_with(connection, select(encounters.c.id), encounters.c.article, articles)
    return sorted(row["id"] for row in found)


@lru_cache(maxsize=8192)
def report_of(text: str) -> Report:
    """The report that was written so; those that many others are compared with are read once."""
    return from_plain(Report, json.loads(text))
