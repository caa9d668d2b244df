// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/networkmanagertunnel.h"

#include "tunnel/wireguardconf.h"

#include <QCryptographicHash>

namespace leitstand {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds askLimit{10000};
constexpr milliseconds switchLimit{40000};
constexpr milliseconds importLimit{180000}; ///< somebody types a password
/// nmcli gives up itself before we do.
const QStringList waitFirst{QStringLiteral("--wait"), QStringLiteral("30")};

/// Before the content's hash in a field of the connection that WireGuard has no use for.
const QString ourMark{QStringLiteral("leitstand-")};
const QString markField{QStringLiteral("connection.stable-id")};

QString nmcliPath()
{
    return ProgramRunner::find(QStringLiteral("nmcli"));
}

/// Exit codes of nmcli(1).
Error failureOf(const ProgramCall &call, const ProgramOutput &output)
{
    const QString detail = ProgramRunner::told(call, output);
    switch (output.exitCode) {
    case 3:
        return {ErrorKind::TimedOut,
                NetworkManagerTunnel::tr("NetworkManager did not get the tunnel up in time."),
                detail};
    case 4:
        return {ErrorKind::TunnelDown,
                NetworkManagerTunnel::tr("NetworkManager could not switch the tunnel on."), detail};
    case 8:
        return {ErrorKind::ServiceDown, NetworkManagerTunnel::tr("NetworkManager is not running."),
                detail};
    case 10:
        return {ErrorKind::NotFound,
                NetworkManagerTunnel::tr("NetworkManager does not know this tunnel."), detail};
    default:
        return {ErrorKind::CommandFailed,
                NetworkManagerTunnel::tr("NetworkManager refused what was asked of it."), detail};
    }
}

} // namespace

bool NetworkManagerTunnel::isInstalled()
{
    return !nmcliPath().isEmpty();
}

void NetworkManagerTunnel::askWhetherRunning(ProgramRunner &runner,
                                             const std::function<void(bool)> &answer)
{
    const ProgramCall call{nmcliPath(),
                           {QStringLiteral("--terse"), QStringLiteral("--fields"),
                            QStringLiteral("RUNNING"), QStringLiteral("general")},
                           askLimit};
    runner.run(call, [answer](const Result<ProgramOutput> &output) {
        answer(output && output->exitCode == 0 && output->out.trimmed() == "running");
    });
}

void NetworkManagerTunnel::nmcli(const QStringList &arguments, milliseconds timeout,
                                 const Done &done)
{
    const ProgramCall call{nmcliPath(), arguments, timeout};
    m_runner.run(call, [call, done](const Result<ProgramOutput> &output) {
        if (!output)
            done(tl::unexpected<Error>(output.error()));
        else if (output->exitCode != 0)
            done(tl::unexpected<Error>(failureOf(call, *output)));
        else
            done({});
    });
}

void NetworkManagerTunnel::find(const Found &found)
{
    const ProgramCall call{nmcliPath(),
                           {QStringLiteral("--terse"), QStringLiteral("--escape"),
                            QStringLiteral("yes"), QStringLiteral("--fields"),
                            QStringLiteral("UUID,TYPE,NAME,DEVICE,STATE"),
                            QStringLiteral("connection"), QStringLiteral("show")},
                           askLimit};
    m_runner.run(call, [this, call, found](const Result<ProgramOutput> &output) {
        if (!output) {
            found(tl::unexpected<Error>(output.error()));
            return;
        }
        if (output->exitCode != 0) {
            found(tl::unexpected<Error>(failureOf(call, *output)));
            return;
        }
        const auto connections = parseNmConnections(output->out);
        if (!connections) {
            found(tl::unexpected<Error>(connections.error()));
            return;
        }
        for (const NmConnection &connection : *connections) {
            if (connection.type == QLatin1String("wireguard") && connection.name == order().name) {
                found(std::optional(connection));
                return;
            }
        }
        found(std::optional<NmConnection>());
    });
}

void NetworkManagerTunnel::switchOn(const Done &done)
{
    find([this, done](const Result<std::optional<NmConnection>> &known) {
        if (!known)
            done(tl::unexpected<Error>(known.error()));
        else if (known->has_value())
            importAnewIfOutdated((*known)->uuid, done);
        else
            importConnection(done);
    });
}

QString NetworkManagerTunnel::mark() const
{
    const QByteArray content = writeWireGuardConf(order().config, order().secrets);
    return ourMark
           + QString::fromLatin1(
               QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().first(32));
}

/// A connection that somebody else made under this name is taken as it is.
void NetworkManagerTunnel::importAnewIfOutdated(const QString &uuid, const Done &done)
{
    if (!hasSecrets()) {
        activate(uuid, done);
        return;
    }
    const ProgramCall call{nmcliPath(),
                           {QStringLiteral("--get-values"), markField, QStringLiteral("connection"),
                            QStringLiteral("show"), QStringLiteral("uuid"), uuid},
                           askLimit};
    m_runner.run(call, [this, call, uuid, done](const Result<ProgramOutput> &output) {
        if (!output || output->exitCode != 0) {
            done(tl::unexpected<Error>(output ? failureOf(call, *output) : output.error()));
            return;
        }
        const QString found = QString::fromUtf8(output->out).trimmed();
        if (!found.startsWith(ourMark) || found == mark()) {
            activate(uuid, done);
            return;
        }
        nmcli(
            {QStringLiteral("connection"), QStringLiteral("delete"), QStringLiteral("uuid"), uuid},
            importLimit, [this, done](const Result<void> &deleted) {
                if (deleted)
                    importConnection(done);
                else
                    done(deleted);
            });
    });
}

void NetworkManagerTunnel::importConnection(const Done &done)
{
    if (!hasSecrets()) {
        done(keyMissing());
        return;
    }
    // nmcli takes the interface's name from the name of the file.
    auto file = KeyFile::write(order().name + QStringLiteral(".conf"),
                               writeWireGuardConf(order().config, order().secrets));
    if (!file) {
        done(tl::unexpected<Error>(file.error()));
        return;
    }
    m_file = std::move(*file);
    nmcli({QStringLiteral("connection"), QStringLiteral("import"), QStringLiteral("type"),
           QStringLiteral("wireguard"), QStringLiteral("file"), m_file->path()},
          importLimit, [this, done](const Result<void> &imported) {
              m_file.reset();
              if (!imported) {
                  done(imported);
                  return;
              }
              find([this, done](const Result<std::optional<NmConnection>> &known) {
                  if (!known)
                      done(tl::unexpected<Error>(known.error()));
                  else if (!known->has_value())
                      done(fail(ErrorKind::UnexpectedOutput,
                                tr("NetworkManager took the tunnel and does not show it.")));
                  else
                      nmcli({QStringLiteral("connection"), QStringLiteral("modify"),
                             QStringLiteral("uuid"), (*known)->uuid, markField, mark()},
                            importLimit,
                            [this, uuid = (*known)->uuid, done](const Result<void> &marked) {
                                if (marked)
                                    activate(uuid, done);
                                else
                                    done(marked);
                            });
              });
          });
}

void NetworkManagerTunnel::activate(const QString &uuid, const Done &done)
{
    nmcli(waitFirst
              + QStringList{QStringLiteral("connection"), QStringLiteral("up"),
                            QStringLiteral("uuid"), uuid},
          switchLimit, done);
}

void NetworkManagerTunnel::switchOff(const Done &done)
{
    find([this, done](const Result<std::optional<NmConnection>> &known) {
        if (!known) {
            done(tl::unexpected<Error>(known.error()));
        } else if (!known->has_value() || (*known)->device.isEmpty()) {
            done({}); // it is off
        } else {
            nmcli(waitFirst
                      + QStringList{QStringLiteral("connection"), QStringLiteral("down"),
                                    QStringLiteral("uuid"), (*known)->uuid},
                  switchLimit, done);
        }
    });
}

} // namespace leitstand
