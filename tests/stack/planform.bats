# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The plan's YYYY-MM-DD folders, made by the plan's own text: listed, proven as far as they can be,
# restored (database, filestore, plans) and undone like our own sets.
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-planform.XXXXXX")"
    plans_fill 3
    # Younger than a week: older ones the plan's clean-up has already deleted from its own folder (E1).
    find "$PLANS_ROOT" -exec touch {} +
    odoo_serve prod test
    # Rows that look like SQL, a function and grants: what a text dump can be torn by.
    sql odoo_prod "INSERT INTO res_partner (name) VALUES (E'x\n\\\\.\nDROP TABLE res_users;'), ('-- Name: a; Type: ACL; Schema: b'), (E'\\\\connect postgres')"
    sql odoo_prod "CREATE FUNCTION tidy(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(\$1)'; GRANT SELECT ON res_partner TO odoo_test"
    bash "$BATS_TEST_DIRNAME/support/plan-backup.sh" >"$LAB/backup.log" 2>&1
    mv "$BACKUP_ROOT" "$LAB/base"
    export GATE_SECONDS=60 SPARE_BYTES=1000000
}

teardown_file() { server_stop; }

setup() {
    rm -rf "$BACKUP_ROOT" "$LOCK_DIR"
    cp -a "$LAB/base" "$BACKUP_ROOT"
    SET=$(newest_set)
    FOLDER="$BACKUP_ROOT/daily/$SET"
    MARK="later $BATS_TEST_NUMBER"
    sql odoo_prod "INSERT INTO res_partner (name) VALUES ('$MARK')"
}

restore() { "$SCRIPTS/restore-db.sh" "$@"; }
has_mark() { sql odoo_prod "SELECT count(*) FROM res_partner WHERE name = '$MARK'"; }
side_databases() { sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE '%\_\_r%' OR datname LIKE 'leitstand_verify%'"; }
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_${1^^}_PORT=//p" "$STACK_DIR/.env")/web/login"; }

# The text of a dump, changed by a command, takes the place of the old one.
change_dump() { # COMMAND…
    gzip -dc "$FOLDER/postgres-prod.sql.gz" | "$@" | gzip >"$LAB/changed"
    mv "$LAB/changed" "$FOLDER/postgres-prod.sql.gz"
}

refused_untouched() { # TEXT
    run -4 restore --environment prod --set "$SET" --accept-missing
    [[ $output == *"$1"* && $(has_mark) == 1 && $(side_databases) == 0 && ! -e $FOLDER/manifest.json ]] || { echo "$output"; return 1; }
}

@test "proven: readable with its attachments, restored; never said to be stored whole" {
    [[ $SET =~ ^[0-9-]{10}$ && -f $FOLDER/postgres-prod.sql.gz ]]
    run -0 "$SCRIPTS/verify-backup.sh" --restore "$SET"
    jq -e '.readable.ok and .restored.ok and (has("stored") | not)' "$FOLDER/verify.json"
    [[ ! -e $FOLDER/manifest.json && $(side_databases) == 0 ]]
    run -0 "$SCRIPTS/verify-backup.sh" latest
}

@test "every kind of damage is found" {
    head -c 20000 "$FOLDER/postgres-test.sql.gz" >"$LAB/cut" && cp "$LAB/cut" "$FOLDER/postgres-test.sql.gz"
    printf '' | gzip >"$FOLDER/postgres-dev.sql.gz"
    mkdir "$LAB/x$BATS_TEST_NUMBER"
    tar -xzf "$FOLDER/filestore-prod.tar.gz" -C "$LAB/x$BATS_TEST_NUMBER"
    find "$LAB/x$BATS_TEST_NUMBER" -type f | head -n 1 | xargs rm
    tar -czf "$FOLDER/filestore-prod.tar.gz" -C "$LAB/x$BATS_TEST_NUMBER" .
    head -c 500 "$FOLDER/filestore-test.tar.gz" >"$LAB/cut" && cp "$LAB/cut" "$FOLDER/filestore-test.tar.gz"
    run -4 "$SCRIPTS/verify-backup.sh" "$SET"
    [[ $output == *"postgres-test.sql.gz is damaged"* && $output == *"postgres-dev.sql.gz ends before its dump is complete"* ]]
    [[ $output == *"filestore-test.tar.gz is damaged"* && $output == *"filestore-prod.tar.gz: 1 missing"* ]]
    jq -e '.readable.ok == false' "$FOLDER/verify.json"
    rm "$FOLDER"/*.gz
    run -4 "$SCRIPTS/verify-backup.sh" "$SET"
    [[ $output == *"there is no database dump"* ]]
}

@test "database and filestore come back in one piece, grants and owners as ours, then undo" {
    file=$(find "$DATA_ROOT/prod/filestore/odoo_prod" -type f | sort | head -n 1)
    rm "$file"
    run -0 restore --environment prod --set "$SET" --plan
    [[ $output == *"postgres-prod.sql.gz"* && $output != *"db-prod.dump.zst"* ]]
    run -0 restore --environment prod --set "$SET" --filestore --check
    [[ $(has_mark) == 1 && $(side_databases) == 0 ]]
    run -0 restore --environment prod --set "$SET" --filestore --operation plan-1
    [[ $(has_mark) == 0 && -e $file && $(sha1sum <"$file") == "${file##*/}"* ]]
    serves prod
    [[ $(sql odoo_prod "SELECT count(*) FROM res_partner WHERE name IN (E'x\n\\\\.\nDROP TABLE res_users;', '-- Name: a; Type: ACL; Schema: b', E'\\\\connect postgres')") == 3 ]]
    [[ $(sql odoo_prod "SELECT tidy('A')") == a ]]
    [[ $(sql odoo_prod "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r','S') AND pg_get_userbyid(relowner) <> 'odoo_prod'") == 0 ]]
    [[ $(sql odoo_prod "SELECT has_table_privilege('odoo_test', 'res_partner', 'SELECT')") == f ]]
    run ! psql -X -h "$LAB_PGHOST" -U odoo_dev -d odoo_prod -c 'SELECT 1'
    jq -e '.state == "kept" and .downMilliseconds > 0 and .newestWriteRestored' "$STATE_DIR/restores/plan-1.json"
    run -0 restore --undo plan-1
    [[ $(has_mark) == 1 && ! -e $file ]]
    serves prod
    # The attachment alone, from the same folder.
    run -0 "$SCRIPTS/restore-filestore.sh" --environment prod --set "$SET" --operation plan-heal
    [[ $output == *"1 files came back, 0 damaged"* && -e $file ]]
    [[ -z $(find "$DATA_ROOT/prod/filestore" -mindepth 1 -maxdepth 1 -name '.unpack*') ]]
    run -0 "$SCRIPTS/restore-filestore.sh" --release plan-heal
}

@test "a copy of production for test from the plan's folder is neutralised" {
    run -0 restore --environment test --from prod --set "$SET" --filestore --operation plan-copy
    [[ $(sql odoo_test "SELECT value FROM ir_config_parameter WHERE key = 'database.is_neutralized'") == true ]]
    [[ $(sql odoo_test "SELECT count(*) FROM pg_class WHERE relname = 'res_partner' AND pg_get_userbyid(relowner) = 'odoo_test'") == 1 ]]
    serves test
}

@test "a drill on a scratch database proves the folder" {
    run -0 restore --environment prod --set "$SET" --filestore --scratch --drill
    jq -e '.restored.ok' "$FOLDER/verify.json"
    [[ $(side_databases) == 0 && $(has_mark) == 1 ]]
}

@test "E10: what the plan's own restore would lose, ours refuses: cut, empty, too new, foreign commands" {
    change_dump head -n 300
    refused_untouched "ends before its dump is complete"
    cp "$LAB/base/daily/$SET/postgres-prod.sql.gz" "$FOLDER/"
    change_dump sed 's/^-- Dumped from database version .*/-- Dumped from database version 99.1/'
    refused_untouched "from PostgreSQL 99"
    cp "$LAB/base/daily/$SET/postgres-prod.sql.gz" "$FOLDER/"
    change_dump sed 's/^SET client_encoding.*/&\n\\connect odoo_prod/'
    refused_untouched "commands in it that pg_dump does not write"
    rm "$FOLDER/postgres-prod.sql.gz"
    refused_untouched "has no database of prod"
}

@test "a statement that fails in the middle of the text is the end of it; nothing is left" {
    change_dump sed 's/^CREATE TABLE public.res_partner /CREATE TABLE public.res_users /'
    run -1 restore --environment prod --set "$SET" --accept-missing
    [[ $output == *"could not be loaded: ERROR"* && $(has_mark) == 1 && $(side_databases) == 0 ]]
    serves prod
}

@test "a database without a filestore in the folder is restored alone only" {
    run -4 restore --environment dev --set "$SET" --filestore
    [[ $output == *"no filestore of dev"* && $(side_databases) == 0 ]]
    run -0 restore --environment dev --set "$SET" --scratch --operation plan-dev
    run -0 restore --release plan-dev
    run -4 "$SCRIPTS/restore-filestore.sh" --environment dev --set "$SET"
    [[ $output == *"no filestore of dev"* ]]
}

@test "links and foreign names in the plan's archive plant nothing" {
    root="$LAB/p/mnt/odoo-data/prod/filestore"
    mkdir -p "$root/odoo_prod/aa" "$LAB/outside"
    ln -s "$LAB/outside" "$root/odoo_prod/ab"
    ln -s "$LAB/outside" "$root/../leak"
    echo evil >"$root/odoo_prod/aa/$(printf '%040d' 2)"
    (cd "$LAB/p" && tar -czf "$FOLDER/filestore-prod.tar.gz" --transform 's|^evil$|../../outside/evil|' mnt "$(: >evil && echo evil)")
    run "$SCRIPTS/restore-filestore.sh" --environment prod --set "$SET"
    [[ -z $(ls -A "$LAB/outside") && -z $(find "$DATA_ROOT/prod/filestore" -type l) ]]
    [[ -z $(find "$DATA_ROOT/prod/filestore" -name "$(printf '%040d' 2)" -o -name evil -o -name leak) ]]
}

@test "plans come back from the plan's copy, file by file" {
    plan="$PLANS_ROOT/objects/OBJ-00001/floor-plans/eg.pdf"
    good=$(sha256sum <"$plan")
    echo newer >"$plan"
    rm -r "$PLANS_ROOT/objects/OBJ-00002"
    run -0 --separate-stderr "$SCRIPTS/restore-plans.sh" --set "$SET" --operation plan-plans
    [[ -z $stderr && $(sha256sum <"$plan") == "$good" && -e $PLANS_ROOT/objects/OBJ-00002/floor-plans/eg.pdf ]]
    run -0 "$SCRIPTS/restore-plans.sh" --undo plan-plans
    [[ $(cat "$plan") == newer ]]
}
