// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/windowstunnel.h"

#include "tunnel/wireguardconf.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace leitstand {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds askLimit{10000};
constexpr milliseconds elevationLimit{180000}; ///< somebody answers the question for rights
// Exit codes of sc.exe are Windows error codes.
constexpr int accessDenied = 5;
constexpr int alreadyRunning = 1056;
constexpr int noSuchService = 1060;
constexpr int notStarted = 1062;

QString programPath(const QString &name)
{
    const QString installed =
        qEnvironmentVariable("ProgramFiles") + QStringLiteral("/WireGuard/") + name;
    return QFile::exists(installed) ? QDir::toNativeSeparators(installed)
                                    : ProgramRunner::find(name);
}

QString wireguardPath()
{
    return programPath(QStringLiteral("wireguard.exe"));
}

QString scPath()
{
    return ProgramRunner::find(QStringLiteral("sc.exe"));
}

/// In PowerShell's single quotes nothing has a meaning but the quote itself.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("''")) + u'\'';
}

} // namespace

namespace windowstunnel {

QString serviceName(const QString &tunnel)
{
    return QStringLiteral("WireGuardTunnel$") + tunnel;
}

QStringList queryArguments(const QString &tunnel)
{
    return {QStringLiteral("query"), serviceName(tunnel)};
}

ServiceState stateOf(const ProgramOutput &output)
{
    if (output.exitCode == noSuchService)
        return ServiceState::Missing;
    // "        STATE              : 4  RUNNING"; the second line of this form, after TYPE.
    static const QRegularExpression number(QStringLiteral(":\\s+([0-9a-fA-F]+)\\s+[A-Z_]"));
    auto matches = number.globalMatch(QString::fromLatin1(output.out));
    if (output.exitCode != 0 || !matches.hasNext())
        return ServiceState::Unknown;
    matches.next();
    if (!matches.hasNext())
        return ServiceState::Unknown;
    switch (matches.next().captured(1).toInt()) {
    case 1:
        return ServiceState::Stopped;
    case 2:
    case 3:
        return ServiceState::Changing;
    case 4:
        return ServiceState::Running;
    default:
        return ServiceState::Unknown;
    }
}

QStringList elevated(const QString &program, const QStringList &arguments)
{
    QStringList list;
    for (const QString &argument : arguments)
        list.append(quoted(u'"' + argument + u'"'));
    const QString script =
        QStringLiteral("$p = Start-Process -FilePath %1 -ArgumentList %2 -Verb RunAs "
                       "-WindowStyle Hidden -Wait -PassThru; exit $p.ExitCode")
            .arg(quoted(program), list.join(u','));
    return {QStringLiteral("-NoProfile"), QStringLiteral("-NonInteractive"),
            QStringLiteral("-Command"), script};
}

} // namespace windowstunnel

bool WindowsTunnel::isInstalled()
{
    return !wireguardPath().isEmpty() && !scPath().isEmpty();
}

void WindowsTunnel::switchOn(const Done &done)
{
    const ProgramCall call{scPath(), windowstunnel::queryArguments(order().name), askLimit};
    m_runner.run(call, [this, call, done](const Result<ProgramOutput> &output) {
        if (!output) {
            done(tl::unexpected<Error>(output.error()));
            return;
        }
        switch (windowstunnel::stateOf(*output)) {
        case windowstunnel::ServiceState::Running:
        case windowstunnel::ServiceState::Changing:
            done({});
            return;
        case windowstunnel::ServiceState::Missing:
            install(done);
            return;
        case windowstunnel::ServiceState::Stopped:
            service(QStringLiteral("start"), done);
            return;
        case windowstunnel::ServiceState::Unknown:
            done(fail(ErrorKind::UnexpectedOutput,
                      tr("Windows did not tell the state of the tunnel's service."),
                      ProgramRunner::told(call, *output)));
        }
    });
}

void WindowsTunnel::switchOff(const Done &done)
{
    service(QStringLiteral("stop"), done);
}

void WindowsTunnel::install(const Done &done)
{
    if (!hasSecrets()) {
        done(keyMissing());
        return;
    }
    // The service reads this file at each start, so it stays: in the user's own folder, which
    // Windows keeps from other users.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                      + QStringLiteral("/tunnel"));
    QSaveFile file(folder.filePath(order().name + QStringLiteral(".conf")));
    const QByteArray content = writeWireGuardConf(order().config, order().secrets);
    const bool written = folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(content) == content.size() && file.commit();
    if (!written) {
        done(fail(ErrorKind::LocalIo, tr("The tunnel's file could not be written."),
                  file.errorString()));
        return;
    }
    runElevated(
        wireguardPath(),
        {QStringLiteral("/installtunnelservice"), QDir::toNativeSeparators(file.fileName())}, done);
}

void WindowsTunnel::service(const QString &verb, const Done &done)
{
    const QStringList arguments{verb, windowstunnel::serviceName(order().name)};
    const ProgramCall call{scPath(), arguments, askLimit};
    m_runner.run(call, [this, call, arguments, done](const Result<ProgramOutput> &output) {
        if (!output) {
            done(tl::unexpected<Error>(output.error()));
            return;
        }
        switch (output->exitCode) {
        case 0:
        case alreadyRunning:
        case notStarted:
            done({});
            return;
        case accessDenied:
            runElevated(scPath(), arguments, done);
            return;
        case noSuchService:
            done(fail(ErrorKind::NotFound, tr("This tunnel is not installed on this computer."),
                      ProgramRunner::told(call, *output)));
            return;
        default:
            done(fail(ErrorKind::CommandFailed, tr("Windows could not switch the tunnel."),
                      ProgramRunner::told(call, *output)));
        }
    });
}

void WindowsTunnel::runElevated(const QString &program, const QStringList &arguments,
                                const Done &done)
{
    const ProgramCall call{ProgramRunner::find(QStringLiteral("powershell.exe")),
                           windowstunnel::elevated(program, arguments), elevationLimit};
    m_runner.run(call, [call, done](const Result<ProgramOutput> &output) {
        if (!output)
            done(tl::unexpected<Error>(output.error()));
        else if (output->exitCode != 0)
            done(fail(ErrorKind::CommandFailed,
                      tr("The tunnel was not switched: the question for rights was refused, or "
                         "WireGuard reported a fault."),
                      ProgramRunner::told(call, *output)));
        else
            done({});
    });
}

} // namespace leitstand
