# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# provision.sh on a Debian 12 in a folder (support/bare-server.bash): packages, files, groups, firewall,
# keys and units are real; the Docker engine is a stand-in and no systemd runs, so services are enabled,
# but not started.
bats_require_minimum_version 1.5.0
load support/bare-server

setup_file() {
    REPO=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    export REPO
    # The folder is on a real disk and big; TMPDIR may be neither.
    BARE=$(mktemp -d "${TMPDIR:-/tmp}/stack-provision.XXXXXX")
    export BARE
    # shellcheck disable=SC2016
    mapfile -t packages < <(bash -c 'source "$0/lib/common.sh"; source "$0/lib/provisionhost.sh"; printf "%s\n" "${PACKAGES[@]}"' \
        "$REPO/resources/stack/scripts" | grep -vx -e docker.io -e docker-compose)
    local tar
    tar=$(bare_server_tar "${packages[@]}")
    mkdir "$BARE/root"
    tar -xf "$tar" -C "$BARE/root" --numeric-owner
    bare_furnish "$BARE/root"
}

teardown_file() { rm -rf --one-file-system "$BARE"; }

PROVISION=(/root/sent/stack/scripts/provision.sh)
REST=(partitions raid users ssh firewall vpn docker stack certificates logs fail2ban timers close-ssh)

setup() { ROOT="$BARE/root"; }
teardown() {
    local folder
    for folder in "$BARE"/{copy,whole}; do
        if mountpoint -q "$folder"; then umount "$folder"; fi
        rm -rf "$folder" "$folder.upper" "$folder.work"
    done
}

# What the administrator sends to the server, a RAID that holds, and a Docker engine that is none.
bare_furnish() { # ROOT
    mkdir -p "$1/root/sent" "$1/etc/leitstand/simulation/proc" "$1/var/lib/docker" "$1/mnt/odoo-data" "$1/mnt/building-plans" "$1/mnt/backups"
    cp -a "$REPO/resources/stack" "$REPO/resources/probe" "$1/root/sent/"
    printf 'md0 : active raid1 b[1] a[0]\n  1000 blocks [2/2] [UU]\n' >"$1/etc/leitstand/simulation/proc/mdstat"
    cat >"$1/usr/local/bin/docker" <<'EOS'
#!/bin/bash
case "$*" in
"compose version") echo v2 ;;
"compose up -d") touch /var/lib/docker/up ;;
inspect*odoo_prod) if [[ -e /var/lib/docker/up ]]; then echo running; else exit 1; fi ;;
run*) echo 101:101 ;;
*) exit 1 ;;
esac
EOS
    chmod 755 "$1/usr/local/bin/docker"
    printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' >"$1/etc/systemd/system/docker.service"
    # Enables units for good, but only notes what it would start.
    cat >"$1/usr/local/bin/systemctl" <<'EOS'
#!/bin/bash
if [[ $1 == enable && $2 == --now ]]; then
    echo "${@:3}" >>/root/started
    exec /usr/bin/systemctl enable "${@:3}"
fi
exec /usr/bin/systemctl "$@"
EOS
    chmod 755 "$1/usr/local/bin/systemctl"
    # Packages start no services here.
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
    chmod 755 "$1/usr/sbin/policy-rc.d"
    # The folders become mounts in every run.
    cat >"$1/root/as-mounts" <<'EOS'
#!/bin/bash
for folder in /var/lib/docker /mnt/odoo-data /mnt/building-plans /mnt/backups; do mount --bind "$folder" "$folder"; done
"$@"
EOS
    chmod 755 "$1/root/as-mounts"
}

provision() { bare_run "$ROOT" /root/as-mounts "${PROVISION[@]}" "$@"; }
# A server of its own for a test: what it changes lies over the one of the file.
copy_of_bare() { # [NAME]
    ROOT="$BARE/${1:-copy}"
    mkdir "$ROOT" "$ROOT.upper" "$ROOT.work"
    mount -t overlay -o "lowerdir=$BARE/root,upperdir=$ROOT.upper,workdir=$ROOT.work" none "$ROOT"
}
# Kind, mode, owner and content of everything that provisioning may lay down.
state_of() { # ROOT
    (cd "$1" && find etc opt usr/local mnt var/lib/odoo-stack var/www -printf '%y %m %U %G %p %l\n' 2>/dev/null | grep -v -e '\.pwd.lock' -e '/etc/ufw/.*\.[0-9_]*$' | sort
        find etc opt usr/local mnt var/lib/odoo-stack -type f -exec sha256sum {} + 2>/dev/null | sort -k 2)
}

@test "packages: what is lacking is installed, also jq, which the lock needs; then nothing more" {
    copy_of_bare
    run -0 bare_run "$ROOT" dpkg --purge --force-depends jq ufw fail2ban wireguard-tools
    run -4 provision --check packages
    [[ $output == *"would change: install jq ufw fail2ban wireguard-tools"* ]]
    run -0 provision packages
    bare_run "$ROOT" bash -c 'command -v jq ufw fail2ban-client wg' | grep -c . | grep -qx 4
    run -0 provision packages
    [[ $output == *"0 points were changed"* ]]
}

@test "all phases, then again: the second run changes nothing" {
    copy_of_bare
    useradd --root "$ROOT" --create-home anna
    install -d -m 700 "$ROOT/home/anna/.ssh"
    echo "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIgqsNiIGTDnWwvYDJPsZ1oVRbYbTVNyXUPGUBw8DtOZ anna" >"$ROOT/home/anna/.ssh/authorized_keys"
    cat >"$ROOT/root/twice" <<EOS
set -e
/root/as-mounts ${PROVISION[*]} users
usermod -aG leitstand-operator anna
/root/as-mounts ${PROVISION[*]} ${REST[*]} >/root/first.log 2>&1
ufw status verbose >/root/ufw.txt
cp -a /etc /root/etc-1
/root/as-mounts ${PROVISION[*]} ${REST[*]} >/root/second.log 2>&1
diff -r --no-dereference /etc /root/etc-1 >/root/differs
/root/as-mounts ${PROVISION[*]} --check ${REST[*]} >/root/check.log 2>&1 || true
EOS
    run bare_run "$ROOT" bash /root/twice
    tail -n 3 "$ROOT/root/first.log" "$ROOT/root/second.log" "$ROOT/root/differs"
    [[ $status == 0 ]]
    # What stays open is told every time: no certificate without an address, no offsite, no VPN login.
    run ! grep -vE ': Phase |No certificate for|Offsite is not set up|No SSH session through the VPN|note: |points were changed|ignoring command' \
        "$ROOT/root/second.log"
    run ! grep -q 'would change' "$ROOT/root/check.log"
    # Files
    [[ $(stat -c '%a %U' "$ROOT/opt/odoo-stack/.env" "$ROOT/etc/wireguard/wg0.conf" "$ROOT/etc/sudoers.d/leitstand" | tr '\n' ' ') == "600 root 600 root 440 root " ]]
    [[ $(grep -c 'PASSWORD=[0-9a-f]\{48\}$' "$ROOT/opt/odoo-stack/.env") == 4 ]]
    [[ $(stat -c %u:%g "$ROOT/mnt/odoo-data/prod/filestore") == 101:101 && $(stat -c %a "$ROOT/mnt/backups/daily") == 750 ]]
    [[ -x $ROOT/usr/local/sbin/leitstand-read && -x $ROOT/usr/local/sbin/op-run && -e $ROOT/etc/ssh/sshd_config.d/10-odoo-server.conf ]]
    grep -qx odoo-backup.timer "$ROOT/root/started"
    [[ -L $ROOT/etc/systemd/system/timers.target.wants/odoo-backup.timer && ! -e $ROOT/etc/systemd/system/timers.target.wants/odoo-offsite.timer ]]
    # Firewall (E15, E26): everything in is denied but these.
    grep -q 'Status: active' "$ROOT/root/ufw.txt"
    [[ $(awk '/ALLOW IN|LIMIT IN/ && !/\(v6\)/ {print $1}' "$ROOT/root/ufw.txt" | sort | tr '\n' ' ') == "22/tcp 22/tcp 443/tcp 51820/udp 80/tcp 8071/tcp " ]]
}

@test "the settings hold for the programs that read them" {
    copy_of_bare
    cat >"$ROOT/root/steps" <<EOS
set -ex
/root/as-mounts ${PROVISION[*]} users vpn docker stack logs fail2ban timers
fail2ban-client -t
cp /root/sent/stack/security/10-odoo-server.conf /etc/ssh/sshd_config.d/ && sshd -t && sshd -T | grep -qx 'passwordauthentication no'
visudo -c
systemd-analyze verify /etc/systemd/system/odoo-*.timer /etc/systemd/system/odoo-dev-vpn.socket
printf '%s\n' '198.51.100.7 - [24/Nov/2026:10:00:00 +0000] test.example "GET / HTTP/2.0" 401 17' '198.51.100.7 - [24/Nov/2026:10:00:00 +0000] x "POST /web/login HTTP/2.0" 303 17' >/root/access
fail2ban-regex /root/access /etc/fail2ban/filter.d/nginx-odoo.conf | grep -q '1 matched'
EOS
    run -0 bare_run "$ROOT" bash /root/steps
}

@test "WireGuard: clients get keys and addresses of their own, no private key is kept" {
    copy_of_bare
    cat >"$ROOT/root/steps" <<EOS
set -e
/root/as-mounts ${PROVISION[*]} vpn stack >/dev/null
/opt/odoo-stack/scripts/wg-client.sh anna-laptop server.example.invalid >/root/anna
/opt/odoo-stack/scripts/wg-client.sh ben server.example.invalid "\$(wg genkey | wg pubkey)" >/root/ben
! /opt/odoo-stack/scripts/wg-client.sh ben server.example.invalid
! /opt/odoo-stack/scripts/wg-client.sh 'x;y' server.example.invalid
! grep -q "\$(sed -n 's/^PrivateKey = //p' /root/anna)" /etc/wireguard/wg0.conf
grep -q "\$(sed -n 's/^PrivateKey = //p' /root/anna | wg pubkey)" /etc/wireguard/wg0.conf
grep -q '^AllowedIPs = 10.8.0.2/32' /etc/wireguard/wg0.conf && grep -q '^AllowedIPs = 10.8.0.3/32' /etc/wireguard/wg0.conf
wg-quick strip wg0 | grep -c PublicKey | grep -qx 2
EOS
    run -0 bare_run "$ROOT" bash /root/steps
}

@test "mdadm --monitor mails, and calls the program that tells people" {
    copy_of_bare
    cat >"$ROOT/root/steps" <<'EOS'
set -ex
/root/as-mounts /root/sent/stack/scripts/provision.sh raid stack
mkdir -p /etc/leitstand && printf 'MAIL_TO=admin@example.invalid\n' >/etc/leitstand/notify.conf
rm -f /usr/sbin/sendmail /usr/lib/sendmail
printf '#!/bin/bash\ncat >>/root/mail\n' >/usr/sbin/sendmail && chmod 755 /usr/sbin/sendmail && ln -s /usr/sbin/sendmail /usr/lib/sendmail
timeout 30 mdadm --monitor --oneshot --test --config=/etc/mdadm/mdadm.conf /dev/md0 || true
EOS
    run bare_run "$ROOT" bash /root/steps
    echo "$output"
    [[ $status == 0 ]]
    grep -q '^To: root' "$ROOT/root/mail"
    grep -q '^To: admin@example.invalid' "$ROOT/root/mail"
    grep -q 'TestMessage on /dev/md0' "$ROOT/root/mail"
}

@test "public SSH closes only while somebody is logged in through the VPN" {
    copy_of_bare
    cat >"$ROOT/root/steps" <<EOS
set -ex
${PROVISION[*]} firewall
${PROVISION[*]} close-ssh
ufw status | grep -q '^22/tcp .*LIMIT .*Anywhere'
printf '#!/bin/bash\necho "ESTAB 0 0 10.8.0.1:22 10.8.0.2:50000"\n' >/usr/local/bin/ss && sed -i 's/ESTAB 0 0/0 0/' /usr/local/bin/ss && chmod 755 /usr/local/bin/ss
${PROVISION[*]} close-ssh
! ufw status | grep -E '^22/tcp( \(v6\))? +(ALLOW|LIMIT) +Anywhere'
ufw status | grep -q '^22/tcp on wg0 .*ALLOW'
EOS
    run -0 bare_run "$ROOT" bash /root/steps
}

@test "kill -9 at every step, each time run again: in the end it is the same server" {
    copy_of_bare whole
    copy_of_bare
    cp "$BATS_TEST_DIRNAME/support/kill-at.bash" "$ROOT/root/kill-at.bash"
    phases=(users vpn docker stack logs fail2ban timers)
    export KILL_SCRIPT=provision.sh BARE_BASH_ENV=/root/kill-at.bash
    while IFS='|' read -r phase at; do
        KILL_AT="$at" run provision "$phase" </dev/null
        [[ $status == 137 ]] || { echo "not killed in $phase at $at: $status $output"; return 1; }
    done <<'EOL'
users|change "group $group"
users|visudo
users|change "install $2"
vpn|key=$(wg genkey)
vpn|mv -fT
vpn|change "enable wg
docker|change "enable docker"
docker|systemctl daemon-reload
stack|change "install $2"
stack|change "make passwords
stack|chmod "${2
stack|mv -fT
stack|htpasswd -inB
stack|change "data folder
stack|install -d -o
stack|change "folder
stack|change "start the stack"
logs|systemctl restart
fail2ban|change "install $2"
fail2ban|systemctl reload-or-restart
timers|change "install $2"
timers|systemctl daemon-reload
timers|change "enable $name"
EOL
    run -0 provision "${phases[@]}"
    ROOT="$BARE/whole" run -0 provision "${phases[@]}"
    # Keys and passwords differ, everything else is equal; nothing half-written stays.
    diff <(state_of "$BARE/whole" | grep -vE '^[0-9a-f]{64} .*(/\.env|htpasswd|wg0.conf|\.pem)$') \
        <(state_of "$ROOT" | grep -vE '^[0-9a-f]{64} .*(/\.env|htpasswd|wg0.conf|\.pem)$')
}
