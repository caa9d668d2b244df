# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# For tests of deployments: images that the shim knows, a bare repository of addons, what has to be true afterwards.
# Loaded after support/server.
# shellcheck shell=bash disable=SC2034

image_file() { printf '%s' "${1//\//_}"; }
new_image() { # REF [broken]: can be pulled
    local id
    id="sha256:$(printf '%s' "$1" | sha256sum | cut -c 1-64)"
    echo "$id" >"$LAB/registry/$(image_file "$1")"
    echo "${1%:*}@$id" >>"$LAB/registry/digests"
    [[ -z ${2:-} ]] || echo "$id" >>"$LAB/images/broken"
}

deploy_server() { # NAME ENV
    export GATE_SECONDS=20 SPARE_BYTES=1000000
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-$1.XXXXXX")"
    mkdir -p "$LAB/images" "$LAB/registry"
    new_image odoo:17.0
    cp "$LAB/registry/odoo:17.0" "$LAB/images/odoo:17.0"
    for env in prod test dev; do cp "$LAB/images/odoo:17.0" "$LAB/containers/odoo_$env.image"; done
    new_image odoo:17.1
    new_image odoo:bad broken
    # The addons of before are a plain folder, as provision.sh makes it.
    mkdir -p "$STACK_DIR/addons/$2/house"
    echo "{'name': 'House', 'version': '1.0'}" >"$STACK_DIR/addons/$2/house/__manifest__.py"
    odoo "$2" -i house --stop-after-init --log-level error
    addons_repository "$2"
    printf 'COMPOSE_PROJECT_NAME=odoo-stack\nODOO_%s_IMAGE=odoo:17.0\nADDONS_REPOSITORY=%s\n' "${2^^}" "$LAB/addons.git" >"$STACK_DIR/.env"
    odoo_serve "$2"
}

# Tags: v2 (good, changes data by SQL), v3 (its update fails), v4 (its update takes long).
addons_repository() {
    local tree="$LAB/tree" version
    export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.invalid GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.invalid
    git init -q -b main "$tree"
    mkdir "$tree/house"
    local -A more=([2]='' [3]="'standin_fail': True" [4]="")
    local -A sql=([2]="UPDATE res_partner SET comment = 'by v2'" [3]="SELECT 1" [4]="UPDATE res_partner SET comment = 'by v4'; SELECT pg_sleep(60)")
    for version in 2 3 4; do
        printf '%s\n' "{'name': 'House', 'version': '$version.0', 'standin_sql': \"${sql[$version]}\", ${more[$version]}}" >"$tree/house/__manifest__.py"
        git -C "$tree" add . && git -C "$tree" commit -q -m "version $version" && git -C "$tree" tag "v$version"
    done
    git clone -q --bare "$tree" "$LAB/addons.git"
    chmod 755 "$LAB"
    chown -R postgres "$LAB/addons.git"
}

deploy() { "$SCRIPTS/deploy.sh" --environment "$ENV" "$@"; }
rollback() { "$SCRIPTS/deploy.sh" --rollback "$@"; }
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_${ENV^^}_PORT=//p" "$STACK_DIR/.env" | tail -n 1)/web/login"; }
image_of() { sed -n "s/^ODOO_${ENV^^}_IMAGE=//p" "$STACK_DIR/.env"; }
# Checksum over data, addons, configuration, and the image that runs.
all_of() {
    {
        data_of "$ENV"
        (cd "$STACK_DIR/addons/$ENV/" && find . -type f ! -name .leitstand-release -exec sha256sum {} + | sort)
        sha256sum <"$STACK_DIR/config/odoo-$ENV.conf"
        cat "$LAB/containers/odoo_$ENV.image"
    } | sha256sum | cut -c 1-16
}
records() { sql "odoo_$ENV" "SELECT count(*) FROM res_partner WHERE comment = 'by v2'"; }

# Nothing is half open, nothing is left over but what has a record; people can work.
at_work() {
    local name lock
    for lock in shared "env-$ENV" "deploy-$ENV"; do
        if [[ -e $LOCK_DIR/$lock.lock ]]; then flock -n "$LOCK_DIR/$lock.lock" true || { echo "the lock $lock is held"; return 1; }; fi
    done
    [[ ! -e $STATE_DIR/intents/$ENV.json && ! -e $STACK_DIR/nginx/maintenance/$ENV.on ]] || { echo "a switch is open"; return 1; }
    [[ $(sql postgres "SELECT datallowconn || pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'odoo_$ENV'") == "trueodoo_$ENV" ]] || { echo "the database is closed"; return 1; }
    for name in $(sql postgres "SELECT datname FROM pg_database WHERE datname LIKE 'odoo\_$ENV\_\_%'") $(cd "$DATA_ROOT/$ENV/filestore" && ls); do
        [[ $name == "odoo_$ENV" ]] || grep -ls "\"before\": \"$name\"" "$STATE_DIR"/restores/*.json | xargs -r grep -q '"state": "kept"' || { echo "$name is left"; return 1; }
    done
    for _ in $(seq 100); do serves 2>/dev/null && return 0; read -rt 0.2 _ <> <(:) || true; done
    echo "Odoo does not serve"
    return 1
}
