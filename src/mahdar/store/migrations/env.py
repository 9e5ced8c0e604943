"""Run by alembic: the transaction that is open already is the one in which everything happens."""

from alembic import context

from mahdar.store.schema import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
