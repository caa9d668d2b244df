// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace leitstand {

struct Endpoint {
    QString host; ///< without brackets
    quint16 port = 0;
};

/// Single values of a WireGuard configuration. Pure; stricter than Qt's own conversions, so that
/// nothing is read differently by the programs that get the text afterwards.
[[nodiscard]] std::optional<int> wireguardNumber(const QString &text, int least, int most);
[[nodiscard]] std::optional<Endpoint> wireguardEndpoint(const QString &text);
[[nodiscard]] bool isHostName(const QString &text);
[[nodiscard]] bool isIpAddress(const QString &text);

} // namespace leitstand
