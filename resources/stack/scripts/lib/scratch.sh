# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Restores a dump into a scratch database that Odoo cannot see, probes it, drops it.
# shellcheck shell=bash

SIDE_ROLE=leitstand_side

# Temporary folder on PostgreSQL's own volume: pg_restore -j needs a file, and reads it in there.
: "${PG_VOLUME_HOST:=$DATA_ROOT/postgres}" "${PG_VOLUME_CONTAINER:=/var/lib/postgresql/data}"

side_role_ready() {
    pg_sql postgres -v role="$SIDE_ROLE" <<'EOSQL'
SELECT format('CREATE ROLE %I NOLOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
EOSQL
}

drop_database() { # NAME
    pg_sql_plain postgres -v name="$1" <<'EOSQL'
SELECT format('ALTER DATABASE %I WITH ALLOW_CONNECTIONS false', :'name') WHERE EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = :'name' \g /dev/null
DROP DATABASE IF EXISTS :"name";
EOSQL
}

# An empty database, owned by a role that no Odoo logs in as, closed to everybody else.
create_side_database() { # NAME
    side_role_ready
    pg_sql_plain postgres -v name="$1" -v role="$SIDE_ROLE" <<'EOSQL'
CREATE DATABASE :"name" OWNER :"role" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
EOSQL
}

# Extensions that a dump may ask for; they are made by the superuser, the rest as ROLE.
_extensions_known="plpgsql pg_trgm unaccent btree_gin btree_gist fuzzystrmatch pgcrypto uuid-ossp vector hstore citext"

_create_extensions() { # LIST DATABASE
    local name
    while read -r name; do
        [[ " $_extensions_known " == *" $name "* ]] || {
            echo "the dump wants the unknown extension $name" >&2
            return 1
        }
        pg_sql "$2" -v name="$name" <<<'CREATE EXTENSION IF NOT EXISTS :"name" WITH SCHEMA public;' 2>/dev/null ||
            [[ $name == plpgsql ]] || return 1
    done < <(awk '$4 == "EXTENSION" {print $6}' "$1")
}

# The server must not be older than the one the dump was made on; prints what stands against it.
dump_fits_server() { # VERSION
    local made=${1%%.*} server
    server=$(pg_server_major)
    if [[ ! $made =~ ^[0-9]+$ ]] || ((made > server)); then
        echo "the dump is from PostgreSQL ${1:-unknown}, this server is $server"
        return 1
    fi
}

# Loads DUMP (a file of the set) into an empty database; objects belong to ROLE.
load_dump() { # DUMP DATABASE ROLE ERRORS
    local dump=$1 database=$2 role=$3 errors=$4 jobs work inside status=0 began command code=0
    # As many as there are processors; one more gave nothing, the largest tables in a run of their own first was slower.
    jobs=${RESTORE_JOBS:-$(($(nproc) > 4 ? 4 : $(nproc)))}
    work="$PG_VOLUME_HOST/.leitstand-restore"
    inside="$PG_VOLUME_CONTAINER/.leitstand-restore/$database"
    mkdir -p "$work"
    chmod 755 "$work"
    case $dump in
    *.sql.gz) _load_sql 2>"$errors" || status=$? ;;
    *) _load_steps 2>"$errors" || status=$? ;;
    esac
    rm -f -- "$work/$database".{dump,all,list}
    return "$status"
}

_open_to_role() {
    pg_sql "$database" -v role="$role" -v name="$database" <<'EOSQL'
ALTER SCHEMA public OWNER TO :"role";
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE :"name" TO :"role";
EOSQL
}

_loaded() {
    pg_sql "$database" -v role="$role" -v name="$database" <<<'REVOKE CREATE ON DATABASE :"name" FROM :"role";' || return 1
    pg_run vacuumdb -q -U postgres --analyze-only -j "$jobs" "$database"
}

# A dump of the plan: text for psql, in one transaction, with the first error as the end (errata E2, E10).
_load_sql() {
    local facts="$PLAN_FORM_WORK/${dump##*/}"
    _open_to_role || return 1
    dump_fits_server "$(cat "$facts.version")" >&2 || return 1
    _create_extensions "$facts.extensions" "$database" || return 1
    began=${EPOCHREALTIME/./}
    command=(psql -X -q -o /dev/null -v ON_ERROR_STOP=1 --single-transaction -U postgres -d "$database")
    gzip -dc -- "$dump" | plan_form_sql |
        pg_run env PGOPTIONS="-c role=$role -c maintenance_work_mem=256MB -c synchronous_commit=off" "${command[@]}" || code=$?
    evidence "$code" "$began" "$(tail -c 1000 "$errors")" docker exec -i "$POSTGRES_CONTAINER" "${command[@]}"
    ((code == 0)) || return 1
    _loaded
}

# Each step has its own test: this runs where `set -e` does not reach. Extensions, their comments and
# the schema "public" are left out of the list: they are not the role's to make.
_load_steps() {
    rm -f -- "$work/$database".{dump,all,list}
    _open_to_role || return 1
    dump_stream "$dump" >"$work/$database.dump" || return 1
    chmod 644 "$work/$database.dump"
    pg_run pg_restore -l "$inside.dump" >"$work/$database.all" || return 1
    dump_fits_server "$(sed -n 's/^; *Dumped from database version: \([^ ]*\).*/\1/p' "$work/$database.all" | head -n 1)" >&2 || return 1
    _create_extensions "$work/$database.all" "$database" || return 1
    awk '$4 == "EXTENSION" || ($4 == "COMMENT" && $6 == "EXTENSION") || ($4 == "SCHEMA" && $6 == "public") ||
        ($4 == "COMMENT" && $6 == "SCHEMA") {next} {print}' "$work/$database.all" >"$work/$database.list"
    chmod 644 "$work/$database.list"
    began=${EPOCHREALTIME/./}
    command=(pg_restore -U postgres --exit-on-error --no-owner --no-acl --role="$role" -j "$jobs"
        --use-list="$inside.list" -d "$database" "$inside.dump")
    pg_run env PGOPTIONS="-c maintenance_work_mem=256MB -c synchronous_commit=off -c max_parallel_maintenance_workers=2" \
        "${command[@]}" || code=$?
    evidence "$code" "$began" "$(tail -c 1000 "$errors")" docker exec "$POSTGRES_CONTAINER" "${command[@]}"
    ((code == 0)) || return 1
    _loaded
}

# How much of a database of BYTES is there.
percent_loaded() { # DATABASE BYTES
    pg_sql postgres -v name="$1" -v bytes="$2" <<<"SELECT floor(pg_database_size(:'name') * 100 / greatest(:'bytes'::numeric, 1));"
}

# Row counts of a loaded database against those of the manifest; prints differences. One session for
# all tables; the names were matched by pattern before they became part of a statement.
compare_counts() { # DATABASE MANIFEST-ENTRY (JSON)
    local table wanted statements="" actual
    local -A expected=() counted=()
    while IFS=$'\t' read -r table wanted; do
        [[ $table =~ ^[a-z_]{1,63}$ && $wanted =~ ^[0-9]+$ ]] || continue
        expected[$table]=$wanted
        statements+="SELECT '$table', count(*) FROM public.$table;"$'\n'
    done < <(jq -r '.rowCounts // {} | to_entries[] | [.key, (.value | tostring)] | @tsv' <<<"$2")
    # A table that is missing is an error of its own statement only.
    while IFS='|' read -r table actual; do counted[$table]=$actual; done < <(
        pg_run psql -X -q -At -U postgres -d "$1" <<<"$statements" 2>/dev/null
    )
    for table in "${!expected[@]}"; do
        actual=${counted[$table]:-no}
        [[ $actual == "${expected[$table]}" ]] || echo "$table has $actual rows, the manifest says ${expected[$table]}"
    done
}

# The proof "restored" of a set: prints faults.
check_restored() { # FOLDER WORK
    local folder=$1 work=$2 env database file scratch entry
    # Leftovers of checks that were killed: nobody else uses these names, the lock "shared" is ours.
    while read -r scratch; do
        [[ -z $scratch ]] || drop_database "$scratch"
    done < <(pg_sql postgres <<<"SELECT datname FROM pg_database WHERE datname LIKE 'leitstand\_verify\_%';")
    while IFS=$'\t' read -r env database file; do
        scratch="leitstand_verify_${env}_$$"
        create_side_database "$scratch"
        if load_dump "$folder/$file" "$scratch" "$SIDE_ROLE" "$work/restore-$env.err"; then
            entry=$(jq -c --arg env "$env" '[.databases[] | select(.environment == $env)][0]' "$(manifest_of "$folder")")
            compare_counts "$scratch" "$entry" | sed "s/^/$env: /"
        else
            echo "$file cannot be restored: $(tail -c 300 "$work/restore-$env.err" | tr '\n' ' ' | plain_text)"
        fi
        drop_database "$scratch"
    done < <(jq -r '.databases[] | [.environment, .database, .file] | @tsv' "$(manifest_of "$folder")")
}
