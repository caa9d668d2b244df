# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Probes of one environment. Each prints ok, fail or unchecked and never fails itself.
# shellcheck shell=bash

environment_port() { # ENV
    case $1 in
    prod) env_value ODOO_PROD_PORT 8069 ;;
    test) env_value ODOO_TEST_PORT 8070 ;;
    dev) env_value ODOO_DEV_PORT 8071 ;;
    esac
}

probe_container() { # ENV
    local answer
    answer=$(timeout 20 "$DOCKER" inspect --format '{{.State.Status}} {{.State.Restarting}}' "$(env_container "$1")" 2>/dev/null || true)
    [[ $answer == running* && $answer != *true ]] && echo ok || echo fail
}

# One request, once more after three seconds: a single lost packet is no outage.
_fetch() { # URL OUT
    local try code
    for try in 1 2; do
        code=$(curl -sS -m 10 -o "$2" --max-filesize 2000000 -w '%{http_code}' "$1" 2>/dev/null || true)
        [[ $code == 200 ]] && break
        ((try == 2)) || sleep "${RETRY_SECONDS:-3}"
    done
    printf '%s' "$code"
}

# Only an answer that has the key db_server_status says anything about the database.
probe_health() { # PORT WORK
    local code state
    code=$(_fetch "http://127.0.0.1:$1/web/health?db_server_status=1" "$2/health")
    [[ $code == 200 ]] || { echo fail; return; }
    state=$(jq -r 'if type != "object" then "fail" elif .status != "pass" then "fail"
        elif has("db_server_status") | not then "unchecked" elif .db_server_status == true then "ok" else "fail" end' \
        "$2/health" 2>/dev/null || echo fail)
    case $state in ok | unchecked) echo "$state" ;; *) echo fail ;; esac
}

# Loads the registry of that database, unlike /web/health.
probe_login() { # PORT WORK
    local code
    code=$(_fetch "http://127.0.0.1:$1/web/login" "$2/login")
    if [[ $code == 200 ]] && grep -q '<form' "$2/login"; then echo ok; else echo fail; fi
}

# Both database probes in one session: who gets in may connect, and each exec costs.
probe_database() { # ENV: prints two words, database and modules
    local database pending
    database=$(env_database "$1")
    pending=$(timeout 30 "$DOCKER" exec -i -u postgres "$POSTGRES_CONTAINER" psql -X -q -At -v ON_ERROR_STOP=1 -U postgres -d "$database" \
        <<<"SET statement_timeout = '20s'; SELECT count(*) FROM ONLY public.ir_module_module WHERE state IN ('to install', 'to upgrade', 'to remove');" 2>/dev/null || true)
    case $pending in
    0) echo "ok ok" ;;
    [1-9]*) echo "ok fail" ;;
    *) echo "fail unchecked" ;;
    esac
}

# JSON of one environment. "ok" is what the SLA counts: people can work. A module in a pending state
# is told, but does not stop them.
probe_environment() { # ENV WORK
    local env=$1 work="$2/$1" port container health login database modules ok=false looking
    mkdir -p "$work"
    # The database at the same time as the pages: after a deployment people wait for this.
    exec {looking}< <(probe_database "$env")
    port=$(environment_port "$env")
    container=$(probe_container "$env")
    health=fail login=fail
    if [[ $container == ok ]]; then
        health=$(probe_health "$port" "$work")
        login=$(probe_login "$port" "$work")
    fi
    read -r database modules <&"$looking"
    exec {looking}<&-
    if [[ $container == ok && $health != fail && $login == ok && $database == ok ]]; then ok=true; fi
    printf '{"ok":%s,"probes":{"container":"%s","health":"%s","login":"%s","database":"%s","modules":"%s"}}\n' \
        "$ok" "$container" "$health" "$login" "$database" "$modules"
}
