# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The plans of deploy.sh: same steps, with their commands. They read its variables.
# shellcheck shell=bash disable=SC2154

deploy_plan() {
    plan_step lock cancellable "Take the locks of $env and of PostgreSQL" "flock $LOCK_DIR/deploy-$env.lock $LOCK_DIR/shared.lock $LOCK_DIR/env-$env.lock"
    plan_step preflight cancellable "Check health, free space, backup, modules and configuration" \
        "curl http://127.0.0.1:$(environment_port "$env")/web/health; df $DATA_ROOT; odooconf_check.py $(env_config "$env")"
    ((!backup)) || plan_step backup cancellable "Take a backup of $env" "backup.sh --environments $env --no-plans"
    [[ -z $image ]] || plan_step pull cancellable "Fetch the image and find its digest" "docker pull $image"
    [[ -z $addons ]] || plan_step addons cancellable "Check the addons out into a new folder" "git archive $addons | tar -x -C $folder/addons"
    plan_step stop final "Show the maintenance page and stop Odoo $env (service is down from here)" "docker stop -t 60 $(env_container "$env")"
    plan_step copy final "Copy the database, invisible to Odoo; it is kept with the release of before" "CREATE DATABASE $before TEMPLATE $live"
    plan_step switch final "Put the new release in its place, each part by one rename" "mv addons/$env.new addons/$env; .env: $(env_image_key "$env"); $(env_config "$env")"
    [[ -z $modules ]] || plan_step update final "Update modules, with their log kept" \
        "docker compose run --rm --no-deps $(env_container "$env") odoo -d $live -u $modules --stop-after-init"
    _plan_of_run
}

rollback_plan() {
    plan_step lock cancellable "Take the locks of $env and of PostgreSQL" "flock $LOCK_DIR/deploy-$env.lock $LOCK_DIR/shared.lock $LOCK_DIR/env-$env.lock"
    plan_step check cancellable "Look for what was written since" "docker exec $POSTGRES_CONTAINER psql -d $live"
    plan_step stop final "Show the maintenance page and stop Odoo $env (service is down from here)" "docker stop -t 60 $(env_container "$env")"
    plan_step switch final "Exchange code and data for those of before" \
        "BEGIN; ALTER DATABASE $live RENAME TO $before; ALTER DATABASE $(jq -r .before <<<"$record") RENAME TO $live; COMMIT"
    _plan_of_run
}

_plan_of_run() {
    plan_step start final "Start Odoo $env in a new container" "docker compose up -d --no-deps --force-recreate $(env_container "$env")"
    plan_step gate final "Wait until all probes pass $GATE_TIMES times in a row (on failure everything is taken back)" "curl http://127.0.0.1:$(environment_port "$env")/web/login"
    plan_step prove final "Look from inside the container" "docker exec $(env_container "$env") cat /etc/odoo/odoo.conf /mnt/extra-addons/.leitstand-release"
    plan_step keep final "Keep code and data of before for $KEEP_RESTORE_DAYS days" "$RECORDS/$operation.json"
}
