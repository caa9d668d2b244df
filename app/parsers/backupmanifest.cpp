// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/backupmanifest.h"

#include "core/plaintext.h"
#include "parsers/parsertext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace leitstand::backups {

using namespace parsing;

namespace {

constexpr qint64 manifestVersion = 1;

void spoil(BackupSet &set, const Wording &problem)
{
    set.complete = false;
    set.problems.append(problem);
}

qint64 count(const QJsonObject &object, QLatin1String key)
{
    return jsonCount(object.value(key)).value_or(0);
}

BackupDatabase databaseOf(const QJsonObject &object)
{
    BackupDatabase database;
    database.environment = jsonText(object.value(QLatin1String("environment")), 32);
    database.database = jsonText(object.value(QLatin1String("database")), 64);
    database.file = jsonText(object.value(QLatin1String("file")));
    database.odooVersion = jsonText(object.value(QLatin1String("odooVersion")), 32);
    database.bytes = count(object, QLatin1String("bytes"));
    database.databaseBytes = count(object, QLatin1String("databaseBytes"));
    database.newestWrite = jsonUtc(object.value(QLatin1String("newestWrite")));
    const QJsonObject rows = object.value(QLatin1String("rowCounts")).toObject();
    for (auto it = rows.constBegin(); it != rows.constEnd() && database.rowCounts.size() < 64;
         ++it) {
        if (const auto rowCount = jsonCount(it.value()))
            database.rowCounts.insert(plainText(it.key(), 64), *rowCount);
    }
    return database;
}

BackupFilestore filestoreOf(const QJsonObject &object)
{
    return {jsonText(object.value(QLatin1String("environment")), 32),
            jsonText(object.value(QLatin1String("file"))), count(object, QLatin1String("bytes")),
            count(object, QLatin1String("sourceBytes")), count(object, QLatin1String("fileCount"))};
}

/// The manifest's list of files against what lies in the folder (one level; deeper files belong to
/// the plans).
void compareFiles(const QJsonArray &files, const ListedFolder &folder, BackupSet &set)
{
    QStringList named;
    for (const QJsonValue &value : files) {
        const QJsonObject object = value.toObject();
        const QString path = object.value(QLatin1String("path")).toString();
        const auto bytes = jsonCount(object.value(QLatin1String("bytes")));
        if (path.isEmpty() || !bytes || path.startsWith(u'/')
            || path.split(u'/').contains(QLatin1String(".."))) {
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers",
                                                 "The manifest names a file in a way that is not "
                                                 "allowed: %1."),
                               {plainText(path)}});
            continue;
        }
        named.append(path);
        set.bytes += *bytes;
        ++set.fileCount;
        const QByteArray top = path.section(u'/', 0, 0).toUtf8();
        const auto listed = folder.files.constFind(top);
        if (listed == folder.files.cend()) {
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "The file %1 is missing."),
                               {plainText(path)}});
        } else if (!path.contains(u'/') && listed->type != 'f') {
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "%1 is not a regular file."),
                               {plainText(path)}});
        } else if (!path.contains(u'/') && listed->bytes != *bytes) {
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers",
                                                 "The file %1 has %2 bytes, the manifest says %3."),
                               {plainText(path), QString::number(listed->bytes),
                                QString::number(*bytes)}});
        }
    }
    for (const BackupDatabase &database : std::as_const(set.databases)) {
        if (!named.contains(database.file))
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers",
                                                 "The dump of %1 is not in the manifest's list of "
                                                 "files."),
                               {database.database}});
    }
    for (const BackupFilestore &filestore : std::as_const(set.filestores)) {
        if (!named.contains(filestore.file))
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers",
                                                 "The file store %1 is not in the manifest's list "
                                                 "of files."),
                               {filestore.environment}});
    }
}

void readPlans(const QJsonObject &plans, const ListedFolder &folder, BackupSet &set)
{
    set.plansForm = jsonText(plans.value(QLatin1String("form")), 32);
    set.plansReason = jsonText(plans.value(QLatin1String("reason")), 64);
    set.plansBytes = count(plans, QLatin1String("bytes"));
    set.plansFiles = count(plans, QLatin1String("fileCount"));
    const QByteArray path =
        plans.value(QLatin1String("path")).toString().section(u'/', 0, 0).toUtf8();
    if (!set.plansForm.isEmpty() && set.plansForm != QLatin1String("none")
        && folder.files.value(path).type != 'd') {
        spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "The folder of building plans is missing."),
                           {}});
    }
}

} // namespace

BackupProof proofOf(const QJsonValue &value)
{
    BackupProof proof;
    const QJsonObject object = value.toObject();
    proof.at = jsonUtc(object.value(QLatin1String("at")));
    const QJsonValue ok = object.value(QLatin1String("ok"));
    if (!ok.isBool())
        return proof;
    proof.detail = jsonText(object.value(QLatin1String("detail")), 512);
    // A success without its time proves nothing.
    if (!ok.toBool())
        proof.state = BackupProof::State::Failed;
    else if (proof.at.isValid())
        proof.state = BackupProof::State::Passed;
    return proof;
}

void readManifest(const QByteArray &json, const ListedFolder &folder, BackupSet &set)
{
    const QString source = QStringLiteral("manifest.json");
    set.form = BackupSet::Form::Manifest;
    set.manifestJson = json;
    const auto object = jsonObject(json, source);
    if (!object
        || object->value(QLatin1String("format")).toString() != QLatin1String("leitstand-backup")) {
        spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "The manifest cannot be read."), {}});
        return;
    }
    const auto version = jsonCount(object->value(QLatin1String("version")));
    if (!version || *version != manifestVersion) {
        spoil(set, version && *version > manifestVersion
                       ? laterVersion(source)
                       : Wording{QT_TRANSLATE_NOOP("parsers", "The manifest cannot be read."), {}});
        return;
    }
    set.host = jsonText(object->value(QLatin1String("host")), 128);
    set.stackVersion = jsonText(object->value(QLatin1String("stackVersion")), 64);
    set.postgresVersion = jsonText(object->value(QLatin1String("postgresVersion")), 64);
    set.durationSeconds = jsonCount(object->value(QLatin1String("durationSeconds")));
    const QDateTime started = jsonUtc(object->value(QLatin1String("started")));
    if (started.isValid())
        set.at = started;
    else
        spoil(set, Wording{QT_TRANSLATE_NOOP("parsers",
                                             "The manifest does not say when the backup was made."),
                           {}});
    if (object->value(QLatin1String("set")).toString() != set.name)
        spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "The manifest belongs to another set: %1."),
                           {jsonText(object->value(QLatin1String("set")))}});
    for (const QJsonValue &value : object->value(QLatin1String("databases")).toArray())
        set.databases.append(databaseOf(value.toObject()));
    for (const QJsonValue &value : object->value(QLatin1String("filestores")).toArray())
        set.filestores.append(filestoreOf(value.toObject()));
    const QJsonArray files = object->value(QLatin1String("files")).toArray();
    if (files.isEmpty())
        spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "The manifest names no file."), {}});
    compareFiles(files, folder, set);
    readPlans(object->value(QLatin1String("plans")).toObject(), folder, set);
}

void readPlanFolder(const ListedFolder &folder, BackupSet &set)
{
    /// gzip of nothing has 20 bytes: what a failed pg_dump leaves behind (E2).
    constexpr qint64 emptyGzipBytes = 20;
    static constexpr std::array known{"backup.log", "verify.json", "pin.json"};
    set.form = BackupSet::Form::PlanFolder;
    for (auto it = folder.files.cbegin(); it != folder.files.cend(); ++it) {
        const QByteArray &name = it.key();
        const auto between = [&](const QByteArray &before, const QByteArray &after) {
            return name.startsWith(before) && name.endsWith(after) && it->type == 'f'
                           && name.size() > before.size() + after.size()
                       ? plainText(
                           name.mid(before.size(), name.size() - before.size() - after.size()), 32)
                       : QString();
        };
        const QString dumped = between("postgres-", ".sql.gz");
        const QString stored = between("filestore-", ".tar.gz");
        if (!dumped.isEmpty()) {
            BackupDatabase database;
            database.environment = dumped;
            database.database = QStringLiteral("odoo_") + dumped;
            database.file = plainText(name);
            database.bytes = it->bytes;
            set.databases.append(database);
        } else if (!stored.isEmpty()) {
            set.filestores.append({stored, plainText(name), it->bytes, 0, 0});
        } else if (name == "building-plans" && it->type == 'd') {
            set.plansForm = QStringLiteral("folder");
            continue;
        } else if (std::find(known.begin(), known.end(), name) == known.end()) {
            set.problems.append(
                Wording{QT_TRANSLATE_NOOP("parsers", "%1 is no part of a backup as the plan "
                                                     "writes it."),
                        {plainText(name)}});
            continue;
        } else {
            continue;
        }
        set.bytes += it->bytes;
        ++set.fileCount;
        if (it->bytes <= emptyGzipBytes)
            spoil(set, Wording{QT_TRANSLATE_NOOP("parsers", "The file %1 is empty."),
                               {plainText(name)}});
    }
    const bool hasProduction =
        std::any_of(set.databases.cbegin(), set.databases.cend(),
                    [](const auto &d) { return d.environment == QLatin1String("prod"); });
    if (!hasProduction)
        spoil(set, Wording{QT_TRANSLATE_NOOP("parsers",
                                             "The dump of the production database is missing."),
                           {}});
}

void readVerification(const QByteArray &json, BackupSet &set)
{
    const auto object = jsonObject(json, QStringLiteral("verify.json"));
    const auto version = object ? jsonCount(object->value(QLatin1String("version"))) : std::nullopt;
    if (!version || *version != 1) {
        set.problems.append(
            version && *version > 1
                ? laterVersion(QStringLiteral("verify.json"))
                : Wording{QT_TRANSLATE_NOOP("parsers", "The proofs of this set cannot be read."),
                          {}});
        return;
    }
    set.stored = proofOf(object->value(QLatin1String("stored")));
    set.readable = proofOf(object->value(QLatin1String("readable")));
    set.restored = proofOf(object->value(QLatin1String("restored")));
}

void readPin(const QByteArray &json, BackupSet &set)
{
    BackupPin pin; // whatever the file says: the set is pinned
    const auto object = jsonObject(json, QStringLiteral("pin.json"));
    if (object) {
        pin.note = jsonText(object->value(QLatin1String("note")), 512);
        pin.by = jsonText(object->value(QLatin1String("by")), 64);
        pin.at = jsonUtc(object->value(QLatin1String("at")));
    } else {
        set.problems.append(
            Wording{QT_TRANSLATE_NOOP("parsers", "The note of the pin cannot be read."), {}});
    }
    set.pin = pin;
}

} // namespace leitstand::backups
