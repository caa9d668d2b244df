// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/metrichistory.h"

#include <QStringList>

namespace leitstand {

void MetricHistory::add(const QString &key, std::chrono::milliseconds uptime, double value)
{
    QList<QPointF> &samples = m_samples[key];
    const double x = double(uptime.count()) / 1000.0;
    if (!samples.isEmpty() && x <= samples.constLast().x()) {
        if (x < samples.constLast().x())
            samples.clear(); // the server restarted: its uptime began anew
        else
            samples.removeLast();
    }
    samples.append(QPointF(x, value));
    if (samples.size() > capacity)
        samples.remove(0, samples.size() - capacity);
}

QList<QPointF> MetricHistory::samples(const QString &key) const
{
    return m_samples.value(key);
}

QStringList MetricHistory::keys() const
{
    return m_samples.keys();
}

void MetricHistory::clear()
{
    m_samples.clear();
}

} // namespace leitstand
