#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# People who try to reach beyond their role, from a login of theirs. The server refuses, not the console.
bats_require_minimum_version 1.5.0
load support/labserver

setup_file() { lab_start; }

teardown_file() { lab_end; }

setup() { console="${LEITSTAND_BINARY_DIR:-$BATS_TEST_DIRNAME/../../build/dev}/leitstand"; }

new_id() { python3 -c 'import uuid; print(uuid.uuid4())'; }
ask_as() { as "$1" sudo -n /usr/local/sbin/op-run <<<"$2"; } # USER REQUEST
start_request() { # KIND REQUEST [MORE]
    jq -cn --arg id "$(new_id)" --arg kind "$1" --argjson request "$2" --argjson more "${3:-null}" \
        '{version: 1, do: "start", id: $id, kind: $kind, mode: "emergency", request: $request, reason: "an attack",
          console: {host: "desk", user: "eve", version: "0.1"}} + $more'
}
runs() { as root "ls /var/lib/odoo-stack/operations 2>/dev/null | wc -l"; }
console_as() { # USER ARGUMENT…
    local user=$1
    shift
    HOME="$BATS_TEST_TMPDIR" XDG_CONFIG_HOME="$BATS_TEST_TMPDIR/config" XDG_DATA_HOME="$BATS_TEST_TMPDIR/data" \
        timeout 120 "$console" "$@" --profile "$dir/profile-$user.json" --language en
}

@test "an observer and a plain account start nothing: not by sudo, not by the command itself, not by the console" {
    before=$(runs)
    for user in observer plain dockeruser; do
        run ! ask_as "$user" "$(start_request backup '{}')"
        run ! as "$user" /usr/local/sbin/op-run <<<"$(start_request backup '{}')"
        run ! as "$user" /usr/bin/python3 /opt/odoo-stack/scripts/op-run <<<"$(start_request backup '{}')"
        run ! as "$user" sudo -n /opt/odoo-stack/scripts/backup.sh
        run ! console_as "$user" restore --env test --set latest --yes-i-mean test
        [[ $output == *op-run* || $output == *role* || $output == *rights* ]]
    done
    [[ $(runs) == "$before" ]]
}

@test "op-run takes no argument, no environment and no other name" {
    for try in 'sudo -n /usr/local/sbin/op-run list' 'sudo -n PYTHONPATH=/tmp /usr/local/sbin/op-run' 'sudo -n -E PYTHONPATH=/tmp /usr/local/sbin/op-run' \
        'sudo -n /usr/local/sbin/../sbin/op-run' 'sudo -n -u odoo /usr/local/sbin/op-run' 'sudo -n /bin/bash' 'sudo -n docker ps' \
        'sudo -n systemd-run true' 'sudo -n -e /opt/odoo-stack/.env' 'sudo -n /usr/local/sbin/leitstand-read x' 'docker ps'; do
        run ! as admin "$try" </dev/null
    done
    # A module planted where the asker stands is not loaded.
    as admin 'mkdir -p oprun && echo "import os; os.system(\"touch /tmp/planted\")" | tee oprun/__init__.py json.py >/dev/null'
    run -0 as admin 'PYTHONPATH=. sudo -n /usr/local/sbin/op-run' <<<'{"version":1,"do":"list"}'
    run ! as root test -e /tmp/planted
}

@test "names with metacharacters, paths and options are refused, and nothing runs" {
    before=$(runs)
    for name in '$(touch /tmp/pwned)' '`touch /tmp/pwned`' '; touch /tmp/pwned' '../../etc' '--help' '-o' $'test\n' 'test ' 'TEST' '' '*' $'a\tb' 'prod;dev'; do
        environment=$(jq -cn --arg name "$name" '{environment: $name, set: "latest", filestore: true, target: "live"}')
        set=$(jq -cn --arg name "$name" '{environment: "test", set: $name, filestore: true, target: "live"}')
        path=$(jq -cn --arg name "$name" '{set: "latest", path: $name}')
        for request in "restore-database $environment" "restore-database $set" "container $(jq -cn --arg name "$name" '{environment: $name, action: "restart"}')" \
            "verify $(jq -cn --arg name "$name" '{set: $name, restore: false}')"; do
            run ! ask_as admin "$(start_request "${request%% *}" "${request#* }")"
            [[ $output == *'"error":"invalid"'* ]]
        done
        case $name in 'TEST' | 'prod;dev' | 'test ') continue ;; esac
        run ! ask_as admin "$(start_request restore-plans "$path" '{"confirm":"prod"}')"
    done
    [[ $(runs) == "$before" ]]
    run ! as root test -e /tmp/pwned
}

@test "what an operation leaves belongs to root: no operator or observer reads or forges it" {
    id=$(new_id)
    run -0 ask_as admin "$(start_request verify '{"set":"latest","restore":false}' "{\"id\":\"$id\"}")"
    for _ in $(seq 100); do [[ -z $(as root "ls /var/lib/odoo-stack/operations/$id/result.json 2>/dev/null") ]] || break; sleep 0.3; done
    for user in admin observer plain dockeruser; do
        run ! as "$user" "cat /var/lib/odoo-stack/operations/$id/journal.jsonl"
        run ! as "$user" "echo '{}' >>/var/lib/odoo-stack/operations/$id/journal.jsonl"
        run ! as "$user" "echo '{}' >>/var/lib/odoo-stack/audit.jsonl"
        run ! as "$user" "mkdir /var/lib/odoo-stack/operations/$(new_id)"
        run ! as "$user" "touch /mnt/backups/daily/x"
        run ! as "$user" "echo >>/opt/odoo-stack/scripts/backup.sh"
        run ! as "$user" "cat /opt/odoo-stack/.env"
        run ! as "$user" "rm -f /run/leitstand/locks/shared.lock && ! test -e /run/leitstand/locks/shared.lock"
    done
}

@test "a journal that somebody with root has forged is shown as text and never as a result" {
    id=$(new_id)
    run -0 ask_as admin "$(start_request verify '{"set":"latest","restore":false}' "{\"id\":\"$id\"}")"
    for _ in $(seq 100); do [[ -z $(as root "ls /var/lib/odoo-stack/operations/$id/result.json 2>/dev/null") ]] || break; sleep 0.3; done
    as root "sed -i 's/\"SUCCESS\"/\"<b>FINE<\\/b>\"/; 3s/.*/no json at all/' /var/lib/odoo-stack/operations/$id/journal.jsonl"
    run ! console_as admin ops attach "$id" --json
    run -0 console_as admin ops list
}

@test "no secret of the stack in any argument while a restore runs, nor in what it leaves" {
    as root "grep -E '^[A-Z_]*(PASSWORD|KEY|TOKEN)[A-Z_]*=.' /opt/odoo-stack/.env | cut -d= -f2-" >"$BATS_TEST_TMPDIR/secrets"
    [[ $(wc -l <"$BATS_TEST_TMPDIR/secrets") -ge 4 ]]
    export -f console_as
    export console BATS_TEST_TMPDIR
    run -0 "$BATS_TEST_DIRNAME/../stack/support/watch-arguments" "$BATS_TEST_TMPDIR/secrets" \
        bash -c 'console_as admin restore --env dev --set latest --with-filestore --yes-i-mean dev'
    run ! as root "grep -rFf /dev/stdin /var/lib/odoo-stack/operations /var/lib/odoo-stack/audit.jsonl /var/lib/odoo-stack/restores /var/log" <"$BATS_TEST_TMPDIR/secrets"
    run ! grep -rqFf "$BATS_TEST_TMPDIR/secrets" "$BATS_TEST_TMPDIR/data" "$BATS_TEST_TMPDIR/config"
}
