# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The swap: database and filestore of one environment exchanged for prepared ones by renaming, with
# a synced intent record first, so that a run that dies in between is finished or taken back later.
# Names (DB and folder alike): live = odoo_prod, side = odoo_prod__r<time>, before = odoo_prod__before_<time>.
# shellcheck shell=bash

INTENTS="$STATE_DIR/intents"
MAINTENANCE="$STACK_DIR/nginx/maintenance"

maintenance_on() { mkdir -p "$MAINTENANCE" && : >"$MAINTENANCE/$1.on" && chmod 644 "$MAINTENANCE/$1.on"; }
maintenance_off() { rm -f -- "$MAINTENANCE/$1.on"; }

stop_odoo() { witness timeout 120 "$DOCKER" stop -t 60 "$(env_container "$1")" >/dev/null; }
start_odoo() { witness timeout 120 "$DOCKER" start "$(env_container "$1")" >/dev/null; }

intent_write() { # ENV OPERATION LIVE SIDE BEFORE WITH-FILESTORE(true|false) GOAL(forward|back) SET [KIND [KEPT-AS]]
    mkdir -p "$INTENTS"
    jq -n --arg env "$1" --arg operation "$2" --arg live "$3" --arg side "$4" --arg before "$5" \
        --argjson filestore "$6" --arg goal "$7" --arg set "$8" --arg kind "${9:-database}" --arg kept "${10:-}" --arg at "$(now_utc)" \
        '{version: 1, at: $at, kind: $kind, keptAs: $kept, environment: $env, operation: $operation, live: $live, side: $side,
          before: $before, filestore: $filestore, goal: $goal, set: $set}' | write_file "$INTENTS/$1.json" 640
    sync "$INTENTS/$1.json" "$INTENTS"
}
intent_clear() { rm -f -- "$INTENTS/$1.json"; sync "$INTENTS"; }

open_database() { # NAME
    pg_sql_plain postgres -v name="$1" <<<'ALTER DATABASE :"name" WITH ALLOW_CONNECTIONS true;'
}

# Closes both to everybody (one session, because each exec costs), then live -> before and side -> live in
# one transaction; owner, grants and per-database settings of the
# live name are carried over, because they stay with the renamed database otherwise.
swap_databases() { # LIVE SIDE BEFORE ROLE
    local began=${EPOCHREALTIME/./} code=0
    _swap_databases "$@" || code=$?
    evidence "$code" "$began" "" docker exec "$POSTGRES_CONTAINER" psql -d postgres -v live="$1" -v side="$2" -v before="$3" -v role="$4"
    return "$code"
}

# A name of its own, so that recovery finds and ends a session whose script is dead. The side goes first:
# when it is no longer there, nothing is closed.
_swap_databases() {
    PG_APPLICATION="leitstand_swap_$1" pg_sql_plain postgres -v live="$1" -v side="$2" -v before="$3" -v role="$4" -v keeper="$SIDE_ROLE" <<'EOSQL'
ALTER DATABASE :"side" WITH ALLOW_CONNECTIONS false;
ALTER DATABASE :"live" WITH ALLOW_CONNECTIONS false;
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname IN (:'live', :'side') \g /dev/null
BEGIN;
CREATE TEMPORARY TABLE carried ON COMMIT DROP AS
SELECT row_number() OVER () AS n, format('ALTER %s SET %I = %s',
    CASE WHEN s.setrole = 0 THEN format('DATABASE %I', :'side')
         ELSE format('ROLE %I IN DATABASE %I', s.setrole::regrole::text, :'side') END,
    split_part(c, '=', 1),
    CASE WHEN split_part(c, '=', 1) IN ('search_path', 'temp_tablespaces', 'session_preload_libraries')
         THEN substr(c, strpos(c, '=') + 1) ELSE quote_literal(substr(c, strpos(c, '=') + 1)) END) AS statement
FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase, unnest(s.setconfig) c
WHERE d.datname = :'live';
INSERT INTO carried SELECT 1000 + row_number() OVER (), format('GRANT %s ON DATABASE %I TO %s', a.privilege_type, :'side',
    CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
FROM pg_database d, aclexplode(d.datacl) a WHERE d.datname = :'live' AND a.grantee <> d.datdba;
SELECT statement FROM carried ORDER BY n \gexec
ALTER DATABASE :"live" RENAME TO :"before";
ALTER DATABASE :"before" OWNER TO :"keeper";
ALTER DATABASE :"side" RENAME TO :"live";
ALTER DATABASE :"live" OWNER TO :"role";
REVOKE CONNECT, TEMPORARY ON DATABASE :"live" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"live" TO :"role";
ALTER DATABASE :"live" WITH ALLOW_CONNECTIONS true;
COMMIT;
EOSQL
}

# Two renames; each half-way state is understood by intent_recover. The content of the side folder is on
# the disk since it was prepared; only the names have to get there.
swap_filestores() { # ENV LIVE SIDE BEFORE
    local root
    root=$(env_filestore "$1")
    if [[ -e $root/$2 ]]; then mv -T -- "$root/$2" "$root/$4"; fi
    mv -T -- "$root/$3" "$root/$2"
    sync "$root"
}

# After a run that died: looks at the real names and brings both sides to the same state, with the
# record that the run could not write. The database decides, because its exchange is one transaction.
# Needs the locks of the environment. Prints forward or back; fails without PostgreSQL, and then the intent
# stays for the next one. Each step has its own test: this runs where `set -e` does not reach.
intent_recover() { # ENV
    local file="$INTENTS/$1.json" live side before with root kind result part
    is_plain_file "$file" || return 0
    if [[ $(jq -r .kind "$file") == deploy ]]; then
        # A deployment exchanges the code along; its parts are only needed here.
        for part in compose release deployhistory deployswitch; do
            # shellcheck source=/dev/null
            source "$CHECKS_FOLDER/$part.sh"
        done
        deploy_recover "$1"
        return
    fi
    live=$(jq -r .live "$file") side=$(jq -r .side "$file") before=$(jq -r .before "$file")
    with=$(jq -r .filestore "$file") kind=$(jq -r '.kind // "database"' "$file")
    root=$(env_filestore "$1")
    _end_exchange "$live" || return 1
    result=$(_intent_exchanged) || return 1
    if [[ $result == forward ]]; then
        if [[ $with == true && -e $root/$side ]]; then
            if [[ -e $root/$live ]]; then mv -T -- "$root/$live" "$root/$before" || return 1; fi
            mv -T -- "$root/$side" "$root/$live" || return 1
        fi
        _intent_record "$1" "$file" || return 1
    elif [[ $with == true && ! -e $root/$live && -e $root/$before ]]; then
        mv -T -- "$root/$before" "$root/$live" || return 1
    fi
    if [[ $kind == database ]]; then
        open_database "$live" || return 1
        # A stop that the dead script had begun may still be under way: it ends before the start.
        stop_odoo "$1" || true
        start_odoo "$1" || return 1
        maintenance_off "$1"
    fi
    intent_clear "$1"
    printf '%s\n' "$result"
}

# Ends the exchange of a dead script that goes on inside the container; only then do the names say the truth.
_end_exchange() { # LIVE
    local left try
    for ((try = 0; try < 60; try++)); do
        left=$(pg_sql postgres -v name="leitstand_swap_$1" <<<"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = :'name';") ||
            return 1
        [[ $left != 0 ]] || return 0
        sleep 0.5
    done
    return 1
}

_intent_exchanged() { # prints forward or back
    local found
    if [[ $kind == filestore ]]; then
        if [[ -e $root/$before || ! -e $root/$side ]]; then echo forward; else echo back; fi
        return
    fi
    found=$(pg_sql postgres -v live="$live" -v before="$before" <<<"SELECT count(*) FROM pg_database WHERE datname IN (:'live', :'before');") || return 1
    if [[ $found == 2 ]]; then echo forward; else echo back; fi
}

# Without a record there would be no undo, and a kept copy would never expire.
_intent_record() { # ENV FILE
    local operation set
    operation=$(jq -r .operation "$2") set=$(jq -r .set "$2")
    if [[ $(jq -r .goal "$2") == forward ]]; then
        [[ -e $RECORDS/$operation.json ]] || record_write "$operation" "$1" "$live" "$before" "$with" "$set" 0 "" "" "$kind"
    elif [[ $kind == filestore ]]; then
        rm -rf --one-file-system -- "${root:?}/$before"
        _record_state "$operation" undone
    elif [[ -e $RECORDS/$operation.json && $(jq -r .state "$RECORDS/$operation.json") == kept ]]; then
        record_undo "$operation" "$1" "$live" "$before" "$with" "$set" "" "$(jq -r '.keptAs // ""' "$2")"
    fi
}

# Waits until people can work again; prints the last result on failure. Until Odoo answers at all it is
# asked for nothing else: every further probe would cost time in which people wait.
gate() { # ENV WORK [SECONDS]
    local deadline=$((SECONDS + ${3:-180})) answer="" port
    port=$(environment_port "$1")
    mkdir -p "$2/$1"
    while ((SECONDS < deadline)); do
        if [[ $(RETRY_SECONDS=0 probe_health "$port" "$2/$1") == fail ]]; then
            sleep 0.1
            continue
        fi
        answer=$(RETRY_SECONDS=0 probe_environment "$1" "$2")
        if [[ $(jq -r '.ok and .probes.modules == "ok"' <<<"$answer") == true ]]; then return 0; fi
        sleep 0.3
    done
    [[ -n $answer ]] || answer=$(RETRY_SECONDS=0 probe_environment "$1" "$2")
    printf '%s\n' "$answer"
    return 1
}
