#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The stack's Compose file under Compose v2, as a server of Ubuntu 24.04 or Debian 13 has it: the program is
# taken from Debian 13's package, unpacked beside everything. The other tests run it under 1.29.
bats_require_minimum_version 1.5.0
load support/labserver

setup_file() {
    fetch_compose2 || skip "the package docker-compose of Debian 13 cannot be fetched here"
    lab_start
    as root 'cat >/usr/local/bin/compose2 && chmod 755 /usr/local/bin/compose2' <"$compose2"
}

teardown_file() { lab_end; }

# Sets compose2; kept in the cache folder.
fetch_compose2() {
    local cache="${LEITSTAND_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/leitstand}/compose2" work=$BATS_FILE_TMPDIR/apt
    export compose2="$cache/docker-compose"
    [[ ! -x $compose2 ]] || return 0
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$cache"
    "$BATS_TEST_DIRNAME/../../installer/suite-sources.sh" deb trixie >"$work/sources.list"
    local options=(-o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/lists"
        -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update -qq || return
    (cd "$work" && apt-get "${options[@]}" download -qq docker-compose) || return
    dpkg-deb --extract "$work"/docker-compose_*.deb "$work/unpacked" || return
    install -m 755 "$(find "$work/unpacked" -type f -name docker-compose -size +1M)" "$compose2"
}

in_stack() { command_seconds=300 as root "cd /opt/odoo-stack && $1"; }
healthy() { as root "docker ps --filter health=healthy --format '{{.Names}}'" | sort | tr '\n' ' '; }

@test "Compose v2 reads the file and finds nothing to warn about" {
    in_stack 'compose2 version --short' | grep -q '^2\.'
    run --separate-stderr -0 in_stack 'compose2 config --quiet'
    [[ -z $stderr && -z $output ]]
    # Both generations mean the same services.
    [[ $(in_stack 'compose2 --profile cadvisor config --services' | sort) == "$(in_stack 'docker-compose config --services 2>/dev/null' | sort)" ]]
}

@test "Compose v2 brings the whole stack up: all healthy, limits and networks as under 1.29" {
    shape="docker inspect --format '{{.Name}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.RestartPolicy.Name}} {{range \$n, \$v := .NetworkSettings.Networks}}{{\$n}} {{end}}{{.HostConfig.PortBindings}}' \$(docker ps -q) | sort"
    before=$(as root "$shape")
    all=$(as root "docker ps --format '{{.Names}}'" | sort | tr '\n' ' ')
    in_stack 'docker-compose down 2>/dev/null && compose2 up -d --no-build'
    for _ in $(seq 120); do
        [[ $(healthy) != "$all" ]] || break
        sleep 1
    done
    [[ $(healthy) == "$all" ]]
    as root "docker inspect --format '{{index .Config.Labels \"com.docker.compose.version\"}}' odoo_prod" | grep -q '^2\.'
    [[ $(as root "$shape") == "$before" ]]
}

@test "the console and the scripts see a stack of Compose v2 as they see the other" {
    run -0 as root '/opt/odoo-stack/scripts/health-check.sh --print'
    [[ $(jq -c '[.envs[].ok]' <<<"$output") == '[true,true,true]' ]]
    export HOME=$BATS_TEST_TMPDIR XDG_CONFIG_HOME=$BATS_TEST_TMPDIR/config XDG_DATA_HOME=$BATS_TEST_TMPDIR/data
    console="${LEITSTAND_BINARY_DIR:-$BATS_TEST_DIRNAME/../../build/dev}/leitstand"
    run timeout 120 "$console" status --json --profile "$dir/profile.json" --language en
    [[ $status -le 1 ]] # a busy machine is told as a notice
    [[ $(jq '[.containers.list[] | select(.health == "healthy")] | length' <<<"$output") == 7 ]]
    command_seconds=120 as root '/opt/odoo-stack/scripts/backup.sh'
}
