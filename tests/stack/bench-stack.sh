#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Backup and restore against the plan's own scripts (§6.1, §6.3 scenario 2) on the same data in one run.
# Usage: bench-stack.sh [SIZE] [ATTACHMENTS]     defaults: about 1 GB of database, 1 GB of filestore
# One line a row: name TAB ours TAB peer TAB ratio TAB goal TAB ok|short
set -Eeuo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=support/server.bash
source "$here/support/server.bash"
size=${1:-1300} attachments=${2:-5000}

row() { # NAME OURS PEER GOAL
    awk -v name="$1" -v ours="$2" -v peer="$3" -v goal="$4" 'BEGIN {ratio = peer > 0 ? ours / peer : 0
        printf "%s\t%.2f\t%.2f\t%.3f\t%s\t%s\n", name, ours, peer, ratio, goal, ratio <= goal ? "ok" : "short"}'
}
seconds() { # COMMAND…: wall time
    local begin end
    begin=$(date +%s%N)
    "$@" >"$LAB/bench.log" 2>&1 || { tail -n 5 "$LAB/bench.log" >&2; exit 1; }
    end=$(date +%s%N)
    awk -v d=$((end - begin)) 'BEGIN {printf "%.3f", d / 1e9}'
}
least() { awk -v a="$1" -v b="$2" 'BEGIN {print a < b ? a : b}'; } # A B
bytes() { du -sbc "$@" | tail -n 1 | cut -f 1; }

# The plan's restore, dropping the good copy first; the data is what its backup left.
plan_restore() {
    "$DOCKER" stop odoo_prod
    echo 'DROP DATABASE odoo_prod WITH (FORCE)' | "$DOCKER" exec -i odoo_postgres psql -q -U postgres -d postgres
    echo 'CREATE DATABASE odoo_prod' | "$DOCKER" exec -i odoo_postgres psql -q -U postgres -d postgres
    gunzip <"$BACKUP_ROOT/daily/$(date +%Y-%m-%d)/postgres-prod.sql.gz" | "$DOCKER" exec -i odoo_postgres psql -q -U postgres -d odoo_prod
    "$DOCKER" start odoo_prod
}
only_load() {
    # shellcheck source=/dev/null
    source "$SCRIPTS/lib/common.sh"
    for part in pg sets checks scratch; do
        # shellcheck source=/dev/null
        source "$SCRIPTS/lib/$part.sh"
    done
    create_side_database leitstand_verify_bench
    load_dump "$DAILY/$(newest_set)/db-prod.dump.zst" leitstand_verify_bench odoo_prod "$LAB/load.err"
}

# Memory, log and disk as the stack sets them, and safe against a power cut, for both.
stack_settings() {
    sed -nE "s/^(shared_buffers|effective_cache_size|work_mem|maintenance_work_mem|(max_|min_)?wal_[a-z_]+|max_parallel_[a-z_]+|checkpoint_[a-z_]+|random_page_cost) = ([^ #]+).*/-c \\1=\\3/p" \
        "$STACK_SOURCE/postgres/postgresql.conf" | tr '\n' ' '
}

trap server_stop EXIT
PG_SETTINGS=$(stack_settings)
export PG_SETTINGS
server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-bench.XXXXXX")" >&2
plans_fill 20
odoo prod standin-fill --size "$size" --attachments "$attachments" --attachment-bytes 210000 --log-level error
odoo_serve prod
echo "# database $(sql postgres "SELECT pg_size_pretty(pg_database_size('odoo_prod'))"), filestore $(du -sh "$DATA_ROOT/prod/filestore" | cut -f 1)" >&2
sync

peer=$(seconds bash "$here/support/plan-backup.sh")
peer_folder="$BACKUP_ROOT/daily/$(date +%Y-%m-%d)"
peer_bytes=$(bytes "$peer_folder"/*.gz)
mv "$peer_folder" "$LAB/peer" && rm -f "$BACKUP_ROOT/daily/latest"
sync
ours=$(seconds "$SCRIPTS/backup.sh" --no-verify)
ours_bytes=$(bytes "$BACKUP_ROOT/daily/$(newest_set)"/*.zst)
row backup-wall "$ours" "$peer" 0.4
row backup-size "$ours_bytes" "$peer_bytes" 1.0
verify=$(seconds "$SCRIPTS/verify-backup.sh" "$(newest_set)")
row backup-wall-with-verify "$(awk -v a="$ours" -v b="$verify" 'BEGIN {print a + b}')" "$peer" 1.0

run=$(seconds "$SCRIPTS/restore-db.sh" --environment prod --set "$(newest_set)" --accept-missing)
down=$(jq -r '.downMilliseconds / 1000' "$STATE_DIR"/restores/*.json)
# shellcheck disable=SC2016
restart=$(seconds bash -c '"$DOCKER" stop odoo_prod; "$DOCKER" start odoo_prod; until curl -fsS -o /dev/null "http://127.0.0.1:$(sed -n s/^ODOO_PROD_PORT=//p "$STACK_DIR/.env")/web/login" 2>/dev/null; do sleep 0.1; done')
mv "$LAB/peer" "$peer_folder"
# By turns and the best of three on both sides: what else the machine does hits both.
ours_load=9999 peer_restore=9999
for _ in 1 2 3; do
    ours_load=$(least "$ours_load" "$(seconds only_load)")
    sql postgres "DROP DATABASE leitstand_verify_bench"
    peer_restore=$(least "$peer_restore" "$(seconds plan_restore)")
done
row restore-load "$ours_load" "$peer_restore" 0.6
row restore-whole "$run" "$peer_restore" 1.0
row restore-downtime-beyond-restart "$(awk -v a="$down" -v b="$restart" 'BEGIN {d = a - b; print (d > 0 ? d : 0)}')" "$peer_restore" 0.05
