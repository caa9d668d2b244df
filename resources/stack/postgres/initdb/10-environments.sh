#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs once, on an empty data directory: one plain role and one database per environment.
# The passwords come from the environment (psql's \getenv), never from an argument.
set -Eeuo pipefail

for env in prod test dev; do
    name="odoo_$env"
    export LEITSTAND_PASSWORD_VARIABLE="ODOO_${env^^}_DB_PASSWORD"
    psql -X -q -v ON_ERROR_STOP=1 -v name="$name" -U postgres -d postgres <<EOSQL
\getenv password $LEITSTAND_PASSWORD_VARIABLE
CREATE ROLE :"name" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE CONNECT, TEMPORARY ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"name" TO :"name";
EOSQL
    psql -X -q -v ON_ERROR_STOP=1 -v name="$name" -U postgres -d "$name" <<'EOSQL'
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
ALTER SCHEMA public OWNER TO :"name";
EOSQL
done

# Owner of side databases during a restore: cannot log in, so no Odoo lists them.
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres <<'EOSQL'
CREATE ROLE leitstand_side NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
EOSQL
