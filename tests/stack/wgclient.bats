# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# wg-client.sh with a stand-in for wg (keys of the right form, no interface) and a real host key.
bats_require_minimum_version 1.5.0

setup() {
    REPO=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    CLIENT="$REPO/resources/stack/scripts/wg-client.sh"
    export WG_FOLDER="$BATS_TEST_TMPDIR/wireguard" SSH_FOLDER="$BATS_TEST_TMPDIR/ssh"
    BIN="$BATS_TEST_TMPDIR/bin"
    mkdir -p "$BIN" "$WG_FOLDER" "$SSH_FOLDER"
    # A private key is random; its public key is a hash of it.
    cat >"$BIN/wg" <<'WG'
#!/bin/bash
printf '%s\n' "$*" >>"$(dirname "$0")/arguments"
case $1 in
    genkey) head -c 32 /dev/urandom | base64 ;;
    pubkey) openssl dgst -sha256 -binary | base64 ;;
esac
WG
    chmod 755 "$BIN/wg"
    PATH="$BIN:$PATH"
    printf '[Interface]\nAddress = 10.8.0.1/24\nListenPort = 51820\nPrivateKey = %s\n' \
        "$(head -c 32 /dev/zero | base64)" >"$WG_FOLDER/wg0.conf"
    ssh-keygen -q -t ed25519 -N '' -f "$SSH_FOLDER/ssh_host_ed25519_key"
}

value() { # PATH: of the profile in $output
    jq -er "$1" <<<"$output"
}

@test "a profile holds the tunnel, the account and the fingerprint of the host key" {
    run -0 --separate-stderr "$CLIENT" --profile anna anna-laptop server.example.org
    [[ $(value .format) == leitstand-profile && $(value .version) == 1 ]]
    [[ $(value .host) == 10.8.0.1 && $(value .port) == 22 && $(value .user) == anna ]]
    [[ $(value .hostKeySha256) == "$(ssh-keygen -lf "$SSH_FOLDER/ssh_host_ed25519_key.pub" | cut -d ' ' -f 2)" ]]
    [[ $(value .id) =~ ^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$ ]]
    [[ $(value .auth.method) == key && $(value .tunnel.name) == leitstand ]]
    value .tunnel.configuration >"$BATS_TEST_TMPDIR/conf"
    grep -qx 'Endpoint = server.example.org:51820' "$BATS_TEST_TMPDIR/conf"
    grep -qx 'AllowedIPs = 10.8.0.1/32' "$BATS_TEST_TMPDIR/conf"
    grep -qx 'Address = 10.8.0.2/32' "$BATS_TEST_TMPDIR/conf"
    # The key belongs to the peer that the server now knows; the server keeps only the public half.
    private=$(sed -n 's/^PrivateKey = //p' "$BATS_TEST_TMPDIR/conf")
    [[ $private =~ ^[A-Za-z0-9+/]{43}=$ ]]
    grep -qxF "PublicKey = $(wg pubkey <<<"$private")" "$WG_FOLDER/wg0.conf"
    [[ $(<"$WG_FOLDER/wg0.conf") != *"$private"* ]]
    [[ $(<"$BIN/arguments") != *"$private"* ]]
}

@test "a key that the client made never reaches the server's output" {
    public=$(wg pubkey <<<"$(wg genkey)")
    run -0 --separate-stderr "$CLIENT" --profile ben ben server.example.org "$public"
    [[ $(value .tunnel.configuration) != *PrivateKey* ]]
    grep -qxF "PublicKey = $public" "$WG_FOLDER/wg0.conf"
}

@test "an endpoint of IPv6 is put in brackets" {
    run -0 --separate-stderr "$CLIENT" --profile anna anna-laptop 2001:db8::1
    [[ $(value .tunnel.configuration) == *$'\nEndpoint = [2001:db8::1]:51820\n'* ]]
}

@test "one id for one client, another for another" {
    run -0 --separate-stderr "$CLIENT" --profile anna anna-laptop server.example.org
    first=$(value .id)
    sed -i '/^# anna-laptop/,$d' "$WG_FOLDER/wg0.conf"
    run -0 --separate-stderr "$CLIENT" --profile anna anna-laptop server.example.org
    [[ $(value .id) == "$first" ]]
    run -0 --separate-stderr "$CLIENT" --profile anna anna-desktop server.example.org
    [[ $(value .id) != "$first" ]]
}

@test "without --profile a plain WireGuard file" {
    run -0 --separate-stderr "$CLIENT" anna-laptop server.example.org
    [[ ${lines[0]} == '[Interface]' && ${lines[1]} == 'PrivateKey = '* ]]
    run -0 --separate-stderr "$CLIENT" ben server.example.org "$(wg pubkey <<<"$(wg genkey)")"
    [[ ${lines[1]} == 'PrivateKey = <the key that the client made>' ]]
}

@test "without a host key there is no blind profile, and no peer is added" {
    rm "$SSH_FOLDER"/ssh_host_ed25519_key*
    before=$(<"$WG_FOLDER/wg0.conf")
    run -1 "$CLIENT" --profile anna anna-laptop server.example.org
    [[ $output == *fingerprint* ]]
    [[ $(<"$WG_FOLDER/wg0.conf") == "$before" ]]
}

@test "accounts and names that are none are refused" {
    run -2 "$CLIENT" --profile 'a;b' anna-laptop server.example.org
    run -2 "$CLIENT" --profile
    run -2 "$CLIENT" --profile Anna anna-laptop server.example.org
    run -2 "$CLIENT" --profile anna 'x;y' server.example.org
    run -2 "$CLIENT" --profile anna anna-laptop 'a b'
}
