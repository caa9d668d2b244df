# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Promotion dev -> test -> prod: what has passed its gate stands in the history; production gets only what test has
# run, or a person's word against it, with a reason (P8, P9).
bats_require_minimum_version 1.5.0
load support/server
load support/oprun
load support/deploying

setup_file() {
    export ENV=test GATE_TIMES=1
    deploy_server promote test
    odoo_serve prod
    oprun_start
    echo 'GATE_SECONDS=15 GATE_TIMES=1' >>"$LAB/fault.bash"
}

teardown_file() {
    oprun_stop
    server_stop
}

history() { cat "$STATE_DIR/deployments/$1.jsonl"; }
facts() { ask "{\"version\":1,\"do\":\"deploy-facts\",\"environment\":\"$1\"}"; }
check_prod() { "$SCRIPTS/deploy.sh" --environment prod --backup --check "$@"; }

@test "production does not get what test has not run: neither image nor addons, and not by op-run" {
    run -4 check_prod --image odoo:17.1
    [[ $output == *"test has not run this image with these addons"* ]]
    run -4 check_prod --addons v2
    run -0 check_prod --image odoo:17.0
    # What production has already needs no test.
    run -0 check_prod --update base
    run -0 check_prod --image odoo:17.1 --untested
    [[ $output == *"Mind: test has not run"* ]]
    run -4 ask '{"version":1,"do":"check","kind":"deploy","mode":"emergency","request":{"environment":"prod","image":"odoo:17.1","backup":true}}'
    [[ $(jq -r '.faults[0]' <<<"$output") == "test has not run this image with these addons; deploy it on test first" ]]
}

@test "a deployment on test is in its history with who and when, and is offered to production by a name that stays" {
    id=$(new_id)
    run -0 ask "$(start_request "$id" deploy emergency '{"environment":"test","image":"odoo:17.1","addons":"v2","update":"house"}' | jq -c '.reason = "new release"')"
    wait_end "$id"
    at_work
    jq -e --arg id "$id" '.operation == $id and .kind == "deploy" and .by != "" and .reason == "new release" and .update == "house" and .downMilliseconds > 0
        and .untested == false' <<<"$(history test | tail -n 1)"
    run -0 facts prod
    jq -e --arg id "$id" '.promotion.from == "test" and .promotion.list[0].operation == $id and (.promotion.list[0].image | startswith("odoo@sha256:"))' <<<"$output"
    run -0 facts dev
    jq -e '.promotion == null' <<<"$output"
    # The same image with other addons is something else.
    run -4 check_prod --image odoo:17.1 --addons v4
    run -0 check_prod --image odoo:17.1 --addons v2
}

@test "promoted as offered: production runs it and is offered it no longer; its history tells it" {
    run -0 facts prod
    offer=$(jq -c '.promotion.list[0]' <<<"$output")
    request=$(jq -c '{environment: "prod", image, addons: .addonsCommit, backup: true}' <<<"$offer")
    id=$(new_id)
    run -0 ask "$(start_request "$id" deploy emergency "$request" | jq -c '.confirm = "prod" | del(.reason)')"
    wait_end "$id"
    ending "$id" | jq -e '.result | IN("SUCCESS", "WARNINGS")' || { journal "$id"; return 1; }
    [[ $(journal "$id") != *"cannot be fetched"* ]]
    [[ $(cat "$LAB/containers/odoo_prod.image") == "$(cat "$LAB/registry/odoo:17.1")" ]]
    run -0 facts prod
    jq -e --arg id "$id" '.promotion.list == [] and .history[0].operation == $id and .history[0].addonsCommit == .running.addonsCommit' <<<"$output"
    back=$(new_id)
    run -0 ask "$(start_request "$back" rollback-deploy emergency "{\"operation\":\"$id\",\"acceptLoss\":true}" | jq -c '.confirm = "prod" | del(.reason)')"
    wait_end "$back"
    history prod | tail -n 1 | jq -e --arg id "$id" '.kind == "rollback" and .of == $id'
}

@test "against a person's word: only with a reason, which the history and the audit log keep" {
    request='{"environment":"prod","image":"odoo:17.0","addons":"v4","backup":true,"untested":true}'
    run -2 ask "$(start_request "$(new_id)" deploy emergency "$request" | jq -c '.confirm = "prod" | del(.reason)')"
    [[ $(jq -r .field <<<"$output") == reason ]]
    run -2 ask "$(start_request "$(new_id)" deploy emergency "$request" | jq -c '.confirm = "prod" | .reason = "  "')"
    id=$(new_id)
    run -0 ask "$(start_request "$id" deploy emergency "$request" | jq -c '.confirm = "prod" | .reason = "test is broken"')"
    wait_end "$id"
    ending "$id" | jq -e '.result == "WARNINGS"' || { journal "$id"; return 1; }
    history prod | tail -n 1 | jq -e '.untested and .reason == "test is broken"'
    grep -q 'test is broken' "$STATE_DIR/audit.jsonl"
}

@test "a history with a torn line still tells the others" {
    echo '{"operation":"torn' >>"$STATE_DIR/deployments/test.jsonl"
    run -0 facts test
    jq -e '.history | length >= 1' <<<"$output"
}

@test "a configuration as it was shown: what was hidden comes from the one of now; what that does not have is named" {
    conf="$STACK_DIR/config/odoo-test.conf"
    sed -i '$a db_password = Secret = 4711' "$conf"
    sed 's/^db_password = .*/db_password = ***/; s/^limit_time_cpu = .*/limit_time_cpu = 650/' "$conf" >"$BATS_TEST_TMPDIR/new.conf"
    run -0 "$SCRIPTS/deploy.sh" --environment test --config "$BATS_TEST_TMPDIR/new.conf"
    grep -qx 'db_password = Secret = 4711' "$conf" && grep -qx 'limit_time_cpu = 650' "$conf"
    [[ $output != *4711* && -z $(grep -rl 4711 "$STATE_DIR") ]]
    echo 'smtp_password = ***' >>"$BATS_TEST_TMPDIR/new.conf"
    run -4 "$SCRIPTS/deploy.sh" --environment test --config "$BATS_TEST_TMPDIR/new.conf" --check
    [[ $output == *"leaves out smtp_password"* ]]
}
