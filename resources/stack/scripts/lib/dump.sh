# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# One environment's database and filestore into a folder of a backup set.
# The dump and the counts beside it come from one snapshot, so a restore can prove itself against
# them; the filestore is read after the dump (files are only ever added, errata E6).
# shellcheck shell=bash

: "${ZSTD_LEVEL:=3}"

# Only ordinary tables are counted: a view of that name would run its owner's code as superuser.
_facts_statement() {
    cat <<'EOSQL'
WITH wanted(name) AS (SELECT unnest(ARRAY['res_partner', 'res_users', 'res_company', 'ir_attachment',
    'ir_module_module', 'ir_cron', 'product_template', 'sale_order', 'sale_order_line', 'account_move',
    'account_move_line', 'stock_move', 'stock_picking', 'purchase_order', 'project_task', 'mail_message'])),
tables AS (SELECT c.oid, c.relname::text AS name FROM wanted w JOIN pg_class c ON c.relname = w.name
    AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'),
counts AS (SELECT name, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM public.%I',
    name), false, true, '')))[1]::text::bigint AS n FROM tables),
writes AS (SELECT (xpath('/row/n/text()', query_to_xml(format('SELECT max(write_date) AS n FROM public.%I', name),
    false, true, '')))[1]::text AS n FROM tables WHERE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = tables.oid
    AND a.attname = 'write_date' AND a.atttypid = 'timestamp'::regtype AND NOT a.attisdropped)),
attached AS (SELECT (xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM public.ir_attachment WHERE '
    'store_fname IS NOT NULL', false, true, '')))[1]::text::bigint AS n FROM tables WHERE name = 'ir_attachment'),
odoo AS (SELECT (xpath('/row/n/text()', query_to_xml('SELECT latest_version AS n FROM public.ir_module_module WHERE '
    'name = ''base''', false, true, '')))[1]::text AS n FROM tables WHERE name = 'ir_module_module')
SELECT json_build_object(
    'databaseBytes', pg_database_size(current_database()),
    'odooVersion', (SELECT substring(n FROM '^[0-9]+\.[0-9]+') FROM odoo),
    'newestWrite', (SELECT to_char(max(n::timestamp), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM writes),
    'rowCounts', coalesce((SELECT json_object_agg(name, n ORDER BY name) FROM counts), '{}'::json),
    'attachments', coalesce((SELECT n FROM attached), 0));
EOSQL
}

# Writes db-<env>.dump.zst and .db-<env>.json. Runs in a subshell of its own.
dump_database() { # ENV FOLDER
    local env=$1 folder=$2 database snapshot facts errors line
    database=$(env_database "$env")
    errors="$folder/.stderr-$env"
    coproc SESSION { pg_run psql -X -q -At -v ON_ERROR_STOP=1 -U postgres -d "$database" 2>"$errors"; }
    # The descriptors of a coprocess vanish when it ends; copies stay.
    exec {session_out}<&"${SESSION[0]}" {session_in}>&"${SESSION[1]}"
    # shellcheck disable=SC2154
    {
        printf '%s\n' "SET statement_timeout = '30min'; SET extra_float_digits = 0; SET xmlbinary = 'base64';" \
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;" "SELECT pg_export_snapshot();"
        _facts_statement
    } >&"$session_in"
    IFS= read -r -t 120 snapshot <&"$session_out" || snapshot=""
    facts=""
    if [[ $snapshot =~ ^[0-9A-F-]+$ ]]; then
        IFS= read -r -t 1800 line <&"$session_out" && facts=$line
    fi
    if [[ -z $facts ]] || ! jq -e 'type == "object"' <<<"$facts" >/dev/null 2>&1; then
        die "$EXIT_FAILED" "The database $database cannot be read: $(tail -c 400 "$errors" | plain_text)"
    fi

    if ! pg_run pg_dump -U postgres --format=custom --compress=0 --snapshot="$snapshot" \
        --lock-wait-timeout=600000 "$database" 2>"$errors" |
        zstd -q -T0 "-$ZSTD_LEVEL" --check -o "$folder/db-$env.dump.zst"; then
        die "$EXIT_FAILED" "The dump of $database failed: $(tail -c 400 "$errors" | plain_text)"
    fi
    printf 'COMMIT;\n\\q\n' >&"$session_in"
    exec {session_in}>&- {session_out}<&-
    wait "$SESSION_PID" 2>/dev/null || true
    rm -f -- "$errors"
    jq -c --arg env "$env" --arg database "$database" --arg file "db-$env.dump.zst" \
        --argjson bytes "$(stat -c %s "$folder/db-$env.dump.zst")" \
        '{environment: $env, database: $database, file: $file, compression: "zstd", bytes: $bytes} + .' \
        <<<"$facts" >"$folder/.db-$env.json"
}

# Writes filestore-<env>.tar.zst with members <database>/ab/<sha1> and .filestore-<env>.json.
pack_filestore() { # ENV FOLDER
    local env=$1 folder=$2 database root status=() errors members
    database=$(env_database "$env")
    root=$(env_filestore "$env")
    errors="$folder/.stderr-fs-$env"
    members=(--files-from=/dev/null)
    if is_plain_folder "$root/$database"; then members=(-- "$database"); fi
    set +e
    tar --create --directory="$root" --numeric-owner --one-file-system --sort=name \
        --exclude="$database/checklist" "${members[@]}" 2>"$errors" |
        zstd -q -T0 "-$ZSTD_LEVEL" --check -o "$folder/filestore-$env.tar.zst"
    status=("${PIPESTATUS[@]}")
    set -e
    # 1: a file was collected by Odoo while tar read; the check against the dump decides.
    if ((status[0] > 1 || status[1] != 0)); then
        die "$EXIT_FAILED" "The filestore of $env could not be packed: $(tail -c 400 "$errors" | plain_text)"
    fi
    rm -f -- "$errors"
    find "$root/$database" -xdev -type f -not -path "$root/$database/checklist/*" -printf '%s\n' 2>/dev/null |
        awk -v env="$env" -v file="filestore-$env.tar.zst" -v bytes="$(stat -c %s "$folder/filestore-$env.tar.zst")" \
            '{total += $1} END {printf "{\"environment\":\"%s\",\"file\":\"%s\",\"bytes\":%d,\"sourceBytes\":%.0f,\"fileCount\":%d}\n", env, file, bytes, total, NR}' \
            >"$folder/.filestore-$env.json" || true
}

backup_environment() { # ENV FOLDER
    dump_database "$1" "$2"
    pack_filestore "$1" "$2"
}
