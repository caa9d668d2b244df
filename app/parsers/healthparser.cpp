// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/healthparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <algorithm>

namespace leitstand {

using namespace parsing;

namespace {

std::optional<HealthProbe> probeOf(QByteArrayView line)
{
    const auto object = jsonObject(line.toByteArray(), QStringLiteral("history.jsonl"));
    if (!object)
        return std::nullopt;
    HealthProbe probe;
    probe.at = jsonUtc(object->value(QLatin1String("at")));
    const QJsonValue envs = object->value(QLatin1String("envs"));
    if (!probe.at.isValid() || !envs.isObject())
        return std::nullopt;
    const auto ok = [&](const char *name) {
        return envs.toObject()
            .value(QLatin1String(name))
            .toObject()
            .value(QLatin1String("ok"))
            .toBool();
    };
    probe.prodOk = ok("prod");
    probe.testOk = ok("test");
    probe.devOk = ok("dev");
    return probe;
}

std::optional<std::pair<QDateTime, QDateTime>> windowOf(QByteArrayView line)
{
    const auto object = jsonObject(line.toByteArray(), QStringLiteral("maintenance.jsonl"));
    if (!object)
        return std::nullopt;
    const QDateTime from = jsonUtc(object->value(QLatin1String("from")));
    const QDateTime to = jsonUtc(object->value(QLatin1String("to")));
    if (!from.isValid() || !to.isValid() || to <= from)
        return std::nullopt;
    return std::pair(from, to);
}

void noteDamage(HealthUpdate &update, int line)
{
    ++update.damagedLines;
    if (update.firstDamagedLine == 0)
        update.firstDamagedLine = line;
}

} // namespace

Result<HealthUpdate> parseHealth(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    HealthUpdate update;
    update.isAppend =
        true; // a section with a new maintenance window only leaves the history as it is
    for (const BundleEntry &entry : *entries) {
        if (entry.path == "history" || entry.path == "append") {
            update.isAppend = entry.path == "append";
            for (const Line &line : linesOf(entry.content)) {
                if (const auto probe = probeOf(line.text))
                    update.probes.append(*probe);
                else
                    noteDamage(update, line.number);
            }
        } else if (entry.path == "maintenance") {
            QList<std::pair<QDateTime, QDateTime>> windows;
            for (const Line &line : linesOf(entry.content)) {
                if (const auto window = windowOf(line.text))
                    windows.append(*window);
                else
                    noteDamage(update, line.number);
            }
            if (entry.isFile())
                update.maintenance = windows;
        } else {
            return unexpected(QStringLiteral("health"), plainText(entry.path));
        }
    }
    return update;
}

void applyHealth(const HealthUpdate &update, HealthHistory &history, qsizetype maxProbes)
{
    if (!update.isAppend) {
        history.probes.clear();
        history.damagedLines = 0;
    }
    history.damagedLines += update.damagedLines;
    history.probes += update.probes;
    if (update.maintenance)
        history.maintenance = *update.maintenance;
    const auto earlier = [](const HealthProbe &a, const HealthProbe &b) { return a.at < b.at; };
    if (!std::is_sorted(history.probes.cbegin(), history.probes.cend(), earlier))
        std::stable_sort(history.probes.begin(), history.probes.end(), earlier);
    const auto twice = [](const HealthProbe &a, const HealthProbe &b) { return a == b; };
    history.probes.erase(std::unique(history.probes.begin(), history.probes.end(), twice),
                         history.probes.end());
    if (history.probes.size() > maxProbes)
        history.probes.remove(0, history.probes.size() - maxProbes);
}

} // namespace leitstand
