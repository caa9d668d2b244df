// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/handshakes.h"

namespace leitstand {

QDateTime latestHandshakeIn(const QByteArray &output)
{
    qint64 latest = 0;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        bool ok = false;
        const qint64 seconds = parts.value(1).toLongLong(&ok);
        if (ok && parts.size() == 2 && seconds < (qint64(1) << 40))
            latest = std::max(latest, seconds);
    }
    return latest > 0 ? QDateTime::fromSecsSinceEpoch(latest).toUTC() : QDateTime();
}

} // namespace leitstand
