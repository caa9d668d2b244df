# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The switch of a deployment and of its rollback: code and database go together, forward or back. An intent
# record comes first; its phase tells what a run that died had begun:
#   stop    Odoo is stopped, the copy is made or taken; the code is the old one
#   switch  code and data may be the new ones; the old data is BEFORE (if there is such a database), what
#           replaces it goes to ASIDE
#   kept    the new state has passed its gate
# shellcheck shell=bash disable=SC2154

: "${GATE_TIMES:=3}" "${GATE_SECONDS:=180}"

deploy_intent() { # ENV OPERATION LIVE BEFORE ASIDE PHASE [UNDOES]
    mkdir -p "$INTENTS"
    jq -n --arg env "$1" --arg operation "$2" --arg live "$3" --arg before "$4" --arg aside "$5" --arg phase "$6" --arg undoes "${7:-}" \
        --arg at "$(now_utc)" \
        '{version: 1, at: $at, kind: "deploy", environment: $env, operation: $operation, live: $live, before: $before, aside: $aside,
          phase: $phase, undoes: $undoes}' | write_file "$INTENTS/$1.json" 640
    sync "$INTENTS/$1.json" "$INTENTS"
}

# The stopped database as a copy that nobody may enter and no Odoo sees; files of the filestore by second
# names (they are never changed in place).
copy_database() { # LIVE COPY
    PG_APPLICATION="leitstand_swap_$1" pg_sql_plain postgres -v live="$1" -v copy="$2" -v role="$SIDE_ROLE" <<'EOSQL'
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = :'live' \g /dev/null
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE %I ALLOW_CONNECTIONS false%s', :'copy', :'role', :'live',
    CASE WHEN current_setting('server_version_num')::int >= 150000 THEN ' STRATEGY file_copy' ELSE '' END) \gexec
EOSQL
}

copy_filestore() { # ENV LIVE COPY
    local root
    root=$(env_filestore "$1")
    mkdir -p -- "$root/$3" || return 1
    [[ ! -d $root/$2 ]] || cp -aln -- "$root/$2/." "$root/$3/" || return 1
    chown --reference="$root" -- "$root/$3"
}

drop_copy() { # ENV NAME
    local root
    root=$(env_filestore "$1")
    [[ $2 =~ __(before_|r)[0-9TZ]+$ ]] || return 1
    drop_database "$2" || return 1
    rm -rf --one-file-system -- "${root:?}/$2"
}

# The modules are updated by a container of their own, in the new image and before anybody can work.
update_modules() { # ENV MODULES LOG
    local began=${EPOCHREALTIME/./} code=0 command
    end_update "$1"
    command=(run --rm --no-deps -T --name "odoo_$1_update" "odoo_$1" /usr/bin/odoo -c /etc/odoo/odoo.conf -d "$(env_database "$1")" -u "$2"
        --stop-after-init --no-http)
    compose "${command[@]}" >"$3" 2>&1 || code=$?
    chmod 600 "$3"
    # What it said stays in the folder: nobody knows what an addon writes into its log.
    evidence "$code" "$began" "" docker compose "${command[@]}"
    return "$code"
}

# One that a dead script has left behind would go on writing.
end_update() { timeout 60 "$DOCKER" rm -f "odoo_$1_update" >/dev/null 2>&1 || true; } # ENV

# Waits until all five probes pass TIMES times in a row; prints the last answer on failure.
gate_steady() { # ENV WORK [SECONDS]
    local deadline=$((SECONDS + ${3:-$GATE_SECONDS})) answer="" row=0 websocket looking
    while ((SECONDS < deadline)); do
        # Side by side, as people wait.
        exec {looking}< <(probe_websocket "$1")
        answer=$(RETRY_SECONDS=0 probe_environment "$1" "$2")
        read -r websocket <&"$looking" || websocket=fail
        exec {looking}<&-
        if [[ $answer == '{"ok":true,'* && $answer == *'"modules":"ok"'* && $websocket == ok ]]; then
            row=$((row + 1))
            ((row < GATE_TIMES)) || return 0
            sleep 0.25
        else
            row=0
            ! in_restart_loop "$1" || break
            sleep 0.5
        fi
    done
    jq -c --arg websocket "$websocket" '.probes.websocket = $websocket | .probes' <<<"$answer"
    return 1
}

# Docker has started it again and again: waiting longer only makes the time without service longer.
in_restart_loop() { # ENV
    local count
    count=$(timeout 20 "$DOCKER" inspect --format '{{.RestartCount}}' "$(env_container "$1")" 2>/dev/null || true)
    [[ $count =~ ^[0-9]+$ ]] && ((count >= 4))
}

# Anything that answers by HTTP: a plain request is refused, but somebody has to be there.
probe_websocket() { # ENV
    local port code
    port=$(awk -F ' *= *' '$1 == "workers" {w = $2} $1 == "gevent_port" {g = $2} $1 == "http_port" {h = $2}
        END {print (w > 0 ? (g ? g : 8072) : (h ? h : 8069))}' "$(env_config "$1")")
    code=$(timeout 20 "$DOCKER" exec -i "$(env_container "$1")" curl -sS -m 8 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/websocket" 2>/dev/null || true)
    if [[ $code =~ ^[1-5][0-9][0-9]$ ]]; then echo ok; else echo fail; fi
}

# What the container said and how it ended, before it is replaced.
keep_words() { # ENV OPERATION PREFIX
    local kept="$STATE_DIR/operations/$2/evidence" container
    container=$(env_container "$1")
    (umask 077 && mkdir -p "$kept")
    timeout 60 "$DOCKER" logs --timestamps --tail 500 "$container" 2>&1 | plain_text | write_file "$kept/$3log.txt" 600 || true
    timeout 20 "$DOCKER" inspect --format '{{json .State}}' "$container" 2>/dev/null | write_file "$kept/$3state.json" 600 || true
    log "What $container said and its health log are kept in $kept ($3log.txt)."
}

# Its last words into the report: nobody should have to look for them on the server.
tell_words() { # ENV OPERATION
    local line
    while IFS= read -r line; do
        warn "$(env_container "$1") said: $line"
    done < <(tail -n 40 "$STATE_DIR/operations/$2/evidence/failed-log.txt" 2>/dev/null || true)
    line=$(jq -r '"\(.Status), exit code \(.ExitCode)" + (if .OOMKilled then ", out of memory" else "" end) +
        (.Health.Log // [] | map("; health check: \(.Output // "" | gsub("[\n\r]+"; " ") | .[:300])") | .[-3:] | add // "")' \
        "$STATE_DIR/operations/$2/evidence/failed-state.json" 2>/dev/null || true)
    [[ -z $line ]] || warn "$(env_container "$1") was: $line"
}

# Code, data and service as before, from the intent; may be begun again at any point. The caller asks the gate.
deploy_back() { # ENV
    local env=$1 file="$INTENTS/$1.json" operation live before aside root found
    operation=$(jq -r .operation "$file") live=$(jq -r .live "$file") before=$(jq -r .before "$file") aside=$(jq -r .aside "$file")
    root=$(env_filestore "$env")
    stop_odoo "$env" || true
    end_update "$env"
    _end_exchange "$live" || return 1
    if [[ $(jq -r .phase "$file") == stop ]]; then
        drop_copy "$env" "$before" || return 1
    else
        code_place "$env" "$RELEASES/$env/$operation/previous.json" || return 1
        found=$(pg_sql postgres -v name="$before" <<<"SELECT count(*) FROM pg_database WHERE datname = :'name';") || return 1
        [[ $found == 0 ]] || swap_databases "$live" "$before" "$aside" "$(env_database "$env")" || return 1
        [[ ! -e $root/$before ]] || swap_filestores "$env" "$live" "$before" "$aside" || return 1
    fi
    open_database "$live" || return 1
    recreate_odoo "$env" || return 1
}

# After deploy_back and its gate. A deployment's failed data goes; a rollback's copy is what it was before.
deploy_back_done() { # ENV
    local file="$INTENTS/$1.json" aside
    aside=$(jq -r .aside "$file")
    [[ ! $aside =~ __r[0-9TZ]+$ ]] || drop_copy "$1" "$aside" || warn "The failed copy $aside could not be removed; the next run of $1 does it."
    maintenance_off "$1"
    intent_clear "$1"
}

deploy_record() { # ENV: the record that a kept release needs, from the intent
    local file="$INTENTS/$1.json" operation undoes
    operation=$(jq -r .operation "$file") undoes=$(jq -r .undoes "$file")
    [[ -e $RECORDS/$operation.json ]] || record_write "$operation" "$1" "$(jq -r .live "$file")" "$(jq -r .before "$file")" true "" "${2:-0}" "" "${3:-}" deploy || return 1
    history_note "$1" "$operation" "${2:-0}" || warn "The history of $1 could not be written."
    [[ -z $undoes ]] || _record_state "$undoes" undone
}

# After a run that died: prints forward or back. Needs the locks; fails when it cannot be done now.
deploy_recover() { # ENV
    local env=$1 file="$INTENTS/$1.json" result=back
    if [[ $(jq -r .phase "$file") == kept ]]; then
        result=forward
        deploy_record "$env" || return 1
        stop_odoo "$env" || true
        recreate_odoo "$env" || return 1
        maintenance_off "$env"
        intent_clear "$env"
    else
        deploy_back "$env" || return 1
        deploy_back_done "$env"
    fi
    printf '%s\n' "$result"
}
