# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of deploy.sh: what is made ready while people still work, what both ways have in common, the rollback.
# All read the variables of deploy.sh.
# shellcheck shell=bash disable=SC2015,SC2034,SC2154

deploy_locks() { # WAIT
    lock_need shared exclusive "deployment on $env" "$1"
    lock_need "env-$env" exclusive "deployment" "$1"
    if [[ $mode == run && -e $INTENTS/$env.json ]]; then
        result=$(intent_recover "$env") || die "$EXIT_FAILED" "An earlier run was cut off and cannot be recovered now."
        warn "An earlier run was cut off; recovered: $result"
    fi
}

# What runs that died before they stopped anything have left.
deploy_clear() { # ENV
    local live name root
    live=$(env_database "$1") root=$(env_filestore "$1")
    clear_leftovers "$1"
    for name in "$root/${live}__before_"*; do
        if is_plain_folder "$name" && ! is_recorded "${name##*/}" && ! pg_database_exists "${name##*/}"; then rm -rf --one-file-system -- "$name"; fi
    done
}

code_words() { # FILE
    jq -r '"\(.image)" + (if .addonsCommit != "" then ", addons \(.addonsCommit[:12])" else "" end) + ", configuration \(.configSha256[:12])"' "$1"
}

# The new release beside the one that runs; nobody notices yet. A bad image or ref ends here.
prepare_release() {
    local pinned id path commit="" ref="" conf
    mkdir -p -- "$folder"
    code_capture "$env" "$operation" || die "$EXIT_FAILED" "What $env runs now cannot be told (container, image or addons link)."
    pinned=$(code_value "$folder/previous.json" image) id=$(code_value "$folder/previous.json" imageId)
    path=$(code_value "$folder/previous.json" addons) commit=$(code_value "$folder/previous.json" addonsCommit) ref=$(code_value "$folder/previous.json" addonsRef)
    if [[ -n $image ]]; then
        step pull "Fetching the image $image"
        # A name that always means the same image needs no fetching when it is here.
        if [[ $image != leitstand-release/* && $image != *@sha256:* ]] || ! image_id "$image" >/dev/null; then
            witness timeout 1800 "$DOCKER" pull -q "$image" >/dev/null || {
                id=$(image_id "$image") || die "$EXIT_FAILED" "The image $image cannot be fetched; nothing was changed."
                warn "The image $image cannot be fetched; the one of that name on this server is taken."
            }
        fi
        id=$(image_id "$image") && pinned=$(image_pin "$image" "$env") || die "$EXIT_FAILED" "The image $image cannot be used; nothing was changed."
        # The name may have meant another image until it was fetched.
        ((untested)) || [[ -z $(untested_code "$env" "$id" "$([[ -z $addons ]] || addons_commit "$addons")") ]] ||
            die "$EXIT_FAULTS" "The image $image that was fetched is not the one that $(stage_before "$env") has run; nothing was changed."
        log "$image is $pinned"
    fi
    if [[ -n $addons ]]; then
        step addons "Checking out the addons of $addons"
        commit=$(addons_commit "$addons") && ref=$addons || die "$EXIT_FAULTS" "The addons repository has no $addons"
        checkout_addons "$commit" "$folder/addons" "$operation" || die "$EXIT_FAILED" "The addons of $addons cannot be checked out; nothing was changed."
        path="releases/$env/$operation/addons"
        log "$addons is $commit"
    fi
    conf=${config:-$folder/previous.conf}
    write_file "$folder/odoo.conf" 600 <"$conf"
    _code_json "$env" "$pinned" "$id" "$path" "$commit" "$ref" "releases/$env/$operation/odoo.conf" |
        _with_asked deploy "$modules" "" | write_file "$folder/release.json" 640
    # What would cost time when nobody can work.
    side_role_ready || die "$EXIT_FAILED" "PostgreSQL does not answer; nothing was changed."
    compose_form
    # Most of the filestore's names while people still work; the rest follows when Odoo is stopped.
    copy_filestore "$env" "$live" "$before" || die "$EXIT_FAILED" "The filestore of $env cannot be kept; nothing was changed."
}

_with_asked() { jq --argjson asked "$(asked_for "$1" "$2" "$untested" "$3")" '.asked = $asked'; } # KIND MODULES OF

# Starts what was put in place, proves it and keeps what was there before.
run_release() { # WHAT
    local answer wrong
    step start "Starting Odoo $env"
    recreate_odoo "$env" || take_back "$1 does not start."
    step gate "Waiting until all probes pass $GATE_TIMES times in a row"
    waiting "Waiting until people can work"
    answer=$(gate_steady "$env" "$work") || take_back "Odoo $env does not come up on $1: $answer" TIMED_OUT
    step prove "Looking from inside the container"
    wrong=$(code_proof "$env" "$folder/release.json")
    [[ -z $wrong ]] || take_back "Odoo $env does not run $1: $wrong"
    step keep "Keeping code and data of before"
    up_at=$(date +%s%3N)
    deploy_intent "$env" "$operation" "$live" "$before" "$aside" kept "$earlier"
    deploy_record "$env" "$((up_at - down_at))" "${newest:-}"
    maintenance_off "$env"
    intent_clear "$env"
    switching=0
    release_prune "$env" || warn "Old releases of $env could not be cleared away."
    facts "$(jq -cn --argjson down "$((up_at - down_at))" --arg before "${newest:-}" '{downMilliseconds: $down, newestWriteBefore: $before}')"
}

# Everything as before; tells both outcomes and ends the script.
take_back() { # WHY [STATE]
    local answer=""
    warn "$1"
    step_ended "${2:-FAILED}"
    keep_words "$env" "$operation" failed-
    step take-back "Putting code, configuration and data of before back"
    switching=0
    deploy_back "$env" || die "$EXIT_FAILED" "$1 $env could not be brought back now; the next run or recovery does it."
    step gate-back "Waiting until people can work as before"
    answer=$(gate_steady "$env" "$work") || {
        step_ended TIMED_OUT
        deploy_back_done "$env"
        tell_words "$env" "$operation"
        die "$EXIT_FAILED" "$1 Code and data of before are back, but Odoo $env does not come up on them either: $answer"
    }
    step_ended COMPLETED
    deploy_back_done "$env"
    tell_words "$env" "$operation"
    facts "$(jq -cn --argjson down "$(($(date +%s%3N) - down_at))" '{downMilliseconds: $down}')"
    die "$EXIT_FAILED" "$1 Code, configuration and data of before are back and $env is at work on them."
}

rollback_run() {
    local since target
    record=$(_record "$earlier") || exit
    target="$RELEASES/$env/$earlier/previous.json" aside=$(jq -r .before <<<"$record")
    lock_need "deploy-$env" exclusive "rollback of $earlier"
    step lock "Taking the locks of $env and of PostgreSQL"
    deploy_locks 0
    record=$(_record "$earlier") || exit
    step check "Looking for what was written since"
    is_plain_file "$target" || die "$EXIT_FAULTS" "The release before $earlier is no longer described ($target)"
    pg_database_exists "$aside" || die "$EXIT_FAULTS" "The data of before, $aside, is gone"
    image_id "$(code_value "$target" image)" >/dev/null || die "$EXIT_FAULTS" "The image of before, $(code_value "$target" image), is no longer there"
    [[ -d $STACK_DIR/$(code_value "$target" addons) || $(code_value "$target" addons) == "releases/$env/$earlier/found" ]] ||
        die "$EXIT_FAULTS" "The addons of before are no longer there"
    newest=$(newest_write "$live")
    since=$(jq -r .liveSince <<<"$record")
    if [[ -n $newest && $newest > $since && $accept_loss == 0 ]]; then
        facts "$(jq -cn --arg at "$newest" '{newestWriteLive: $at}')"
        die "$EXIT_FAULTS" "People have written since the deployment ($(rows_since "$live" "$since") records, the last one $newest, deployed $since); a rollback puts that aside."
    fi
    if [[ $mode == check ]]; then
        log "Nothing stands against the rollback of $earlier."
        return
    fi
    code_capture "$env" "$operation" || die "$EXIT_FAILED" "What $env runs now cannot be told (container, image or addons link)."
    _with_asked rollback "" "$earlier" <"$target" | write_file "$folder/release.json" 640

    step stop "Stopping Odoo $env"
    no_return
    keep_words "$env" "$operation" before-
    down_at=$(date +%s%3N)
    deploy_intent "$env" "$operation" "$live" "$before" "$aside" switch "$earlier"
    switching=1
    maintenance_on "$env"
    stop_odoo "$env" || warn "Odoo $env did not stop in time."
    step switch "Exchanging code and data for those of before"
    swap_databases "$live" "$aside" "$before" "$(env_database "$env")" || take_back "The databases could not be exchanged."
    swap_filestores "$env" "$live" "$aside" "$before" || take_back "The filestores could not be exchanged."
    code_place "$env" "$folder/release.json" || take_back "The release of before could not be put in its place."
    run_release "the release of before"
    log "$env runs $(code_words "$folder/release.json") on its data of before; what was written until $newest is kept; back again: deploy.sh --rollback $operation"
}

# How many records people have written since, in the tables that the newest write is looked for in.
rows_since() { # DATABASE SINCE
    pg_sql "$1" -v since="$2" <<'EOSQL'
SELECT coalesce(sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM ONLY public.%I WHERE write_date > %L', c.relname,
    replace(replace(:'since', 'T', ' '), 'Z', '')), false, true, '')))[1]::text::bigint), 0)
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'write_date' AND a.atttypid = 'timestamp'::regtype
    AND NOT a.attisdropped AND c.relname = ANY (ARRAY['res_partner', 'res_users', 'res_company', 'product_template', 'sale_order',
    'sale_order_line', 'account_move', 'account_move_line', 'stock_move', 'stock_picking', 'purchase_order', 'project_task', 'mail_message']);
EOSQL
}
