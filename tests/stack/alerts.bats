# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Small hooks: a renewed certificate reloads nginx, a RAID event and a failed unit are told.
# That mdadm --monitor really calls its program is shown in provision.bats.
bats_require_minimum_version 1.5.0

setup() {
    STACK=$(cd "$BATS_TEST_DIRNAME/../../resources/stack" && pwd)
    export ETC_DIR="$BATS_TEST_TMPDIR/etc" LOG="$BATS_TEST_TMPDIR/log" SENDMAIL="$BATS_TEST_TMPDIR/bin/sendmail"
    mkdir -p "$ETC_DIR" "$BATS_TEST_TMPDIR/bin"
    # shellcheck disable=SC2016
    fake sendmail 'cat >>"$LOG"'
    echo 'MAIL_TO=admin@example.invalid' >"$ETC_DIR/notify.conf"
    export PATH="$BATS_TEST_TMPDIR/bin:$PATH"
}

fake() { # PROGRAM BODY
    printf '#!/bin/bash\n%s\n' "$2" >"$BATS_TEST_TMPDIR/bin/$1"
    chmod 755 "$BATS_TEST_TMPDIR/bin/$1"
}

@test "certificate renewal: nginx is asked first, then reloaded, never restarted" {
    # shellcheck disable=SC2016
    fake docker 'echo "$*" >>"$LOG"'
    run -0 "$STACK/security/certbot-deploy-hook.sh"
    [[ $(cat "$LOG") == "exec odoo_nginx nginx -t -c /etc/nginx/stack/nginx.conf
exec odoo_nginx nginx -s reload -c /etc/nginx/stack/nginx.conf" ]]
}

@test "certificate renewal: a configuration that does not hold is not loaded, and certbot is told" {
    # shellcheck disable=SC2016
    fake docker 'echo "$*" >>"$LOG"; [[ $* != *" -t "* ]]'
    run ! "$STACK/security/certbot-deploy-hook.sh"
    run ! grep -q reload "$LOG"
}

@test "RAID events are told, the chatter of a rebuild is not" {
    run -0 "$STACK/scripts/raid-alert.sh" Fail /dev/md0 /dev/nvme0n1p3
    grep -q 'Subject: .*RAID on .*: Fail on /dev/md0 /dev/nvme0n1p3' "$LOG"
    rm "$LOG"
    run -0 "$STACK/scripts/raid-alert.sh" Rebuild20 /dev/md0
    run -0 "$STACK/scripts/raid-alert.sh" RebuildStarted /dev/md0
    [[ ! -e $LOG ]]
    run -2 "$STACK/scripts/raid-alert.sh" 'x; rm'
}

@test "a failed unit is told by name" {
    run -0 "$STACK/scripts/alert.sh" odoo-backup.service
    grep -q 'Subject: .*odoo-backup.service failed' "$LOG"
    run -2 "$STACK/scripts/alert.sh" '../x y'
}
