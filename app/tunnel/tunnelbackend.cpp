// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/tunnelbackend.h"

namespace leitstand {

tl::unexpected<Error> TunnelBackend::keyMissing()
{
    return fail(ErrorKind::KeyUnreadable,
                tr("The private key of the tunnel is not on this computer. Import the profile or "
                   "the WireGuard file again that was made for it."));
}

void WatchedTunnel::switchOn(const Done &done)
{
    done(fail(ErrorKind::Refused,
              tr("Leitstand only watches this tunnel. Switch it in the program that runs it.")));
}

void WatchedTunnel::switchOff(const Done &done)
{
    switchOn(done);
}

} // namespace leitstand
