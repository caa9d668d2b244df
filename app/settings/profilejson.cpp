// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profilejson.h"

#include "settings/profiletunnel.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <optional>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(profile)
};

constexpr int currentVersion = 1;
constexpr qsizetype longestText = 255;
const QLatin1String formatName("leitstand-profile");

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::InvalidInput, Texts::tr("The profile file is damaged or incomplete."),
                detail);
}

/// Absent and empty are the same; another type, control characters and endless text are refused.
std::optional<QString> text(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    const QString result = value.toString().trimmed();
    const bool clean = std::none_of(result.begin(), result.end(),
                                    [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!value.isString() || result.size() > longestText || !clean)
        return std::nullopt;
    return result;
}

QString methodName(AuthMethod method)
{
    switch (method) {
    case AuthMethod::Agent:
        return QStringLiteral("agent");
    case AuthMethod::Password:
        return QStringLiteral("password");
    case AuthMethod::Key:
        break;
    }
    return QStringLiteral("key");
}

std::optional<AuthMethod> methodOf(const QString &name)
{
    for (const AuthMethod method : {AuthMethod::Key, AuthMethod::Agent, AuthMethod::Password}) {
        if (name == methodName(method))
            return method;
    }
    return std::nullopt;
}

Result<void> readAuth(const QJsonObject &root, Profile &profile)
{
    const QJsonValue value = root.value(QLatin1String("auth"));
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        return damaged(QStringLiteral("auth"));
    const QJsonObject auth = value.toObject();
    const auto method = methodOf(auth.value(QLatin1String("method")).toString());
    const auto keyFile = text(auth, QLatin1String("keyFile"));
    if (!method)
        return damaged(QStringLiteral("auth.method"));
    if (!keyFile)
        return damaged(QStringLiteral("auth.keyFile"));
    profile.auth = *method;
    profile.keyFile = *keyFile;
    return {};
}

} // namespace

Result<Profile> parseProfile(const QByteArray &json)
{
    const auto file = parseProfileFile(json);
    return file ? Result<Profile>(file->profile) : tl::unexpected<Error>(file.error());
}

Result<ProfileFile> parseProfileFile(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return damaged(QStringLiteral("%1 (%2)").arg(parse.errorString()).arg(parse.offset));
    const QJsonObject root = document.object();
    if (root.value(QLatin1String("format")).toString() != formatName)
        return fail(ErrorKind::InvalidInput, Texts::tr("This file is not a Leitstand profile."),
                    QStringLiteral("format"));
    const QJsonValue version = root.value(QLatin1String("version"));
    if (!version.isDouble() || version.toInt() < 1)
        return damaged(QStringLiteral("version"));
    if (version.toInt() > currentVersion) {
        return fail(ErrorKind::NewerVersion,
                    Texts::tr("This profile was written by a newer Leitstand. Install the newer "
                              "version to use it."),
                    QStringLiteral("version %1").arg(version.toInt()));
    }

    ProfileFile file;
    Profile &profile = file.profile;
    const std::pair<QLatin1String, QString *> texts[] = {
        {QLatin1String("id"), &profile.id},
        {QLatin1String("name"), &profile.name},
        {QLatin1String("host"), &profile.host},
        {QLatin1String("user"), &profile.user},
        {QLatin1String("hostKeySha256"), &profile.hostKeySha256}};
    for (const auto &[key, target] : texts) {
        const auto value = text(root, key);
        if (!value)
            return damaged(QString(key));
        *target = *value;
    }
    // The id becomes part of a file name.
    if (!profile.id.isEmpty() && QUuid::fromString(profile.id).isNull())
        return damaged(QStringLiteral("id"));
    if (!profile.id.isEmpty())
        profile.id = QUuid::fromString(profile.id).toString(QUuid::WithoutBraces);
    if (profile.host.isEmpty() || profile.host.contains(u' '))
        return damaged(QStringLiteral("host"));
    if (profile.user.isEmpty())
        return damaged(QStringLiteral("user"));
    static const QRegularExpression fingerprint(QStringLiteral("^SHA256:[A-Za-z0-9+/]{43}$"));
    if (!profile.hostKeySha256.isEmpty() && !fingerprint.match(profile.hostKeySha256).hasMatch())
        return damaged(QStringLiteral("hostKeySha256"));
    const QJsonValue port = root.value(QLatin1String("port"));
    const int portNumber = port.isUndefined() ? 22 : port.toInt(-1);
    if (portNumber < 1 || portNumber > 65535)
        return damaged(QStringLiteral("port"));
    profile.port = static_cast<quint16>(portNumber);
    if (profile.name.isEmpty())
        profile.name = profile.host;
    profile.practice = root.value(QLatin1String("practice")).toBool();
    if (const auto auth = readAuth(root, profile); !auth)
        return tl::unexpected<Error>(auth.error());
    if (const auto tunnel = readTunnel(root.value(QLatin1String("tunnel")), file); !tunnel)
        return tl::unexpected<Error>(tunnel.error());
    return file;
}

QByteArray profileToJson(const Profile &profile, const QJsonObject &unknown)
{
    QJsonObject root = unknown;
    const auto set = [&root](QLatin1String key, const QJsonValue &value) {
        root.insert(key, value);
    };
    set(QLatin1String("format"), QString(formatName));
    set(QLatin1String("version"), currentVersion);
    set(QLatin1String("id"), profile.id);
    set(QLatin1String("name"), profile.name);
    set(QLatin1String("host"), profile.host);
    set(QLatin1String("port"), profile.port);
    set(QLatin1String("user"), profile.user);
    set(QLatin1String("hostKeySha256"), profile.hostKeySha256);
    QJsonObject auth = unknown.value(QLatin1String("auth")).toObject();
    auth.insert(QLatin1String("method"), methodName(profile.auth));
    auth.insert(QLatin1String("keyFile"), profile.keyFile);
    set(QLatin1String("auth"), auth);
    set(QLatin1String("practice"), profile.practice);
    if (profile.tunnel.isSet())
        set(QLatin1String("tunnel"),
            tunnelToJson(profile.tunnel, unknown.value(QLatin1String("tunnel")).toObject()));
    else
        root.remove(QLatin1String("tunnel"));
    return QJsonDocument(root).toJson();
}

} // namespace leitstand
