# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Phases of provision.sh from Docker on: stack, certificates, logs, timers, first backup.
# shellcheck shell=bash disable=SC2016

phase_docker() {
    place "$SOURCE_FOLDER/systemd/docker.service.d/10-after-vpn.conf" /etc/systemd/system/docker.service.d/10-after-vpn.conf 644
    [[ $(systemctl is-enabled docker 2>/dev/null || true) == enabled ]] || change "enable docker" systemctl enable --now docker
    ((CHECK)) || systemctl daemon-reload
}

phase_stack() {
    local file env
    # Files of the stack; what operators may edit (odoo.conf, nginx sites) is laid down only once.
    if [[ $(readlink -f "$SOURCE_FOLDER") != $(readlink -f "$STACK_DIR") ]]; then
        while read -r file; do
            case $file in
            .env | addons/*) ;;
            config/*.conf | nginx/sites-enabled/*) [[ -e $STACK_DIR/$file ]] || place "$SOURCE_FOLDER/$file" "$STACK_DIR/$file" 644 ;;
            *.sh | *.py) place "$SOURCE_FOLDER/$file" "$STACK_DIR/$file" 755 ;;
            *) place "$SOURCE_FOLDER/$file" "$STACK_DIR/$file" 644 ;;
            esac
        done < <(cd "$SOURCE_FOLDER" && find . -type f -printf '%P\n' | sort)
    fi
    [[ -e $STACK_DIR/.env ]] || change "make passwords in .env" _make_env
    [[ -e $STACK_DIR/nginx/auth/htpasswd ]] || change "password of the test site (shown once)" _make_htpasswd
    for env in "${ENVIRONMENTS[@]}"; do
        [[ -d $STACK_DIR/addons/$env ]] || change "addons folder of $env" mkdir -p "$STACK_DIR/addons/$env"
        [[ -d $DATA_ROOT/$env/filestore ]] || change "data folder of $env" _data_folder "$env"
    done
    for file in "$DATA_ROOT/postgres" "$BACKUP_ROOT/daily" "$STATE_DIR/metrics" /var/www/html; do
        [[ -d $file ]] || change "folder $file" mkdir -p "$file"
    done
    [[ ! -d $BACKUP_ROOT/daily || $(stat -c %a "$BACKUP_ROOT/daily") == 750 ]] || change "backups are root's" chmod 750 "$BACKUP_ROOT/daily"
    ((CHECK)) || "$STACK_DIR/scripts/make-placeholder-certs.sh" "$LETSENCRYPT_ROOT"
    if [[ $(timeout 20 "$DOCKER" inspect --format '{{.State.Status}}' odoo_prod 2>/dev/null || true) != running ]]; then
        change "start the stack" compose up -d
    fi
}

_make_env() {
    local line
    while IFS= read -r line; do
        [[ $line =~ ^[A-Z_]*PASSWORD=$ ]] && line+=$(openssl rand -hex 24)
        printf '%s\n' "$line"
    done <"$SOURCE_FOLDER/.env.example" | write_file "$STACK_DIR/.env" 600
}

_make_htpasswd() {
    local password
    password=$(openssl rand -base64 15)
    mkdir -p "$STACK_DIR/nginx/auth"
    # Shown first: a run that is cut here makes and shows another one.
    log "Test site: user becker, password $password"
    htpasswd -inB becker <<<"$password" | write_file "$STACK_DIR/nginx/auth/htpasswd" 644
}

# Owner of the data folder is whoever Odoo runs as inside its image.
_data_folder() { # ENV
    local image owner
    image=$(env_value "ODOO_${1^^}_IMAGE" odoo:17.0)
    owner=$("$DOCKER" run --rm --entrypoint /bin/sh "$image" -c 'echo "$(id -u odoo 2>/dev/null || id -u):$(id -g odoo 2>/dev/null || id -g)"')
    [[ $owner =~ ^[0-9]+:[0-9]+$ ]] || die "$EXIT_FAILED" "The owner inside $image is unknown."
    install -d -o "${owner%:*}" -g "${owner#*:}" "$DATA_ROOT/$1" "$DATA_ROOT/$1/filestore"
}

# A certificate per host name over HTTP-01 (E27).
phase_certificates() {
    local host mail
    place "$SOURCE_FOLDER/security/certbot-deploy-hook.sh" /etc/letsencrypt/renewal-hooks/deploy/odoo-nginx.sh 755
    mail=$(env_value CERTBOT_MAIL "")
    while read -r host; do
        [[ -e /etc/letsencrypt/renewal/$host.conf ]] && continue
        if [[ -z $mail ]]; then missing "No certificate for $host: set CERTBOT_MAIL in .env."; else
            change "certificate for $host" _certificate "$host" "$mail"
        fi
    done < <(sed -n 's/^ *server_name \([a-z0-9.-]*\);/\1/p' "$STACK_DIR"/nginx/sites-enabled/*.conf 2>/dev/null | sort -u)
}

_certificate() { # HOST MAIL: the placeholder makes room, and comes back when it fails
    local live="$LETSENCRYPT_ROOT/live/$1" aside="$LETSENCRYPT_ROOT/live/.placeholder-$1"
    if [[ -e $live ]]; then
        rm -rf -- "$aside"
        mv -T -- "$live" "$aside"
    fi
    if certbot certonly --non-interactive --agree-tos -m "$2" --webroot -w /var/www/html -d "$1"; then
        rm -rf -- "$aside"
        /etc/letsencrypt/renewal-hooks/deploy/odoo-nginx.sh
    else
        mv -T -- "$aside" "$live"
        missing "certbot got no certificate for $1."
    fi
}

phase_logs() {
    place "$SOURCE_FOLDER/security/90-journal-retention.conf" /etc/systemd/journald.conf.d/90-odoo-stack.conf 644
    ((CHECK)) || systemctl restart systemd-journald
}

phase_fail2ban() {
    place "$SOURCE_FOLDER/security/fail2ban-odoo.conf" /etc/fail2ban/jail.d/odoo-stack.conf 644
    place "$SOURCE_FOLDER/security/fail2ban-filter-nginx-odoo.conf" /etc/fail2ban/filter.d/nginx-odoo.conf 644
    ((CHECK)) || systemctl reload-or-restart fail2ban
}

phase_timers() {
    local file name
    for file in "$SOURCE_FOLDER"/systemd/*.{service,timer,socket}; do
        place "$file" "/etc/systemd/system/$(basename "$file")" 644
    done
    ((CHECK)) || systemctl daemon-reload
    for file in "$SOURCE_FOLDER"/systemd/*.{timer,socket}; do
        name=$(basename "$file")
        # Offsite runs once it is set up.
        [[ $name != odoo-offsite* || -e $ETC_DIR/offsite.conf ]] || { missing "Offsite is not set up ($ETC_DIR/offsite.conf); $name stays off."; continue; }
        [[ $(systemctl is-enabled "$name" 2>/dev/null || true) == enabled ]] || change "enable $name" systemctl enable --now "$name"
    done
}

phase_backup() {
    [[ -n $(newest_verified) ]] || change "first backup" "$STACK_DIR/scripts/backup.sh"
}
