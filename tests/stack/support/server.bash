# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A small server for one test file: a real PostgreSQL (Debian's package) as user postgres on a
# socket in a temporary folder, the stack's scripts on temporary paths, and a `docker` that passes
# `exec` into the containers on to the processes here. Loaded by bats files: `load support/server`.
# shellcheck shell=bash

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
STACK_SOURCE="$REPO/resources/stack"
STANDIN="$REPO/tests/lab/odoo-standin"

server_paths() { # FOLDER
    export LAB="$1"
    export STACK_DIR="$LAB/opt" BACKUP_ROOT="$LAB/backups" DATA_ROOT="$LAB/data"
    export PLANS_ROOT="$LAB/plans" STATE_DIR="$LAB/var" LOCK_DIR="$LAB/locks" ETC_DIR="$LAB/etc"
    export DOCKER="$LAB/bin/docker" LAB_PGHOST="$LAB/sock" STANDIN_ROOT="$STANDIN"
    export PG_VOLUME_HOST="$LAB/pgvolume" PG_VOLUME_CONTAINER="$LAB/pgvolume"
    export SCRIPTS="$STACK_SOURCE/scripts"
}

server_folders() {
    mkdir -p "$STACK_DIR/config" "$BACKUP_ROOT" "$PLANS_ROOT" "$STATE_DIR" "$ETC_DIR" "$LAB/bin" \
        "$LAB/sock" "$LAB/pg" "$LAB/containers" "$LAB/pgvolume"
    local env
    for env in prod test dev; do
        mkdir -p "$DATA_ROOT/$env/filestore/odoo_$env" "$STACK_DIR/addons/$env"
        sed -e "s|^db_host = .*|db_host = $LAB_PGHOST|" -e "s|^data_dir = .*|data_dir = $DATA_ROOT/$env|" \
            -e "s|^addons_path = .*|addons_path = $STACK_DIR/addons/$env|" \
            "$STACK_SOURCE/config/odoo-$env.conf" >"$STACK_DIR/config/odoo-$env.conf"
        echo running >"$LAB/containers/odoo_$env"
    done
    echo running >"$LAB/containers/odoo_postgres"
    cp "$STACK_SOURCE/VERSION" "$STACK_DIR/VERSION"
    install -m 755 "$(dirname "${BASH_SOURCE[0]}")/docker-shim" "$DOCKER"
    install -m 755 "$(dirname "${BASH_SOURCE[0]}")/docker-compose-shim" "$(dirname "$DOCKER")/docker-compose-shim"
    chmod 755 "$LAB"
    chown -R postgres "$LAB/sock" "$LAB/pg"
}

as_postgres() {
    setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
}

# PG_SETTINGS=<options>: instead of those that are quick and would not survive a power cut.
# PG_TMPFS=<size>: PostgreSQL's files (not its log of changes) on a disk of that size.
server_start() { # FOLDER: postgres with roles and three initialised databases
    server_paths "$1"
    server_folders
    local bin wal=()
    if [[ -n ${PG_TMPFS:-} ]]; then
        mount -t tmpfs -o "size=$PG_TMPFS" none "$LAB/pg"
        mkdir "$LAB/wal"
        chown postgres "$LAB/pg" "$LAB/wal"
        wal=(--waldir="$LAB/wal")
    fi
    bin=$(echo /usr/lib/postgresql/*/bin)
    export PATH="$bin:$PATH" LC_ALL=C
    (cd / && as_postgres initdb --no-sync "${wal[@]}" -U postgres --auth=trust --encoding=UTF8 --lc-collate=C \
        --lc-ctype=C.UTF-8 -D "$LAB/pg/data" >"$LAB/initdb.log" 2>&1)
    (cd / && as_postgres pg_ctl -D "$LAB/pg/data" -w -s -l "$LAB/pg/log" -o "-c listen_addresses='' \
        ${PG_SETTINGS:--c fsync=off -c full_page_writes=off -c max_wal_size=2GB} \
        -c unix_socket_directories=$LAB_PGHOST" start 3>&- 4>&-)
    (cd / && PGHOST=$LAB_PGHOST ODOO_PROD_DB_PASSWORD=p ODOO_TEST_DB_PASSWORD=t \
        ODOO_DEV_DB_PASSWORD=d bash "$STACK_SOURCE/postgres/initdb/10-environments.sh")
    local env
    for env in prod test dev; do
        odoo "$env" -i base --stop-after-init --log-level error
        odoo "$env" standin-fill --size 1 --log-level error
    done
}

# Lets the stand-in of an environment really serve on a free port.
odoo_serve() { # ENV…
    local env port
    for env in "$@"; do
        port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
        printf 'ODOO_%s_PORT=%s\n' "${env^^}" "$port" >>"$STACK_DIR/.env"
        "$DOCKER" start "odoo_$env"
    done
}

server_stop() {
    local file
    for file in "$LAB"/containers/*.pid; do
        [[ -s $file ]] && { kill "$(cat "$file")" 2>/dev/null || true; }
    done
    if [[ -s $LAB/pg/data/postmaster.pid ]]; then
        (cd / && as_postgres "$(echo /usr/lib/postgresql/*/bin)/pg_ctl" -D "$LAB/pg/data" -s -m immediate stop) || true
    fi
    if mountpoint -q "$LAB/pg"; then umount -l "$LAB/pg"; fi
    rm -rf "$LAB"
}

odoo() { # ENV [COMMAND] ARGUMENTS…
    local env=$1
    shift
    local command=()
    if [[ $1 != -* ]]; then
        command=("$1")
        shift
    fi
    /usr/bin/python3 -B "$STANDIN/odoo" "${command[@]}" -c "$STACK_DIR/config/odoo-$env.conf" "$@"
}

sql() { # DATABASE STATEMENT: as superuser, unaligned
    psql -X -q -At -v ON_ERROR_STOP=1 -h "$LAB_PGHOST" -U postgres -d "$1" -c "$2"
}

plans_fill() { # COUNT: plan files with old times and hostile names
    local i
    for ((i = 1; i <= $1; i++)); do
        mkdir -p "$PLANS_ROOT/objects/OBJ-0000$i/floor-plans"
        head -c 3000 /dev/urandom >"$PLANS_ROOT/objects/OBJ-0000$i/floor-plans/eg.pdf"
    done
    touch -d '60 days ago' "$PLANS_ROOT"/objects/*/floor-plans/* "$PLANS_ROOT"/objects/*/floor-plans "$PLANS_ROOT"/objects/*
}

# Changes a file of a set and its line in the manifest, as one who can write the backups would.
forge_file() { # SET FILE < new content
    local folder="$BACKUP_ROOT/daily/$1"
    cat >"$LAB/forged"
    cp "$LAB/forged" "$folder/$2"
    jq --arg path "$2" --arg sha "$(sha256sum "$LAB/forged" | cut -d ' ' -f 1)" --argjson bytes "$(stat -c %s "$LAB/forged")" \
        '(.files[] | select(.path == $path)) |= (.sha256 = $sha | .bytes = $bytes)' "$folder/manifest.json" >"$LAB/forged.json"
    cp "$LAB/forged.json" "$folder/manifest.json"
}

# Runs a script that dies by SIGKILL just before the command that begins with AT; waits until its
# children, which still hold its locks, are gone.
killed_at() { # AT LOCK SCRIPT ARGUMENTS…
    local at=$1 lock=$2 script=$3 status=0
    shift 3
    BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT="$script" KILL_AT="$at" "$SCRIPTS/$script" "$@" \
        >"$LAB/killed.log" 2>&1 3>&- || status=$?
    if ((status != 137)); then
        echo "$script was not killed at $at: $status" >&2
        cat "$LAB/killed.log" >&2
        return 1
    fi
    flock -w 60 "$LOCK_DIR/$lock.lock" true
}

newest_set() {
    find "$BACKUP_ROOT/daily" -mindepth 1 -maxdepth 1 -type d -name '2*' -printf '%f\n' | sort | tail -n 1
}

# Checksum over all rows of all tables and all files of the filestore of an environment.
data_of() { # ENV
    {
        pg_dump -h "$LAB_PGHOST" -U postgres --no-owner --no-acl --exclude-table-data=ir_logging --exclude-table-data=ir_cron "odoo_$1" |
            grep -v -e 'ir_logging_id_seq' -e '^--' -e '^\\restrict' -e '^\\unrestrict'
        (cd "$DATA_ROOT/$1/filestore/odoo_$1" && find . -type f -not -path './checklist/*' -exec sha256sum {} + | sort)
    } | sha256sum | cut -c 1-16
}
