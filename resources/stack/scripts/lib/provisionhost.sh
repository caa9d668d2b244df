# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Phases of provision.sh up to Docker. Each may run alone and again; with CHECK=1 a phase only tells
# what it would change: `change TEXT COMMAND…` runs or tells, `missing TEXT` tells. Services are reloaded
# even when no file changed: a run that was cut may have laid the file down and not come further.
# shellcheck shell=bash

SOURCE_FOLDER=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
CHANGES=0

change() { # TEXT COMMAND…
    local text=$1
    shift
    CHANGES=$((CHANGES + 1))
    if ((CHECK)); then log "would change: $text"; else
        log "$text"
        "$@"
    fi
}
missing() {
    CHANGES=$((CHANGES + 1))
    warn "$1"
}

# Copies a file of the stack where its target differs.
place() { # SOURCE TARGET MODE
    if is_plain_file "$2" && cmp -s -- "$1" "$2" && [[ $(stat -c %a "$2") == "$3" ]]; then return 0; fi
    change "install $2" install -D -o root -g root -m "$3" -- "$1" "$2"
}

PACKAGES=(ca-certificates curl jq zstd rsync python3 openssl sudo borgbackup gnupg openssh-client openssh-server ufw
    fail2ban python3-systemd wireguard-tools certbot mdadm smartmontools apparmor unattended-upgrades apache2-utils msmtp-mta
    docker.io docker-compose git gdisk parted dosfstools efibootmgr)

phase_packages() {
    local lacking=() name
    for name in "${PACKAGES[@]}"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || lacking+=("$name")
    done
    # A Docker engine or Compose from elsewhere is as good.
    if command -v docker >/dev/null; then mapfile -t lacking < <(printf '%s\n' "${lacking[@]}" | grep -vx docker.io || true); fi
    if docker compose version >/dev/null 2>&1; then mapfile -t lacking < <(printf '%s\n' "${lacking[@]}" | grep -vx docker-compose || true); fi
    [[ -z ${lacking[*]} ]] || change "install ${lacking[*]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${lacking[@]}"
}

# Sizes come from the real disk (E12): told, never repartitioned.
phase_partitions() {
    local mount plan size
    while read -r mount plan; do
        if ! mountpoint -q "$mount"; then
            missing "$mount is no mount of its own (the plan has $plan GB)."
            continue
        fi
        size=$(($(df -P -B1 -- "$mount" | awk 'NR == 2 {print $2}') / 1000000000))
        ((size * 10 >= plan * 9)) || log "note: $mount has $size GB, the plan has $plan GB."
    done <<<"/var/lib/docker 150
$DATA_ROOT 150
$PLANS_ROOT 250
$BACKUP_ROOT 50"
}

phase_raid() {
    case $(probe_raid) in
    absent) missing "There is no RAID; the plan wants RAID 1." ;;
    degraded) missing "An array is degraded; mend it first." ;;
    ok)
        [[ $(systemctl is-enabled mdmonitor 2>/dev/null || true) != disabled ]] || change "enable mdmonitor" systemctl enable --now mdmonitor
        grep -qs '^PROGRAM .*/raid-alert.sh' /etc/mdadm/mdadm.conf || change "mdadm tells people" _mdadm_conf
        ;;
    esac
}

# mdadm knows one MAILADDR and one PROGRAM; the distribution's own line gives way.
_mdadm_conf() {
    { sed '/^\(MAILADDR\|PROGRAM\)\b/d' /etc/mdadm/mdadm.conf && grep -v '^#' "$SOURCE_FOLDER/security/mdadm-mail.conf"; } |
        write_file /etc/mdadm/mdadm.conf 644
    systemctl try-restart mdmonitor
}

# Two groups; members get their right from sudoers.d/leitstand, never from the group docker.
phase_users() {
    local group
    for group in leitstand-operator leitstand-observer; do
        getent group "$group" >/dev/null || change "group $group" groupadd --system "$group"
    done
    if ((!CHECK)); then visudo -cqf "$SOURCE_FOLDER/sudoers.d/leitstand" || die "$EXIT_FAILED" "sudoers.d/leitstand is not valid."; fi
    place "$SOURCE_FOLDER/sudoers.d/leitstand" /etc/sudoers.d/leitstand 440
    local probe="$SOURCE_FOLDER/../probe/probe.sh"
    [[ -e $probe ]] || probe="$STACK_DIR/probe/probe.sh"
    if is_plain_file "$probe"; then place "$probe" /usr/local/sbin/leitstand-read 755; else missing "probe.sh was not sent along; leitstand-read is not installed."; fi
    place "$SOURCE_FOLDER/scripts/op-run" /usr/local/sbin/op-run 755
}

# Closing the door needs somebody who can still open it.
phase_ssh() {
    local user keys=0
    for user in $(getent group leitstand-operator sudo | cut -d: -f4 | tr ',' ' '); do
        [[ -s $(getent passwd "$user" | cut -d: -f6)/.ssh/authorized_keys ]] && keys=1
    done
    if ((!keys)); then
        missing "No member of leitstand-operator or sudo has an SSH key; sshd stays as it is."
        return 0
    fi
    place "$SOURCE_FOLDER/security/10-odoo-server.conf" /etc/ssh/sshd_config.d/10-odoo-server.conf 644
    if ((!CHECK)); then
        if ! sshd -t; then
            rm -f /etc/ssh/sshd_config.d/10-odoo-server.conf
            die "$EXIT_FAILED" "sshd does not accept the settings; they were taken back."
        fi
        systemctl reload ssh
    fi
}

phase_firewall() {
    local rules
    rules=$(ufw status verbose 2>/dev/null || true)
    if [[ $rules == *"Status: active"* && $rules == *"deny (incoming)"* && $rules == *"51820/udp"* && $rules == *"on wg0"* ]]; then return 0; fi
    change "UFW: 80, 443, 51820, SSH, everything on wg0" _firewall_rules
}

_firewall_rules() {
    ufw default deny incoming
    ufw default allow outgoing
    ufw allow 80/tcp
    ufw allow 443/tcp
    ufw allow 51820/udp
    # Until a VPN login was seen (phase close-ssh).
    ufw limit 22/tcp
    ufw allow in on wg0 to any port 22 proto tcp
    ufw allow in on wg0 to any port 8071 proto tcp
    ufw --force enable
}

phase_vpn() {
    if [[ ! -e /etc/wireguard/wg0.conf ]]; then change "key and configuration of wg0" _vpn_conf; fi
    [[ $(systemctl is-enabled wg-quick@wg0 2>/dev/null || true) == enabled ]] || change "enable wg-quick@wg0" systemctl enable --now wg-quick@wg0
}

_vpn_conf() {
    local key
    key=$(wg genkey)
    install -d -m 700 /etc/wireguard
    while IFS= read -r line; do printf '%s\n' "${line/@SERVER_PRIVATE_KEY@/$key}"; done <"$SOURCE_FOLDER/wireguard/wg0.conf.template" |
        write_file /etc/wireguard/wg0.conf 600
}

# Public SSH closes only when an SSH session through the VPN is up at this moment.
phase_close-ssh() {
    local rules
    rules=$(ufw status 2>/dev/null || true)
    if ! grep -qE '^22/tcp( \(v6\))? +(ALLOW|LIMIT)( IN)? +Anywhere' <<<"$rules"; then return 0; fi
    if ! ss -Htn state established '( sport = :22 )' | awk '{print $4}' | grep -qE '^(\[::ffff:)?10\.8\.0\.'; then
        missing "No SSH session through the VPN is up; public SSH stays open until one is."
        return 0
    fi
    change "close public SSH" sh -c 'ufw --force delete limit 22/tcp; ufw --force delete allow 22/tcp; true'
}
