// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profiletunnel.h"

#include "tunnel/wireguardconf.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(profile)
};

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::InvalidInput,
                Texts::tr("The tunnel in the profile file is damaged or incomplete."), detail);
}

std::optional<TunnelKind> kindOf(const QString &name)
{
    for (const TunnelKind kind :
         {TunnelKind::Automatic, TunnelKind::Watched, TunnelKind::NetworkManager,
          TunnelKind::WgQuick, TunnelKind::UserSpace, TunnelKind::WindowsService}) {
        if (name == tunnelKindName(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace

Result<void> readTunnel(const QJsonValue &value, ProfileFile &file)
{
    if (value.isUndefined() || value.isNull())
        return {};
    const QJsonObject object = value.toObject();
    ProfileTunnel &tunnel = file.profile.tunnel;
    tunnel.name = object.value(QLatin1String("name")).toString();
    if (!isTunnelName(tunnel.name))
        return damaged(QStringLiteral("tunnel.name"));
    const QJsonValue kind = object.value(QLatin1String("kind"));
    const auto known =
        kind.isUndefined() ? std::optional(TunnelKind::Automatic) : kindOf(kind.toString());
    if (!known)
        return damaged(QStringLiteral("tunnel.kind"));
    tunnel.kind = *known;

    const QJsonValue beside = object.value(QLatin1String("file"));
    // A name, not a path: nothing outside the folder that was sent is read.
    static const QRegularExpression plainName(
        QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_=+. -]{0,99}\\z"));
    if (!beside.isUndefined() && !plainName.match(beside.toString()).hasMatch())
        return damaged(QStringLiteral("tunnel.file"));
    const QJsonValue inside = object.value(QLatin1String("configuration"));
    if (inside.isUndefined()) {
        file.tunnelFile = beside.toString();
        return {};
    }
    if (!inside.isString() || !beside.isUndefined())
        return damaged(QStringLiteral("tunnel.configuration"));
    auto conf = parseWireGuardConf(inside.toString().toUtf8(), PrivateKeyRule::Optional);
    if (!conf)
        return damaged(QStringLiteral("tunnel.configuration, %1: %2")
                           .arg(conf.error().detail, conf.error().message));
    tunnel.config = conf->config;
    file.secrets = conf->secrets;
    file.leftOut = conf->leftOut;
    return {};
}

QJsonObject tunnelToJson(const ProfileTunnel &tunnel, const QJsonObject &unknown)
{
    QJsonObject object = unknown;
    object.insert(QLatin1String("name"), tunnel.name);
    object.insert(QLatin1String("kind"), tunnelKindName(tunnel.kind));
    object.remove(QLatin1String("file"));
    object.remove(QLatin1String("configuration"));
    if (!tunnel.config.peers.isEmpty())
        object.insert(QLatin1String("configuration"),
                      QString::fromUtf8(writeWireGuardConf(tunnel.config)));
    return object;
}

} // namespace leitstand
