# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A copy of production into test by op-run: from a fresh backup, neutralised before it is exchanged, with what was
# done to it kept; guarded in both directions (E3).
bats_require_minimum_version 1.5.0
load support/server
load support/oprun

setup_file() {
    export SPARE_BYTES=1000000
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-copy.XXXXXX")"
    odoo_serve test
    oprun_start
    # Scripts that op-run starts have a fixed environment; the site's own SQL lies here in the test.
    echo "ETC_DIR=$ETC_DIR" >>"$LAB/fault.bash"
    sql odoo_prod "INSERT INTO res_partner (name) VALUES ('from production')"
}

teardown_file() {
    oprun_stop
    server_stop
}

partners() { sql "$1" "SELECT count(*) FROM res_partner WHERE name = 'from production'"; }
parameter() { sql "$1" "SELECT value FROM ir_config_parameter WHERE key = '$2'"; }

@test "production is no target, nor are fields that are not right" {
    good=$(start_request "$(new_id)" copy-environment emergency '{"environment":"test","filestore":true}')
    check() {
        run -2 ask "$(jq -c "$2" <<<"$good")"
        [[ $(jq -r '"\(.error) \(.field)"' <<<"$output") == "invalid $1" ]] || { echo "$2: $output"; return 1; }
    }
    check request.environment '.request.environment = "prod"'
    check request.filestore 'del(.request.filestore)'
    check request.from '.request.from = "dev"'
    check mode '.mode = "drill"'
    run -2 ask '{"version":1,"do":"copy-facts","environment":"prod"}'
}

@test "what it would do is told beforehand, also while there is no backup yet" {
    run -0 ask '{"version":1,"do":"copy-facts","environment":"test"}'
    jq -e '.environment == "test" and (.sql | contains("UPDATE ir_cron SET active = false") and contains("database.is_neutralized")) and (.url | startswith("http"))' <<<"$output"
    run -0 ask '{"version":1,"do":"check","kind":"copy-environment","mode":"emergency","request":{"environment":"test","filestore":true}}'
    run -0 ask '{"version":1,"do":"plan","kind":"copy-environment","mode":"emergency","request":{"environment":"test","filestore":true}}'
    [[ $(jq -c '[.steps[].id]' <<<"$output") == '["backup","lock","preflight","side","load","filestore","prove","neutralise","stop","swap","start","keep"]' ]]
}

@test "copied, neutralised, with an identity of its own; undone, test has its own data again" {
    before=$(data_of test) uuid=$(parameter odoo_prod database.uuid) id=$(new_id)
    run -0 start "$id" copy-environment emergency '{"environment":"test","filestore":true}'
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e --arg id "$id" '.result == "SUCCESS" and .undo == $id' || { journal "$id"; return 1; }
    [[ $(partners odoo_test) == 1 && $(parameter odoo_test database.is_neutralized) == true ]]
    [[ $(parameter odoo_test database.uuid) != "$uuid" && $(parameter odoo_test web.base.url) != "$(parameter odoo_prod web.base.url)" ]]
    [[ $(sql odoo_test "SELECT count(*) FROM ir_mail_server WHERE active AND name NOT LIKE 'neutralization%'") == 0 ]]
    grep -q 'UPDATE ir_cron SET active = false' "$OPERATIONS/$id/evidence/neutralise.sql"
    [[ $(stat -c %a "$OPERATIONS/$id/evidence/neutralise.sql") == 600 ]]
    [[ $(parameter odoo_prod database.is_neutralized) == "" ]]
    run -0 start "$(new_id)" undo emergency "{\"operation\":\"$id\",\"acceptLoss\":true}"
    wait_end "$(jq -r .started <<<"$output")"
    [[ $(data_of test) == "$before" ]]
}

@test "from the latest set, without a backup taken first" {
    # The one that a copy takes for itself is of production alone, and never the latest.
    [[ ! -e $BACKUP_ROOT/daily/latest ]]
    "$SCRIPTS/backup.sh" --no-plans >"$LAB/backup.log" 2>&1
    sets=$(ls "$BACKUP_ROOT/daily" | wc -l) id=$(new_id)
    run -0 start "$id" copy-environment emergency '{"environment":"test","filestore":true,"fresh":false}'
    wait_end "$id"
    ending "$id" | jq -e '.result == "SUCCESS"' || { journal "$id"; return 1; }
    [[ $(ls "$BACKUP_ROOT/daily" | wc -l) == "$sets" && $(partners odoo_test) == 1 ]]
}

@test "a copy that cannot be neutralised never becomes test" {
    before=$(data_of test) id=$(new_id)
    mkdir -p "$ETC_DIR"
    echo 'UPDATE no_such_table SET x = 1;' >"$ETC_DIR/neutralize-extra.sql"
    start "$id" copy-environment emergency '{"environment":"test","filestore":true,"fresh":false}' >/dev/null
    wait_end "$id"
    rm -f "$ETC_DIR/neutralize-extra.sql"
    ending "$id" | jq -e '.result == "ERRORS" and (.text | contains("thrown away"))'
    [[ $(data_of test) == "$before" ]]
}
