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

@test "Telegram gets the message at the address of the token, as one form field" {
    cat >"$BATS_TEST_TMPDIR/telegram" <<'EOP'
import http.server, sys, urllib.parse
class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        with open(sys.argv[1] + "/got", "w") as file:
            print(self.path, *sorted(urllib.parse.parse_qsl(body)), sep="\n", file=file)
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
with open(sys.argv[1] + "/port", "w") as file:
    file.write(f"{server.server_port}\n")
server.handle_request()
EOP
    mkfifo "$BATS_TEST_TMPDIR/port"
    timeout 60 /usr/bin/python3 "$BATS_TEST_TMPDIR/telegram" "$BATS_TEST_TMPDIR" 3>&- &
    read -r port <"$BATS_TEST_TMPDIR/port"
    printf 'TELEGRAM_TOKEN=123:abc_D\nTELEGRAM_CHAT=-42\nTELEGRAM_URL=http://127.0.0.1:%s\n' "$port" >"$ETC_DIR/notify.conf"
    run -0 "$STACK/scripts/raid-alert.sh" Fail /dev/md0
    wait
    mapfile -t got <"$BATS_TEST_TMPDIR/got"
    printf '%s\n' "${got[@]}"
    [[ ${got[0]} == /bot123:abc_D/sendMessage && ${got[1]} == "('chat_id', '-42')" && ${got[2]} == "('text', 'RAID on "*": Fail on /dev/md0"* ]]
}
