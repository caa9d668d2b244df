# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Folders as the plan's own script writes them (§6.1): postgres-<env>.sql.gz, filestore-<env>.tar.gz,
# building-plans/, no manifest. Each dump is read once to its end; what it says of itself becomes a
# manifest in the working folder, so that checks and restores take the same way as for our own sets.
# shellcheck shell=bash disable=SC2034

# Set by plan_form_begin; empty while the set at hand is one of ours.
PLAN_FORM_WORK=""

is_plan_form() { [[ ! -e $1/manifest.json && ! -L $1/manifest.json && ${1##*/} != *T* ]]; } # FOLDER

# Names the folder where check_stored leaves the manifest, and what is to be read for it.
plan_form_begin() { # FOLDER WORK "ENVIRONMENTS whose dumps" "ENVIRONMENTS whose filestores"
    is_plan_form "$1" || return 0
    PLAN_FORM_WORK=$2 PLAN_FORM_DUMPS=$3 PLAN_FORM_STORES=$4
}

manifest_of() { # FOLDER
    if [[ -n $PLAN_FORM_WORK ]]; then printf '%s/plan-form.json' "$PLAN_FORM_WORK"; else printf '%s/manifest.json' "$1"; fi
}

# SQL of a dump from stdin: attachments to stdout as read_dump gives them; into FACTS what the dump
# says of itself: rows of every table, size of the text, newest write, whether it is complete.
_plan_form_facts() { # FACTS EXTENSIONS VERSION
    awk -F '\t' -v OFS='\t' -v facts="$1" -v extensions="$2" -v version="$3" '
        {bytes += length($0) + 1}
        inside && $0 == "\\." {inside = 0; next}
        inside {
            rows[table]++
            if (written && $written ~ /^[0-9]+-[0-9]+-[0-9]+ [0-9:.]+$/ && $written > newest) newest = $written
            if (attached) print $column["store_fname"], $column["file_size"], $column["checksum"]
            next
        }
        /^COPY .* FROM stdin;$/ {
            inside = 1; written = attached = 0; table = "other"
            if (match($0, /^COPY public\.[a-z0-9_]+ \(/)) {
                table = substr($0, 13, RLENGTH - 14)
                rows[table] += 0
                names = $0; sub(/^[^(]*\(/, "", names); sub(/\).*/, "", names)
                split("", column); n = split(names, list, /, /); for (i = 1; i <= n; i++) column[list[i]] = i
                # Jobs and style sheets are no work of people.
                if (table ~ /^(res_partner|sale_order|sale_order_line|account_move|account_move_line|stock_move|stock_picking|purchase_order|project_task|mail_message)$/)
                    written = column["write_date"]
                attached = (table == "ir_attachment" && "store_fname" in column)
            }
            next
        }
        /^-- Dumped from database version / && !told {split($0, word, " "); print word[6] >version; told = 1}
        /^-- Name: .*; Type: EXTENSION; / {name = $0; sub(/^-- Name: /, "", name); sub(/;.*/, "", name); print "0; 0 0 EXTENSION - " name >extensions}
        /^-- PostgreSQL database dump complete$/ {complete = 1}
        # Nothing that pg_dump writes here but this pair; \connect would load into another database.
        /^\\/ && !/^\\(un)?restrict / {foreign = 1}
        END {
            delete rows["other"]
            sub(/ /, "T", newest); sub(/\..*/, "", newest)
            printf "{\"complete\":%s,\"foreign\":%s,\"databaseBytes\":%.0f,\"newestWrite\":%s,\"rowCounts\":{", complete ? "true" : "false",
                foreign ? "true" : "false", bytes, newest == "" ? "null" : "\"" newest "Z\"" >facts
            for (table in rows) {printf "%s\"%s\":%d", comma, table, rows[table] >facts; comma = ","}
            print "}}" >facts
        }'
}

# Reads what is wanted of the folder to its end; prints faults and leaves the manifest of what is whole.
plan_form_read() { # FOLDER
    local folder=$1 work=$PLAN_FORM_WORK env file size databases="" stores=""
    for env in $PLAN_FORM_DUMPS; do
        file=postgres-$env.sql.gz
        is_plain_file "$folder/$file" || continue
        : >"$work/$file.version"
        : >"$work/$file.extensions"
        if ! gzip -dc -- "$folder/$file" 2>/dev/null |
            _plan_form_facts "$work/$file.facts" "$work/$file.extensions" "$work/$file.version" >"$work/$file.attachments"; then
            echo "$file is damaged"
        elif [[ $(jq -r .complete "$work/$file.facts") != true ]]; then
            echo "$file ends before its dump is complete"
        elif [[ $(jq -r .foreign "$work/$file.facts") != false ]]; then
            echo "$file has commands in it that pg_dump does not write for one database"
        else
            databases+=$(jq -c --arg env "$env" --arg database "$(env_database "$env")" --arg file "$file" \
                '{environment: $env, database: $database, file: $file, compression: "gzip"} + .' "$work/$file.facts")
        fi
    done
    for env in $PLAN_FORM_STORES; do
        file=filestore-$env.tar.gz
        is_plain_file "$folder/$file" || continue
        if ! size=$(tar -tzvf "$folder/$file" 2>/dev/null | awk '/^-/ {bytes += $3} END {printf "%.0f", bytes}'); then
            echo "$file is damaged"
        else
            stores+=$(jq -cn --arg env "$env" --arg file "$file" --argjson size "$size" '{environment: $env, file: $file, sourceBytes: $size}')
        fi
    done
    jq -n --slurpfile databases <(printf '%s' "$databases") --slurpfile stores <(printf '%s' "$stores") \
        '{databases: $databases, filestores: $stores, plans: {form: "none"}}' >"$work/plan-form.json"
    [[ -z $PLAN_FORM_DUMPS ]] || compgen -G "$folder/postgres-*.sql.gz" >/dev/null || echo "there is no database dump"
}

# What plan_form_read has found in a dump, as read_dump gives it.
plan_form_attachments() { # FILE OUT
    local name=${1##*/}
    cp -- "$PLAN_FORM_WORK/$name.attachments" "$2"
    cp -- "$PLAN_FORM_WORK/$name.version" "$2.version"
}

# SQL of a dump from stdin without what is not the role's to make: owners, grants, extensions, the schema
# "public". pg_dump heads each piece with its name and type; rows of tables pass as they are.
plan_form_sql() {
    awk '
        inside {print; if ($0 == "\\.") inside = 0; next}
        /^-- (Data for )?Name: .*; Type: [A-Z ]+; Schema: / {
            type = $0; sub(/.*; Type: /, "", type); sub(/;.*/, "", type)
            skip = (type ~ /^(DEFAULT )?ACL$/ || type == "EXTENSION" || /^-- Name: EXTENSION .*; Type: COMMENT;/ ||
                /^-- Name: (SCHEMA )?public; Type: (SCHEMA|COMMENT);/)
        }
        skip || /^ALTER .* OWNER TO [^;]+;$/ || /^\\(un)?restrict / {next}
        /^\\/ {exit 1}
        {print}
        /^COPY .* FROM stdin;$/ {inside = 1}'
}
