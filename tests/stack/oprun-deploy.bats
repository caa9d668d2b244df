# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# op-run: deployments, their rollback and what is told about them beforehand; recovery of one that is killed.
bats_require_minimum_version 1.5.0
load support/server
load support/oprun
load support/deploying

setup_file() {
    export ENV=test GATE_TIMES=1
    deploy_server opdeploy test
    echo "POSTGRES_PASSWORD=Secret-Marker-4711" >>"$STACK_DIR/.env"
    oprun_start
    # Scripts that op-run starts have a fixed environment; the test's patience comes to them this way.
    echo 'GATE_SECONDS=15 GATE_TIMES=1' >>"$LAB/fault.bash"
}

teardown_file() {
    oprun_stop
    server_stop
}

setup() { rm -f "$LAB"/kill-at*; }

DEPLOY='{"environment":"test","image":"odoo:17.1","addons":"v2","update":"house"}'
facts() { ask "{\"version\":1,\"do\":\"deploy-facts\",\"environment\":\"test\"${1:+,$1}}"; }
conf_text() { jq -Rs . <(sed 's/^limit_time_cpu = .*/limit_time_cpu = 700/; $a admin_passwd = Secret-Marker-4712' "$STACK_DIR/config/odoo-test.conf"); }
kill_at() { # SCRIPT COMMAND WHOM
    rm -f "$LAB"/kill-at*
    printf '%s\n' "$@" >"$LAB/kill-at"
}

@test "fields that are not exactly right are refused by name, and nothing is started" {
    before=$(find "$OPERATIONS" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l)
    good=$(start_request "$(new_id)" deploy emergency "$DEPLOY")
    check() { # FIELD JQ-CHANGE
        run -2 ask "$(jq -c "$2" <<<"$good")"
        [[ $(jq -r '"\(.error) \(.field)"' <<<"$output") == "invalid $1" ]] || { echo "$2: $output"; return 1; }
    }
    check request '.request = {environment: "test"}'
    check request '.request = {environment: "test", backup: true}'
    check mode '.mode = "drill"'
    check request.environment '.request.environment = "../prod"'
    for bad in '"odoo:17.1;id"' '"--help"' '"../x"' '"$(id)"' '"odoo 17"' '"odoo:17.1\n"' '"ODOO"' '7' '"odoo@sha256:12"' '""' '("x" * 400)'; do check request.image ".request.image = $bad"; done
    for bad in '"--upload-pack=id"' '"a..b"' '"HEAD@{1}"' '"/etc/passwd"' '"a b"' '"a;id"' '"x.lock"' '"a//b"' '"a/"' '"v2\n"' '"`id`"' '["v2"]' '":/x"' '"v2^{/x}"'; do check request.addons ".request.addons = $bad"; done
    for bad in '"-u"' '"a;b"' '"a, b"' '"A"' '",a"' '"a\n"' '"../a"' '["a"]'; do check request.update ".request.update = $bad"; done
    for bad in '"x\u0000"' '"\u001b[2J"' '7' '""' '("x" * 32769)'; do check request.config ".request.config = $bad"; done
    check request.backup '.request.backup = "yes"'
    check request.config '.request.config = {path: "/etc/shadow"}'
    check request.shell '.request.shell = true'
    check request.operation '.kind = "rollback-deploy" | .request = {operation: "../x"}'
    check request.operation '.kind = "rollback-deploy" | .request = {operation: "never"}'
    check confirm '.request.environment = "prod"'
    run -2 facts '"addons":"--output=/tmp/x"'
    run -2 facts '"path":"/etc"'
    [[ $(find "$OPERATIONS" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l) == "$before" ]]
}

@test "facts, check, plan, deployment and rollback by op-run; the configuration's passwords are nowhere but in their file" {
    old=$(all_of)
    run -0 facts "\"addons\":\"v2\",\"config\":$(conf_text)"
    jq -e '.version == 1 and .environment == "test" and .running.image == "odoo:17.0" and .running.addonsCommit == "" and .releases == []
        and ([.refs[] | select(.kind == "tag") | .name] | sort == ["v2", "v3", "v4"]) and .commits.added[0].subject == "version 2"
        and (.configurationDifference | contains("+limit_time_cpu = 700")) and (.images | index("odoo:17.0"))' <<<"$output"
    [[ $output != *Secret-Marker* ]]
    request=$(jq -c --argjson config "$(conf_text)" '.config = $config' <<<"$DEPLOY")
    run -0 ask "$(jq -cn --argjson request "$request" '{version: 1, do: "check", kind: "deploy", mode: "emergency", request: $request}')"
    run -0 ask "$(jq -cn --argjson request "$request" '{version: 1, do: "plan", kind: "deploy", mode: "emergency", request: $request}')"
    planned=$(jq -c '[.steps[].id]' <<<"$output")
    [[ $planned == '["lock","preflight","pull","addons","stop","copy","switch","update","start","gate","prove","keep"]' ]]
    id=$(new_id)
    run -0 start "$id" deploy emergency "$request"
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "WARNINGS" and .undo == "'"$id"'" and .downMilliseconds > 0' || { journal "$id"; return 1; }
    [[ $(journal "$id" | jq -sc '[.[] | select(.type == "step" and .state == "COMPLETED") | .step]') == "$planned" ]]
    [[ -z $(grep -rl Secret-Marker "$OPERATIONS" "$STATE_DIR/audit.jsonl" "$STATE_DIR/restores" "$LAB/docker.log" | grep -v '/odoo.conf$') ]]
    [[ $(stat -c %a "$OPERATIONS/$id/odoo.conf") == 600 && -z $(find /tmp -maxdepth 1 -name 'leitstand-*.conf') ]]
    at_work
    run -0 facts '"addons":"v4"'
    jq -e '.running.addonsRef == "v2" and (.running.digest | startswith("odoo@sha256:")) and (.commits.added | length == 2) and .commits.removed == []
        and .releases[0].operation == "'"$id"'" and .releases[0].image != .running.image and .running.changedByHand == false' <<<"$output"
    [[ $output != *Secret-Marker* ]]

    run -0 ask "{\"version\":1,\"do\":\"check\",\"kind\":\"rollback-deploy\",\"mode\":\"emergency\",\"request\":{\"operation\":\"$id\"}}"
    sql odoo_test "INSERT INTO res_partner (name, write_date) VALUES ('mine', (now() AT TIME ZONE 'UTC') + interval '2 s')"
    back=$(new_id)
    run -6 start "$back" rollback-deploy emergency "{\"operation\":\"$id\"}"
    jq -e '.code == "new-writes" and .newestWrite' <<<"$output"
    run -0 start "$back" rollback-deploy emergency "{\"operation\":\"$id\",\"acceptLoss\":true}"
    wait_end "$back"
    journal_is_sound "$back"
    ending "$back" | jq -e '.result == "SUCCESS" and .undo == "'"$back"'"' || { journal "$back"; return 1; }
    [[ $(all_of) == "$old" ]]
    at_work
    # A button that only knows "undo" and "release" does the same.
    again=$(new_id)
    run -0 start "$again" undo emergency "{\"operation\":\"$back\",\"acceptLoss\":true}"
    wait_end "$again"
    (($(records) > 0))
    run -0 start "$(new_id)" rollback-deploy emergency "{\"operation\":\"$again\",\"acceptLoss\":true}"
    wait_end "$(jq -r .started <<<"$output")"
    [[ $(all_of) == "$old" ]]
    at_work
}

@test "two at once: the second is told who, and its run ends as busy" {
    first=$(new_id) second=$(new_id)
    echo "pull -q" >"$LAB/pause-at"
    run -0 start "$first" deploy emergency "$DEPLOY"
    wait_journal "$first" '.type == "step" and .step == "pull"'
    run -75 start "$second" deploy emergency "$DEPLOY"
    [[ $(jq -r '.owners[0].operation' <<<"$output") == "$first" ]]
    rm -f "$LAB/pause-at"
    run -0 ask "{\"version\":1,\"do\":\"cancel\",\"id\":\"$first\"}"
    echo >"$LAB/pause"
    wait_end "$first"
    ending "$first" | jq -e '.result == "CANCELLED"'
    at_work
}

@test "two at once, the first with its exchange open: the second ends as busy at once and recovers nothing" {
    old=$(all_of)
    first=$(new_id) second=$(new_id)
    echo "up -d" >"$LAB/pause-at"
    run -0 start "$first" deploy emergency "$DEPLOY"
    wait_journal "$first" '.type == "step" and .step == "start"'
    [[ -e $STATE_DIR/intents/test.json ]]
    run -75 start "$second" deploy emergency "$DEPLOY"
    ending "$second" | jq -e '.code == "busy" and .recovered == null' || { journal "$second"; return 1; }
    [[ $(journal "$second") != *'"recover"'* ]]
    rm -f "$LAB/pause-at"
    echo >"$LAB/pause"
    wait_end "$first"
    ending "$first" | jq -e '.undo == "'"$first"'"' || { journal "$first"; return 1; }
    run -0 start "$(new_id)" rollback-deploy emergency "{\"operation\":\"$first\",\"acceptLoss\":true}"
    wait_end "$(jq -r .started <<<"$output")"
    [[ $(all_of) == "$old" ]]
    at_work
}

@test "an image that does not start: errors, both outcomes in the text, nothing to undo" {
    old=$(all_of) id=$(new_id)
    run -0 start "$id" deploy emergency '{"environment":"test","image":"odoo:bad"}'
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "ERRORS" and .undo == null and (.text | contains("does not come up on the new release") and contains("is at work on them")) and .downMilliseconds > 0'
    [[ $(all_of) == "$old" ]]
    at_work
}

killed() { # WHOM POINT…
    local whom=$1 at id end old found
    shift
    old=$(all_of)
    for at in "$@"; do
        id=$(new_id)
        kill_at deploy.sh "$at" "$whom"
        start "$id" deploy emergency "$DEPLOY" >/dev/null || true
        wait_end "$id" || { echo "no end after $at $whom"; return 1; }
        [[ -e $LAB/kill-at.victims ]] || { echo "nobody was killed at $at"; return 1; }
        journal_is_sound "$id" || { journal "$id"; return 1; }
        end=$(ending "$id")
        jq -e '.died and (.recovered | IN("forward", "back", "nothing"))' <<<"$end" >/dev/null || { echo "$at: $end"; return 1; }
        at_work || { echo "after $at $whom"; return 1; }
        if [[ $(jq -r .recovered <<<"$end") == forward ]]; then
            (($(records) > 0)) && [[ $(jq -r .undo <<<"$end") == "$id" ]]
            back=$(new_id)
            start "$back" rollback-deploy emergency "{\"operation\":\"$id\",\"acceptLoss\":true}" >/dev/null
            wait_end "$back"
        fi
        [[ $(all_of) == "$old" ]] || { echo "not the old after $at $whom: $end"; return 1; }
    done
}

@test "the script killed at every step: recovered by op-run, and the journal says how" {
    killed script 'step preflight' 'step pull' 'step addons' 'step stop' 'maintenance_on' 'step copy' 'copy_database' 'step switch' 'code_place' 'step update' 'step start' 'step gate' 'step keep' 'deploy_record' 'intent_clear'
}

@test "script and runner killed: adopted and recovered; everything killed as by a power cut as well" {
    killed both 'step stop' 'step switch' 'step start' 'step keep'
    killed all 'step copy' 'step update' 'step gate'
}
