// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/backupparser.h"

#include "core/plaintext.h"
#include "parsers/backupmanifest.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace leitstand {

using namespace parsing;
using namespace backups;

namespace {

/// A set's own files, by name ("manifest.json").
using SetFiles = QMap<QByteArray, BundleEntry>;

/// Names that a set may have at all; anything else is only told, never worked with.
bool isPlainName(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > 64 || name.startsWith('.') || name.startsWith('-'))
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '-' || c == '_' || c == '.';
    });
}

/// "2026-11-23": a folder of the plan's script.
QDate planDate(const QByteArray &name)
{
    return name.size() == 10 ? QDate::fromString(QLatin1String(name), Qt::ISODate) : QDate();
}

/// "2026-11-23T020000Z": a set of our own backup script.
bool isTimedName(const QByteArray &name)
{
    return name.size() == 18 && name.at(10) == 'T' && name.at(17) == 'Z'
           && planDate(name.left(10)).isValid() && toUnsigned(QByteArrayView(name).sliced(11, 6));
}

/// "2026-11-23T020000Z" or "2026-11-23…": when the set was begun, as far as its name tells.
QDateTime timeInName(const QByteArray &name)
{
    const QDate date = planDate(name.left(10));
    if (!date.isValid())
        return {};
    const QTime time = isTimedName(name) ? QTime::fromString(QString::fromLatin1(name.mid(11, 6)),
                                                             QStringLiteral("HHmmss"))
                                         : QTime();
    return {date, time.isValid() ? time : QTime(0, 0), QTimeZone::utc()};
}

BackupSet setOf(const QByteArray &name, const ListedFolder &folder, const SetFiles &files)
{
    BackupSet set;
    set.name = QString::fromLatin1(name);
    set.at = timeInName(name);
    const BundleEntry manifest = files.value("manifest.json");
    const bool listsManifest = folder.files.contains("manifest.json");
    if (manifest.isFile() && !manifest.path.isEmpty()) {
        readManifest(manifest.content, folder, set);
    } else if (listsManifest) {
        set.complete = false;
        set.problems.append(
            Wording{QT_TRANSLATE_NOOP("parsers", "The manifest cannot be read."), {}});
    } else if (!planDate(name).isValid()) {
        set.complete = false;
        set.problems.append(Wording{QT_TRANSLATE_NOOP("parsers", "The manifest is missing."), {}});
    } else {
        readPlanFolder(folder, set);
    }
    for (const char *name2 : {"verify.json", "pin.json"}) {
        const BundleEntry entry = files.value(name2);
        const bool present = entry.isFile() && !entry.path.isEmpty();
        if (!present && !folder.files.contains(name2))
            continue;
        const QByteArray content = present ? entry.content : QByteArray();
        if (qstrcmp(name2, "verify.json") == 0)
            readVerification(content, set);
        else
            readPin(content, set);
    }
    return set;
}

std::optional<QJsonObject> stateObject(const BundleEntry &entry, BackupInventory &inventory)
{
    const QString name = plainText(entry.path, 64);
    if (!entry.isFile())
        return std::nullopt; // never written
    const auto object = jsonObject(entry.content, name);
    const auto version = object ? jsonCount(object->value(QLatin1String("version"))) : std::nullopt;
    if (version && *version == 1)
        return *object;
    inventory.problems.append(version && *version > 1 ? laterVersion(name) : notUnderstood(name));
    return std::nullopt;
}

void readOffsite(const QJsonObject &object, BackupInventory &inventory)
{
    OffsiteState state;
    state.lastAttempt = jsonUtc(object.value(QLatin1String("lastAttempt")));
    state.lastSuccess = jsonUtc(object.value(QLatin1String("lastSuccess")));
    state.lastError = jsonText(object.value(QLatin1String("lastError")), 512);
    state.lastArchive = jsonText(object.value(QLatin1String("lastArchive")), 128);
    inventory.offsiteState = state;
    for (const QJsonValue &value : object.value(QLatin1String("archives")).toArray()) {
        const QJsonObject archive = value.toObject();
        BackupSet set;
        set.place = BackupSet::Place::Offsite;
        set.name = jsonText(archive.value(QLatin1String("set")), 128);
        set.at = timeInName(set.name.toLatin1());
        if (!set.at.isValid())
            set.at = jsonUtc(archive.value(QLatin1String("at")));
        set.bytes = jsonCount(archive.value(QLatin1String("bytes"))).value_or(0);
        set.stored = proofOf(archive.value(QLatin1String("stored")));
        set.readable = proofOf(archive.value(QLatin1String("readable")));
        set.restored = proofOf(archive.value(QLatin1String("restored")));
        if (set.name.isEmpty() || !set.at.isValid()) {
            set.complete = false;
            set.problems.append(
                Wording{QT_TRANSLATE_NOOP("parsers", "The record of this offsite archive is "
                                                     "damaged."),
                        {}});
        }
        inventory.offsite.append(set);
    }
}

void readLastRun(const QJsonObject &object, BackupInventory &inventory)
{
    BackupRun run;
    run.started = jsonUtc(object.value(QLatin1String("started")));
    run.finished = jsonUtc(object.value(QLatin1String("finished")));
    const auto code = jsonSigned(object.value(QLatin1String("exitCode")));
    run.exitCode = code && *code >= 0 && *code <= 255 ? int(*code) : -1; // not told: not a success
    run.set = jsonText(object.value(QLatin1String("set")), 128);
    run.message = jsonText(object.value(QLatin1String("message")), 512);
    inventory.lastRun = run;
}

void readCustody(const QJsonObject &object, BackupInventory &inventory)
{
    CustodyState custody;
    custody.lastTest = jsonUtc(object.value(QLatin1String("lastTest")));
    custody.keyExpires = jsonUtc(object.value(QLatin1String("keyExpires")));
    custody.ok = object.value(QLatin1String("ok")).toBool();
    custody.keyFingerprint = jsonText(object.value(QLatin1String("keyFingerprint")), 128);
    inventory.custody = custody;
}

/// False: a path that the protocol does not know.
bool readEntry(const BundleEntry &entry, QMap<QByteArray, SetFiles> &sets,
               BackupInventory &inventory)
{
    const QList<QByteArray> parts = entry.path.split('/');
    if (parts.size() == 3 && parts.at(0) == "daily") {
        sets[parts.at(1)].insert(parts.at(2), entry);
        return true;
    }
    if (parts.size() != 2 || parts.at(0) != "state")
        return false;
    const bool known = parts.at(1) == "offsite.json" || parts.at(1) == "last-run.json"
                       || parts.at(1) == "custody.json";
    if (const auto object = known ? stateObject(entry, inventory) : std::nullopt) {
        if (parts.at(1) == "offsite.json")
            readOffsite(*object, inventory);
        else if (parts.at(1) == "last-run.json")
            readLastRun(*object, inventory);
        else
            readCustody(*object, inventory);
    }
    return known;
}

void sortNewestFirst(QList<BackupSet> &sets)
{
    std::stable_sort(sets.begin(), sets.end(),
                     [](const BackupSet &a, const BackupSet &b) { return a.at > b.at; });
}

} // namespace

Result<BackupInventory> parseBackups(const QByteArray &bundle)
{
    const QString source = QStringLiteral("backups");
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    BackupInventory inventory;
    QMap<QByteArray, SetFiles> setFiles;
    QMap<QByteArray, ListedFolder> folders;
    bool hasListing = false;
    for (const BundleEntry &entry : *entries) {
        if (entry.path == "listing" && entry.isFile()) {
            auto listing = parseListing(entry.content);
            if (!listing)
                return tl::unexpected(listing.error());
            folders = *std::move(listing);
            hasListing = true;
        } else if (!readEntry(entry, setFiles, inventory)) {
            return unexpected(source, plainText(entry.path));
        }
    }
    if (!hasListing)
        return unexpected(source, QStringLiteral("no listing"));
    for (auto it = folders.cbegin(); it != folders.cend(); ++it) {
        const QByteArray &name = it.key();
        const ListedFolder &folder = it.value();
        const bool isSet = folder.self.type == 'd' && isPlainName(name)
                           && (planDate(name).isValid() || isTimedName(name)
                               || folder.files.contains("manifest.json"));
        if (isSet)
            inventory.local.append(setOf(name, folder, setFiles.value(name)));
        else if (name == "latest" && folder.self.type == 'l')
            inventory.latestTarget = plainText(folder.self.linkTarget);
        else if (name.startsWith(".partial-") && folder.self.type == 'd')
            inventory.unfinished.append(plainText(name));
        else
            inventory.unknownEntries.append(plainText(name));
    }
    sortNewestFirst(inventory.local);
    sortNewestFirst(inventory.offsite);
    return inventory;
}

} // namespace leitstand
