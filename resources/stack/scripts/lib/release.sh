# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What an environment runs ("code": image, addons, configuration) and how another one is put in its place.
# STACK_DIR/releases/<env>/<operation>/ holds what that deployment put there (release.json, addons/, odoo.conf) and
# what it found (previous.json, previous.conf). addons/<env> is a link to the addons of the release that runs.
# shellcheck shell=bash

RELEASES="$STACK_DIR/releases"

env_image_key() { printf 'ODOO_%s_IMAGE' "${1^^}"; }
env_config() { printf '%s/config/odoo-%s.conf' "$STACK_DIR" "$1"; }
sha256_of() { sha256sum -b -- "$1" | cut -d ' ' -f 1; }

# One value of .env, by one rename; other lines stay as they are.
env_set() { # KEY VALUE
    local line found=0
    {
        while IFS= read -r line || [[ -n $line ]]; do
            if [[ $line != "$1="* ]]; then
                printf '%s\n' "$line"
            elif ((!found)); then
                found=1
                printf '%s=%s\n' "$1" "$2"
            fi
        done < <(cat -- "$STACK_DIR/.env" 2>/dev/null)
        ((found)) || printf '%s=%s\n' "$1" "$2"
    } | write_file "$STACK_DIR/.env" 600
}

# CONFIG as it was shown, with what was hidden: an option of ENV's configuration stands for its "***". Prints the
# name of one that it does not have, and fails.
fill_secrets() { # ENV CONFIG TARGET
    awk -v target="$3" '
        function name(line) { sub(/[ \t]*=.*/, "", line); sub(/^[ \t]+/, "", line); return line }
        FNR == 1 { section = ""; file++ }
        /^\[/ { section = $0 }
        file == 1 { if ($0 ~ /^[ \t]*[A-Za-z0-9_]+[ \t]*=/) value[section, name($0)] = $0; next }
        /^[ \t]*[A-Za-z0-9_]+[ \t]*=[ \t]*\*\*\*[ \t]*$/ {
            if (!((section, name($0)) in value)) { print name($0); bad = 1; exit }
            $0 = value[section, name($0)]
        }
        { print >target }
        END { exit bad }' "$(env_config "$1")" "$2"
}

image_id() { timeout 60 "$DOCKER" image inspect --format '{{.Id}}' "$1" 2>/dev/null; } # REF
running_image_id() { timeout 20 "$DOCKER" inspect --format '{{.Image}}' "$(env_container "$1")" 2>/dev/null; } # ENV

# A name of an image that always means the same one: its digest, or, for an image that no registry knows, a
# tag of our own. The tag is made in any case, so that clearing up unused images leaves it alone.
image_pin() { # REF ENV
    local id digest own
    id=$(image_id "$1") || return 1
    [[ $id =~ ^sha256:[0-9a-f]{12,64}$ ]] || return 1
    own="leitstand-release/$2:${id:7:12}"
    timeout 60 "$DOCKER" tag "$id" "$own" || return 1
    digest=$(timeout 60 "$DOCKER" image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$id" | grep -m 1 -E '^[a-z0-9][a-z0-9._/:-]*@sha256:[0-9a-f]{64}$' || true)
    printf '%s' "${digest:-$own}"
}

# Git as the owner of the repository: what people push there is not run as root.
addons_git() { # ARGUMENTS…
    local repository owner group
    repository=$(env_value ADDONS_REPOSITORY /srv/git/odoo-addons.git)
    is_plain_folder "$repository" || return 1
    read -r owner group < <(stat -c '%u %g' -- "$repository")
    (cd / && GIT_CONFIG_NOSYSTEM=1 HOME=/nonexistent GIT_TERMINAL_PROMPT=0 exec setpriv --reuid="$owner" --regid="$group" --clear-groups -- \
        git --git-dir="$repository" -c core.hooksPath=/dev/null -c core.fsmonitor=false "$@")
}

is_git_ref() { [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$ && $1 != *..* && $1 != *//* && $1 != */ && $1 != *.lock ]]; }
is_image_ref() { [[ $1 =~ ^[a-z0-9][a-z0-9._/:-]{0,199}(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?$ ]]; }
is_module_list() { [[ $1 =~ ^[a-z_][a-z0-9_]{0,99}(,[a-z_][a-z0-9_]{0,99}){0,99}$ ]]; }

addons_commit() { # REF: the full commit
    addons_git rev-parse --verify --quiet --end-of-options "$1^{commit}" 2>/dev/null
}

# The files of COMMIT into FOLDER, with a mark that tells which release they are.
checkout_addons() { # COMMIT FOLDER OPERATION
    local status=()
    rm -rf --one-file-system -- "$2"
    mkdir -p -- "$2"
    set +e
    addons_git archive --format=tar "$1" | tar -x -C "$2" --no-same-owner --no-same-permissions
    status=("${PIPESTATUS[@]}")
    set -e
    ((status[0] == 0 && status[1] == 0)) || return 1
    find "$2" ! -type f ! -type d ! -type l -delete || return 1
    printf '%s\n' "$3" >"$2/.leitstand-release"
    chmod -R u=rwX,go=rX -- "$2"
    sync -f "$2"
}

# Writes previous.json and previous.conf: what runs now. The image is the container's, not the one that .env names.
code_capture() { # ENV OPERATION
    local env=$1 folder="$RELEASES/$1/$2" id image addons commit="" ref=""
    mkdir -p -- "$folder"
    id=$(running_image_id "$env") || id=$(image_id "$(env_value "$(env_image_key "$env")" odoo:17.0)") || return 1
    image=$(image_pin "$id" "$env") || return 1
    addons="releases/$env/$2/found"
    if [[ -L $STACK_DIR/addons/$env ]]; then
        addons=$(readlink -- "$STACK_DIR/addons/$env") && addons=${addons#../}
        [[ $addons =~ ^releases/$env/[A-Za-z0-9-]+/(addons|found)$ ]] || return 1
        read -r commit ref < <(jq -r '"\(.addonsCommit // "") \(.addonsRef // "")"' "$RELEASES/$env/current.json" 2>/dev/null) || true
    fi
    write_file "$folder/previous.conf" 600 <"$(env_config "$env")"
    _code_json "$env" "$image" "$id" "$addons" "$commit" "$ref" "releases/$env/$2/previous.conf" | write_file "$folder/previous.json" 640
}

_code_json() { # ENV IMAGE IMAGE-ID ADDONS COMMIT REF CONFIG
    jq -n --arg env "$1" --arg image "$2" --arg id "$3" --arg addons "$4" --arg commit "$5" --arg ref "$6" --arg config "$7" \
        --arg sha "$(sha256_of "$STACK_DIR/$7")" --arg at "$(now_utc)" \
        '{version: 1, environment: $env, image: $image, imageId: $id, addons: $addons, addonsCommit: $commit, addonsRef: $ref,
          config: $config, configSha256: $sha, at: $at}'
}

code_value() { jq -r --arg key "$2" '.[$key] // ""' "$1"; } # FILE KEY

# Puts a code in its place. Each part is one rename, and doing it again does no harm: a run that was cut is
# brought to one state by doing one of the two again.
code_place() { # ENV FILE
    local env=$1 addons link="$STACK_DIR/addons/$1"
    addons=$(code_value "$2" addons)
    env_set "$(env_image_key "$env")" "$(code_value "$2" image)" || return 1
    if [[ -d $link && ! -L $link ]]; then
        # Until the first deployment it is a folder; the release that found it keeps it.
        mkdir -p -- "$(dirname "$STACK_DIR/$(_found_addons "$2")")" || return 1
        mv -T -- "$link" "$STACK_DIR/$(_found_addons "$2")" || return 1
    fi
    ln -sfn -- "../$addons" "$link.new" && mv -fT -- "$link.new" "$link" || return 1
    write_file "$(env_config "$env")" 644 <"$STACK_DIR/$(code_value "$2" config)" || return 1
    jq --arg at "$(now_utc)" '.at = $at' "$2" | write_file "$RELEASES/$env/current.json" 640 || return 1
    # The files are on the disk already; the names have to get there.
    sync "$STACK_DIR" "$STACK_DIR/addons" "$STACK_DIR/config" "$RELEASES/$env"
}

_found_addons() { code_value "$(dirname "$1")/previous.json" addons; }

# A new container: a running one shows what its mounts were when it was made, whatever the names mean now.
recreate_odoo() { # ENV
    witnessed_compose up -d --no-deps --no-build --force-recreate "odoo_$1" >/dev/null
}

witnessed_compose() { # ARGUMENTS…
    local began=${EPOCHREALTIME/./} code=0 words
    words=$(mktemp)
    compose "$@" 2>"$words" || code=$?
    evidence "$code" "$began" "$(tail -c 1000 "$words")" docker compose "$@"
    ((code == 0)) || tail -n 5 "$words" | plain_text >&2
    rm -f -- "$words"
    return "$code"
}

# What the container itself shows against FILE; prints what is wrong.
code_proof() { # ENV FILE
    local container seen
    container=$(env_container "$1")
    [[ $(running_image_id "$1") == "$(code_value "$2" imageId)" ]] || echo "the container runs another image"
    seen=$(timeout 30 "$DOCKER" exec -i "$container" cat /etc/odoo/odoo.conf 2>/dev/null | sha256sum | cut -d ' ' -f 1)
    [[ $seen == "$(code_value "$2" configSha256)" ]] || echo "the container shows another configuration"
    if [[ $(code_value "$2" addons) == */addons ]]; then
        seen=$(timeout 30 "$DOCKER" exec -i "$container" cat /mnt/extra-addons/.leitstand-release 2>/dev/null || true)
        [[ releases/$1/$seen/addons == "$(code_value "$2" addons)" ]] || echo "the container shows other addons"
    fi
}

# Releases that nothing leads to any more, and our own tags of their images. Never while a switch is open.
release_prune() { # ENV
    local file name wanted=" " images=" " tag
    for file in "$RELEASES/$1/current.json" "$RELEASES/$1"/*/previous.json; do
        is_plain_file "$file" || continue
        name=$(basename "$(dirname "$file")")
        if [[ $file == */previous.json ]]; then
            [[ -e $RECORDS/$name.json && $(jq -r .state "$RECORDS/$name.json") == kept ]] || continue
            wanted+="$name "
        fi
        wanted+="$(code_value "$file" addons | cut -d / -f 3) "
        images+="$(code_value "$file" imageId) "
    done
    for name in "$RELEASES/$1"/*/; do
        name=$(basename "$name")
        [[ $wanted == *" $name "* || $name == "*" ]] || rm -rf --one-file-system -- "${RELEASES:?}/$1/$name"
    done
    timeout 60 "$DOCKER" images --format '{{.Repository}}:{{.Tag}}' | { grep "^leitstand-release/$1:" || true; } | while read -r tag; do
        # An image of a container stays: only the name goes.
        [[ $images == *" $(image_id "$tag") "* ]] || timeout 60 "$DOCKER" rmi "$tag" >/dev/null 2>&1 || true
    done
}
