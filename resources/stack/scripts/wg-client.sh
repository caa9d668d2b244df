#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A new WireGuard client: takes the next free address, adds the peer to the server, prints the
# client's configuration. The client's private key is made here, printed once and not kept.
# Usage: wg-client.sh NAME ENDPOINT            e.g. wg-client.sh anna-laptop server.example.org
#        wg-client.sh NAME ENDPOINT PUBLICKEY  when the client made its own key (better)
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
: "${WG_FOLDER:=/etc/wireguard}"
name=${1:-} endpoint=${2:-} public=${3:-}
[[ $name =~ ^[a-z0-9-]{1,40}$ ]] || die "$EXIT_USAGE" "Not a client name: $name"
[[ $endpoint =~ ^[A-Za-z0-9.:-]{1,253}$ ]] || die "$EXIT_USAGE" "Not an endpoint: $endpoint"
[[ -z $public || $public =~ ^[A-Za-z0-9+/]{43}=$ ]] || die "$EXIT_USAGE" "Not a public key"
need_tools wg flock
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
private="<the key that the client made>"
if [[ -z $public ]]; then
    private=$(wg genkey)
    public=$(wg pubkey <<<"$private")
fi
{ cat "$conf"; printf '\n# %s\n[Peer]\nPublicKey = %s\nAllowedIPs = %s/32\n' "$name" "$public" "$address"; } | write_file "$conf" 600
if [[ -e /sys/class/net/wg0 ]]; then wg syncconf wg0 <(wg-quick strip "$conf"); fi
server=$(sed -n 's/^PrivateKey *= *//p' "$conf" | head -n 1 | wg pubkey)
cat <<CLIENT
[Interface]
PrivateKey = $private
Address = $address/32

[Peer]
PublicKey = $server
Endpoint = $endpoint:51820
AllowedIPs = 10.8.0.1/32
PersistentKeepalive = 25
CLIENT
