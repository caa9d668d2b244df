# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The fifteen points of the plan's §12. Each prints one finding: found ID STATE REASON REMEDY, with
# STATE ok, fail, note (worth knowing) or unknown (could not be probed).
# shellcheck shell=bash

found() { # ID STATE REASON REMEDY
    jq -cn --arg id "$1" --arg state "$2" --arg reason "$3" --arg remedy "$4" \
        '{id: $id, state: $state, reason: $reason, remedy: (if $state == "ok" then "" else $remedy end)}'
}

# A green has to be earned: without an answer from Docker or PostgreSQL nothing is "ok".
docker_answers() { [[ -n $(quick "$DOCKER" version --format '{{.Server.Version}}') ]]; }
postgres_answers() { [[ $(timeout 15 "$DOCKER" exec -i -u postgres "$POSTGRES_CONTAINER" psql -X -q -At -U postgres -d postgres <<<'SELECT 1;' 2>/dev/null || true) == 1 ]]; }

have() { command -v "$1" >/dev/null 2>&1; }
quick() { timeout 15 "$@" 2>/dev/null || true; }

point_firewall() {
    local text extra
    have ufw || { found firewall fail "UFW is not installed." "Run provision.sh firewall."; return; }
    text=$(quick ufw status verbose)
    if [[ $text != *"Status: active"* ]]; then
        found firewall fail "The firewall is off." "Run provision.sh firewall."
    elif [[ $text != *"deny (incoming)"* ]]; then
        found firewall fail "The firewall lets everything in that no rule forbids." "ufw default deny incoming"
    else
        extra=$(awk '/ALLOW IN/ && /Anywhere/ && $0 !~ /on wg0/ && $1 !~ /^(80|443)\/tcp$|^51820\/udp$/ {print $1}' <<<"$text" | sort -u | tr '\n' ' ')
        if [[ -n $extra ]]; then
            found firewall fail "These ports are open to everybody: $extra" "Delete the rules, or limit them to 10.8.0.0/24 (provision.sh close-ssh)."
        else found firewall ok "Only 80, 443 and 51820 are open." ""; fi
    fi
}

point_ssh() {
    local text bad=""
    text=$(quick sshd -T)
    [[ -n $text ]] || { found ssh unknown "sshd did not tell its settings." "Look at sshd -T."; return; }
    grep -qx 'passwordauthentication no' <<<"$text" || bad+="passwords are accepted; "
    grep -qx 'kbdinteractiveauthentication no' <<<"$text" || bad+="keyboard-interactive login is on; "
    grep -qx 'permitrootlogin no' <<<"$text" || bad+="root may log in; "
    if [[ $(quick ufw status) =~ (^|$'\n')22/tcp[[:space:]]+(ALLOW|LIMIT)([[:space:]]IN)?[[:space:]]+Anywhere ]]; then bad+="SSH is open to everybody; "; fi
    if [[ -n $bad ]]; then found ssh fail "${bad%; }." "Run provision.sh ssh, then close-ssh after a VPN login."; else found ssh ok "Keys only, through the VPN only." ""; fi
}

point_vpn() {
    local shaken
    have wg || { found vpn fail "WireGuard is not installed." "Run provision.sh vpn."; return; }
    [[ -n $(quick wg show wg0 public-key) ]] || { found vpn fail "The interface wg0 does not exist." "systemctl enable --now wg-quick@wg0"; return; }
    shaken=$(quick wg show wg0 latest-handshakes | awk '$2 > 0' | wc -l)
    if ((shaken)); then found vpn ok "$shaken clients have connected." ""; else found vpn note "No client has ever connected." "Make a client with wg-client.sh and connect."; fi
}

point_tls() {
    local file name bad="" seen=0
    for file in "$LETSENCRYPT_ROOT"/live/*/fullchain.pem; do
        [[ -r $file ]] || continue
        seen=1 name=$(basename "$(dirname "$file")")
        [[ $(openssl x509 -noout -issuer -in "$file" | cut -d= -f2-) == "$(openssl x509 -noout -subject -in "$file" | cut -d= -f2-)" ]] && bad+="$name is self-signed; "
        openssl x509 -noout -checkend 1814400 -in "$file" >/dev/null || bad+="$name ends within 21 days; "
    done
    if ((!seen)); then found tls fail "There is no certificate." "Run provision.sh certificates."
    elif [[ -n $bad ]]; then found tls fail "${bad%; }." "certbot certonly --webroot -w /var/www/html -d HOST; look at certbot.timer."
    else found tls ok "All certificates are valid for more than 21 days." ""; fi
}

point_rootless() {
    docker_answers || { found rootless unknown "Docker does not answer." "systemctl status docker"; return; }
    if [[ $(quick "$DOCKER" info --format '{{.SecurityOptions}}') == *rootless* ]]; then found rootless ok "Docker runs rootless." ""
    else found rootless note "Docker runs as root (the plan calls rootless optional)." "Nobody but root is in the group docker; keep it so."; fi
}

point_postgres() {
    local ports supers
    ports=$(quick "$DOCKER" inspect --format '{{json .HostConfig.PortBindings}}' "$POSTGRES_CONTAINER")
    [[ -n $ports ]] || { found postgres unknown "The container does not exist." "Start the stack."; return; }
    supers=$(pg_sql postgres <<<"SELECT string_agg(rolname, ', ') FROM pg_roles WHERE rolsuper AND rolcanlogin AND rolname <> 'postgres';" 2>/dev/null || echo '?')
    if [[ $ports != "{}" && $ports != null ]]; then found postgres fail "PostgreSQL's port is published." "Remove \"ports\" of the service postgres."
    elif [[ -n $supers ]]; then found postgres fail "These roles are superusers: $supers (E29)." "Give each environment a plain role of its own."
    else found postgres ok "Reached only inside Docker, one plain role per environment." ""; fi
}

# Compares the stored hash with "admin" without logging in anywhere.
point_admin_password() {
    local env hash bad="" seen=0
    for env in "${ENVIRONMENTS[@]}"; do
        hash=$(pg_sql "$(env_database "$env")" <<<"SELECT password FROM ONLY res_users WHERE login = 'admin' AND active;" 2>/dev/null || true)
        [[ -n $hash ]] || continue
        seen=$((seen + 1))
        if printf '%s' "$hash" | python3 -c '
import base64, hashlib, sys
parts = sys.stdin.read().strip().split("$")
if len(parts) < 5 or parts[1] != "pbkdf2-sha512": sys.exit(1)
pad = lambda t: base64.b64decode(t.replace(".", "+") + "=" * (-len(t) % 4))
rounds = int(parts[2])
sys.exit(0 if rounds < 5000000 and hashlib.pbkdf2_hmac("sha512", b"admin", pad(parts[3]), rounds) == pad(parts[4]) else 1)' 2>/dev/null; then bad+="$env "; fi
    done
    if [[ -n $bad ]]; then found admin-password fail "The password of admin is \"admin\" in: ${bad% }." "Change it in Odoo (Preferences, Change password)."
    elif ((seen < ${#ENVIRONMENTS[@]})); then found admin-password unknown "Only $seen of ${#ENVIRONMENTS[@]} databases told the password of admin." "Start the stack; give the login admin to nobody."
    else found admin-password ok "Nowhere is it the default." ""; fi
}

point_secrets() {
    local bad="" mode
    mode=$(stat -c '%a %U' "$STACK_DIR/.env" 2>/dev/null || echo missing)
    [[ $mode == "600 root" ]] || bad+=".env is $mode instead of 600 root; "
    if have git && [[ -n $(quick git -C "$STACK_DIR" ls-files .env) ]]; then bad+=".env is in Git; "; fi
    [[ -d $BACKUP_ROOT && $(stat -c %a "$BACKUP_ROOT/daily" 2>/dev/null || echo 700) =~ [1-7]$ ]] && bad+="everybody may read the backups; "
    if [[ -n $bad ]]; then found secrets fail "${bad%; }." "chown root .env; chmod 600 .env; chmod 750 $BACKUP_ROOT/daily"; else found secrets ok "Passwords and backups are root's only." ""; fi
}

point_backups() {
    local bad="" newest offsite restored custody now
    now=$(date +%s)
    newest=$(newest_verified)
    if [[ -z $newest ]] || ((now - $(set_epoch "$newest") > 26 * 3600)); then bad+="no proven set of the last 26 hours; "; fi
    offsite=$(jq -r '.lastSuccess // empty' "$STATE/offsite.json" 2>/dev/null || true)
    if [[ -z $offsite ]] || ((now - $(date -d "$offsite" +%s) > 26 * 3600)); then bad+="nothing went offsite in the last 26 hours; "; fi
    restored=$(while read -r name; do jq -r '.restored | select(.ok).at' "$DAILY/$name/verify.json" 2>/dev/null || true; done < <(sets_list) | sort | tail -n 1)
    if [[ -z $restored ]] || ((now - $(date -d "$restored" +%s) > 8 * 86400)); then bad+="no test restore in the last 8 days; "; fi
    custody=$(jq -r 'select(.ok).lastTest // empty' "$STATE/custody.json" 2>/dev/null || true)
    if [[ -z $custody ]] || ((now - $(date -d "$custody" +%s) > 100 * 86400)); then bad+="the key custody was not tested in the last 100 days; "; fi
    if [[ -n $bad ]]; then found backups fail "${bad%; }." "Look at the backup timers and the Backups page."; else found backups ok "Automatic, encrypted offsite, restored and in custody." ""; fi
}

point_raid_monitoring() {
    if [[ $(probe_raid) == absent ]]; then found raid-monitoring note "This server has no RAID." "The plan wants RAID 1."
    elif ! quick systemctl is-active mdmonitor | grep -qx active; then found raid-monitoring fail "mdmonitor does not run." "systemctl enable --now mdmonitor"
    elif ! grep -qsE '^MAILADDR +\S' /etc/mdadm/mdadm.conf; then found raid-monitoring fail "mdadm has no mail address." "MAILADDR in /etc/mdadm/mdadm.conf"
    else found raid-monitoring ok "mdmonitor mails faults." ""; fi
}

point_monitoring() {
    local bad="" age port
    age=$(($(date +%s) - $(stat -c %Y "$STATE_DIR/health/history.jsonl" 2>/dev/null || echo 0)))
    ((age < 660)) || bad+="the health check has not run for ten minutes; "
    port=$(env_value PROMETHEUS_PORT 9090)
    quick curl -fsS -m 5 "http://127.0.0.1:$port/-/healthy" | grep -q . || bad+="Prometheus does not answer; "
    is_plain_file "$ETC_DIR/notify.conf" || bad+="nobody is told ($ETC_DIR/notify.conf is missing); "
    if [[ -n $bad ]]; then found monitoring fail "${bad%; }." "Run provision.sh timers; write notify.conf."; else found monitoring ok "Health check, Prometheus and messages work." ""; fi
}

point_logs() {
    local driver
    driver=$(quick "$DOCKER" inspect --format '{{.HostConfig.LogConfig.Type}}' odoo_prod)
    if [[ $driver == journald ]] && grep -qsr '^MaxRetentionSec=90day' /etc/systemd/journald.conf.d; then found logs ok "Container logs are in the journal for 90 days." ""
    else found logs fail "Container logs are kept by \"${driver:-?}\" without a retention of 90 days." "LOG driver journald and 90-journal-retention.conf (provision.sh logs)."; fi
}

point_fail2ban() {
    local jails
    jails=$(quick fail2ban-client status | sed -n 's/.*Jail list:[[:space:]]*//p')
    if [[ $jails != *sshd* ]]; then found fail2ban fail "The jail sshd is not active." "Run provision.sh fail2ban."
    elif [[ $jails != *nginx* ]]; then found fail2ban fail "No jail watches nginx." "Run provision.sh fail2ban."
    elif [[ $(quick fail2ban-client get sshd ignoreip) != *10.8.0.0/24* ]]; then found fail2ban fail "The VPN could be banned (E37)." "ignoreip = … 10.8.0.0/24"
    else found fail2ban ok "Jails for SSH and nginx; the VPN is never banned." ""; fi
}

point_test_auth() {
    local host code
    host=$(sed -n 's/^ *server_name \(.*\);/\1/p' "$STACK_DIR/nginx/sites-enabled/20-test.conf" 2>/dev/null | head -n 1)
    code=$(curl -sk -m 10 -o /dev/null -w '%{http_code}' --resolve "$host:$(env_value HTTPS_PORT 443):127.0.0.1" "https://$host:$(env_value HTTPS_PORT 443)/web/login" 2>/dev/null || true)
    case $code in
    401) found test-auth ok "The test site asks for a password." "" ;;
    000 | "") found test-auth unknown "The test site does not answer." "Start the stack." ;;
    403 | 500 | 502 | 503) found test-auth unknown "The test site answers $code." "htpasswd: provision.sh stack." ;;
    *) found test-auth fail "The test site answers $code without a password." "auth_basic in 20-test.conf" ;;
    esac
}

point_apparmor() {
    local name profile bad=""
    if [[ $(cat /sys/module/apparmor/parameters/enabled 2>/dev/null) != Y ]]; then
        found apparmor fail "AppArmor is off." "Install apparmor; remove apparmor=0 from the kernel's command line."
        return
    fi
    for name in odoo_postgres odoo_prod odoo_test odoo_dev odoo_nginx; do
        profile=$(quick "$DOCKER" inspect --format '{{.AppArmorProfile}}' "$name")
        [[ $profile == docker-default ]] || bad+="$name "
    done
    if [[ -n $bad ]]; then found apparmor fail "Without AppArmor profile: ${bad% }." "Remove apparmor=unconfined and start the containers anew."; else found apparmor ok "All containers run under docker-default." ""; fi
}
