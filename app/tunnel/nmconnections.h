// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace leitstand {

struct NmConnection {
    QString uuid, type, name, device, state;
    bool operator==(const NmConnection &) const = default;
};

/// What `nmcli --terse --escape yes --fields UUID,TYPE,NAME,DEVICE,STATE connection show` prints.
/// Pure. UnexpectedOutput when a line has another number of fields.
[[nodiscard]] Result<QList<NmConnection>> parseNmConnections(const QByteArray &output);

} // namespace leitstand
