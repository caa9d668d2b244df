// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profilestore.h"

#include "settings/profilejson.h"
#include "tunnel/wireguardconf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <tuple>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(profile)
};

constexpr qint64 largestFileBytes = 256 * 1024;

Result<QByteArray> readAll(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return fail(ErrorKind::NotFound, Texts::tr("The profile file does not exist."), name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::LocalIo, Texts::tr("The profile file cannot be read."),
                    QStringLiteral("%1: %2").arg(name, file.errorString()));
    }
    const QByteArray bytes = file.read(largestFileBytes + 1);
    if (bytes.size() > largestFileBytes)
        return fail(ErrorKind::TooBig, Texts::tr("This file is not a Leitstand profile."), name);
    return bytes;
}

tl::unexpected<Error> inFile(const QString &name, Error error)
{
    error.detail = QStringLiteral("%1: %2").arg(name, error.detail);
    return tl::unexpected<Error>(error);
}

Result<ProfileFile> readProfileFile(const QString &name)
{
    const auto bytes = readAll(name);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto file = parseProfileFile(*bytes);
    return file ? file : inFile(name, file.error());
}

Result<Profile> readProfile(const QString &name)
{
    const auto file = readProfileFile(name);
    return file ? Result<Profile>(file->profile) : tl::unexpected<Error>(file.error());
}

/// @p confFile becomes the tunnel of @p file; an interface's name is its own.
Result<void> addTunnel(ProfileFile &file, const QString &confFile)
{
    const auto bytes = readAll(confFile);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto conf = parseWireGuardConf(*bytes, PrivateKeyRule::Optional);
    if (!conf)
        return inFile(confFile, conf.error());
    ProfileTunnel &tunnel = file.profile.tunnel;
    const QString name = QFileInfo(confFile).completeBaseName();
    if (!tunnel.isSet())
        tunnel.name = isTunnelName(name) ? name : QStringLiteral("leitstand");
    tunnel.config = conf->config;
    file.secrets = conf->secrets;
    file.leftOut = conf->leftOut;
    return {};
}

Result<void> writeAll(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(ErrorKind::LocalIo, Texts::tr("The profile could not be stored."),
                    QStringLiteral("%1: %2").arg(name, file.errorString()));
    }
    return {};
}

} // namespace

ProfileStore::ProfileStore(const QString &folder)
    : m_folder(folder.isEmpty()
                   ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                         + QStringLiteral("/profiles")
                   : folder)
{}

QString ProfileStore::fileOf(const QString &id) const
{
    return m_folder + u'/' + id + QStringLiteral(".json");
}

ProfileStore::Listing ProfileStore::list() const
{
    Listing result;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        auto profile = readProfile(folder.filePath(name));
        if (!profile) {
            result.problems.append(profile.error());
            continue;
        }
        if (profile->id.isEmpty())
            profile->id = QFileInfo(name).completeBaseName();
        result.profiles.append(*profile);
    }
    std::sort(result.profiles.begin(), result.profiles.end(),
              [](const Profile &a, const Profile &b) {
                  return std::tie(a.name, a.id) < std::tie(b.name, b.id);
              });
    return result;
}

Result<Profile> ProfileStore::find(const QString &idOrName) const
{
    const Listing known = list();
    for (const Profile &profile : known.profiles) {
        if (profile.id == idOrName || profile.name == idOrName)
            return profile;
    }
    return fail(ErrorKind::NotFound, Texts::tr("There is no profile named “%1”.").arg(idOrName));
}

Result<Profile> ProfileStore::save(const Profile &profile)
{
    Profile stored = profile;
    if (stored.id.isEmpty())
        stored.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString name = fileOf(stored.id);
    QJsonObject unknown;
    if (QFile::exists(name)) {
        const auto bytes = readAll(name);
        // What cannot be understood is not replaced: it may hold the only copy of something.
        const auto present = bytes ? parseProfile(*bytes) : tl::unexpected<Error>(bytes.error());
        if (!present)
            return tl::unexpected<Error>(present.error());
        unknown = QJsonDocument::fromJson(*bytes).object();
    }
    const QByteArray json = profileToJson(stored, unknown);
    if (const auto valid = parseProfile(json); !valid)
        return tl::unexpected<Error>(valid.error());
    if (const auto written = writeAll(name, json); !written)
        return tl::unexpected<Error>(written.error());
    return stored;
}

Result<void> ProfileStore::remove(const QString &id)
{
    QFile file(fileOf(id));
    if (id.contains(u'/') || id.contains(u'\\') || !file.exists())
        return fail(ErrorKind::NotFound, Texts::tr("There is no profile named “%1”.").arg(id));
    if (!file.remove()) {
        return fail(ErrorKind::LocalIo, Texts::tr("The profile could not be removed."),
                    QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    }
    return {};
}

Result<ProfileFile> ProfileStore::readWithSecrets(const QString &name)
{
    auto file = readProfileFile(name);
    if (!file)
        return file;
    const QDir folder = QFileInfo(name).absoluteDir();
    QString &keyFile = file->profile.keyFile;
    if (!keyFile.isEmpty() && QDir::isRelativePath(keyFile))
        keyFile = folder.absoluteFilePath(keyFile);
    if (!file->tunnelFile.isEmpty()) {
        if (const auto added = addTunnel(*file, folder.filePath(file->tunnelFile)); !added)
            return tl::unexpected<Error>(added.error());
    }
    return file;
}

Result<Profile> ProfileStore::readFile(const QString &name)
{
    const auto file = readWithSecrets(name);
    return file ? Result<Profile>(file->profile) : tl::unexpected<Error>(file.error());
}

Result<ProfileFile> ProfileStore::withTunnel(const Profile &profile, const QString &confFile)
{
    ProfileFile file;
    file.profile = profile;
    if (const auto added = addTunnel(file, confFile); !added)
        return tl::unexpected<Error>(added.error());
    return file;
}

Result<Profile> ProfileStore::importFrom(const QString &file)
{
    const auto profile = readFile(file);
    return profile ? save(*profile) : profile;
}

Result<void> ProfileStore::exportTo(const Profile &profile, const QString &file)
{
    Profile clean = profile;
    clean.keyFile.clear();
    return writeAll(file, profileToJson(clean));
}

} // namespace leitstand
