# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# backup.sh against a real PostgreSQL. The rows of plan-errata.md that lose data are shown with the
# plan's own text (support/plan-backup.sh) and with ours.
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-backup.XXXXXX")"
    plans_fill 3
    export BACKUP_JOBS=2
}

teardown_file() { server_stop; }

setup() {
    rm -rf "$BACKUP_ROOT" "$LOCK_DIR" "$LAB"/fail-*
    mkdir -p "$BACKUP_ROOT"
}

backup() { "$SCRIPTS/backup.sh" "$@"; }

@test "a set holds what its manifest says, is proven and becomes latest" {
    run -0 backup
    set=$(newest_set)
    folder="$BACKUP_ROOT/daily/$set"
    jq -e --arg set "$set" '.format == "leitstand-backup" and .version == 1 and .set == $set
        and (.databases | map(.environment) | sort) == ["dev", "prod", "test"]
        and all(.databases[]; .attachments == 20 and .rowCounts.ir_attachment == 20 and .odooVersion == "17.0"
            and (.newestWrite | test("^20.*Z$")) and .databaseBytes > 1000000 and .bytes > 0)
        and (.filestores | length) == 3 and all(.filestores[]; .fileCount == 20 and .sourceBytes > 0)
        and .plans.form == "hardlink" and .plans.fileCount == 3 and .plans.reason == null
        and (.files | length) == 7 and (.postgresVersion | test("^[0-9]"))' "$folder/manifest.json"
    while read -r sum path; do
        [[ $(sha256sum "$folder/$path" | cut -d ' ' -f 1) == "$sum" ]]
    done < <(jq -r '.files[] | "\(.sha256) \(.path)"' "$folder/manifest.json")
    [[ $(readlink "$BACKUP_ROOT/daily/latest") == "$set" ]]
    jq -e '.stored.ok and .readable.ok' "$folder/verify.json"
    jq -e --arg set "$set" '.exitCode == 0 and .set == $set' "$BACKUP_ROOT/state/last-run.json"
    [[ -z $(find "$BACKUP_ROOT/daily" -name '.partial*' -o -name '.db-*' -o -name '.std*') ]]
    grep -q odoo_stack_backup_last_success_seconds "$STATE_DIR/metrics/backup.prom"
}

@test "E1: the plan's clean-up deletes old plans from today's set, ours does not" {
    run -0 bash "$STACK_SOURCE/../../tests/stack/support/plan-backup.sh"
    [[ $(find "$BACKUP_ROOT/daily" -name eg.pdf | wc -l) == 0 ]]
    rm -rf "$BACKUP_ROOT/daily"
    run -0 backup
    [[ $(find "$BACKUP_ROOT/daily/$(newest_set)" -name eg.pdf | wc -l) == 3 ]]
}

@test "E2: a failing pg_dump passes unseen in the plan's text, ours publishes nothing" {
    touch "$LAB/fail-pg_dump"
    run -0 bash "$STACK_SOURCE/../../tests/stack/support/plan-backup.sh"
    gzip -t "$BACKUP_ROOT/daily/$(date +%Y-%m-%d)/postgres-prod.sql.gz"
    rm -rf "$BACKUP_ROOT/daily"
    run -1 backup
    [[ $output == *"connection to server was lost"* ]]
    [[ -z $(find "$BACKUP_ROOT/daily" -mindepth 1) ]]
    jq -e '.exitCode == 1 and .set == null and (.message | contains("was lost"))' "$BACKUP_ROOT/state/last-run.json"
}

@test "E3: the plan's filestore archive lands in the wrong place, ours in the right one" {
    bash "$STACK_SOURCE/../../tests/stack/support/plan-backup.sh"
    mkdir -p "$BATS_TEST_TMPDIR/plan" "$BATS_TEST_TMPDIR/ours"
    tar -xzf "$BACKUP_ROOT/daily/$(date +%Y-%m-%d)/filestore-prod.tar.gz" -C "$BATS_TEST_TMPDIR/plan"
    [[ ! -d $BATS_TEST_TMPDIR/plan/filestore && ! -d $BATS_TEST_TMPDIR/plan/odoo_prod ]]
    rm -rf "$BACKUP_ROOT/daily"
    run -0 backup --environments prod
    zstd -qdc "$BACKUP_ROOT/daily/$(newest_set)/filestore-prod.tar.zst" | tar -x -C "$BATS_TEST_TMPDIR/ours"
    diff -r "$DATA_ROOT/prod/filestore/odoo_prod" "$BATS_TEST_TMPDIR/ours/odoo_prod"
}

@test "E6: rows and attachments written meanwhile: the set restores consistently" {
    (for _ in $(seq 200); do
        [[ -e $BATS_TEST_TMPDIR/stop ]] && exit 0
        odoo prod standin-fill --size 1 --attachments 3 --attachment-bytes 500 --log-level error
    done) 3>&- &
    writer=$!
    run backup --environments prod
    touch "$BATS_TEST_TMPDIR/stop"
    wait "$writer"
    [[ $status == 0 ]]
    run -0 "$SCRIPTS/verify-backup.sh" --restore "$(newest_set)"
    jq -e '.restored.ok' "$BACKUP_ROOT/daily/$(newest_set)/verify.json"
}

@test "E12: plans that do not fit are left out and named; databases are saved all the same" {
    root=$BATS_TEST_TMPDIR/small
    mkdir "$root"
    mount -t tmpfs -o size=24m none "$root"
    head -c 30000000 /dev/urandom >"$PLANS_ROOT/objects/big.bin"
    BACKUP_ROOT=$root SPARE_BYTES=1000000 run backup
    rm "$PLANS_ROOT/objects/big.bin"
    form=$(jq -r '.plans.form + " " + .plans.reason' "$root"/daily/2*/manifest.json)
    umount "$root"
    [[ $status == 0 ]]
    [[ $form == "none space" ]]
}

@test "no room: said before anything is written, exit 3" {
    root=$BATS_TEST_TMPDIR/small
    mkdir "$root"
    mount -t tmpfs -o size=3m none "$root"
    BACKUP_ROOT=$root SPARE_BYTES=1000000 run backup
    left=$(find "$root/daily" -mindepth 1)
    code=$(jq .exitCode "$root/state/last-run.json")
    umount "$root"
    [[ $status == 3 && -z $left && $code == 3 ]]
}

@test "the disk fills up in the middle: nothing published, nothing left, told truthfully" {
    root=$BATS_TEST_TMPDIR/small
    mkdir -p "$root"
    mount -t tmpfs -o size=18m none "$root"
    mkdir -p "$root/daily"
    head -c 17500000 /dev/zero >"$root/ballast"
    SPARE_BYTES=-100000000 BACKUP_ROOT=$root run backup --no-plans
    left=$(find "$root/daily" -mindepth 1)
    code=$(jq .exitCode "$root/state/last-run.json")
    umount "$root"
    [[ $status == 1 && -z $left && $code == 1 ]]
}

@test "a second backup at the same time is refused with the owner's name, exit 75" {
    run -0 backup --environments dev
    old=$(cat "$BACKUP_ROOT/state/last-run.json")
    mkfifo "$BATS_TEST_TMPDIR/held" "$BATS_TEST_TMPDIR/go"
    bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/lock.sh'; lock_need backup exclusive 'first run'
        echo >'$BATS_TEST_TMPDIR/held'; read -r _ <'$BATS_TEST_TMPDIR/go'" 3>&- &
    read -r _ <"$BATS_TEST_TMPDIR/held"
    run -75 backup
    [[ $output == *"first run"* ]]
    [[ $(cat "$BACKUP_ROOT/state/last-run.json") == "$old" ]]
    echo >"$BATS_TEST_TMPDIR/go"
    wait
}

@test "a restore that runs on one environment keeps the backup out" {
    mkfifo "$BATS_TEST_TMPDIR/held" "$BATS_TEST_TMPDIR/go"
    bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/lock.sh'; lock_need env-prod exclusive 'restore'
        echo >'$BATS_TEST_TMPDIR/held'; read -r _ <'$BATS_TEST_TMPDIR/go'" 3>&- &
    read -r _ <"$BATS_TEST_TMPDIR/held"
    run -75 backup
    [[ $output == *restore* ]]
    [[ -z $(newest_set) ]]
    echo >"$BATS_TEST_TMPDIR/go"
    wait
}

@test "kill -9 at every step: no half set is visible, the next run mends and succeeds" {
    run -0 backup
    good=$(newest_set)
    for at in 'step capacity' 'step "environment-$env"' 'step plans' 'step manifest' 'step publish' 'mv -T -- "$partial"'; do
        BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=backup.sh KILL_AT="$at" run backup
        [[ $status == 137 ]] || { echo "not killed at $at: $status"; return 1; }
        [[ $(newest_set) == "$good" ]]
        [[ $(readlink "$BACKUP_ROOT/daily/latest") == "$good" ]]
        [[ -e $BACKUP_ROOT/state/running.json ]]
    done
    # Children of a killed run may hold the lock for a moment longer.
    LOCK_DIR=$LOCK_DIR bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/lock.sh'; lock_need backup exclusive x 60; source '$SCRIPTS/lib/sets.sh'; source '$SCRIPTS/lib/lastrun.sh'; last_run_mend"
    jq -e '.exitCode == 137 and .set == null' "$BACKUP_ROOT/state/last-run.json"
    run -0 backup
    [[ -z $(find "$BACKUP_ROOT/daily" -name '.partial*') ]]
    jq -e '.exitCode == 0' "$BACKUP_ROOT/state/last-run.json"
    [[ ! -e $BACKUP_ROOT/state/running.json ]]
}

@test "killed between publishing and its check: latest stays, the next run tells 137 and the set" {
    run -0 backup
    good=$(newest_set)
    BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=backup.sh KILL_AT='step latest' run backup
    [[ $status == 137 ]]
    [[ $(readlink "$BACKUP_ROOT/daily/latest") == "$good" ]]
    [[ $(newest_set) != "$good" ]]
    run -0 backup
    [[ $(readlink "$BACKUP_ROOT/daily/latest") == "$(newest_set)" ]]
}

@test "the second night's plans are hard links; a changed plan is not" {
    run -0 backup
    first=$(newest_set)
    echo changed >"$PLANS_ROOT/objects/OBJ-00001/floor-plans/eg.pdf"
    run -0 backup
    second=$(newest_set)
    [[ $first != "$second" ]]
    a="$BACKUP_ROOT/daily/$first/building-plans/objects" b="$BACKUP_ROOT/daily/$second/building-plans/objects"
    [[ $(stat -c %i "$a/OBJ-00002/floor-plans/eg.pdf") == $(stat -c %i "$b/OBJ-00002/floor-plans/eg.pdf") ]]
    [[ $(stat -c %i "$a/OBJ-00001/floor-plans/eg.pdf") != $(stat -c %i "$b/OBJ-00001/floor-plans/eg.pdf") ]]
    [[ $(cat "$b/OBJ-00001/floor-plans/eg.pdf") == changed ]]
}

@test "hostile names in filestore and plans and planted links do no harm" {
    strange=$'a b\n$(touch pwned)\'"\\'
    touch "$DATA_ROOT/dev/filestore/odoo_dev/$strange" "$PLANS_ROOT/objects/$strange"
    ln -s /etc/shadow "$DATA_ROOT/dev/filestore/odoo_dev/link"
    ln -s /etc "$PLANS_ROOT/objects/etc"
    run backup --environments dev
    find "$PLANS_ROOT/objects" "$DATA_ROOT/dev/filestore/odoo_dev" -maxdepth 1 \( -type l -o -name 'a b*' \) -delete
    [[ $status == 0 ]]
    [[ -L $BACKUP_ROOT/daily/$(newest_set)/building-plans/objects/etc ]]
    [[ ! -e /pwned && ! -e $PWD/pwned && -z $(find "$LAB" "$BATS_TEST_TMPDIR" -name pwned) ]]
    zstd -qdc "$BACKUP_ROOT/daily/$(newest_set)/filestore-dev.tar.zst" | tar -tv | grep -q 'link -> /etc/shadow'
}

@test "a backup folder that is a link is refused" {
    mkdir "$BATS_TEST_TMPDIR/elsewhere"
    ln -s "$BATS_TEST_TMPDIR/elsewhere" "$BACKUP_ROOT/daily"
    run -1 backup
    [[ -z $(ls -A "$BATS_TEST_TMPDIR/elsewhere") ]]
}

@test "--plan changes nothing, wrong use is told" {
    run -0 backup --plan
    [[ -z $(ls -A "$BACKUP_ROOT") ]]
    run -2 backup --environments "prod; rm -rf /"
    run -2 backup --nonsense
}

@test "E29: dev's credentials cannot reach production's database" {
    run ! psql -X -h "$LAB_PGHOST" -U odoo_dev -d odoo_prod -c 'SELECT 1'
    [[ $output == *"permission denied"* ]]
    run -0 psql -X -h "$LAB_PGHOST" -U odoo_dev -d odoo_dev -c 'SELECT 1'
}

@test "a view planted in place of a table is not run by the superuser" {
    sql odoo_dev "CREATE TABLE witness (who text); GRANT ALL ON witness TO PUBLIC"
    PGOPTIONS="-c role=odoo_dev" sql odoo_dev "CREATE FUNCTION evil() RETURNS int LANGUAGE plpgsql AS 'BEGIN INSERT INTO witness VALUES (session_user); RETURN 1; END';
        CREATE VIEW project_task AS SELECT evil() AS id"
    run backup --environments dev
    seen=$(sql odoo_dev "SELECT count(*) FROM witness")
    sql odoo_dev "DROP VIEW project_task; DROP FUNCTION evil(); DROP TABLE witness"
    [[ $status == 0 && $seen == 0 ]]
}

@test "no password stands in an argument while a set is taken, restored for the test and the server probed" {
    for name in POSTGRES_PASSWORD ODOO_PROD_DB_PASSWORD ODOO_TEST_DB_PASSWORD ODOO_DEV_DB_PASSWORD; do
        echo "$name=Secret-Marker-$name"
    done >"$STACK_DIR/.env"
    printf 'TELEGRAM_TOKEN=123:Secret-Marker\nTELEGRAM_CHAT=42\nTELEGRAM_URL=http://127.0.0.1:9\n' >"$ETC_DIR/notify.conf"
    echo Secret-Marker >"$BATS_TEST_TMPDIR/patterns"
    watch() { "$BATS_TEST_DIRNAME/support/watch-arguments" "$BATS_TEST_TMPDIR/patterns" "$@"; }
    # The watcher sees what there is to see.
    run -1 watch bash -c 'bash -c "sleep 1; true" Secret-Marker-4711'
    [[ $output == *Secret-Marker-4711* ]]
    run -0 watch "$SCRIPTS/backup.sh" --environments dev
    run -0 watch "$SCRIPTS/verify-backup.sh" --restore "$(newest_set)"
    run -0 watch "$SCRIPTS/health-check.sh"
    rm "$STACK_DIR/.env" "$ETC_DIR/notify.conf"
}

@test "summer and winter time: nights of 23 and 25 hours are nights like others" {
    # Names, order and distance are UTC, whatever the server's zone is.
    run -0 env TZ=Europe/Berlin bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/sets.sh'
        for pair in '2026-03-28T020000Z 2026-03-29T020000Z' '2026-10-24T020000Z 2026-10-25T020000Z' '2026-10-25T003000Z 2026-10-25T013000Z'; do
            read -r a b <<<\"\$pair\"; echo \$((\$(set_epoch \$b) - \$(set_epoch \$a)))
        done"
    [[ ${lines[*]} == "86400 86400 3600" ]]
    TZ=Europe/Berlin run -0 backup --environments dev
    set=$(newest_set)
    (($(date +%s) - $(date -u -d "${set:0:10} ${set:11:2}:${set:13:2}:${set:15:2}" +%s) < 300))
    # The timers fire once in each of these nights.
    for day in 2026-03-28 2026-10-24; do
        [[ $(TZ=Europe/Berlin systemd-analyze calendar --iterations=3 --base-time="$day 12:00:00" "$(sed -n 's/^OnCalendar=//p' "$STACK_SOURCE/systemd/odoo-backup.timer")" |
            sed -n 's/.*(in UTC): [A-Z][a-z][a-z] //p' | cut -d ' ' -f 2 | sort -u) == "02:00:00" ]]
    done
}

@test "seven days over the change of the clocks: prune keeps whole days" {
    mkdir -p "$BACKUP_ROOT/daily"
    for day in 2026-10-{17..25}; do mkdir "$BACKUP_ROOT/daily/${day}T020000Z"; done
    mkdir "$BATS_TEST_TMPDIR/bin"
    printf '#!/bin/bash\n[[ " $* " == *" -d "* ]] || set -- -d "2026-10-25 03:00:00 UTC" "$@"\nexec /bin/date "$@"\n' >"$BATS_TEST_TMPDIR/bin/date"
    chmod 755 "$BATS_TEST_TMPDIR/bin/date"
    TZ=Europe/Berlin PATH="$BATS_TEST_TMPDIR/bin:$PATH" run -0 "$SCRIPTS/prune-backups.sh"
    [[ $(find "$BACKUP_ROOT/daily" -mindepth 1 -printf '%f\n' | sort | head -n 1) == 2026-10-18T020000Z ]]
}

@test "a backup of one environment moves neither latest nor what counts as the server's newest" {
    run -0 backup
    whole=$(newest_set)
    run -0 backup --environments dev --no-plans
    partial=$(newest_set)
    [[ $partial != "$whole" && $(readlink "$BACKUP_ROOT/daily/latest") == "$whole" ]]
    newest() { bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/sets.sh'; newest_verified"; }
    [[ $(newest) == "$whole" ]]
    # The newest whole one stays when its days are over, although a newer part is there.
    mv "$BACKUP_ROOT/daily/$whole" "$BACKUP_ROOT/daily/2026-01-02T020000Z"
    run -0 "$SCRIPTS/prune-backups.sh" --keep-days 7
    [[ -d $BACKUP_ROOT/daily/2026-01-02T020000Z && -d $BACKUP_ROOT/daily/$partial ]]
}
