// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/wireguardconf.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace leitstand;

namespace {

const QByteArray privateKey("yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=");
const QByteArray publicKey("xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=");
const QByteArray presharedKey("/UwcSPg38hW/D9Y3tcS1FOV0K1wuURMbS0sesJEP5ak=");
const QByteArray head("[Interface]\nPrivateKey = " + privateKey + "\n");
const QByteArray peer("[Peer]\nPublicKey = " + publicKey + "\n");

/// The example of the plan, with everything that the program knows.
const QByteArray sample("# anna-laptop\n"
                        "[Interface]\n"
                        "PrivateKey = "
                        + privateKey
                        + "\n"
                          "Address = 10.8.0.2/32, fd00::2\n"
                          "DNS = 1.1.1.1, intern.example\n"
                          "MTU = 1380\n"
                          "ListenPort = 51821\n"
                          "Table = 1234\n"
                          "\n"
                          "[Peer]\n"
                          "PublicKey = "
                        + publicKey
                        + "\n"
                          "PresharedKey = "
                        + presharedKey
                        + "\n"
                          "Endpoint = [2001:db8::7]:51820\n"
                          "AllowedIPs = 10.8.0.1/32  # only the server\n"
                          "PersistentKeepalive = 25\n");

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                          : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromUtf8(text));
}

} // namespace

class TestWireGuardConf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void privateKeyRules();
    void encodings_data();
    void encodings();
    void commandsAreLeftOutAndNamed();
    void secretsStayApart();
    void noKeyInAnyError();
    void writesWhatItReads();
    void everyPrefix();
    void mutations();
    void names_data();
    void names();
    void keysAreTakenOut();
};

void TestWireGuardConf::readsEverything()
{
    const auto conf = parseWireGuardConf(sample);
    QVERIFY(conf);
    const TunnelConfig &config = conf->config;
    QCOMPARE(conf->secrets.privateKey, QString::fromLatin1(privateKey));
    QCOMPARE(config.addresses,
             QStringList({QStringLiteral("10.8.0.2/32"), QStringLiteral("fd00::2/128")}));
    QCOMPARE(config.dnsServers, QStringList(QStringLiteral("1.1.1.1")));
    QCOMPARE(config.searchDomains, QStringList(QStringLiteral("intern.example")));
    QCOMPARE(config.mtu, 1380);
    QCOMPARE(config.listenPort, 51821);
    QCOMPARE(config.table, QStringLiteral("1234"));
    QCOMPARE(config.peers.size(), 1);
    const TunnelPeer &server = config.peers.first();
    QCOMPARE(server.publicKey, QString::fromLatin1(publicKey));
    QCOMPARE(server.endpointHost, QStringLiteral("2001:db8::7"));
    QCOMPARE(server.endpointPort, 51820);
    QCOMPARE(server.allowedIps, QStringList(QStringLiteral("10.8.0.1/32")));
    QCOMPARE(server.persistentKeepalive, 25);
    QCOMPARE(conf->secrets.presharedKeys.value(server.publicKey),
             QString::fromLatin1(presharedKey));
    QVERIFY(conf->leftOut.isEmpty());
}

void TestWireGuardConf::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("written"); ///< a part of the fixed form
    const auto row = [](const char *name, const QByteArray &text, const char *written) {
        QTest::newRow(name) << text << QString::fromLatin1(written);
    };
    row("keys of any case", "[INTERFACE]\npRIVATEkEY=" + privateKey + "\nADDRESS=10.8.0.2\n",
        "Address = 10.8.0.2/32\n");
    row("comment at the end of a line", head + "MTU = 1400 # what # ever\n", "MTU = 1400\n");
    row("whole line is a comment", "#[Peer]\n" + head, "[Interface]\n");
    row("space anywhere",
        "[ Interface ]\n Private Key = " + privateKey.left(9) + " " + privateKey.mid(9)
            + "\n\tM T U =\t14 00\n",
        "MTU = 1400\n");
    row("lines of Windows", QByteArray(head + "MTU = 1400\n").replace("\n", "\r\n"),
        "MTU = 1400\n");
    row("no line end at the end", head + "MTU = 1400", "MTU = 1400\n");
    row("several peers", head + peer + "AllowedIPs=10.8.0.1\n" + peer + "AllowedIPs=10.9.0.1\n",
        "AllowedIPs = 10.9.0.1/32\n");
    row("repeated lines accumulate", head + "Address = 10.8.0.2\nAddress = fd00::2\n",
        "Address = 10.8.0.2/32, fd00::2/128\n");
    row("a list in one line", head + peer + "AllowedIPs = 10.8.0.1/32,10.8.0.0/24 , ::/0\n",
        "AllowedIPs = 10.8.0.1/32, 10.8.0.0/24, ::/0\n");
    row("bare IPv4", head + "Address = 10.8.0.2\n", "Address = 10.8.0.2/32\n");
    row("bare IPv6", head + "Address = FD00::2\n", "Address = fd00::2/128\n");
    row("prefix 0", head + peer + "AllowedIPs = 0.0.0.0/0\n", "AllowedIPs = 0.0.0.0/0\n");
    row("DNS with a search domain", head + "DNS = intern.example,1.1.1.1,fd00::53\n",
        "DNS = 1.1.1.1, fd00::53, intern.example\n");
    row("endpoint by name", head + peer + "Endpoint = vpn.example.org:51820\n",
        "Endpoint = vpn.example.org:51820\n");
    row("endpoint IPv4", head + peer + "Endpoint = 192.0.2.1:65535\n",
        "Endpoint = 192.0.2.1:65535\n");
    row("endpoint IPv6 in brackets", head + peer + "Endpoint = [2001:db8::1]:1\n",
        "Endpoint = [2001:db8::1]:1\n");
    row("endpoint port 0", head + peer + "Endpoint = a.example:0\n", "Endpoint = a.example:0\n");
    row("MTU least", head + "MTU = 576\n", "MTU = 576\n");
    row("MTU most", head + "MTU = 65535\n", "MTU = 65535\n");
    row("port 0 is any port", head + "ListenPort = 0\n", "[Interface]\n");
    row("port most", head + "ListenPort = 65535\n", "ListenPort = 65535\n");
    row("keepalive off", head + peer + "PersistentKeepalive = OFF\n", "[Peer]\n");
    row("keepalive most", head + peer + "PersistentKeepalive = 65535\n",
        "PersistentKeepalive = 65535\n");
    row("table off", head + "Table = off\n", "Table = off\n");
    row("table auto", head + "Table = auto\n", "[Interface]\n");
    row("table main", head + "Table = main\n", "Table = main\n");
    row("table number", head + "Table = 51820\n", "Table = 51820\n");
    row("the last of two single values", head + "MTU = 1400\nMTU = 1280\n", "MTU = 1280\n");
    row("no peer yet", head, "[Interface]\n");
}

void TestWireGuardConf::accepts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, written);
    const auto conf = parseWireGuardConf(text);
    QVERIFY2(conf, conf ? "" : qPrintable(conf.error().message + conf.error().detail));
    QCOMPARE(conf->secrets.privateKey, QString::fromLatin1(privateKey));
    const QString form = QString::fromUtf8(writeWireGuardConf(conf->config));
    QVERIFY2(form.contains(written), qPrintable(form));
}

void TestWireGuardConf::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &text, int line) {
        QTest::newRow(name) << text << line;
    };
    row("empty", "", 1);
    row("only comments", "# nothing\n", 2);
    row("key before a section", "MTU = 1400\n" + head, 1);
    row("unknown section", head + "[Server]\n", 3);
    row("section not closed", head + "[Peer\n", 3);
    row("no equals", head + "MTU 1400\n", 3);
    row("no key", head + "= 1400\n", 3);
    row("no value", head + "MTU =\n", 3);
    row("value is a comment", head + "MTU = # 1400\n", 3);
    row("unknown key of the interface", head + "Colour = red\n", 3);
    row("unknown key of the peer", head + peer + "Colour = red\n", 5);
    row("key of the peer in the interface", head + "AllowedIPs = 10.8.0.1/32\n", 3);
    row("key of the interface in the peer", head + peer + "Address = 10.8.0.2/32\n", 5);
    row("no private key", "[Interface]\nMTU = 1400\n", 3);
    row("no interface", peer, 3);
    row("private key short", "[Interface]\nPrivateKey = AAAA\n", 2);
    row("private key 31 bytes", "[Interface]\nPrivateKey = " + QByteArray(31, 'x').toBase64(), 2);
    row("private key 33 bytes", "[Interface]\nPrivateKey = " + QByteArray(33, 'x').toBase64(), 2);
    row("private key not base64", "[Interface]\nPrivateKey = " + QByteArray(43, '!') + "=\n", 2);
    row("private key with loose bits", "[Interface]\nPrivateKey = " + QByteArray(43, 'B') + "=\n",
        2);
    row("placeholder", "[Interface]\nPrivateKey = <the key that the client made>\n", 2);
    row("public key short", head + "[Peer]\nPublicKey = AAAA\n", 4);
    row("pre-shared key short", head + peer + "PresharedKey = AAAA\n", 5);
    row("peer without a public key", head + "[Peer]\nAllowedIPs = 10.8.0.1/32\n", 5);
    row("first of two peers without", head + "[Peer]\nAllowedIPs = 10.8.0.1/32\n" + peer, 5);
    row("address: empty element", head + "Address = 10.8.0.2,,10.8.0.3\n", 3);
    row("address: comma at the end", head + "Address = 10.8.0.2,\n", 3);
    row("address: prefix too long", head + "Address = 10.8.0.2/33\n", 3);
    row("address: prefix of IPv6 too long", head + "Address = fd00::2/129\n", 3);
    row("address: prefix negative", head + "Address = 10.8.0.2/-1\n", 3);
    row("address: prefix missing", head + "Address = 10.8.0.2/\n", 3);
    row("address: mask in dots", head + "Address = 10.8.0.2/255.255.255.0\n", 3);
    row("address: a name", head + "Address = server.example\n", 3);
    row("address: short form", head + "Address = 10.8\n", 3);
    row("address: octal", head + "Address = 010.8.0.2\n", 3);
    row("address: over 255", head + "Address = 10.8.0.256\n", 3);
    row("address: zone", head + "Address = fe80::1%eth0\n", 3);
    row("allowed: empty element", head + peer + "AllowedIPs = ,10.8.0.1\n", 5);
    row("allowed: a name", head + peer + "AllowedIPs = any\n", 5);
    row("DNS: empty element", head + "DNS = 1.1.1.1,\n", 3);
    row("DNS: no domain", head + "DNS = -x-;reboot\n", 3);
    row("DNS: mistyped address", head + "DNS = 1.1.1.1.1\n", 3);
    row("MTU below", head + "MTU = 575\n", 3);
    row("MTU above", head + "MTU = 65536\n", 3);
    row("MTU with sign", head + "MTU = +1400\n", 3);
    row("MTU hex", head + "MTU = 0x578\n", 3);
    row("port above", head + "ListenPort = 65536\n", 3);
    row("port negative", head + "ListenPort = -1\n", 3);
    row("port no number", head + "ListenPort = any\n", 3);
    row("port huge", head + "ListenPort = 99999999999999999999\n", 3);
    row("endpoint without a port", head + peer + "Endpoint = vpn.example.org\n", 5);
    row("endpoint without a host", head + peer + "Endpoint = :51820\n", 5);
    row("endpoint port empty", head + peer + "Endpoint = vpn.example.org:\n", 5);
    row("endpoint port above", head + peer + "Endpoint = vpn.example.org:65536\n", 5);
    row("endpoint IPv6 without brackets", head + peer + "Endpoint = 2001:db8::1:51820\n", 5);
    row("endpoint bracket not closed", head + peer + "Endpoint = [2001:db8::1:51820\n", 5);
    row("endpoint name in brackets", head + peer + "Endpoint = [vpn.example]:51820\n", 5);
    row("endpoint with an option", head + peer + "Endpoint = --help:51820\n", 5);
    row("endpoint with a command", head + peer + "Endpoint = $(reboot):51820\n", 5);
    row("keepalive above", head + peer + "PersistentKeepalive = 65536\n", 5);
    row("keepalive on", head + peer + "PersistentKeepalive = on\n", 5);
    row("table unknown", head + "Table = default\n", 3);
    row("table negative", head + "Table = -1\n", 3);
}

void TestWireGuardConf::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto conf = parseWireGuardConf(text);
    QVERIFY(!conf);
    QCOMPARE(conf.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!conf.error().message.isEmpty());
    QVERIFY2(conf.error().detail.startsWith(QStringLiteral("line %1").arg(line)),
             qPrintable(conf.error().detail));
}

void TestWireGuardConf::privateKeyRules()
{
    const QByteArray without = "[Interface]\nAddress = 10.8.0.2\n" + peer;
    QVERIFY(!parseWireGuardConf(without));
    QVERIFY(parseWireGuardConf(without, PrivateKeyRule::Optional));
    QVERIFY(parseWireGuardConf(without, PrivateKeyRule::Forbidden));
    QVERIFY(parseWireGuardConf(sample, PrivateKeyRule::Optional));
    QVERIFY(!parseWireGuardConf(sample, PrivateKeyRule::Forbidden));
    QVERIFY(!parseWireGuardConf(without + "PresharedKey = " + presharedKey + "\n",
                                PrivateKeyRule::Forbidden));
}

void TestWireGuardConf::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    const auto le = QStringConverter::Utf16LE;
    const auto be = QStringConverter::Utf16BE;
    QTest::newRow("UTF-8") << sample << true;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf" + sample) << true;
    QTest::newRow("UTF-8 umlaut in a comment") << QByteArray("# B\xc3\xbcro\n" + sample) << true;
    QTest::newRow("Notepad, little end, mark") << utf16(sample, le, true) << true;
    QTest::newRow("little end, no mark") << utf16(sample, le, false) << true;
    QTest::newRow("big end, mark") << utf16(sample, be, true) << true;
    QTest::newRow("big end, no mark") << utf16(sample, be, false) << true;
    QTest::newRow("Latin-1 umlaut") << QByteArray("# B\xfcro\n" + sample) << false;
    QTest::newRow("UTF-16 cut in half a character") << utf16(sample, le, true).chopped(1) << false;
    QTest::newRow("zero byte") << QByteArray(sample + '\0') << false;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\x02\x01\x01\0\0\0",
                                             10)
                               << false;
    QTest::newRow("a zip") << QByteArray("PK\x03\x04\x14\0", 6) << false;
}

void TestWireGuardConf::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    const auto conf = parseWireGuardConf(bytes);
    QCOMPARE(conf.has_value(), good);
    if (good)
        QCOMPARE(*conf, *parseWireGuardConf(sample));
    else
        QVERIFY(!conf.error().message.isEmpty());
}

void TestWireGuardConf::commandsAreLeftOutAndNamed()
{
    const auto conf = parseWireGuardConf(head
                                         + "PostUp = rm -rf /\nPreUp=a\nPreDown=b\npostdown = c\n"
                                           "SaveConfig = true\nFwMark = 0x1\n");
    QVERIFY(conf);
    QCOMPARE(conf->leftOut.size(), 6);
    QCOMPARE(conf->leftOut.first(), QStringLiteral("PostUp (line 3)"));
    const QByteArray written = writeWireGuardConf(conf->config, conf->secrets);
    QVERIFY(!written.contains("rm") && !written.contains("PostUp"));
}

void TestWireGuardConf::secretsStayApart()
{
    const auto conf = parseWireGuardConf(sample);
    QVERIFY(conf);
    const QByteArray open = writeWireGuardConf(conf->config);
    QVERIFY(!open.contains(privateKey));
    QVERIFY(!open.contains(presharedKey));
    QVERIFY(open.contains(publicKey));
    const auto again = parseWireGuardConf(open, PrivateKeyRule::Forbidden);
    QVERIFY(again);
    QCOMPARE(again->config, conf->config);
    QCOMPARE(again->secrets, TunnelSecrets());
}

void TestWireGuardConf::noKeyInAnyError()
{
    // A key where none belongs: misspelt names, wrong sections, wrong values, no equals.
    for (const char *before : {"PrivateKye = ", "PrivateKey ",
                               "Address = ", "DNS = ", "MTU = ", "Endpoint = ", "Table = ", "",
                               "[Peer]\nEndpoint = ", "[", "[Peer]\nPrivateKey = "}) {
        const auto conf =
            parseWireGuardConf(QByteArray("[Interface]\n") + before + privateKey + "\n");
        QVERIFY2(!conf, before);
        const QString told = conf.error().message + conf.error().detail;
        QVERIFY2(!told.contains(QString::fromLatin1(privateKey.left(20)), Qt::CaseInsensitive),
                 qPrintable(told));
    }
}

void TestWireGuardConf::writesWhatItReads()
{
    const auto first = parseWireGuardConf(sample);
    QVERIFY(first);
    const QByteArray written = writeWireGuardConf(first->config, first->secrets);
    const auto second = parseWireGuardConf(written);
    QVERIFY(second);
    QCOMPARE(*second, *first);
    QCOMPARE(writeWireGuardConf(second->config, second->secrets), written);
}

void TestWireGuardConf::everyPrefix()
{
    const auto le = QStringConverter::Utf16LE;
    const auto be = QStringConverter::Utf16BE;
    for (const QByteArray &whole :
         {sample, utf16(sample, le, true), utf16(sample, le, false), utf16(sample, be, true)}) {
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const auto conf = parseWireGuardConf(whole.first(size));
            if (conf)
                QVERIFY(isWireGuardKey(conf->secrets.privateKey));
            else
                QVERIFY(!conf.error().message.isEmpty());
        }
    }
}

void TestWireGuardConf::mutations()
{
    QRandomGenerator random(8);
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray text = sample;
        for (int change = 0; change <= random.bounded(6); ++change)
            text[random.bounded(static_cast<int>(text.size()))] =
                static_cast<char>(random.bounded(256));
        const auto conf = parseWireGuardConf(text, PrivateKeyRule::Optional);
        if (!conf) {
            ++refused;
            QVERIFY(!conf.error().message.isEmpty());
            continue;
        }
        // What is accepted is written in a form that is read the same.
        const auto again = parseWireGuardConf(writeWireGuardConf(conf->config, conf->secrets),
                                              PrivateKeyRule::Optional);
        QVERIFY(again);
        QCOMPARE(again->config, conf->config);
    }
    QVERIFY(refused > 1000);
    QCOMPARE(parseWireGuardConf(QByteArray(100000, 'x')).error().kind, ErrorKind::TooBig);
    QByteArray many = head;
    for (int i = 0; i < 65; ++i)
        many += peer;
    QVERIFY(!parseWireGuardConf(many));
    QVERIFY(!parseWireGuardConf(head + "Address = " + QByteArray("10.8.0.2,").repeated(600)
                                + "10.8.0.2\n"));
}

void TestWireGuardConf::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    for (const char *name : {"wg0", "leitstand", "becker-prod", "a", "A_b=c+d.e-f", "com", "com12"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"",
                             "-x",
                             "--help",
                             ".",
                             "..",
                             ".x",
                             "a/b",
                             "a b",
                             "a\\b",
                             "a\n",
                             "sixteenletters16",
                             "con",
                             "NUL",
                             "com1",
                             "LPT9",
                             "nul.x",
                             "a.",
                             "a;b",
                             "a$b",
                             "\xc3\xa4"})
        QTest::newRow(qPrintable(QStringLiteral("not ") + QString::fromUtf8(name)))
            << QString::fromUtf8(name) << false;
}

void TestWireGuardConf::names()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(isTunnelName(name), good);
}

void TestWireGuardConf::keysAreTakenOut()
{
    const QString text =
        QStringLiteral("a %1 b\n%2,SHA256:%3 c")
            .arg(QString::fromLatin1(privateKey), QString::fromLatin1(publicKey.chopped(1)),
                 QString(43, QLatin1Char('A')));
    QCOMPARE(withoutKeys(text),
             QStringLiteral("a (key) b\n(key),SHA256:%1 c").arg(QString(43, QLatin1Char('A'))));
    QCOMPARE(withoutKeys(QString(64, QLatin1Char('a'))), QStringLiteral("(key)"));
}

QTEST_APPLESS_MAIN(TestWireGuardConf)
#include "tst_wireguardconf.moc"
