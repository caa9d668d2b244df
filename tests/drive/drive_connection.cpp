// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// drive_connection PROFILE STATE-FOLDER
// The console's way to a server without its window, for tests/lab/tunnel.sh. Each change is one
// line of JSON on standard output. Words on standard input: on, off (the tunnel), run SECONDS (a
// command on the server), explain, export FILE (the profile without secrets), retry, quit.
#include "services/monitorservice.h"
#include "settings/profilestore.h"
#include "transport/connectionservice.h"
#include "tunnel/tunnelladder.h"
#include "tunnel/tunnelservice.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>

#include <array>
#include <unistd.h>

using namespace leitstand;

namespace {

void print(const QJsonObject &object)
{
    QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
}

QJsonObject statusObject(const ViewState &state)
{
    static constexpr std::array phases{"offline", "connecting", "online", "waiting", "blocked"};
    static constexpr std::array states{"not-reached", "checking", "ok",
                                       "warning",     "failed",   "not-needed"};
    QJsonObject object{
        {QStringLiteral("phase"), QLatin1String(phases[size_t(state.connection.phase)])},
        {QStringLiteral("cause"), errorKindName(state.connection.error.kind)},
        {QStringLiteral("message"), state.connection.error.message},
        {QStringLiteral("attempt"), state.connection.attempt},
        {QStringLiteral("kind"), tunnelKindName(state.tunnel.kind)}};
    for (const RungStatus &rung : state.connection.ladder) {
        object.insert(
            rungName(rung.rung),
            QJsonObject{{QStringLiteral("state"), QLatin1String(states[size_t(rung.state)])},
                        {QStringLiteral("cause"), rung.state == RungState::Failed
                                                      ? errorKindName(rung.error.kind)
                                                      : QString()},
                        {QStringLiteral("message"), rung.error.message},
                        {QStringLiteral("summary"), rung.summary},
                        {QStringLiteral("remedy"), rung.remedy}});
    }
    return object;
}

class Driver : public QObject
{
public:
    Driver(const ProfileFile &file, const QString &folder)
        : m_profile(file.profile)
        , m_connection(folder + QStringLiteral("/known-hosts.json"))
        , m_monitor(&m_connection)
        , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_tunnel, &TunnelService::statusChanged, &m_monitor, &MonitorService::setTunnel);
        m_connection.setLookBefore([this] { m_tunnel.lookNow(); });
        connect(&m_tunnel, &TunnelService::localPortChanged, this, [this] {
            m_connection.setLocalPort(m_tunnel.localPort());
            if (m_tunnel.localPort())
                m_connection.retrySoon();
        });
        connect(&m_monitor, &MonitorService::updated, this, [this] { tell(); });
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
        m_monitor.watch(file.profile);
        m_tunnel.watch(file.profile);
        m_tunnel.setSecrets(file.secrets);
        m_connection.connectTo(file.profile, {});
    }

private:
    void tell()
    {
        const QJsonObject object = statusObject(m_monitor.viewState());
        if (object == m_told)
            return;
        m_told = object;
        print(object);
    }

    void read()
    {
        std::array<char, 256> bytes;
        const auto got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (got <= 0) {
            QCoreApplication::quit();
            return;
        }
        const QByteArray text(bytes.data(), qsizetype(got));
        for (const QByteArray &line : text.split('\n'))
            obey(line.trimmed());
    }

    void obey(const QByteArray &word)
    {
        if (word == "on") {
            m_tunnel.switchOn();
        } else if (word == "off") {
            m_tunnel.switchOff();
        } else if (word == "retry") {
            m_connection.retryNow();
        } else if (word == "quit") {
            QCoreApplication::quit();
        } else if (word == "explain") {
            print({{QStringLiteral("explain"),
                    tunnelFacts(m_tunnel.status(), QDateTime::currentDateTimeUtc())
                        .join(QLatin1Char('\n'))}});
        } else if (word.startsWith("export ")) {
            const auto written =
                ProfileStore::exportTo(m_profile, QString::fromLocal8Bit(word.mid(7)));
            print({{QStringLiteral("export"),
                    written ? QStringLiteral("ok") : written.error().message}});
        } else if (word.startsWith("run ")) {
            RemoteCommand command;
            command.program = QStringLiteral("sh");
            command.arguments = {QStringLiteral("-c"), QStringLiteral("sleep \"$1\"; echo done"),
                                 QStringLiteral("sh"), QString::fromLatin1(word.mid(4))};
            command.timeout = std::chrono::seconds(120);
            m_connection.run(command).then(this, [](const Result<CommandOutput> &output) {
                print({{QStringLiteral("run"), output
                                                   ? QStringLiteral("exit %1").arg(output->exitCode)
                                                   : errorKindName(output.error().kind)}});
            });
        }
    }

    Profile m_profile;
    ConnectionService m_connection;
    MonitorService m_monitor;
    TunnelService m_tunnel;
    QSocketNotifier m_notifier;
    QJsonObject m_told;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto file = ProfileStore::readWithSecrets(arguments.at(1));
    if (!file) {
        QTextStream(stderr) << file.error().message << '\n' << file.error().detail << '\n';
        return 1;
    }
    const Driver driver(*file, arguments.at(2));
    return QCoreApplication::exec();
}
