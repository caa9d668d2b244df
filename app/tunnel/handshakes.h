// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace leitstand {

/// The latest of what `wg show NAME latest-handshakes` prints (key, tab, seconds since 1970; 0
/// means never). Null when there was none. Pure.
[[nodiscard]] QDateTime latestHandshakeIn(const QByteArray &output);

} // namespace leitstand
