# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# security-check.sh on a server whose tools are stand-ins; sudoers, sshd and unit files on the real tools.
bats_require_minimum_version 1.5.0

setup() {
    REPO=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    STACK="$REPO/resources/stack"
    export STACK_DIR="$BATS_TEST_TMPDIR/opt" BACKUP_ROOT="$BATS_TEST_TMPDIR/backups" STATE_DIR="$BATS_TEST_TMPDIR/var"
    export ETC_DIR="$BATS_TEST_TMPDIR/etc" LETSENCRYPT_ROOT="$BATS_TEST_TMPDIR/le" LOCK_DIR="$BATS_TEST_TMPDIR/locks"
    BIN="$BATS_TEST_TMPDIR/bin"
    mkdir -p "$BIN" "$STACK_DIR/scripts" "$STACK_DIR/config" "$BACKUP_ROOT/daily"
    export DOCKER="$BIN/docker" PATH="$BIN:$PATH"
    fake docker 'exit 1'
}

fake() { # PROGRAM BODY
    printf '#!/bin/bash\n%s\n' "$2" >"$BIN/$1"
    chmod 755 "$BIN/$1"
}
state() { # ID [PROBE]: runs one probe only
    "$STACK/scripts/security-check.sh" --only "${2:-$1}" 2>/dev/null | jq -r --arg id "$1" '.points[] | select(.id == $id) | .state'
}

@test "where nothing answers, nothing is green, and every finding has reason and remedy" {
    for name in ufw sshd wg fail2ban-client systemctl; do fake "$name" 'exit 1'; done
    run -4 --separate-stderr "$STACK/scripts/security-check.sh" --save
    [[ $(jq '[.points[] | select(.state == "ok")] | length' <<<"$output") == 0 ]]
    jq -e '.version == 1 and (.points | length) >= 26 and all(.points[]; .reason != "" and .remedy != "" and (.state | IN("fail", "note", "unknown")))' <<<"$output"
    jq -e '[.points[].id] as $ids | all("firewall", "ssh", "vpn", "tls", "rootless", "postgres", "admin-password", "secrets", "backups",
        "raid-monitoring", "monitoring", "logs", "fail2ban", "test-auth", "apparmor"; IN($ids[]))' <<<"$output"
    jq -e .version "$STATE_DIR/security.json"
}

@test "firewall: off, too open, SSH still public (E26), right" {
    fake ufw 'echo "Status: inactive"'
    [[ $(state firewall) == fail ]]
    fake ufw 'printf "Status: active\nDefault: deny (incoming), allow (outgoing)\n\n80/tcp ALLOW IN Anywhere\n443/tcp ALLOW IN Anywhere\n51820/udp ALLOW IN Anywhere\n22/tcp LIMIT IN Anywhere\n8069/tcp ALLOW IN Anywhere\n"'
    [[ $(state firewall) == fail ]]
    fake ufw 'printf "Status: active\nDefault: deny (incoming), allow (outgoing)\n\n80/tcp ALLOW IN Anywhere\n443/tcp ALLOW IN Anywhere\n51820/udp ALLOW IN Anywhere\n22/tcp on wg0 ALLOW IN Anywhere\n"'
    [[ $(state firewall) == ok ]]
}

@test "ssh: passwords, public port, right" {
    fake ufw 'printf "Status: active\n22/tcp                     LIMIT       Anywhere\n"'
    fake sshd 'printf "passwordauthentication no\nkbdinteractiveauthentication no\npermitrootlogin no\n"'
    [[ $(state ssh) == fail ]]
    fake ufw 'printf "Status: active\n22/tcp on wg0              ALLOW       Anywhere\n"'
    [[ $(state ssh) == ok ]]
    fake sshd 'printf "passwordauthentication yes\nkbdinteractiveauthentication no\npermitrootlogin no\n"'
    [[ $(state ssh) == fail ]]
}

@test "a server straight from the plan is recognised: E1, E7, E15, E18, E19, E21, E31" {
    printf 'find /mnt/backups/daily/ -type d -mtime +7 -exec rm -rf {} \\;\n' >"$STACK_DIR/scripts/backup.sh"
    printf 'rsync -avz --delete x y\n' >"$STACK_DIR/scripts/offsite-sync.sh"
    for env in prod test dev; do
        printf '[options]\nworkers = 17\nmax_cron_threads = 4\nlimit_memory_hard = 2684354560  # 2.5 GB\nenable_page_cache = True\nlogfile = /var/log/odoo/x.log\n' >"$STACK_DIR/config/odoo-$env.conf"
    done
    fake docker 'case "$*" in version*) echo 20.10 ;; "ps --format"*) echo "odoo_prod 0.0.0.0:8069->8069/tcp" ;; *) exit 1 ;; esac'
    [[ $(state E1 offsite-plaintext) == fail && $(state E7 offsite-plaintext) == fail && $(state E15 ports) == fail && $(state E19 limits) == fail && $(state odoo-conf options) == fail ]]
}

@test "the shipped files pass where the plan's fail" {
    cp "$STACK"/scripts/*.sh "$STACK_DIR/scripts/"
    cp "$STACK"/config/*.conf "$STACK_DIR/config/"
    fake docker 'case "$*" in version*) echo 20.10 ;; "ps --format"*) echo "odoo_nginx 0.0.0.0:443->443/tcp"; echo "odoo_prod 127.0.0.1:8069->8069/tcp" ;; *) exit 1 ;; esac'
    [[ $(state E1 offsite-plaintext) == ok && $(state E7 offsite-plaintext) == ok && $(state E15 ports) == ok && $(state E19 limits) == ok && $(state odoo-conf options) == ok ]]
}

@test "secrets: mode of .env, readable backups" {
    touch "$STACK_DIR/.env" && chmod 644 "$STACK_DIR/.env"
    [[ $(state secrets) == fail ]]
    chmod 600 "$STACK_DIR/.env" && chmod 750 "$BACKUP_ROOT/daily"
    [[ $(state secrets) == ok ]]
    chmod 755 "$BACKUP_ROOT/daily"
    [[ $(state secrets) == fail ]]
}

@test "sudoers: valid, two commands without arguments, no wildcard, no SETENV, no shell" {
    visudo -cqf "$STACK/sudoers.d/leitstand"
    rules=$(grep -v '^#' "$STACK/sudoers.d/leitstand" | grep NOPASSWD)
    [[ $(grep -c . <<<"$rules") == 2 ]]
    run ! grep -qE '\*|NOPASSWD: *ALL|SETENV|systemd-run|/bin/(ba)?sh|docker' <<<"$rules"
    # Every command is followed by "" (no arguments).
    [[ $(grep -o '/usr/local/sbin/[a-z-]* ""' <<<"$rules" | wc -l) == $(grep -o '/usr/local/sbin/[a-z-]*' <<<"$rules" | wc -l) ]]
}

@test "no script has a fault hook, a secret's name in an argument, or a line that shellcheck minds" {
    cd "$STACK/scripts"
    shellcheck -x ./*.sh lib/*.sh ../security/*.sh ../postgres/initdb/*.sh
    run ! grep -nE 'KILL_AT|FAULT_|BASH_ENV' ./*.sh lib/*
    run ! grep -nE -- '(--password[ =]|sshpass|htpasswd -[a-zA-Z]*b|env [^|;]*PASSWORD=)' ./*.sh lib/*.sh
    for file in ./*.sh; do
        [[ $(head -n 1 "$file") == '#!/bin/bash' ]]
        grep -qE 'set -Eeuo pipefail|lib/common.sh' "$file"
    done
}

@test "E15, E17, E18, E25, E29, E30, E34, E35 in the Compose file" {
    cp -r "$STACK/." "$BATS_TEST_TMPDIR/odoo-stack"
    cd "$BATS_TEST_TMPDIR/odoo-stack"
    sed 's/^\([A-Z_]*PASSWORD\)=$/\1=x/' .env.example >.env
    rm -f "$BIN/docker"
    run -0 --separate-stderr docker-compose --profile cadvisor config
    /usr/bin/python3 - "$output" <<'EOP'
import sys, yaml
services = yaml.safe_load(sys.argv[1])["services"]
for name, service in services.items():
    assert "healthcheck" in service, name
    assert ":" in service["image"] and not service["image"].endswith(":latest"), name
    for port in service.get("ports", []):
        assert name == "nginx" or str(port).startswith("127.0.0.1:"), (name, port)
assert "ports" not in services["postgres"]
assert services["postgres"]["shm_size"] not in (None, "64m")
assert "-h 127.0.0.1" in " ".join(services["postgres"]["healthcheck"]["test"])
odoos = [services["odoo_" + env] for env in ("prod", "test", "dev")]
for odoo in odoos:
    assert odoo["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert not any("PASSWORD" in str(part) for part in odoo["command"])
addons = {v.split(":")[0] for odoo in odoos for v in odoo["volumes"] if ":/mnt/extra-addons" in v}
assert len(addons) == 3
networks = [set(odoo["networks"]) for odoo in odoos]
assert not (networks[0] & networks[1] or networks[0] & networks[2] or networks[1] & networks[2])
EOP
}

@test "provision.sh --check changes nothing and says what is open" {
    before=$(find /etc/systemd/system /etc/sudoers.d /etc/ssh -newer "$BIN" -type f 2>/dev/null | sort)
    DATA_ROOT="$BATS_TEST_TMPDIR/data" PLANS_ROOT="$BATS_TEST_TMPDIR/plans" run -4 "$STACK/scripts/provision.sh" --check all
    [[ $output == *"would change"* ]]
    [[ $(find /etc/systemd/system /etc/sudoers.d /etc/ssh -newer "$BIN" -type f 2>/dev/null | sort) == "$before" ]]
    [[ ! -e $BATS_TEST_TMPDIR/data && ! -e $BATS_TEST_TMPDIR/plans && ! -e $STACK_DIR/.env ]]
    run -2 "$STACK/scripts/provision.sh" nonsense
}
