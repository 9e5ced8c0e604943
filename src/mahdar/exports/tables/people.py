"""One row a person, body or state that the record knows."""

from mahdar.exports.columns import Table, choices, day, flag, integer, text
from mahdar.exports.tables.sources import country_of, named
from mahdar.records import PersonRow
from mahdar.records.entities import EntityType

PEOPLE: Table[PersonRow] = Table("people", "a person, body or state of the record", (
    *named("entity", "who", lambda r: r.entity),
    country_of("entity", "that they belong to", lambda r: r.entity),
    text("entity_type", "person, organisation, place with a government, other place", lambda r: r.type,
         choices(EntityType)),
    flag("known", "in the knowledge; else the id is made of the name", lambda r: r.known),
    integer("articles", "articles that name them", lambda r: r.articles, "articles"),
    integer("encounters", "encounters that they took part in", lambda r: r.entries, "encounters"),
    integer("quotations", "quotations of theirs", lambda r: r.quotations, "quotations"),
    integer("acts", "acts of theirs or towards them", lambda r: r.acts, "acts"),
    day("first_day", "the first day of those encounters", lambda r: r.first),
    day("last_day", "the last", lambda r: r.last),
))  # fmt: skip
