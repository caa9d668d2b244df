# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The rows of plan-errata.md that can be seen on a running server, so that one that was set up straight
# from the plan can be mended. Same findings as in securitypoints.sh, ids E….
# shellcheck shell=bash

conf_value() { # ENV KEY: as Odoo's parser reads it (a comment behind the value stays in it)
    sed -n "s/^[[:space:]]*$2[[:space:]]*=[[:space:]]*//p" "$STACK_DIR/config/odoo-$1.conf" 2>/dev/null | tail -n 1
}

# False when a configuration file is missing: then nothing can be said.
configured() {
    local env
    for env in "${ENVIRONMENTS[@]}"; do is_plain_file "$STACK_DIR/config/odoo-$env.conf" || return 1; done
}

all_containers() { quick "$DOCKER" ps -a --format '{{.Names}}'; }

erratum_ports() {
    local open
    docker_answers || { found E15 unknown "Docker does not answer." "systemctl status docker"; return; }
    open=$(quick "$DOCKER" ps --format '{{.Names}} {{.Ports}}' | grep -E '0\.0\.0\.0:|\[?::\]?:' | grep -v '^odoo_nginx ' | awk '{print $1}' | tr '\n' ' ')
    if [[ -n $open ]]; then found E15 fail "Published to the whole internet past the firewall: ${open% }." "Bind the ports to 127.0.0.1."
    else found E15 ok "Only nginx is published." ""; fi
}

erratum_limits() {
    local env key value bad=""
    configured || { found E19 unknown "Not all three odoo.conf exist." "Run provision.sh stack."; return; }
    for env in "${ENVIRONMENTS[@]}"; do
        for key in limit_memory_hard limit_memory_soft workers max_cron_threads db_maxconn; do
            value=$(conf_value "$env" "$key")
            [[ -z $value || $value =~ ^[0-9]+$ ]] || bad+="$env: $key = $value; "
        done
    done
    if [[ -n $bad ]]; then found E19 fail "Comments stand behind values: ${bad%; }." "Put comments on their own lines."; else found E19 ok "All numbers are numbers." ""; fi
}

erratum_memory() {
    local env limit need bad="" workers cron hard seen=0
    for env in "${ENVIRONMENTS[@]}"; do
        limit=$(quick "$DOCKER" inspect --format '{{.HostConfig.Memory}}' "$(env_container "$env")")
        workers=$(conf_value "$env" workers) cron=$(conf_value "$env" max_cron_threads) hard=$(conf_value "$env" limit_memory_hard)
        [[ $limit =~ ^[1-9][0-9]*$ && $workers =~ ^[0-9]+$ && $cron =~ ^[0-9]+$ && $hard =~ ^[0-9]+$ ]] || continue
        seen=$((seen + 1))
        need=$(((workers + cron + 1) * hard))
        ((need <= limit)) || bad+="$env may use $(human "$need") of $(human "$limit"); "
    done
    if [[ -n $bad ]]; then found E20 fail "Workers times limit exceed the container: ${bad%; }." "Fewer workers or a lower limit_memory_hard."; elif ((seen < ${#ENVIRONMENTS[@]})); then found E20 unknown "Limits of only $seen of ${#ENVIRONMENTS[@]} environments are known." "Start the stack; give limits as numbers."
    else found E20 ok "Workers fit their containers." ""; fi
}

erratum_options() {
    local env bad=""
    configured || { found odoo-conf unknown "Not all three odoo.conf exist." "Run provision.sh stack."; return; }
    for env in "${ENVIRONMENTS[@]}"; do
        grep -qsE '^(enable_page_cache|cache_timeout)' "$STACK_DIR/config/odoo-$env.conf" && bad+="$env: options that Odoo does not know (E21); "
        [[ -z $(conf_value "$env" logfile) ]] || bad+="$env: logs into a file, docker logs stay empty (E31); "
        [[ $(conf_value "$env" proxy_mode) == True ]] || bad+="$env: proxy_mode is off (E32); "
        [[ $(conf_value "$env" list_db) == False ]] || bad+="$env: the database list is open (E18); "
        [[ $(conf_value "$env" db_name) == "$(env_database "$env")" ]] || bad+="$env: db_name is not set (E18); "
    done
    if [[ -n $bad ]]; then found odoo-conf fail "${bad%; }." "Take the shipped config/odoo-*.conf."; else found odoo-conf ok "The three odoo.conf are as shipped in these points." ""; fi
}

erratum_connections() {
    local env workers cron each total=0 allowed
    for env in "${ENVIRONMENTS[@]}"; do
        workers=$(conf_value "$env" workers) cron=$(conf_value "$env" max_cron_threads) each=$(conf_value "$env" db_maxconn)
        [[ $workers =~ ^[0-9]+$ && $cron =~ ^[0-9]+$ && $each =~ ^[0-9]+$ ]] || continue
        total=$((total + (workers + cron + 1) * each))
    done
    allowed=$(pg_sql postgres <<<"SHOW max_connections;" 2>/dev/null || true)
    if [[ ! $allowed =~ ^[0-9]+$ ]]; then found E33 unknown "PostgreSQL does not answer." "Start the stack."
    elif ((total > allowed)); then found E33 fail "Odoo may ask for $total connections, PostgreSQL allows $allowed." "Lower db_maxconn (it counts per process)."
    else found E33 ok "$total of $allowed connections." ""; fi
}

erratum_images() {
    local name image bad="" unhealthy=""
    if [[ -z $(all_containers) ]]; then
        found E25 unknown "There are no containers." "Start the stack."
        found E17 unknown "There are no containers." "Start the stack."
        return
    fi
    while read -r name; do
        [[ -n $name ]] || continue
        image=$(quick "$DOCKER" inspect --format '{{.Config.Image}}' "$name")
        [[ $image == *:latest || $image != *:* ]] && bad+="$name "
        [[ $(quick "$DOCKER" inspect --format '{{if .Config.Healthcheck}}yes{{end}}' "$name") == yes ]] || unhealthy+="$name "
    done < <(all_containers)
    if [[ -n $bad ]]; then found E25 fail "Images without a fixed version: ${bad% }." "Pin the version in .env."; else found E25 ok "All images are pinned." ""; fi
    if [[ -n $unhealthy ]]; then found E17 fail "Without health check: ${unhealthy% }." "Take the shipped Compose file."; else found E17 ok "All containers have a health check." ""; fi
}

erratum_addons() {
    local env seen=() sources
    for env in "${ENVIRONMENTS[@]}"; do
        seen+=("$(quick "$DOCKER" inspect --format '{{range .Mounts}}{{if eq .Destination "/mnt/extra-addons"}}{{.Source}}{{end}}{{end}}' "$(env_container "$env")")")
    done
    sources=$(printf '%s\n' "${seen[@]}" | grep -c . || true)
    if ((sources < ${#ENVIRONMENTS[@]})); then found E30 unknown "Not all Odoo containers exist." "Start the stack."
    elif (($(printf '%s\n' "${seen[@]}" | sort -u | wc -l) < ${#ENVIRONMENTS[@]})); then found E30 fail "Environments share one addons folder: a change for dev is live in production." "One release folder per environment."
    else found E30 ok "Each environment has its own addons." ""; fi
}

erratum_postgres_version() {
    local major shm
    major=$(pg_server_major 2>/dev/null || true)
    case $major in
    16 | 17 | 18) found E36 ok "PostgreSQL $major is supported." "" ;;
    15) found E36 note "PostgreSQL 15 is supported until November 2027." "Plan the step to 16." ;;
    "") found E36 unknown "PostgreSQL does not answer." "Start the stack." ;;
    *) found E36 fail "The support of PostgreSQL $major has ended." "Move to 16 by dump and restore." ;;
    esac
    shm=$(quick "$DOCKER" inspect --format '{{.HostConfig.ShmSize}}' "$POSTGRES_CONTAINER")
    if [[ ! $shm =~ ^[0-9]+$ ]]; then found E34 unknown "The container does not exist." "Start the stack."
    elif ((shm <= 67108864)); then found E34 fail "PostgreSQL has 64 MB of shared memory." "shm_size in the Compose file"
    else found E34 ok "Shared memory is set." ""; fi
}

erratum_offsite_plaintext() {
    local script="$STACK_DIR/scripts/offsite-sync.sh"
    if [[ ! -e $script && ! -e $STACK_DIR/scripts/backup.sh ]]; then
        found E7 unknown "There are no scripts." "Run provision.sh stack."
        found E1 unknown "There are no scripts." "Run provision.sh stack."
        return
    fi
    if grep -qsE 'rsync .*--delete' "$script"; then found E7 fail "The plan's offsite script sends plaintext and deletes." "Install the shipped scripts."
    else found E7 ok "Only ciphertext leaves the server." ""; fi
    if grep -qsE 'find .*-mtime .*rm -rf' "$STACK_DIR/scripts/backup.sh"; then found E1 fail "The plan's backup script deletes today's building plans." "Install the shipped scripts."
    else found E1 ok "Sets are pruned by the date in their name." ""; fi
}

erratum_rights() {
    local file bad="" members
    [[ -e /usr/local/sbin/leitstand-read && -e /usr/local/sbin/op-run && -e /etc/sudoers.d/leitstand ]] ||
        { found rights fail "leitstand-read, op-run or their sudo rules are not installed." "Run provision.sh users."; return; }
    for file in /usr/local/sbin/leitstand-read /usr/local/sbin/op-run; do
        [[ $(stat -c '%U %A' "$file") =~ ^root\ -..x.-..-.$ ]] || bad+="$file may be written by others than root; "
    done
    [[ -z $(find "$STACK_DIR/scripts" "$STACK_DIR/docker-compose.yml" \( ! -user root -o -perm /022 \) -print -quit 2>/dev/null) ]] || bad+="scripts are not root's alone; "
    members=$(getent group docker | cut -d: -f4)
    [[ -z $members ]] || bad+="in the group docker (as good as root): $members; "
    grep -qsE 'NOPASSWD: *ALL|\*' /etc/sudoers.d/leitstand && bad+="sudoers.d/leitstand has wildcards; "
    if [[ -n $bad ]]; then found rights fail "${bad%; }." "Run provision.sh users."; else found rights ok "Operators and observers have their two commands, nothing else." ""; fi
}
