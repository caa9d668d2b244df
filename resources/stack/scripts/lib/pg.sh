# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# PostgreSQL through its container's own socket, as superuser; nothing secret in any argument.
# shellcheck shell=bash

: "${POSTGRES_CONTAINER:=odoo_postgres}"

pg_run() { # PROGRAM ARGUMENTS…   (stdin is passed on)
    "$DOCKER" exec -i -u postgres ${PG_APPLICATION:+-e "PGAPPNAME=$PG_APPLICATION"} "$POSTGRES_CONTAINER" "$@"
}

# Statements on stdin, all in one transaction, stop at the first error; unaligned output.
pg_sql() { # DATABASE [psql variables: -v name=value …]
    local database=$1
    shift
    pg_run psql -X -q -At -v ON_ERROR_STOP=1 --single-transaction -U postgres -d "$database" "$@"
}

# The same without a transaction (CREATE DATABASE and the like).
pg_sql_plain() { # DATABASE [psql variables]
    local database=$1
    shift
    pg_run psql -X -q -At -v ON_ERROR_STOP=1 -U postgres -d "$database" "$@"
}

# Bash values into SQL: as psql variables (:'name', :"name"), never pasted into the text.
pg_database_exists() { # DATABASE
    [[ $(pg_sql postgres -v name="$1" <<<"SELECT count(*) FROM pg_database WHERE datname = :'name';") == 1 ]]
}

pg_server_version() { pg_sql postgres <<<"SHOW server_version;" | awk '{print $1}'; }
pg_server_major() { pg_sql postgres <<<"SELECT current_setting('server_version_num')::int / 10000;"; }

env_database() { printf 'odoo_%s' "$1"; }
env_container() { printf 'odoo_%s' "$1"; }
env_filestore() { printf '%s/%s/filestore' "$DATA_ROOT" "$1"; }
