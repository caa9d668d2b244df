# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# installer/suite-sources.sh: entries for another suite, made from either form of apt sources.

setup() {
    script=$BATS_TEST_DIRNAME/../../installer/suite-sources.sh
    export LEITSTAND_APT_DIR=$BATS_TEST_TMPDIR/apt LEITSTAND_OS_RELEASE=$BATS_TEST_TMPDIR/release
    mkdir -p "$LEITSTAND_APT_DIR/sources.list.d"
    echo 'VERSION_CODENAME=bookworm' >"$LEITSTAND_OS_RELEASE"
}

one_line() { cat >"$LEITSTAND_APT_DIR/sources.list"; }
deb822() { cat >"$LEITSTAND_APT_DIR/sources.list.d/debian.sources"; }

@test "one-line entry without options" {
    one_line <<<'deb http://mirror.invalid/debian bookworm main contrib'
    run "$script" deb-src trixie
    [ "$status" = 0 ]
    [ "$output" = 'deb-src http://mirror.invalid/debian trixie main' ]
}

@test "one-line entry with several options keeps the keyring" {
    one_line <<<'deb [ arch=amd64 signed-by=/usr/share/keyrings/a.gpg ] http://mirror.invalid/debian bookworm main'
    run "$script" deb trixie
    [ "$output" = 'deb [signed-by=/usr/share/keyrings/a.gpg] http://mirror.invalid/debian trixie main' ]
}

@test "security, updates, sources, other components and comments are left out" {
    one_line <<'EOF'
# deb http://comment.invalid/debian bookworm main
deb http://security.invalid/debian-security bookworm-security main
deb http://mirror.invalid/debian bookworm-updates main
deb-src http://src.invalid/debian bookworm main
deb http://contrib.invalid/debian bookworm contrib
deb http://mirror.invalid/debian bookworm main
EOF
    run "$script" deb trixie
    [ "$output" = 'deb http://mirror.invalid/debian trixie main' ]
}

@test "deb822 with continuation lines, comments and two stanzas" {
    deb822 <<'EOF'
Types: deb
# a comment inside of a stanza
URIs: http://mirror.invalid/debian
Suites:
 bookworm
 bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/a.gpg

Types: deb
URIs: http://security.invalid/debian-security
Suites: bookworm-security
Components: main
EOF
    run "$script" deb-src trixie
    [ "$output" = 'deb-src [signed-by=/usr/share/keyrings/a.gpg] http://mirror.invalid/debian trixie main' ]
}

@test "a disabled deb822 stanza does not count" {
    deb822 <<'EOF'
Types: deb
URIs: http://mirror.invalid/debian
Suites: bookworm
Components: main
Enabled: no
EOF
    run "$script" deb trixie
    [ "$status" = 1 ]
    [[ $output == *"no apt source"* ]]
}

@test "the same mirror in both forms appears once" {
    one_line <<<'deb http://mirror.invalid/debian bookworm main'
    deb822 <<'EOF'
Types: deb deb-src
URIs: http://mirror.invalid/debian
Suites: bookworm
Components: main
EOF
    run "$script" deb trixie
    [ "$output" = 'deb http://mirror.invalid/debian trixie main' ]
}

@test "a wrong type is refused" {
    run "$script" rpm trixie
    [ "$status" = 2 ]
}
