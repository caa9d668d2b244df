// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/wireguardconf.h"

#include "core/plaintext.h"
#include "tunnel/wireguardvalues.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <limits>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(wireguardconf)
};

constexpr qsizetype largestBytes = 64 * 1024;
constexpr qsizetype mostPeers = 64;
constexpr qsizetype longestList = 512;
constexpr qsizetype longestName = 19; ///< PersistentKeepalive

/// UTF-8, or UTF-16 as Notepad saves it; with or without byte order mark.
std::optional<QString> decoded(const QByteArray &bytes)
{
    QStringConverter::Encoding encoding = QStringConverter::Utf8;
    if (bytes.startsWith("\xff\xfe") || (bytes.size() > 1 && bytes.at(0) != 0 && bytes.at(1) == 0))
        encoding = QStringConverter::Utf16LE;
    else if (bytes.startsWith("\xfe\xff") || bytes.startsWith('\0'))
        encoding = QStringConverter::Utf16BE;
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

class Parser
{
public:
    explicit Parser(PrivateKeyRule rule)
        : m_rule(rule)
    {}
    Result<WireGuardConf> parse(const QString &text);

private:
    enum class Section { None, Interface, Peer };

    void takeLine(QString line);
    void takeSection(const QString &name);
    void takeInterface(const QString &key, const QString &value);
    void takePeer(const QString &key, const QString &value);
    void takeDns(const QString &value);
    void takePrefixes(const QString &value, QStringList &into);
    void takeKey(const QString &value, QString &into);
    void takeNumber(const QString &value, int least, int most, int &into);
    void takeTable(const QString &value);
    void finishPeer();
    /// The first problem counts. @p shown: a value that is no secret.
    void refuse(const QString &message, const QString &shown = {});

    PrivateKeyRule m_rule;
    Section m_section = Section::None;
    WireGuardConf m_conf;
    TunnelPeer m_peer;
    QString m_presharedKey;
    QString m_key; ///< as written, of the line at work
    int m_line = 0;
    std::optional<Error> m_error;
};

void Parser::refuse(const QString &message, const QString &shown)
{
    if (m_error)
        return;
    QString detail = QStringLiteral("line %1").arg(m_line);
    // "PrivateKey XYZ=" is one word once the spaces are gone: no name is that long.
    if (!m_key.isEmpty() && m_key.size() <= longestName)
        detail += QStringLiteral(", %1").arg(plainText(m_key));
    if (!shown.isEmpty())
        detail += QStringLiteral(": %1").arg(plainText(withoutKeys(shown), 80));
    m_error = Error{ErrorKind::InvalidInput, message, detail};
}

void Parser::takeLine(QString line)
{
    m_key.clear();
    const qsizetype comment = line.indexOf(u'#');
    if (comment >= 0)
        line.truncate(comment);
    // As wg does: no space means anything anywhere.
    line.removeIf([](QChar c) { return c.isSpace(); });
    if (line.isEmpty())
        return;
    if (line.startsWith(u'[')) {
        takeSection(line.toLower());
        return;
    }
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 1) {
        refuse(Texts::tr("A line of the tunnel's file is neither a section nor “key = value”."));
        return;
    }
    m_key = line.left(equals);
    const QString value = line.mid(equals + 1);
    if (value.isEmpty())
        refuse(Texts::tr("A line of the tunnel's file has no value."));
    else if (m_section == Section::None)
        refuse(Texts::tr("The tunnel's file does not begin with a section such as [Interface]."));
    else if (m_section == Section::Interface)
        takeInterface(m_key.toLower(), value);
    else
        takePeer(m_key.toLower(), value);
}

void Parser::takeSection(const QString &name)
{
    finishPeer();
    if (name == QLatin1String("[interface]")) {
        m_section = Section::Interface;
    } else if (name == QLatin1String("[peer]")) {
        m_section = Section::Peer;
        m_peer = TunnelPeer();
        m_presharedKey.clear();
    } else {
        refuse(Texts::tr("The tunnel's file has a section that WireGuard does not know."), name);
    }
}

void Parser::finishPeer()
{
    if (m_section != Section::Peer || m_error)
        return;
    if (m_peer.publicKey.isEmpty())
        refuse(Texts::tr("A [Peer] of the tunnel's file has no PublicKey."));
    if (m_conf.config.peers.size() >= mostPeers)
        refuse(Texts::tr("The tunnel's file has too many peers."));
    if (!m_presharedKey.isEmpty())
        m_conf.secrets.presharedKeys.insert(m_peer.publicKey, m_presharedKey);
    m_conf.config.peers.append(m_peer);
}

void Parser::takeInterface(const QString &key, const QString &value)
{
    TunnelConfig &config = m_conf.config;
    if (key == QLatin1String("privatekey")) {
        takeKey(value, m_conf.secrets.privateKey);
        if (m_rule == PrivateKeyRule::Forbidden)
            refuse(Texts::tr("A private key does not belong into this file."));
    } else if (key == QLatin1String("address")) {
        takePrefixes(value, config.addresses);
    } else if (key == QLatin1String("dns")) {
        takeDns(value);
    } else if (key == QLatin1String("mtu")) {
        takeNumber(value, 576, 65535, config.mtu);
    } else if (key == QLatin1String("listenport")) {
        takeNumber(value, 0, 65535, config.listenPort);
    } else if (key == QLatin1String("table")) {
        takeTable(value.toLower());
    } else if (key == QLatin1String("preup") || key == QLatin1String("postup")
               || key == QLatin1String("predown") || key == QLatin1String("postdown")
               || key == QLatin1String("saveconfig") || key == QLatin1String("fwmark")) {
        m_conf.leftOut.append(QStringLiteral("%1 (line %2)").arg(m_key).arg(m_line));
    } else {
        refuse(Texts::tr("The tunnel's file has a line that WireGuard does not know."));
    }
}

void Parser::takePeer(const QString &key, const QString &value)
{
    if (key == QLatin1String("publickey")) {
        takeKey(value, m_peer.publicKey);
    } else if (key == QLatin1String("presharedkey")) {
        takeKey(value, m_presharedKey);
        if (m_rule == PrivateKeyRule::Forbidden)
            refuse(Texts::tr("A private key does not belong into this file."));
    } else if (key == QLatin1String("allowedips")) {
        takePrefixes(value, m_peer.allowedIps);
    } else if (key == QLatin1String("persistentkeepalive")) {
        if (value.toLower() == QLatin1String("off"))
            m_peer.persistentKeepalive = 0;
        else
            takeNumber(value, 0, 65535, m_peer.persistentKeepalive);
    } else if (key == QLatin1String("endpoint")) {
        const auto endpoint = wireguardEndpoint(value);
        if (!endpoint) {
            refuse(Texts::tr("The tunnel's Endpoint is no “name:port”."), value);
            return;
        }
        m_peer.endpointHost = endpoint->host;
        m_peer.endpointPort = endpoint->port;
    } else {
        refuse(Texts::tr("The tunnel's file has a line that WireGuard does not know."));
    }
}

void Parser::takeDns(const QString &value)
{
    for (const QString &part : value.split(u',')) {
        if (isIpAddress(part))
            m_conf.config.dnsServers.append(part);
        else if (isHostName(part))
            m_conf.config.searchDomains.append(part);
        else
            refuse(Texts::tr("The tunnel's DNS is neither an address nor a domain."), value);
    }
    if (m_conf.config.dnsServers.size() + m_conf.config.searchDomains.size() > longestList)
        refuse(Texts::tr("A list in the tunnel's file is too long."));
}

void Parser::takePrefixes(const QString &value, QStringList &into)
{
    for (const QString &part : value.split(u',')) {
        const QString prefix = canonicalPrefix(part);
        if (prefix.isEmpty())
            refuse(Texts::tr("A network address in the tunnel's file cannot be read."), value);
        into.append(prefix);
    }
    if (into.size() > longestList)
        refuse(Texts::tr("A list in the tunnel's file is too long."));
}

void Parser::takeKey(const QString &value, QString &into)
{
    if (isWireGuardKey(value))
        into = value;
    else
        refuse(Texts::tr("A key in the tunnel's file is not 32 bytes in base64."));
}

void Parser::takeNumber(const QString &value, int least, int most, int &into)
{
    if (const auto number = wireguardNumber(value, least, most)) {
        into = *number;
        return;
    }
    refuse(
        Texts::tr("A number in the tunnel's file is not between %1 and %2.").arg(least).arg(most),
        value);
}

void Parser::takeTable(const QString &value)
{
    if (value == QLatin1String("auto"))
        m_conf.config.table.clear();
    else if (value == QLatin1String("off") || value == QLatin1String("main")
             || wireguardNumber(value, 0, std::numeric_limits<int>::max()))
        m_conf.config.table = value;
    else
        refuse(Texts::tr("The tunnel's Table is not off, auto, main or a number."), value);
}

Result<WireGuardConf> Parser::parse(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        ++m_line;
        takeLine(line);
        if (m_error)
            return tl::unexpected<Error>(*m_error);
    }
    m_key.clear();
    finishPeer();
    if (m_section == Section::None)
        refuse(Texts::tr("The tunnel's file is empty."));
    if (m_rule == PrivateKeyRule::Required && m_conf.secrets.privateKey.isEmpty())
        refuse(Texts::tr("The tunnel's file has no PrivateKey."));
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return m_conf;
}

void line(QByteArray &out, const char *key, const QString &value)
{
    if (!value.isEmpty())
        out += QByteArray(key) + " = " + value.toUtf8() + '\n';
}

QString numberOrNothing(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

} // namespace

Result<WireGuardConf> parseWireGuardConf(const QByteArray &bytes, PrivateKeyRule rule)
{
    if (bytes.size() > largestBytes)
        return fail(ErrorKind::TooBig, Texts::tr("This file is no WireGuard configuration."),
                    QStringLiteral("%1 bytes").arg(bytes.size()));
    const auto text = decoded(bytes);
    if (!text)
        return fail(ErrorKind::InvalidInput, Texts::tr("This file is no WireGuard configuration."),
                    QStringLiteral("encoding"));
    return Parser(rule).parse(*text);
}

QByteArray writeWireGuardConf(const TunnelConfig &config, const TunnelSecrets &secrets)
{
    const QString comma = QStringLiteral(", ");
    QByteArray out = "[Interface]\n";
    line(out, "PrivateKey", secrets.privateKey);
    line(out, "Address", config.addresses.join(comma));
    line(out, "DNS", (config.dnsServers + config.searchDomains).join(comma));
    line(out, "MTU", numberOrNothing(config.mtu));
    line(out, "ListenPort", numberOrNothing(config.listenPort));
    line(out, "Table", config.table);
    for (const TunnelPeer &peer : config.peers) {
        out += "\n[Peer]\n";
        line(out, "PublicKey", peer.publicKey);
        line(out, "PresharedKey", secrets.presharedKeys.value(peer.publicKey));
        if (!peer.endpointHost.isEmpty()) {
            const QString form = peer.endpointHost.contains(u':') ? QStringLiteral("[%1]:%2")
                                                                  : QStringLiteral("%1:%2");
            line(out, "Endpoint", form.arg(peer.endpointHost).arg(peer.endpointPort));
        }
        line(out, "AllowedIPs", peer.allowedIps.join(comma));
        line(out, "PersistentKeepalive", numberOrNothing(peer.persistentKeepalive));
    }
    return out;
}

} // namespace leitstand
