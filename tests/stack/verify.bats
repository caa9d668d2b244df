# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# verify-backup.sh: every kind of damage is found and recorded; nothing else is changed.
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-verify.XXXXXX")"
    plans_fill 2
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
    mv "$BACKUP_ROOT" "$LAB/base"
}

teardown_file() { server_stop; }

setup() {
    rm -rf "$BACKUP_ROOT" "$LOCK_DIR"
    cp -a "$LAB/base" "$BACKUP_ROOT"
    SET=$(newest_set)
    FOLDER="$BACKUP_ROOT/daily/$SET"
    rm "$FOLDER/verify.json"
}

verify() { "$SCRIPTS/verify-backup.sh" "$@"; }

# Makes the manifest agree with a file that a test changed (damage from before the checksum).
resign() { # FILE
    jq --arg path "$1" --arg sha "$(sha256sum "$FOLDER/$1" | cut -d ' ' -f 1)" --argjson bytes "$(stat -c %s "$FOLDER/$1")" \
        '(.files[] | select(.path == $path)) |= (.sha256 = $sha | .bytes = $bytes)' "$FOLDER/manifest.json" >"$LAB/m"
    cp "$LAB/m" "$FOLDER/manifest.json"
}

@test "a whole set: three proofs, the scratch databases are gone afterwards" {
    run -0 verify --restore "$SET"
    jq -e '.version == 1 and .stored.ok and .readable.ok and .restored.ok and (.restored.at | test("Z$"))' "$FOLDER/verify.json"
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'leitstand%'") == 0 ]]
    [[ -z $(ls "$PG_VOLUME_HOST/.leitstand-restore") ]]
}

@test "a truncated dump" {
    truncate -s -100 "$FOLDER/db-prod.dump.zst"
    run -4 verify "$SET"
    jq -e '.stored.ok == false and .readable.ok == false and (.stored.detail | contains("db-prod.dump.zst has"))' "$FOLDER/verify.json"
    [[ $(jq 'has("restored")' "$FOLDER/verify.json") == false ]]
}

@test "one flipped bit in a dump" {
    printf '\x01' | dd of="$FOLDER/db-test.dump.zst" bs=1 seek=5000 conv=notrunc status=none
    run -4 verify "$SET"
    [[ $output == *"db-test.dump.zst has changed"* ]]
}

@test "a dump that was cut before its checksum was taken is not readable" {
    zstd -qdc "$FOLDER/db-dev.dump.zst" | head -c 60000 | zstd -q >"$LAB/cut"
    cp "$LAB/cut" "$FOLDER/db-dev.dump.zst"
    resign db-dev.dump.zst
    run -4 verify "$SET"
    jq -e '.stored.ok and .readable.ok == false and (.readable.detail | contains("db-dev.dump.zst"))' "$FOLDER/verify.json"
}

@test "a missing attachment and one with changed content (E6, B8)" {
    mkdir "$LAB/fs"
    zstd -qdc "$FOLDER/filestore-prod.tar.zst" | tar -x -C "$LAB/fs"
    mapfile -t files < <(find "$LAB/fs/odoo_prod" -type f | sort)
    rm "${files[0]}"
    printf 'x' | dd of="${files[1]}" bs=1 conv=notrunc status=none
    tar -c -C "$LAB/fs" odoo_prod | zstd -q -f -o "$FOLDER/filestore-prod.tar.zst"
    resign filestore-prod.tar.zst
    rm -rf "$LAB/fs"
    run -4 verify "$SET"
    [[ $output == *"1 missing, 0 of the wrong size, 1 with the wrong content"* ]]
    [[ $output == *"${files[0]##*/}"* ]]
}

@test "a missing file, a file that became a link, no manifest, a foreign manifest" {
    rm "$FOLDER/db-prod.dump.zst"
    run -4 verify "$SET"
    [[ $output == *"db-prod.dump.zst is missing"* ]]
    ln -s /etc/passwd "$FOLDER/db-prod.dump.zst"
    run -4 verify "$SET"
    [[ $output == *"db-prod.dump.zst is missing"* ]]
    jq '.files[0].path = "../../state/last-run.json"' "$FOLDER/manifest.json" >"$LAB/m" && cp "$LAB/m" "$FOLDER/manifest.json"
    run -4 verify "$SET"
    rm "$FOLDER/manifest.json"
    run -4 verify "$SET"
    [[ $output == *"manifest.json is missing"* ]]
}

@test "a lost building plan" {
    find "$FOLDER/building-plans" -type f | head -n 1 | xargs rm
    run -4 verify "$SET"
    [[ $output == *"1 building plans are missing"* ]]
}

@test "a restore that loads fewer rows than were counted is no proof" {
    jq '(.databases[] | select(.environment == "dev") | .rowCounts.res_partner) += 1' "$FOLDER/manifest.json" >"$LAB/m"
    cp "$LAB/m" "$FOLDER/manifest.json"
    run -4 verify --restore "$SET"
    [[ $output == *"dev: res_partner has 102 rows, the manifest says 103"* ]]
    jq -e '.stored.ok and .readable.ok and .restored.ok == false' "$FOLDER/verify.json"
}

@test "leftovers of a killed test restore are cleared by the next one" {
    BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=verify-backup.sh KILL_AT='verdict restored' \
        run verify --restore "$SET"
    [[ $status == 137 ]]
    sql postgres "CREATE DATABASE leitstand_verify_prod_1"
    run -0 verify --restore "$SET"
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'leitstand%'") == 0 ]]
}

@test "Odoo does not see the scratch database" {
    source "$SCRIPTS/lib/common.sh"
    source "$SCRIPTS/lib/pg.sh"
    source "$SCRIPTS/lib/scratch.sh"
    create_side_database leitstand_verify_x
    seen=$(psql -X -At -h "$LAB_PGHOST" -U odoo_prod -d odoo_prod -c "select datname from pg_database where datdba=(select usesysid from pg_user where usename=current_user) and not datistemplate and datallowconn and datname not in ('postgres')")
    run psql -X -h "$LAB_PGHOST" -U odoo_prod -d leitstand_verify_x -c 'select 1'
    drop_database leitstand_verify_x
    [[ $seen == odoo_prod && $status != 0 && $output == *"permission denied"* ]]
}

@test "a set in the plan's form: readable or not, by its content" {
    old="$BACKUP_ROOT/daily/2026-01-05"
    mkdir "$old"
    pg_dump -h "$LAB_PGHOST" -U postgres odoo_prod | gzip >"$old/postgres-prod.sql.gz"
    tar -czf "$old/filestore-prod.tar.gz" -C "$DATA_ROOT/prod" filestore
    run -0 verify 2026-01-05
    printf '' | gzip >"$old/postgres-prod.sql.gz"
    run -4 verify 2026-01-05
    [[ $output == *"ends before its dump is complete"* ]]
}

@test "names that are no set are refused" {
    run -2 verify ../../etc
    run -2 verify
    run -1 verify 2020-01-01
}

@test "kill -9 at every step: no verdict that was not found, the next run gives it and clears up" {
    # One environment is enough here, and quicker.
    jq '.databases |= map(select(.environment == "dev")) | .filestores |= map(select(.environment == "dev"))' "$FOLDER/manifest.json" >"$LAB/m"
    cp "$LAB/m" "$FOLDER/manifest.json"
    for at in 'step stored' 'step readable' 'read_dump' 'step restored' 'load_dump' 'pg_run env PGOPTIONS' 'drop_database "$scratch"' 'verdict restored'; do
        rm -f "$FOLDER/verify.json"
        killed_at "$at" shared verify-backup.sh --restore "$SET"
        [[ ! -e $FOLDER/verify.json || $(jq '.restored // "none"' "$FOLDER/verify.json") == '"none"' ]] || { echo "verdict after $at"; return 1; }
        run -0 "$SCRIPTS/verify-backup.sh" --restore "$SET"
        jq -e '.stored.ok and .readable.ok and .restored.ok' "$FOLDER/verify.json"
        [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'leitstand%'") == 0 && -z $(find "$PG_VOLUME_HOST" -type f) ]]
    done
}

@test "checksums are the same with OpenSSL and without it" {
    mkdir "$BATS_TEST_TMPDIR/bin"
    for tool in cut sha256sum; do ln -s "$(command -v "$tool")" "$BATS_TEST_TMPDIR/bin/"; done
    expected=$(sha256sum "$FOLDER/manifest.json" | cut -d ' ' -f 1)
    [[ $(PATH="$PATH" bash -c "source '$SCRIPTS/lib/common.sh'; sha256_of '$FOLDER/manifest.json'") == "$expected" ]]
    [[ $(bash -c "source '$SCRIPTS/lib/common.sh'; PATH='$BATS_TEST_TMPDIR/bin'; sha256_of '$FOLDER/manifest.json'") == "$expected" ]]
}
