# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Messages to people: Telegram and mail. Settings in ETC_DIR/notify.conf (root, 600):
#   TELEGRAM_TOKEN=…  TELEGRAM_CHAT=…  MAIL_TO=…  MAIL_FROM=…
# The token goes to jq by its environment (root's own) and to curl by stdin, never by an argument.
# shellcheck shell=bash

_notify_value() { # KEY
    local line
    is_plain_file "$ETC_DIR/notify.conf" || return 0
    while IFS= read -r line; do
        [[ $line == "$1="* ]] && printf '%s' "${line#*=}"
    done <"$ETC_DIR/notify.conf"
    return 0
}

# Sends TEXT on every configured way; fails when one that is configured did not take it.
notify() { # TEXT
    local token chat to from failed=0 subject
    token=$(_notify_value TELEGRAM_TOKEN)
    chat=$(_notify_value TELEGRAM_CHAT)
    to=$(_notify_value MAIL_TO)
    from=$(_notify_value MAIL_FROM)
    if [[ -n $token && -n $chat ]]; then
        if [[ $token =~ ^[0-9A-Za-z:_-]+$ && $chat =~ ^-?[0-9]+$ ]]; then
            URL=$(_notify_value TELEGRAM_URL) TOKEN=$token CHAT=$chat TEXT=$1 jq -rn '
                "url = \((if env.URL == "" then "https://api.telegram.org" else env.URL end) + "/bot" + env.TOKEN + "/sendMessage" | tojson)",
                "data-urlencode = \("chat_id=" + env.CHAT | tojson)", "data-urlencode = \("text=" + env.TEXT | tojson)"' |
                curl -fsS -m 20 -o /dev/null --config - 2>/dev/null || failed=1
        else
            failed=1
        fi
    fi
    if [[ -n $to ]]; then
        subject="[$(uname -n)] $(head -n 1 <<<"$1" | cut -c 1-100)"
        printf 'From: %s\nTo: %s\nSubject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s\n' \
            "${from:-root}" "$to" "$subject" "$1" | "${SENDMAIL:-/usr/sbin/sendmail}" -t || failed=1
    fi
    return "$failed"
}
