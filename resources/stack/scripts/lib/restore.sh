# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of restore-db.sh: what is asked beforehand and what is proven before the swap.
# shellcheck shell=bash

# Everything that can be known before anything is changed; prints what stands against it.
preflight() { # ENV SET SOURCE-ENV WITH-FILESTORE WORK
    local env=$1 folder="$DAILY/$2" source=$3 with=$4 entry need free faults whole=0 needed
    # Only what is restored: an unneeded file of the set that is damaged stops nobody in an emergency.
    mapfile -t needed < <(_needed_files "$folder" "$source" "$with")
    faults=$(check_stored "$folder" "${needed[@]}")
    [[ -z $faults ]] || { printf '%s\n' "$faults"; return; }
    entry=$(jq -c --arg env "$source" '[.databases[] | select(.environment == $env)][0]' "$(manifest_of "$folder")")
    [[ $entry != null ]] || { echo "the set has no database of $source"; return; }
    pg_database_exists "$(env_database "$env")" || echo "the database $(env_database "$env") does not exist"
    # Side copy, unpacked dump beside it, and the filestore.
    need=$(jq -r '.databaseBytes * 2.1 | ceil' <<<"$entry")
    if [[ $with == true ]]; then
        need=$((need + $(jq -r --arg env "$source" '[.filestores[] | select(.environment == $env) | .sourceBytes][0] // 0' "$(manifest_of "$folder")")))
    fi
    free=$(free_bytes "$DATA_ROOT")
    ((need + SPARE_BYTES < free)) || echo "the restore needs about $(human "$need") on $DATA_ROOT and there is $(human "$free") free"
    # What was read to its end once and has the same checksums today needs no second reading.
    if ! proven_readable "$2"; then whole=1; fi
    if read_dump "$folder/$(jq -r .file <<<"$entry")" "$5/attachments.tsv" "$5/dump.err" "$whole"; then
        dump_fits_server "$(cat "$5/attachments.tsv.version")" || true
    else
        echo "the dump cannot be read to its end: $(tail -c 300 "$5/dump.err" | plain_text)"
    fi
}

_needed_files() { # FOLDER SOURCE-ENV WITH-FILESTORE: names, or none when the manifest is not sound
    ! manifest_is_sound "$1" || jq -r --arg env "$2" --argjson with "$3" \
        '[.databases[] | select(.environment == $env) | .file][0] // empty,
         (if $with then [.filestores[] | select(.environment == $env) | .file][0] // empty else empty end)' "$1/manifest.json"
}

# What the side database says about itself, against the manifest and the target. Prints what is wrong.
prove_side() { # ENV SIDE ENTRY
    local env=$1 side=$2 entry=$3 pending neutralised
    compare_counts "$side" "$entry"
    pending=$(pg_sql "$side" <<<"SELECT string_agg(name, ', ') FROM ir_module_module WHERE state IN ('to install', 'to upgrade', 'to remove');")
    [[ -z $pending ]] || echo "modules are in a pending state: $pending"
    neutralised=$(is_neutralised "$side")
    if [[ $env == prod && $neutralised == t ]]; then
        echo "the database is neutralised (a copy for test or development) and must not become production"
    fi
}

is_neutralised() { # DATABASE: t or f
    pg_sql "$1" <<<"SELECT EXISTS (SELECT FROM ir_config_parameter WHERE key = 'database.is_neutralized' AND lower(value) IN ('true', '1', 't'));"
}

# The newest write of people: not of jobs, and not of the style sheets that Odoo packs by itself. Ordinary
# tables only: a view of that name would run its owner's code as superuser.
newest_write() { # DATABASE
    pg_sql "$1" <<'EOSQL'
WITH wanted AS (SELECT c.oid, c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY (ARRAY['res_partner', 'res_users',
    'res_company', 'ir_attachment', 'product_template', 'sale_order', 'sale_order_line', 'account_move', 'account_move_line',
    'stock_move', 'stock_picking', 'purchase_order', 'project_task', 'mail_message'])
    AND a.attname = 'write_date' AND a.atttypid = 'timestamp'::regtype AND NOT a.attisdropped)
SELECT to_char(max((xpath('/row/n/text()', query_to_xml(format('SELECT max(write_date) AS n FROM ONLY public.%I%s', name,
    CASE WHEN EXISTS (SELECT FROM pg_attribute u WHERE u.attrelid = wanted.oid AND u.attname = 'url' AND NOT u.attisdropped)
        AND name = 'ir_attachment' THEN ' WHERE url IS NULL OR url NOT LIKE ''/web/assets/%''' ELSE '' END),
    false, true, '')))[1]::text::timestamp), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM wanted;
EOSQL
}

# Unpacks the filestore of the set into the side folder and proves it against the dump.
prepare_filestore() { # ENV SIDE FILE DATABASE-IN-SET WORK
    local root answer source began=${EPOCHREALTIME/./} errors="$5/filestore.err"
    root=$(env_filestore "$1")
    rm -rf --one-file-system -- "$root/.unpack-$2"
    mkdir -p "$root/.unpack-$2"
    exec {source}<"$3"
    watch percent_read "$source"
    unpack_filestore "$3" "$root/.unpack-$2" <&"$source" 2>"$errors" || {
        unwatch
        evidence 1 "$began" "$(tail -c 1000 "$errors")" tar -x -C "$root/.unpack-$2" "$3"
        echo "the filestore could not be unpacked: $(tail -c 300 "$errors" | plain_text)"
        return
    }
    unwatch
    exec {source}<&-
    evidence 0 "$began" "" tar -x -C "$root/.unpack-$2" "$3"
    # Plain files and folders only.
    mkdir -p "$root/.unpack-$2/$4"
    find "$root/.unpack-$2" ! -type f ! -type d -delete
    answer=$("$CHECKS_FOLDER/filestore_check.py" --folder "$root/.unpack-$2/$4" "$5/attachments.tsv" || true)
    if [[ $(jq -r '.ok // false' <<<"${answer:-null}") != true ]]; then
        echo "filestore: $(_filestore_words "$answer")"
        return
    fi
    chown -R --reference="$root" -- "$root/.unpack-$2/$4"
    chmod -R u=rwX,go=rX -- "$root/.unpack-$2/$4"
    mv -T -- "$root/.unpack-$2/$4" "$root/$2"
    rm -rf --one-file-system -- "$root/.unpack-$2"
    sync -f "$root"
}

# Attachments of the dump that the live filestore lacks (when it is not restored along).
missing_in_live() { # ENV WORK
    local answer
    answer=$("$CHECKS_FOLDER/filestore_check.py" --folder "$(env_filestore "$1")/$(env_database "$1")" "$2/attachments.tsv" || true)
    jq -r '.missing // 0' <<<"$answer"
}

# A copy of production for test or dev: harmless before any cron can see it, with an identity of its own.
# What is done to it is kept with the run (OPERATION).
neutralise_side() { # ENV SIDE OPERATION
    local env=$1 side=$2 url kept="$STATE_DIR/operations/$3/evidence"
    (umask 077 && mkdir -p "$kept")
    "$DOCKER" exec -i "$(env_container "$env")" /usr/bin/odoo neutralize -c /etc/odoo/odoo.conf -d "$side" --stdout 2>/dev/null |
        write_file "$kept/neutralise.sql" 600 || return 1
    witness "$DOCKER" exec -i "$(env_container "$env")" /usr/bin/odoo neutralize -c /etc/odoo/odoo.conf -d "$side" >/dev/null || return 1
    [[ $(is_neutralised "$side") == t ]] || return 1
    url=$(copy_url "$env")
    pg_sql "$side" -v url="$url" <<'EOSQL' || return 1
UPDATE ir_config_parameter SET value = gen_random_uuid()::text WHERE key IN ('database.uuid', 'database.secret');
UPDATE ir_config_parameter SET value = :'url' WHERE key = 'web.base.url';
EOSQL
    if is_plain_file "$ETC_DIR/neutralize-extra.sql"; then pg_sql "$side" <"$ETC_DIR/neutralize-extra.sql" || return 1; fi
}

copy_url() { env_value "ODOO_${1^^}_URL" "http://localhost:$(environment_port "$1")"; } # ENV: base address of a copy

# Side databases and folders that runs which died have left behind (never the kept "before" copies, and a
# copy to look into only when it has no record).
clear_leftovers() { # ENV
    local live name root
    live=$(env_database "$1")
    root=$(env_filestore "$1")
    while read -r name; do
        if [[ $name =~ ^${live}__r[0-9TZ]+$ ]] || { [[ $name =~ ^${live}__look_[0-9TZ]+$ ]] && ! is_recorded "$name"; }; then
            drop_database "$name"
        fi
    done < <(pg_sql postgres <<<"SELECT datname FROM pg_database;")
    find "$root" -mindepth 1 -maxdepth 1 -type d \( -name "${live}__r*" -o -name '.unpack-*' \) -exec rm -rf --one-file-system -- {} +
    for name in "$root/${live}__look_"*; do
        if is_plain_folder "$name" && ! is_recorded "${name##*/}"; then rm -rf --one-file-system -- "$name"; fi
    done
    find "$PG_VOLUME_HOST/.leitstand-restore" -maxdepth 1 -type f -name "${live}__r*" -delete 2>/dev/null || true
}

# A side database that people may look into: by its final name, no longer reachable for Odoo's role.
keep_scratch() { # SIDE LOOK ROLE
    pg_sql_plain postgres -v side="$1" -v look="$2" -v role="$3" <<'EOSQL'
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = :'side' \g /dev/null
REVOKE ALL ON DATABASE :"side" FROM :"role";
ALTER DATABASE :"side" RENAME TO :"look";
EOSQL
}
