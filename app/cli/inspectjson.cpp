// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspectjson.h"

#include <QJsonArray>

#include <array>

namespace leitstand {

namespace {

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    if (!value)
        return QJsonValue::Null;
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
        return QJsonValue(qint64(*value));
    else
        return QJsonValue(*value);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate))
                          : QJsonValue(QJsonValue::Null);
}

QJsonValue syncJson(const std::optional<RaidSync> &sync)
{
    if (!sync)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("action"), sync->action},
                       {QStringLiteral("state"), sync->state},
                       {QStringLiteral("percent"), orNull(sync->percent)},
                       {QStringLiteral("finishMinutes"), orNull(sync->finishMinutes)},
                       {QStringLiteral("speedKiBs"), orNull(sync->speedKiBs)}};
}

QJsonObject arrayJson(const RaidArray &array)
{
    QJsonArray members;
    for (const RaidMember &member : array.members) {
        members.append(
            QJsonObject{{QStringLiteral("device"), member.device},
                        {QStringLiteral("role"), orNull(member.role)},
                        {QStringLiteral("flags"), QJsonArray::fromStringList(member.flags)}});
    }
    QJsonObject object{{QStringLiteral("name"), array.name},
                       {QStringLiteral("level"), textOrNull(array.level)},
                       {QStringLiteral("state"), array.state.section(u' ', 0, 0)},
                       {QStringLiteral("degraded"), orNull(array.degraded)},
                       {QStringLiteral("active"), orNull(array.activeMembers)},
                       {QStringLiteral("wanted"), orNull(array.wantedMembers)},
                       {QStringLiteral("members"), members},
                       {QStringLiteral("sync"), syncJson(array.sync)}};
    QString note = array.state.section(u' ', 1);
    note.remove(u'(').remove(u')');
    if (!note.isEmpty())
        object.insert(QStringLiteral("readOnly"), note);
    if (!array.unknownLines.isEmpty())
        object.insert(QStringLiteral("unknownLines"),
                      QJsonArray::fromStringList(array.unknownLines));
    return object;
}

QJsonObject proofJson(const BackupProof &proof)
{
    const QString state = proof.state == BackupProof::State::Passed   ? QStringLiteral("passed")
                          : proof.state == BackupProof::State::Failed ? QStringLiteral("failed")
                                                                      : QStringLiteral("never");
    return {{QStringLiteral("state"), state},
            {QStringLiteral("at"), timeOrNull(proof.at)},
            {QStringLiteral("detail"), textOrNull(proof.detail)}};
}

QJsonObject databaseJson(const BackupDatabase &database)
{
    QJsonObject rows;
    for (auto it = database.rowCounts.cbegin(); it != database.rowCounts.cend(); ++it)
        rows.insert(it.key(), it.value());
    return {{QStringLiteral("environment"), database.environment},
            {QStringLiteral("database"), database.database},
            {QStringLiteral("file"), database.file},
            {QStringLiteral("bytes"), database.bytes},
            {QStringLiteral("databaseBytes"), database.databaseBytes},
            {QStringLiteral("odooVersion"), textOrNull(database.odooVersion)},
            {QStringLiteral("newestWrite"), timeOrNull(database.newestWrite)},
            {QStringLiteral("rowCounts"), rows}};
}

QJsonObject setJson(const BackupSet &set)
{
    QJsonArray databases, filestores;
    for (const BackupDatabase &database : set.databases)
        databases.append(databaseJson(database));
    for (const BackupFilestore &store : set.filestores) {
        filestores.append(QJsonObject{{QStringLiteral("environment"), store.environment},
                                      {QStringLiteral("file"), store.file},
                                      {QStringLiteral("bytes"), store.bytes},
                                      {QStringLiteral("sourceBytes"), store.sourceBytes},
                                      {QStringLiteral("fileCount"), store.fileCount}});
    }
    const QJsonObject plans{{QStringLiteral("form"), textOrNull(set.plansForm)},
                            {QStringLiteral("reason"), textOrNull(set.plansReason)},
                            {QStringLiteral("bytes"), set.plansBytes},
                            {QStringLiteral("fileCount"), set.plansFiles}};
    const QJsonObject proofs{{QStringLiteral("stored"), proofJson(set.stored)},
                             {QStringLiteral("readable"), proofJson(set.readable)},
                             {QStringLiteral("restored"), proofJson(set.restored)}};
    QJsonValue pin(QJsonValue::Null);
    if (set.pin) {
        pin = QJsonObject{{QStringLiteral("note"), set.pin->note},
                          {QStringLiteral("by"), set.pin->by},
                          {QStringLiteral("at"), timeOrNull(set.pin->at)}};
    }
    return {{QStringLiteral("name"), set.name},
            {QStringLiteral("form"), set.form == BackupSet::Form::Manifest
                                         ? QStringLiteral("manifest")
                                         : QStringLiteral("plan-folder")},
            {QStringLiteral("place"), set.place == BackupSet::Place::Local
                                          ? QStringLiteral("local")
                                          : QStringLiteral("offsite")},
            {QStringLiteral("at"), timeOrNull(set.at)},
            {QStringLiteral("complete"), set.complete},
            {QStringLiteral("problems"), QJsonArray::fromStringList(worded(set.problems))},
            {QStringLiteral("bytes"), set.bytes},
            {QStringLiteral("fileCount"), set.fileCount},
            {QStringLiteral("durationSeconds"), orNull(set.durationSeconds)},
            {QStringLiteral("host"), textOrNull(set.host)},
            {QStringLiteral("stackVersion"), textOrNull(set.stackVersion)},
            {QStringLiteral("postgresVersion"), textOrNull(set.postgresVersion)},
            {QStringLiteral("databases"), databases},
            {QStringLiteral("filestores"), filestores},
            {QStringLiteral("plans"), plans},
            {QStringLiteral("proofs"), proofs},
            {QStringLiteral("pin"), pin}};
}

} // namespace

QJsonObject raidJson(const RaidStatus &status)
{
    QJsonArray arrays;
    for (const RaidArray &array : status.arrays)
        arrays.append(arrayJson(array));
    QJsonObject object{{QStringLiteral("arrays"), arrays}};
    if (!status.unknownLines.isEmpty())
        object.insert(QStringLiteral("unknownLines"),
                      QJsonArray::fromStringList(status.unknownLines));
    if (!status.complete)
        object.insert(QStringLiteral("complete"), false);
    return object;
}

QJsonObject smartJson(const SmartHealth &health)
{
    // smartctl(8), RETURN VALUES
    static constexpr std::array bits{"bad-usage",         "not-opened",
                                     "command-failed",    "disk-failing",
                                     "prefail-now",       "threshold-in-the-past",
                                     "error-log-entries", "self-test-errors"};
    QJsonArray exitBits;
    for (std::size_t bit = 0; bit < bits.size(); ++bit) {
        if ((health.exitStatus & (1 << bit)) != 0)
            exitBits.append(QLatin1String(bits.at(bit)));
    }
    return {{QStringLiteral("device"), health.device},
            {QStringLiteral("model"), textOrNull(health.model)},
            {QStringLiteral("serial"), textOrNull(health.serial)},
            {QStringLiteral("firmware"), textOrNull(health.firmware)},
            {QStringLiteral("exitStatus"), health.exitStatus},
            {QStringLiteral("exitBits"), exitBits},
            {QStringLiteral("passed"), orNull(health.passed)},
            {QStringLiteral("temperatureCelsius"), orNull(health.celsius)},
            {QStringLiteral("percentageUsed"), orNull(health.percentageUsed)},
            {QStringLiteral("availableSparePercent"), orNull(health.availableSparePercent)},
            {QStringLiteral("spareThresholdPercent"), orNull(health.spareThresholdPercent)},
            {QStringLiteral("criticalWarning"), orNull(health.criticalWarning)},
            {QStringLiteral("mediaErrors"), orNull(health.mediaErrors)},
            {QStringLiteral("unsafeShutdowns"), orNull(health.unsafeShutdowns)},
            {QStringLiteral("bytesWritten"), orNull(health.bytesWritten)},
            {QStringLiteral("powerOnHours"), orNull(health.powerOnHours)},
            {QStringLiteral("reallocatedSectors"), orNull(health.reallocatedSectors)},
            {QStringLiteral("pendingSectors"), orNull(health.pendingSectors)},
            {QStringLiteral("capacityBytes"), health.capacityBytes > 0
                                                  ? QJsonValue(health.capacityBytes)
                                                  : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("problem"), textOrNull(health.problem.text())}};
}

QJsonObject backupJson(const BackupInventory &inventory)
{
    QJsonArray sets;
    for (const BackupSet &set : inventory.local)
        sets.append(setJson(set));
    for (const BackupSet &set : inventory.offsite)
        sets.append(setJson(set));
    QJsonValue run(QJsonValue::Null);
    if (inventory.lastRun) {
        run = QJsonObject{{QStringLiteral("started"), timeOrNull(inventory.lastRun->started)},
                          {QStringLiteral("finished"), timeOrNull(inventory.lastRun->finished)},
                          {QStringLiteral("exitCode"), inventory.lastRun->exitCode},
                          {QStringLiteral("set"), textOrNull(inventory.lastRun->set)},
                          {QStringLiteral("message"), textOrNull(inventory.lastRun->message)}};
    }
    return {
        {QStringLiteral("sets"), sets},
        {QStringLiteral("latest"), textOrNull(inventory.latestTarget)},
        {QStringLiteral("unfinished"), QJsonArray::fromStringList(inventory.unfinished)},
        {QStringLiteral("unknownEntries"), QJsonArray::fromStringList(inventory.unknownEntries)},
        {QStringLiteral("problems"), QJsonArray::fromStringList(worded(inventory.problems))},
        {QStringLiteral("lastRun"), run}};
}

} // namespace leitstand
