// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QHash>
#include <QList>
#include <QPointF>
#include <QString>

namespace leitstand {

/// The last hour of each metric, for sparklines and charts. Keys: "cpu" (0…1), "ram" (0…1), "swap"
/// (0…1), "load", "net.rx", "net.tx" (bytes/s), "container.<name>.cpu" (cores),
/// "container.<name>.memory" (bytes). x = server uptime in seconds, y = value. Ring of 1800
/// samples. Plain value, implicitly shared.
class MetricHistory
{
public:
    static constexpr qsizetype capacity = 1800;
    void add(const QString &key, std::chrono::milliseconds uptime, double value);
    /// Oldest first.
    [[nodiscard]] QList<QPointF> samples(const QString &key) const;
    [[nodiscard]] QStringList keys() const;
    void clear();

private:
    QHash<QString, QList<QPointF>> m_samples;
};

} // namespace leitstand
