#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A new WireGuard client: takes the next free address, adds the peer to the server, prints the
# client's configuration. The client's private key is made here, printed once and not kept.
# Usage: wg-client.sh [--profile USER] NAME ENDPOINT            e.g. anna-laptop server.example.org
#        wg-client.sh [--profile USER] NAME ENDPOINT PUBLICKEY  when the client made its own key (better)
# --profile prints a profile for Leitstand instead: the tunnel, the account USER and the
# fingerprint of this server's host key, so that the first contact is never blind.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
: "${WG_FOLDER:=/etc/wireguard}" "${SSH_FOLDER:=/etc/ssh}"
account=""
if [[ ${1:-} == --profile ]]; then
    account=${2:-}
    [[ $account =~ ^[a-z_][a-z0-9_-]{0,31}$ ]] || die "$EXIT_USAGE" "Not an account: $account"
    shift 2
fi
name=${1:-} endpoint=${2:-} public=${3:-}
[[ $name =~ ^[a-z0-9-]{1,40}$ ]] || die "$EXIT_USAGE" "Not a client name: $name"
[[ $endpoint =~ ^[A-Za-z0-9.:-]{1,253}$ ]] || die "$EXIT_USAGE" "Not an endpoint: $endpoint"
[[ -z $public || $public =~ ^[A-Za-z0-9+/]{43}=$ ]] || die "$EXIT_USAGE" "Not a public key"
need_tools wg flock
fingerprint=""
if [[ -n $account ]]; then
    need_tools jq ssh-keygen sha256sum
    fingerprint=$(ssh-keygen -l -E sha256 -f "$SSH_FOLDER/ssh_host_ed25519_key.pub" | cut -d ' ' -f 2) || true
    [[ $fingerprint =~ ^SHA256:[A-Za-z0-9+/]{43}$ ]] || die "$EXIT_FAILED" "The fingerprint of this server's host key cannot be read"
fi
conf="$WG_FOLDER/wg0.conf"
is_plain_file "$conf" || die "$EXIT_FAILED" "$conf is missing"
umask 077
exec {lock}>"$WG_FOLDER/.lock"
flock "$lock"
! grep -qxF "# $name" "$conf" || die "$EXIT_USAGE" "There is already a client $name"
address=""
for host in $(seq 2 254); do
    grep -qE "^AllowedIPs *= *10\.8\.0\.$host/32" "$conf" || { address=10.8.0.$host; break; }
done
[[ -n $address ]] || die "$EXIT_FAILED" "No address is free in 10.8.0.0/24"
private=""
if [[ -z $public ]]; then
    private=$(wg genkey)
    public=$(wg pubkey <<<"$private")
fi
{ cat "$conf"; printf '\n# %s\n[Peer]\nPublicKey = %s\nAllowedIPs = %s/32\n' "$name" "$public" "$address"; } | write_file "$conf" 600
if [[ -e /sys/class/net/wg0 ]]; then wg syncconf wg0 <(wg-quick strip "$conf"); fi
server=$(sed -n 's/^PrivateKey *= *//p' "$conf" | head -n 1 | wg pubkey)

outside=$endpoint
[[ $endpoint != *:* ]] || outside="[$endpoint]"
configuration() {
    printf '[Interface]\n'
    # A key that the client made is known to the client only.
    if [[ -n $private || -z $account ]]; then printf 'PrivateKey = %s\n' "${private:-<the key that the client made>}"; fi
    printf 'Address = %s/32\n\n[Peer]\nPublicKey = %s\nEndpoint = %s:51820\n' "$address" "$server" "$outside"
    printf 'AllowedIPs = 10.8.0.1/32\nPersistentKeepalive = 25\n'
}
if [[ -z $account ]]; then
    configuration
    exit 0
fi
# The same client of the same server keeps its id: a new profile takes the place of the old one.
hash=$(sha256sum <<<"$server $name" | cut -c 1-32)
id=${hash:0:8}-${hash:8:4}-4${hash:13:3}-8${hash:17:3}-${hash:20:12}
configuration | jq -Rs --arg id "$id" --arg name "$endpoint" --arg user "$account" --arg key "$fingerprint" \
    '{format: "leitstand-profile", version: 1, id: $id, name: $name, host: "10.8.0.1", port: 22, user: $user,
      hostKeySha256: $key, auth: {method: "key"}, tunnel: {name: "leitstand", configuration: .}}'
