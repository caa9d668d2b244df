# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# deploy.sh: image, addons and configuration are exchanged with a copy of the data kept; what fails is taken back
# whole; a rollback brings code and data of before (P1 to P6, P9).
bats_require_minimum_version 1.5.0
load support/server
load support/deploying

setup_file() {
    export ENV=test
    deploy_server deploy test
}

teardown_file() { server_stop; }

@test "a good deployment of image, addons and configuration with a module update, then its rollback" {
    old=$(all_of)
    sed 's/^limit_time_cpu = .*/limit_time_cpu = 700/' "$STACK_DIR/config/odoo-test.conf" >"$BATS_TEST_TMPDIR/odoo.conf"
    run -0 deploy --image odoo:17.1 --addons v2 --config "$BATS_TEST_TMPDIR/odoo.conf" --update house --operation good
    echo "$output"
    at_work
    [[ $(image_of) == odoo@sha256:* && $(cat "$LAB/containers/odoo_test.image") == "$(cat "$LAB/registry/odoo:17.1")" ]]
    grep -q "'version': '2.0'" "$STACK_DIR/addons/test/house/__manifest__.py"
    grep -qx 'limit_time_cpu = 700' "$STACK_DIR/config/odoo-test.conf"
    (($(records) > 0))
    jq -e '.kind == "deploy" and .state == "kept" and .downMilliseconds > 0' "$STATE_DIR/restores/good.json"
    before=$(jq -r .before "$STATE_DIR/restores/good.json")
    [[ $(sql postgres "SELECT pg_get_userbyid(datdba) || datallowconn FROM pg_database WHERE datname = '$before'") == leitstand_sidefalse ]]
    grep -q 'Modules loaded' "$STATE_DIR/operations/good/evidence/update.log"
    # Ports and passwords of .env stay, and it stays root's.
    grep -q '^ODOO_TEST_PORT=' "$STACK_DIR/.env" && [[ $(stat -c %a "$STACK_DIR/.env") == 600 ]]
    run -0 rollback good --operation back
    echo "$output"
    [[ $(all_of) == "$old" ]]
    at_work
    [[ $(jq -r .state "$STATE_DIR/restores/good.json") == undone ]]
    # A rollback can be rolled back.
    run -0 rollback back --operation again
    (($(records) > 0))
    grep -q "'version': '2.0'" "$STACK_DIR/addons/test/house/__manifest__.py"
    at_work
    run -0 rollback again
    [[ $(all_of) == "$old" ]]
}

@test "an image that cannot be fetched, a ref and modules that are not there: refused before anything is stopped" {
    old=$(all_of)
    run -1 deploy --image odoo:nowhere
    [[ $output == *"cannot be fetched"* && $output != *"Stopping"* ]]
    run -4 deploy --addons v9
    run -4 deploy --image odoo:17.1 --update nowhere
    [[ $output == *"nowhere is not installed"* ]]
    [[ $(all_of) == "$old" ]]
    at_work
}

@test "an image that does not start is taken back, with both outcomes told and its words kept" {
    old=$(all_of)
    GATE_SECONDS=5 run -1 deploy --image odoo:bad --addons v2 --operation bad
    echo "$output"
    [[ $output == *"does not come up on the new release"*'"container":"fail"'*"are back and test is at work on them"* ]]
    [[ -s $STATE_DIR/operations/bad/evidence/failed-log.txt ]]
    [[ $(all_of) == "$old" && ! -e $STATE_DIR/restores/bad.json ]]
    at_work
}

@test "a module update that fails half-way: code and database go back together, its log is kept" {
    old=$(all_of)
    run -1 deploy --image odoo:17.1 --addons v3 --update base,house --operation half
    echo "$output"
    [[ $output == *"The update of base,house failed"*"are back and test is at work"* ]]
    grep -q 'could not be loaded' "$STATE_DIR/operations/half/evidence/update.log"
    [[ $(all_of) == "$old" ]]
    at_work
}

@test "it starts, but the third probe fails: taken back" {
    old=$(all_of)
    mkdir -p "$DATA_ROOT/test/standin"
    cat >"$BATS_TEST_TMPDIR/env" <<'EOS'
if [[ ${0##*/} == deploy.sh ]]; then
    trap 'case $BASH_COMMAND in
        "step gate "*) touch "$DATA_ROOT/test/standin/fail-login" ;;
        "step take-back"*) rm -f "$DATA_ROOT/test/standin/fail-login" ;;
        esac' DEBUG
    set -T
fi
EOS
    BASH_ENV="$BATS_TEST_TMPDIR/env" GATE_SECONDS=5 run -1 deploy --image odoo:17.1 --operation third
    echo "$output"
    [[ $output == *'"login":"fail"'*"are back and test is at work"* ]]
    [[ $(all_of) == "$old" ]]
    at_work
}

@test "a rollback after people have written: refused with what would be lost, done with --accept-loss, and kept" {
    run -0 deploy --image odoo:17.1 --operation writes
    sql odoo_test "INSERT INTO res_partner (name, write_date) VALUES ('mine', (now() AT TIME ZONE 'UTC') + interval '2 s')"
    run -4 rollback writes
    [[ $output == *"People have written since the deployment (1 records"* ]]
    run -0 rollback writes --accept-loss --operation loss
    [[ $(sql odoo_test "SELECT count(*) FROM res_partner WHERE name = 'mine'") == 0 ]]
    at_work
    run -0 rollback loss --accept-loss --operation regained
    [[ $(sql odoo_test "SELECT count(*) FROM res_partner WHERE name = 'mine'") == 1 ]]
    at_work
}

@test "two at once: the second is told who holds the lock and changes nothing" {
    mkdir -p "$LOCK_DIR"
    exec 8>>"$LOCK_DIR/deploy-test.lock"
    flock 8
    run -75 deploy --image odoo:17.1
    exec 8>&-
    exec 8>>"$LOCK_DIR/env-test.lock"
    flock -s 8
    run -75 deploy --image odoo:17.1
    exec 8>&-
    at_work
}

@test "production wants a proven backup that is new enough, or takes one along" {
    run -4 "$SCRIPTS/deploy.sh" --environment prod --image odoo:17.1 --check
    [[ $output == *"backup of prod is missing"* ]]
    run -0 deploy --image odoo:17.1 --backup --operation with-backup
    echo "$output"
    [[ -n $(newest_set) ]]
    at_work
    run -0 deploy --image odoo:17.0 --check
    run -0 "$SCRIPTS/deploy.sh" --release with-backup
    at_work
}

@test "releases that nothing leads to any more go, with our own tags of their images; kept ones stay" {
    for record in "$STATE_DIR"/restores/*.json; do
        if [[ $(jq -r .state "$record") == kept ]]; then run -0 "$SCRIPTS/deploy.sh" --release "$(jq -r .operation "$record")"; fi
    done
    run -0 deploy --image odoo:17.1 --addons v2 --operation first
    run -0 deploy --image odoo:17.0 --operation second
    [[ -d $STACK_DIR/releases/test/first/addons && -d $STACK_DIR/releases/test/second ]]
    run -0 "$SCRIPTS/deploy.sh" --release first
    run -0 "$SCRIPTS/deploy.sh" --release second
    run -0 deploy --addons v2 --operation third
    # The first one's addons are what the third can go back to.
    [[ -d $STACK_DIR/releases/test/first/addons && ! -e $STACK_DIR/releases/test/second ]]
    [[ $(find "$LAB/images" -name 'leitstand-release_test:*' | wc -l) == 1 ]]
    run -0 rollback third --operation fourth
    run -0 "$SCRIPTS/deploy.sh" --release fourth
    at_work
}

@test "a configuration that cannot be: numbers with comments, another database, more memory than there is" {
    for change in 's/^workers = .*/workers = 4 # four/' 's/^db_name = .*/db_name = odoo_prod/' 's/^workers = .*/workers = 17/' 's/^\[options\]//'; do
        sed "$change" "$STACK_DIR/config/odoo-test.conf" >"$BATS_TEST_TMPDIR/odoo.conf"
        run -4 deploy --config "$BATS_TEST_TMPDIR/odoo.conf" --check
    done
    # Too much that was there before is told, and not in the way of another deployment.
    cp "$STACK_DIR/config/odoo-test.conf" "$BATS_TEST_TMPDIR/good.conf"
    sed 's/^workers = .*/workers = 17/' "$BATS_TEST_TMPDIR/good.conf" >"$STACK_DIR/config/odoo-test.conf"
    run -0 deploy --image odoo:17.1 --check
    cp "$BATS_TEST_TMPDIR/good.conf" "$STACK_DIR/config/odoo-test.conf"
    [[ $output == *"Mind: 19 processes"* ]]
}

@test "names that are none are refused" {
    for bad in '--image=x;id' '--image=../x' '--image=-x' '--image=Odoo x' '--addons=--upload-pack=id' '--addons=a..b' '--addons=a b' '--addons=HEAD@{1}' '--update=a;b' '--update=-u' '--update=A'; do
        run -2 deploy "${bad%%=*}" "${bad#*=}"
    done
    run -2 "$SCRIPTS/deploy.sh" --environment ../prod --image odoo:17.1
    run -2 deploy --image odoo:17.1 --operation ../x
    run -2 deploy
    run -2 rollback nothing
}
