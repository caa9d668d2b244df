// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

class QNetworkInterface;

namespace leitstand {

/// What has gone through a network interface since it came up, as the system counts it; needs no
/// rights. Absent: the system does not say.
struct InterfaceCounters {
    std::optional<quint64> receivedBytes, sentBytes;
};
[[nodiscard]] InterfaceCounters countersOf(const QNetworkInterface &interface);

} // namespace leitstand
