// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/wireguardvalues.h"

#include "tunnel/wireguardconf.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace leitstand {

namespace {

/// Stricter than QHostAddress, which reads "10.8" and octal numbers.
std::optional<QHostAddress> strictAddress(const QString &text)
{
    static const QRegularExpression four(
        QStringLiteral("\\A(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}\\z"));
    static const QRegularExpression six(QStringLiteral("\\A[0-9A-Fa-f:.]{2,45}\\z"));
    const bool plausible =
        four.match(text).hasMatch() || (text.contains(u':') && six.match(text).hasMatch());
    const QHostAddress address(plausible ? text : QString());
    return address.isNull() ? std::nullopt : std::optional(address);
}

} // namespace

std::optional<int> wireguardNumber(const QString &text, int least, int most)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,10}\\z"));
    bool ok = digits.match(text).hasMatch();
    const qint64 value = ok ? text.toLongLong(&ok) : -1;
    if (!ok || value < least || value > most)
        return std::nullopt;
    return static_cast<int>(value);
}

bool isHostName(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?=.{1,253}\\z)[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
                       "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*\\.?\\z"));
    static const QRegularExpression numbers(QStringLiteral("\\A[0-9.]+\\z"));
    // A name of numbers and dots only is a mistyped address.
    return form.match(text).hasMatch() && !numbers.match(text).hasMatch();
}

bool isIpAddress(const QString &text)
{
    return strictAddress(text).has_value();
}

std::optional<Endpoint> wireguardEndpoint(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 1)
        return std::nullopt;
    QString host = text.left(colon);
    const auto port = wireguardNumber(text.mid(colon + 1), 0, 65535);
    if (!port)
        return std::nullopt;
    if (host.startsWith(u'[') || host.contains(u':')) {
        if (!host.startsWith(u'[') || !host.endsWith(u']'))
            return std::nullopt;
        host = host.mid(1, host.size() - 2);
        if (!host.contains(u':') || !isIpAddress(host))
            return std::nullopt;
    } else if (!isIpAddress(host) && !isHostName(host)) {
        return std::nullopt;
    }
    return Endpoint{host, static_cast<quint16>(*port)};
}

QString canonicalPrefix(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = strictAddress(slash < 0 ? text : text.left(slash));
    if (!address)
        return {};
    const int longest = address->protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    const auto length =
        slash < 0 ? std::optional(longest) : wireguardNumber(text.mid(slash + 1), 0, longest);
    if (!length)
        return {};
    return QStringLiteral("%1/%2").arg(address->toString()).arg(*length);
}

bool isWireGuardKey(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9+/]{43}=\\z"));
    if (!form.match(text).hasMatch())
        return false;
    const QByteArray raw = text.toLatin1();
    // The last character carries two bits that must be zero: re-encoding shows it.
    return QByteArray::fromBase64(raw).toBase64() == raw;
}

QString withoutKeys(const QString &text)
{
    // Also one that has lost its "="; a host key fingerprint ("SHA256:…") stays.
    static const QRegularExpression key(
        QStringLiteral("(?<![A-Za-z0-9+/:])[A-Za-z0-9+/]{43}(=|(?![A-Za-z0-9+/]))"));
    static const QRegularExpression hex(QStringLiteral("\\b[0-9A-Fa-f]{64}\\b"));
    QString result = text;
    result.replace(key, QStringLiteral("(key)"));
    return result.replace(hex, QStringLiteral("(key)"));
}

} // namespace leitstand
