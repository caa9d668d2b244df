# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Restores that cannot work: a too new dump, full disks. Nothing is lost, nothing is left behind.
bats_require_minimum_version 1.5.0
load support/server
load support/restoring

setup_file() {
    export PG_TMPFS=320m SPARE_BYTES=1000000 GATE_SECONDS=60
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-faults.XXXXXX")"
    # As on a server: the dump is unpacked on PostgreSQL's own disk.
    export PG_VOLUME_HOST="$LAB/pg/volume" PG_VOLUME_CONTAINER="$LAB/pg/volume"
    mkdir "$PG_VOLUME_HOST"
    odoo prod standin-fill --size 20 --log-level error
    plans_fill 3
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
    odoo_serve prod
}

teardown_file() { server_stop; }

setup() {
    mark_what_is_newer
    cp -a "$FOLDER" "$BATS_TEST_TMPDIR/whole"
}

teardown() {
    rm -rf "$FOLDER"
    mv "$BATS_TEST_TMPDIR/whole" "$FOLDER"
}

# Replaces the bytes of the unpacked dump by a Python expression over `data`.
forge_dump() {
    zstd -qdc "$FOLDER/db-prod.dump.zst" | /usr/bin/python3 -c "import sys; data = sys.stdin.buffer.read(); sys.stdout.buffer.write($1)" |
        zstd -q | forge_file "$SET" db-prod.dump.zst
}

@test "a dump of a newer PostgreSQL is refused before anything is done" {
    major=$(sql postgres "SELECT current_setting('server_version_num')::int / 10000")
    forge_dump "data.replace(b'$major.', b'99.', 2)"
    run -4 restore
    [[ $output == *"from PostgreSQL 99"* && $output != *"side database"* ]]
    untouched
}

@test "a dump in a format that pg_restore does not know yet is refused" {
    forge_dump "data[:6] + b'\\x63' + data[7:]"
    run -4 restore
    [[ $output == *"cannot be read"* ]]
    untouched
}

@test "E10: the plan's own text loses the good database to a cut dump; ours brings it back" {
    mkdir -p "$BACKUP_ROOT/daily/2026-01-01"
    pg_dump -h "$LAB_PGHOST" -U postgres odoo_prod | gzip | head -c 20000 >"$BACKUP_ROOT/daily/2026-01-01/postgres-prod.sql.gz"
    mv "$BACKUP_ROOT/daily/latest" "$LAB/latest"
    ln -s 2026-01-01 "$BACKUP_ROOT/daily/latest"
    run bash "$BATS_TEST_DIRNAME/support/plan-restore.sh"
    rm -r "$BACKUP_ROOT/daily/latest" "$BACKUP_ROOT/daily/2026-01-01"
    mv "$LAB/latest" "$BACKUP_ROOT/daily/latest"
    # The plan's commands even end well, and the partners are gone.
    [[ $status == 0 ]]
    run sql odoo_prod "SELECT count(*) FROM res_partner"
    [[ $status != 0 || $output == 0 ]]
    run -0 restore --operation after-plan
    run -0 "$SCRIPTS/restore-db.sh" --release after-plan
    (($(sql odoo_prod "SELECT count(*) FROM res_partner") > 0))
}

@test "PostgreSQL's disk fills up while the dump is loaded" {
    # Room for the unpacked dump and an empty database, not for what is in it.
    dump=$(zstd -qdc "$FOLDER/db-prod.dump.zst" | wc -c)
    free=$(df -P -B1 "$LAB/pg" | awk 'NR == 2 {print $4}')
    head -c $((free - dump - 12000000)) /dev/zero >"$LAB/pg/ballast"
    run restore
    rm "$LAB/pg/ballast"
    echo "$output"
    # a short write gets the hint only
    [[ $status == 1 && ($output == *"No space left on device"* || $output == *"Check free disk space"*) ]]
    untouched
}

@test "the disk fills up while the dump is unpacked" {
    mount -t tmpfs -o size=100k none "$PG_VOLUME_HOST"
    run restore
    left=$(find "$PG_VOLUME_HOST" -type f)
    umount "$PG_VOLUME_HOST"
    [[ $status == 1 && -z $left ]]
    untouched
}

@test "the disk fills up while the filestore is unpacked" {
    cp -a "$STORE" "$BATS_TEST_TMPDIR/store"
    mount -t tmpfs -o size="$(($(du -sB 1 "$STORE" | cut -f 1) * 3 / 2))" none "$STORE"
    cp -a "$BATS_TEST_TMPDIR/store/." "$STORE/"
    run restore --filestore
    left=$(find "$STORE" -mindepth 1 -maxdepth 1 -printf '%f ')
    umount "$STORE"
    [[ $status == 4 && $output == *"could not be unpacked"* && $left == "odoo_prod " ]]
    untouched
}
