# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# op-run: operations that live on the server. Scripts, PostgreSQL and data are real; the paths are those of a
# server, in a mount namespace of its own (support/oprun.bash).
bats_require_minimum_version 1.5.0
load support/server
load support/oprun

setup_file() {
    export SPARE_BYTES=1000000
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-oprun.XXXXXX")"
    plans_fill 2
    odoo_serve prod test
    echo "POSTGRES_PASSWORD=Secret-Marker-4711" >>"$STACK_DIR/.env"
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
    oprun_start
}

teardown_file() {
    oprun_stop
    server_stop
}

setup() {
    SET=$(newest_set)
    RESTORE_TEST="{\"environment\":\"test\",\"set\":\"$SET\",\"filestore\":true,\"target\":\"live\"}"
    rm -f "$LAB/pause-at"
}

mark() { sql "odoo_$1" "INSERT INTO res_partner (name, write_date) VALUES ('$2', now() AT TIME ZONE 'UTC')"; }
marked() { sql "odoo_$1" "SELECT count(*) FROM res_partner WHERE name = '$2'"; }
runs() { find "$OPERATIONS" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l; }
# To its end: the next test wants the locks.
start_and_wait() { # KIND MODE REQUEST [MORE]
    local id
    id=$(new_id)
    start "$id" "$@" && wait_end "$id"
}
# A run of TEST that stands still while its dump is loaded.
paused_restore() { # ID
    echo "--exit-on-error" >"$LAB/pause-at"
    run -0 start "$1" restore-database emergency "$RESTORE_TEST"
    wait_journal "$1" '.type == "step" and .step == "load"'
}
go_on() {
    rm -f "$LAB/pause-at"
    echo >"$LAB/pause"
}

@test "requests that are not exactly right are refused by the field, and nothing is started" {
    before=$(runs)
    id=$(new_id)
    good=$(start_request "$id" restore-database emergency "$RESTORE_TEST")
    check() { # FIELD JQ-CHANGE
        run -2 ask "$(jq -c "$2" <<<"$good")"
        [[ $(jq -r '"\(.error) \(.field)"' <<<"$output") == "invalid $1" ]] || { echo "$2: $output"; return 1; }
    }
    check version 'del(.version)'
    check version '.version = 2'
    check version '.version = true'
    check do '.do = "shell"'
    check do '.do = ["start"]'
    check id 'del(.id)'
    check id '.id = "../../etc"'
    check id '.id |= ascii_upcase'
    check id '.id += "\n"'
    check id '.id = 7'
    check kind '.kind = "restore-db.sh"'
    check mode '.mode = "drill " '
    check mode '.mode = "drill" | .kind = "restore-filestore" | .request = {environment: "test", set: "latest"}'
    check reason '.reason = "x" * 501'
    check reason '.reason = null'
    check surprise '.surprise = 1'
    check console '.console = "desk"'
    check console.host 'del(.console.host)'
    check console.shell '.console.shell = "x"'
    check confirm '.confirm = "prod"'
    check request '.request = []'
    check request.environment 'del(.request.environment)'
    check request.environment '.request.environment = "test;id"'
    check request.environment '.request.environment = "nowhere"'
    check request.filestore '.request.filestore = "true"'
    check request.filestore '.request.filestore = 1'
    check request.target '.request.target = "prod"'
    check request.shell '.request.shell = true'
    check request.set '.request.set = "$(id)"'
    check request.set '.request.set = "../../../etc"'
    check request.set '.request.set = "2026-01-01\n"'
    check request.set '.request.set = "2019-01-01"'
    check request.from '.request.from = "`id`"'
    check request.from '.request.environment = "prod" | .request.from = "test" | .confirm = "prod"'
    check request.incidentAt '.mode = "drill"'
    check request.incidentAt '.mode = "drill" | .request.incidentAt = "yesterday"'
    check request.incidentAt '.mode = "drill" | .request.incidentAt = "2099-01-01T00:00:00Z"'
    check request.target '.mode = "drill" | .request.environment = "prod" | .request.incidentAt = "2026-01-01T00:00:00Z" | .confirm = "prod"'
    check request.from '.mode = "drill" | .request.incidentAt = "2026-01-01T00:00:00Z"'
    check confirm '.request.environment = "prod"'
    check confirm '.request.environment = "prod" | .confirm = "Prod"'
    check request.operation '.kind = "undo" | .request = {operation: "../x"}'
    check request.operation '.kind = "undo" | .request = {operation: "never"}'
    check request.path '.kind = "restore-plans" | .request = {set: "latest", path: "../../etc"}'
    check request.path '.kind = "restore-plans" | .request = {set: "latest", path: "/etc"}'
    check request.path '.kind = "restore-plans" | .request = {set: "latest", path: "objects//x"}'
    check request.path '.kind = "restore-plans" | .request = {set: "latest", path: "objects\u0000x"}'
    check request.action '.kind = "container" | .request = {environment: "test", action: "rm"}'
    [[ $(runs) == "$before" ]]
    [[ $(jq -s '[.[] | select(.action == "refused")] | length' "$STATE_DIR/audit.jsonl") -ge 40 ]]
}

@test "bytes that are no request: not JSON, not UTF-8, too long, doubled fields, bottomless, nothing" {
    for bytes in 'rm -rf /' '[]' '7' '"x"' '{"version":1,"version":1,"do":"locks"}' '{"version":1,"do":"locks","x":NaN}' '{"version":1,"do":"lo\ud800cks"}'; do
        run -2 raw < <(printf '%s' "$bytes")
        [[ $(jq -r .error <<<"$output") == invalid ]]
    done
    run -2 raw < <(printf '{"version":1,"do":"locks\xff"}')
    run -2 raw < <(head -c 70000 /dev/zero | tr '\0' 'x')
    run -2 raw < <(printf '{"version":1,"do":"locks","x":"%s"}' "$(head -c 66000 /dev/zero | tr '\0' 'x')")
    run -2 raw < <(head -c 60000 /dev/zero | tr '\0' '[')
    run -2 raw </dev/null
    run -0 raw < <(printf '{"version":1,"do":"locks"}')
    run -1 in_server setpriv --reuid=nobody /usr/local/sbin/op-run <<<'{"version":1,"do":"locks"}'
}

@test "modules that others may change are not loaded" {
    chmod o+w "$STACK_DIR/scripts/oprun/kinds.py"
    run -1 ask '{"version":1,"do":"locks"}'
    chmod o-w "$STACK_DIR/scripts/oprun/kinds.py"
    [[ $(jq -r .error <<<"$output") == internal ]]
    mkdir -p "$BATS_TEST_TMPDIR/oprun"
    echo 'raise SystemExit(99)' >"$BATS_TEST_TMPDIR/oprun/__init__.py"
    cd "$BATS_TEST_TMPDIR"
    PYTHONPATH=$BATS_TEST_TMPDIR BASH_ENV=/etc/shadow LD_PRELOAD="" run -0 ask '{"version":1,"do":"locks"}'
}

@test "planted links are not followed: a set, a folder of plans, an operation, a note" {
    ln -s "$BACKUP_ROOT/daily/$SET" "$BACKUP_ROOT/daily/2020-01-01"
    run -2 ask "$(start_request "$(new_id)" verify emergency '{"set":"2020-01-01","restore":false}')"
    rm "$BACKUP_ROOT/daily/2020-01-01"
    ln -s /etc "$BACKUP_ROOT/daily/$SET/building-plans/objects/out"
    run -2 ask "$(start_request "$(new_id)" restore-plans emergency "{\"set\":\"$SET\",\"path\":\"objects/out/ssl\"}")"
    [[ $(jq -r .field <<<"$output") == request.path ]]
    rm "$BACKUP_ROOT/daily/$SET/building-plans/objects/out"
    id=$(new_id)
    mkdir -p "$OPERATIONS" "$LAB/elsewhere"
    echo '{"version":1}' >"$LAB/elsewhere/meta.json"
    ln -s "$LAB/elsewhere" "$OPERATIONS/$id"
    run -5 follow "$id"
    run -5 ask "{\"version\":1,\"do\":\"cancel\",\"id\":\"$id\"}"
    rm "$OPERATIONS/$id"
    mkdir -p "$LOCK_DIR/planted.d"
    ln -s /etc/shadow "$LOCK_DIR/planted.d/1.json"
    : >"$LOCK_DIR/planted.lock"
    run -0 ask '{"version":1,"do":"locks"}'
    [[ $output != *planted* ]]
    rm -r "$LOCK_DIR"/planted.*
}

@test "plan and check change nothing and tell the commands" {
    before=$(runs)
    request="{\"version\":1,\"do\":\"plan\",\"kind\":\"restore-database\",\"mode\":\"emergency\",\"request\":$RESTORE_TEST}"
    run -0 ask "$request"
    [[ $(jq -r '[.steps[].id] | join(" ")' <<<"$output") == "lock preflight side load filestore prove stop swap start keep" ]]
    jq -e 'all(.steps[]; (.text | length > 5) and (.command | length > 5)) and [.steps[] | select(.cancellable | not) | .id] == ["stop", "swap", "start", "keep"]' <<<"$output"
    run -0 ask "$(jq -c '.do = "check"' <<<"$request")"
    jq -e '.ok and (.newestWrite | test("^20.*Z$"))' <<<"$output"
    [[ $(runs) == "$before" ]]
    for kind in backup:'{}' verify:"{\"set\":\"$SET\",\"restore\":true}" container:'{"environment":"test","action":"restart"}' restore-plans:"{\"set\":\"$SET\"}" restore-filestore:"{\"environment\":\"test\",\"set\":\"latest\"}"; do
        run -0 ask "{\"version\":1,\"do\":\"plan\",\"kind\":\"${kind%%:*}\",\"mode\":\"emergency\",\"request\":${kind#*:}}"
        jq -e '.steps | length > 1 and all(.command | length > 1)' <<<"$output"
    done
    file=$(find "$DATA_ROOT/test/filestore/odoo_test" -type f | sort | head -n 1)
    mv "$file" "$LAB/away"
    run -4 ask "$(jq -c '.do = "check" | .request.filestore = false' <<<"$request")"
    mv "$LAB/away" "$file"
    jq -e '.error == "faults" and (.faults[0] | test("1 attachments"))' <<<"$output"
}

@test "a restore: journal, offsets, list, started once; then its undo, asked twice when people have written" {
    old=$(data_of test)
    mark test "later"
    newer=$(data_of test)
    id=$(new_id)
    run -0 start "$id" restore-database emergency "$RESTORE_TEST"
    [[ $(jq -r .started <<<"$output") == "$id" ]]
    run -0 start "$id" restore-database emergency "$RESTORE_TEST"
    [[ $(jq -r .exists <<<"$output") == "$id" ]]
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "SUCCESS" and .exit == 0 and .downMilliseconds > 0 and .newestWriteRestored < .newestWriteBefore and .undo == "'"$id"'"'
    journal "$id" | jq -se '[.[] | select(.type == "noreturn") | .step] == ["stop"] and ([.[] | select(.type == "evidence") | .command | join(" ")] | (any(test("pg_restore")) and any(test("psql")) and any(test("stop")) and any(test("tar -x"))))'
    [[ $(data_of test) == "$old" ]]
    # The journal in pieces is the journal.
    : >"$LAB/pieces"
    offset=0
    while :; do
        follow "$id" "$offset" >"$LAB/piece"
        tail -n +2 "$LAB/piece" | head -c 5000 | sed -n '/}$/p' >"$LAB/part"
        [[ -s $LAB/part ]] || break
        cat "$LAB/part" >>"$LAB/pieces"
        offset=$((offset + $(wc -c <"$LAB/part")))
    done
    cmp "$LAB/pieces" "$OPERATIONS/$id/journal.jsonl"
    run -2 follow "$id" 99999999
    run -0 ask '{"version":1,"do":"list","limit":1}'
    jq -e '.operations[0] | .id == "'"$id"'" and .state == "ENDED" and .result == "SUCCESS" and .undoState == "kept" and .by == "anna" and .host == "desk" and (.cancellable | not) and .expires > .started' <<<"$output"
    [[ $(stat -c %a "$OPERATIONS/$id") == 700 && -z $(find "$OPERATIONS/$id" -type f -perm /077) ]]
    # People have written: the undo says what it would put aside, and keeps it.
    read -rt 1.1 _ <> <(:) || true
    mark test "after the restore"
    undo=$(new_id)
    run -6 start "$undo" undo emergency "{\"operation\":\"$id\"}"
    jq -e '.code == "new-writes" and (.newestWrite | test("^20"))' <<<"$output"
    [[ ! -e $OPERATIONS/$undo ]]
    run -0 start "$undo" undo emergency "{\"operation\":\"$id\",\"acceptLoss\":true}"
    wait_end "$undo"
    journal_is_sound "$undo"
    ending "$undo" | jq -e '.result == "SUCCESS" and .undo == "'"$undo"'"'
    [[ $(data_of test) == "$newer" && $(marked test "after the restore") == 0 ]]
    again=$(new_id)
    run -0 start "$again" undo emergency "{\"operation\":\"$undo\",\"acceptLoss\":true}"
    wait_end "$again"
    [[ $(marked test "after the restore") == 1 ]]
    release=$(new_id)
    run -0 start "$release" release emergency "{\"operation\":\"$again\"}"
    wait_end "$release"
    [[ $(ending "$release" | jq -r .result) == SUCCESS ]]
    run -6 start "$(new_id)" undo emergency "{\"operation\":\"$again\",\"acceptLoss\":true}"
    [[ $(jq -r .code <<<"$output") == not-kept ]]
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'odoo\_test\_\_%'") == 0 ]]
}

@test "a restore of production wants its name, and a refused preflight is told as such" {
    id=$(new_id)
    request="{\"environment\":\"prod\",\"set\":\"latest\",\"filestore\":true,\"target\":\"live\"}"
    run -2 start "$id" restore-database emergency "$request"
    old=$(data_of prod)
    run -0 start "$id" restore-database emergency "$request" '{"confirm":"prod"}'
    wait_end "$id"
    [[ $(ending "$id" | jq -r .result) == SUCCESS && $(data_of prod) == "$old" ]]
    run -2 start "$(new_id)" release emergency "{\"operation\":\"$id\"}"
    run -0 start_and_wait release emergency "{\"operation\":\"$id\"}" '{"confirm":"prod"}'
}

@test "a cancel before the point of no return: nothing is left, and the journal says so" {
    id=$(new_id)
    paused_restore "$id"
    run -0 ask '{"version":1,"do":"list"}'
    jq -e '.operations[0] | .state == "RUNNING" and .cancellable and .step == "load"' <<<"$output"
    run -0 ask "{\"version\":1,\"do\":\"cancel\",\"id\":\"$id\"}"
    [[ $(jq -r .cancelled <<<"$output") == "$id" ]]
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "CANCELLED" and .exit == 143 and .undo == null'
    journal "$id" | jq -se 'any(.[]; .type == "cancel" and .by == "anna")'
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'odoo\_test\_\_r%'") == 0 ]]
    run -6 ask "{\"version\":1,\"do\":\"cancel\",\"id\":\"$id\"}"
    [[ $(jq -r .code <<<"$output") == ended ]]
    run -5 ask "{\"version\":1,\"do\":\"cancel\",\"id\":\"$(new_id)\"}"
}

@test "a cancel after the point of no return is refused, and the restore is brought to its end" {
    id=$(new_id)
    echo "stop -t 60 odoo_test" >"$LAB/pause-at"
    run -0 start "$id" restore-database emergency "$RESTORE_TEST"
    wait_journal "$id" '.type == "noreturn"'
    run -6 ask "{\"version\":1,\"do\":\"cancel\",\"id\":\"$id\"}"
    [[ $(jq -r .code <<<"$output") == point-of-no-return ]]
    go_on
    wait_end "$id"
    [[ $(ending "$id" | jq -r .result) == SUCCESS ]]
    run -0 start_and_wait release emergency "{\"operation\":\"$id\"}"
}

@test "busy: the second is told by whom, and is in the list as such; locks; a lock broken only by the book" {
    id=$(new_id) second=$(new_id)
    paused_restore "$id"
    run -75 start "$second" restore-database emergency "$RESTORE_TEST"
    jq -e '.error == "busy" and any(.owners[]; .owner == "anna" and .host == "desk" and .operation == "'"$id"'" and (.reason | test("restore")))' <<<"$output"
    ending "$second" | jq -e '.result == "ERRORS" and .exit == 75 and .code == "busy"'
    run -0 ask '{"version":1,"do":"locks"}'
    jq -e '.locks[] | select(.name == "env-test") | .held and (.stale | not) and .owners[0].pid > 0' <<<"$output"
    pid=$(jq '.locks[] | select(.name == "env-test") | .owners[0].pid' <<<"$output")
    run -2 ask "{\"version\":1,\"do\":\"break-lock\",\"name\":\"env-test\",\"pid\":$pid,\"confirm\":\"env-prod\"}"
    run -2 ask "{\"version\":1,\"do\":\"break-lock\",\"name\":\"../env-test\",\"pid\":$pid,\"confirm\":\"../env-test\"}"
    run -6 ask "{\"version\":1,\"do\":\"break-lock\",\"name\":\"env-prod\",\"pid\":$pid,\"confirm\":\"env-prod\"}"
    run -6 ask "{\"version\":1,\"do\":\"break-lock\",\"name\":\"env-test\",\"pid\":$$,\"confirm\":\"env-test\"}"
    run -0 ask "{\"version\":1,\"do\":\"break-lock\",\"name\":\"env-test\",\"pid\":$pid,\"confirm\":\"env-test\"}"
    wait_end "$id"
    [[ $(ending "$id" | jq -r .result) == ERRORS ]]
    jq -se 'any(.[]; .action == "break-lock" and (.detail | test("env-test")) and .id == "'"$id"'")' "$STATE_DIR/audit.jsonl"
    run -0 flock -n "$LOCK_DIR/env-test.lock" true
}

@test "a note whose holder is gone is stale" {
    mkdir -p "$LOCK_DIR/env-dev.d"
    : >"$LOCK_DIR/env-dev.lock"
    echo '{"version":1,"name":"env-dev","owner":"x","pid":999999,"boot":"y","reason":"\u001b[31mred"}' >"$LOCK_DIR/env-dev.d/999999.json"
    run -0 ask '{"version":1,"do":"locks"}'
    jq -e '.locks[] | select(.name == "env-dev") | (.held | not) and .stale and .owners[0].reason == "[31mred"' <<<"$output"
    run -6 ask '{"version":1,"do":"break-lock","name":"env-dev","pid":999999,"confirm":"env-dev"}'
    rm -r "$LOCK_DIR/env-dev.d"
}

@test "the audit is a chain: whole, read in parts, goes on after a line that was cut" {
    run -0 start_and_wait container emergency '{"environment":"test","action":"restart"}'
    chain() { /usr/bin/python3 -c '
import hashlib, json, sys
previous = "0" * 64
for n, line in enumerate(open(sys.argv[1], "rb").read().split(b"\n")[:-1], 1):
    value = json.loads(line)
    assert value["n"] == n and value["previous"] == previous, (n, line)
    previous = hashlib.sha256(line).hexdigest()
print(n, previous)' "$STATE_DIR/audit.jsonl"; }
    for _ in 1 2 3; do run -2 ask '{"version":1,"do":"start"}'; done
    run -0 ask '{"version":1,"do":"audit","from":1}'
    [[ "$(head -n 1 <<<"$output" | jq -r '"\(.head.n) \(.head.hash)"')" == "$(chain)" ]]
    head -n 1 <<<"$output" | jq -e .version
    run -0 ask '{"version":1,"do":"audit","from":3}'
    [[ $(sed -n 2p <<<"$output" | jq .n) == 3 ]]
    printf '{"n":9999,"cut' >>"$STATE_DIR/audit.jsonl"
    run -2 ask '{"version":1,"do":"start"}'
    chain
    [[ $(stat -c %a "$STATE_DIR/audit.jsonl") == 600 ]]
}

@test "scratch: beside the live one, invisible to Odoo, looked into, released" {
    old=$(data_of test)
    id=$(new_id)
    run -0 start "$id" restore-database emergency "$(jq -c '.target = "scratch"' <<<"$RESTORE_TEST")"
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "SUCCESS" and .undo == null'
    look=$(jq -r .before "$STATE_DIR/restores/$id.json")
    [[ $look == odoo_test__look_* && $(jq -r .kind "$STATE_DIR/restores/$id.json") == scratch && $(data_of test) == "$old" ]]
    (($(sql "$look" "SELECT count(*) FROM res_partner") > 0))
    [[ -d $DATA_ROOT/test/filestore/$look && $(sql postgres "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '$look'") == leitstand_side ]]
    run ! psql -X -h "$LAB_PGHOST" -U odoo_test -d "$look" -c 'SELECT 1'
    run -6 start "$(new_id)" undo emergency "{\"operation\":\"$id\"}"
    release=$(new_id)
    run -0 start "$release" release emergency "{\"operation\":\"$id\"}"
    wait_end "$release"
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname = '$look'") == 0 && ! -e $DATA_ROOT/test/filestore/$look ]]
}

@test "drills: on a scratch of production and on test; measured, tidied up, the set is proven" {
    old_prod=$(data_of prod)
    id=$(new_id)
    incident=$(date -u -d '10 minutes ago' +%Y-%m-%dT%H:%M:%SZ)
    run -0 start "$id" restore-database drill "{\"environment\":\"prod\",\"set\":\"$SET\",\"filestore\":true,\"target\":\"scratch\",\"incidentAt\":\"$incident\"}"
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "SUCCESS" and .rtoSeconds >= 600 and .rtoSeconds < 900 and (.rpoSeconds | type == "number")'
    journal "$id" | jq -se 'any(.[]; .type == "plan" and (.steps[-1] | .id == "cleanup" and .cleanup)) and any(.[]; .type == "step" and .step == "cleanup" and .state == "COMPLETED")'
    [[ $(data_of prod) == "$old_prod" && ! -e $STATE_DIR/restores/$id.json ]]
    jq -e '.restored.ok and (.restored.detail | test("drill"))' "$BACKUP_ROOT/daily/$SET/verify.json"
    mark test "kept through the drill"
    old=$(data_of test)
    id=$(new_id)
    run -0 start "$id" restore-database drill "$(jq -c ".from = \"prod\" | .incidentAt = \"$incident\"" <<<"$RESTORE_TEST")"
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "SUCCESS" and .rtoSeconds >= 600 and .undo == null'
    [[ $(data_of test) == "$old" ]]
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname ~ '__'") == 0 ]]
    [[ $(find "$DATA_ROOT"/*/filestore -mindepth 1 -maxdepth 1 | wc -l) == 3 && ! -e $STACK_DIR/nginx/maintenance/test.on ]]
}

@test "a restart keeps what the container said; filestore, plans, verify and backup run as operations" {
    id=$(new_id)
    run -0 start "$id" container emergency '{"environment":"test","action":"restart"}'
    wait_end "$id"
    [[ $(ending "$id" | jq -r .result) == SUCCESS && -s $OPERATIONS/$id/evidence/log.txt ]]
    jq -e 'has("ExitCode") and (has("Env") | not)' "$OPERATIONS/$id/evidence/state.json"
    file=$(find "$DATA_ROOT/test/filestore/odoo_test" -type f | sort | head -n 1)
    rm "$file"
    id=$(new_id)
    run -0 start "$id" restore-filestore emergency "{\"environment\":\"test\",\"set\":\"$SET\"}"
    wait_end "$id"
    journal_is_sound "$id"
    [[ -e $file && $(ending "$id" | jq -r .undo) == "$id" ]]
    run -0 start_and_wait release emergency "{\"operation\":\"$id\"}"
    echo changed >"$PLANS_ROOT/objects/OBJ-00001/floor-plans/eg.pdf"
    id=$(new_id)
    run -2 start "$id" restore-plans emergency "{\"set\":\"$SET\",\"path\":\"objects/OBJ-00001\"}"
    run -0 start "$id" restore-plans emergency "{\"set\":\"$SET\",\"path\":\"objects/OBJ-00001\"}" '{"confirm":"prod"}'
    wait_end "$id"
    [[ $(ending "$id" | jq -r .undo) == "$id" ]]
    undo=$(new_id)
    run -0 start "$undo" undo emergency "{\"operation\":\"$id\"}" '{"confirm":"prod"}'
    wait_end "$undo"
    [[ $(cat "$PLANS_ROOT/objects/OBJ-00001/floor-plans/eg.pdf") == changed ]]
    id=$(new_id)
    run -0 start "$id" verify emergency "{\"set\":\"$SET\",\"restore\":false}"
    wait_end "$id"
    [[ $(ending "$id" | jq -r .result) == SUCCESS ]]
    id=$(new_id)
    run -0 start "$id" backup emergency '{}'
    wait_end "$id"
    journal_is_sound "$id"
    [[ $(ending "$id" | jq -r .result) == SUCCESS && $(newest_set) != "$SET" ]]
}

@test "no secret in any argument, journal, record or audit; output that is no JSON is plain output" {
    id=$(new_id)
    printf 'Secret-Marker-4711\n' >"$LAB/patterns"
    start_request "$id" restore-database emergency "$RESTORE_TEST" >"$LAB/request"
    sed 's/^    //' >"$LAB/whole-run" <<EOS
    #!/bin/bash
    nsenter --mount=/proc/$HOLDER/ns/mnt -- /usr/local/sbin/op-run <"$LAB/request"
    exec flock "$OPERATIONS/$id/alive.lock" true
EOS
    run -0 "$BATS_TEST_DIRNAME/support/watch-arguments" "$LAB/patterns" bash "$LAB/whole-run"
    wait_end "$id"
    run ! grep -rq 'Secret-Marker' "$OPERATIONS" "$STATE_DIR/audit.jsonl" "$STATE_DIR/restores"
    run -0 start_and_wait release emergency "{\"operation\":\"$id\"}"
}

@test "folders of runs that ended long ago go with the next start, the newest and the unfinished stay" {
    local number name
    for number in $(seq -w 1 120); do
        name=00000000-0000-4000-8000-000000000$number
        mkdir "$OPERATIONS/$name"
        echo "{\"id\":\"$name\",\"started\":\"2024-01-01T00:00:00Z\"}" >"$OPERATIONS/$name/meta.json"
        [[ $number == 120 ]] || echo '{}' >"$OPERATIONS/$name/result.json"
        [[ $number == 120 ]] || touch -d "2024-01-01 00:00:00 UTC + $((10#$number)) minutes" "$OPERATIONS/$name/result.json"
    done
    before=$(find "$OPERATIONS" -name result.json | wc -l)
    run -0 start_and_wait verify emergency "{\"set\":\"$SET\",\"restore\":false}"
    [[ ! -e $OPERATIONS/00000000-0000-4000-8000-000000000001 ]]
    [[ -e $OPERATIONS/00000000-0000-4000-8000-000000000119 && -e $OPERATIONS/00000000-0000-4000-8000-000000000120 ]]
    # The newest hundred, and those of today beyond them if there were any.
    [[ $(find "$OPERATIONS" -name result.json | wc -l) -le 101 && $before -gt 101 ]]
    rm -rf "$OPERATIONS"/00000000-*
}

@test "the last passed drill is in every list, however many runs came after it" {
    local id at result
    while read -r id at result; do
        mkdir "$OPERATIONS/$id"
        jq -cn --arg id "$id" --arg at "$at" '{id: $id, kind: "restore-database", mode: "drill", environment: "test", set: "x", by: "a",
            console: {host: "h"}, started: $at}' >"$OPERATIONS/$id/meta.json"
        jq -c --arg result "$result" '. + {ended: .started, state: "ENDED", result: $result, step: null, undo: null}' \
            "$OPERATIONS/$id/meta.json" >"$OPERATIONS/$id/result.json"
        touch "$OPERATIONS/$id/journal.jsonl"
    done <<<"00000000-0000-4000-8000-000000000001 2025-01-01T00:00:00Z SUCCESS
00000000-0000-4000-8000-000000000002 2099-01-01T00:00:00Z ERRORS"
    run -0 ask '{"version":1,"do":"list","limit":1}'
    [[ $(jq -c '[.operations[] | .mode, .result]' <<<"$output") == '["drill","ERRORS","drill","SUCCESS"]' ]]
    rm -rf "$OPERATIONS"/00000000-*
}

@test "where systemd is process 1, the runner is a transient unit whose end leaves the script alone" {
    cat >"$LAB/local/systemd-run" <<EOS
#!/bin/bash
printf '%s\n' "\$@" >"$LAB/unit"
while [[ \$1 != -- ]]; do shift; done
exec setsid -f "\${@:2}" </dev/null >/dev/null 2>&1
EOS
    chmod 755 "$LAB/local/systemd-run"
    in_server mkdir -p /run/systemd/system
    id=$(new_id)
    run -0 start "$id" verify emergency "{\"set\":\"$SET\",\"restore\":false}"
    wait_end "$id"
    in_server rmdir /run/systemd/system
    rm "$LAB/local/systemd-run"
    [[ $(ending "$id" | jq -r .result) == SUCCESS ]]
    grep -qx -- "--unit=leitstand-op-$id" "$LAB/unit"
    grep -qx -- "--property=KillMode=process" "$LAB/unit"
}
