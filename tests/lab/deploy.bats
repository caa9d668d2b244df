#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Deployments on the practice server: the real engine, Compose, bind mounts, PostgreSQL; started through op-run by a login.

load support/labserver

setup_file() {
    lab_start
    # Two more images without a registry: one that runs, one that does not.
    as root 'docker commit --change "LABEL release=1" odoo_test odoo:17.1 >/dev/null &&
        docker commit --change "ENTRYPOINT [\"/bin/false\"]" odoo_test odoo:bad >/dev/null'
    as root bash -s <<'EOS'
set -e
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.invalid GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.invalid
mkdir -p /srv/git /root/tree/house
cd /root/tree
git init -q -b main
echo "{'name': 'House', 'version': '2.0'}" >house/__manifest__.py
git add . && git commit -qm two && git tag v2
git clone -q --bare /root/tree /srv/git/odoo-addons.git
EOS
}

teardown_file() { lab_end; }

op_run() { command_seconds=90 as admin sudo -n /usr/local/sbin/op-run <<<"$1"; }
start() { # ID KIND REQUEST
    op_run "$(jq -cn --arg id "$1" --arg kind "$2" --argjson request "$3" '{version: 1, do: "start", id: $id, kind: $kind, mode: "emergency",
        request: $request, console: {host: "desk", user: "a", version: "1"}}')"
}
ended() { # ID: the last line of its journal
    local answer="$BATS_TEST_TMPDIR/answer" offset=0 state=RUNNING
    for _ in $(seq 40); do
        op_run "{\"version\":1,\"do\":\"follow\",\"id\":\"$1\",\"offset\":$offset,\"waitSeconds\":10}" >"$answer"
        tail -n +2 "$answer" >>"$BATS_TEST_TMPDIR/journal-$1"
        # What came between the bytes and the summary is asked for once more.
        if [ "$state" = ENDED ]; then break; fi
        offset=$(head -n 1 "$answer" | jq .next)
        state=$(head -n 1 "$answer" | jq -r .summary.state)
    done
    tail -n 1 "$BATS_TEST_TMPDIR/journal-$1"
}
new_id() { cat /proc/sys/kernel/random/uuid; }
image_of() { as root docker inspect --format "'{{.Image}}'" odoo_test; }
seen() { as root "docker exec odoo_test sh -c 'cat /mnt/extra-addons/house/__manifest__.py; grep limit_time_cpu /etc/odoo/odoo.conf' 2>/dev/null" || true; }
well() {
    as root 'test ! -e /var/lib/odoo-stack/intents/test.json && test ! -e /opt/odoo-stack/nginx/maintenance/test.on && curl -fsS -o /dev/null http://127.0.0.1:8070/web/login'
}

@test "image, addons, configuration and a module update: seen inside the container; then all of it back" {
    old=$(image_of)
    conf=$(as root cat /opt/odoo-stack/config/odoo-test.conf | sed 's/^limit_time_cpu = .*/limit_time_cpu = 700/')
    id=$(new_id)
    start "$id" deploy "$(jq -cn --arg conf "$conf" '{environment: "test", image: "odoo:17.1", addons: "v2", config: $conf, update: "base"}')"
    end=$(ended "$id")
    echo "$end"
    jq -e --arg id "$id" '.exit == 0 and .undo == $id and .downMilliseconds > 0' <<<"$end"
    well
    [ "$(image_of)" != "$old" ]
    [[ $(seen) == *"'2.0'"*"limit_time_cpu = 700"* ]]
    back=$(new_id)
    start "$back" rollback-deploy "{\"operation\":\"$id\",\"acceptLoss\":true}"
    end=$(ended "$back")
    echo "$end"
    jq -e '.result == "SUCCESS" or .result == "WARNINGS"' <<<"$end"
    well
    [ "$(image_of)" = "$old" ]
    [[ $(seen) != *"'2.0'"* && $(seen) != *"= 700"* ]]
}

@test "an image that does not start is taken back before the gate's time is over, because Docker starts it again and again" {
    old=$(image_of)
    id=$(new_id)
    start "$id" deploy '{"environment":"test","image":"odoo:bad"}'
    end=$(ended "$id")
    echo "$end"
    jq -e '.result == "ERRORS" and .undo == null and (.text | contains("is at work on them")) and .downMilliseconds < 60000' <<<"$end"
    well
    [ "$(image_of)" = "$old" ]
}

@test "the script killed while the new container starts: recovered without anybody there" {
    old=$(image_of)
    id=$(new_id)
    start "$id" deploy '{"environment":"test","image":"odoo:17.1"}'
    as root "until grep -q '\"step\":\"gate\"' /var/lib/odoo-stack/operations/$id/journal.jsonl; do sleep 0.05; done; read -r _ script </var/lib/odoo-stack/operations/$id/rc.pid; kill -9 \$script"
    end=$(ended "$id")
    echo "$end"
    jq -e '.died and .recovered == "back"' <<<"$end"
    for _ in $(seq 50); do ! well || break; sleep 0.2; done
    well
    [ "$(image_of)" = "$old" ]
}
