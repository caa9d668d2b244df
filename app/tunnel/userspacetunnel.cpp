// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/userspacetunnel.h"

#include "core/plaintext.h"
#include "tunnel/wireguardconf.h"

#include <QTcpServer>
#include <QTcpSocket>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace leitstand {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds versionLimit{5000};
constexpr milliseconds startLimit{15000};
constexpr milliseconds knockInterval{150};
constexpr int endLimitMs = 1000;
constexpr qsizetype keptOutput = 4096;

/// A port that was free a moment ago. Who takes it in between gains nothing: the host key is
/// checked on this way as on any other.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

UserSpaceTunnel::UserSpaceTunnel(TunnelOrder order, QObject *parent)
    : TunnelBackend(std::move(order), parent)
{
    m_startTimer.setSingleShot(true);
    connect(&m_knockTimer, &QTimer::timeout, this, &UserSpaceTunnel::knock);
    connect(&m_startTimer, &QTimer::timeout, this, [this] {
        finishStart(fail(ErrorKind::TimedOut,
                         tr("The program %1 did not open its port in time.").arg(m_program),
                         plainText(withoutKeys(QString::fromUtf8(m_said)), 400)));
    });
}

UserSpaceTunnel::~UserSpaceTunnel()
{
    stop();
}

bool UserSpaceTunnel::isInstalled()
{
    return UserSpaceProgram::find().has_value();
}

void UserSpaceTunnel::switchOn(const Done &done)
{
    if (m_localPort) {
        done({});
        return;
    }
    if (m_done) {
        done(fail(ErrorKind::Busy, tr("The tunnel is being switched on already.")));
        return;
    }
    if (!hasSecrets()) {
        done(keyMissing());
        return;
    }
    const auto program = UserSpaceProgram::find();
    if (!program) {
        done(fail(ErrorKind::NotFound,
                  tr("Neither wireproxy nor onetun is installed on this computer.")));
        return;
    }
    m_done = done;
    const ProgramCall call{program->path, {QStringLiteral("--version")}, versionLimit};
    m_runner.run(call, [this, call, program = *program](const Result<ProgramOutput> &output) {
        const QVersionNumber version = output && output->exitCode == 0
                                           ? UserSpaceProgram::versionIn(output->out + output->err)
                                           : QVersionNumber();
        if (version.isNull() || version < program.leastVersion()) {
            finishStart(fail(ErrorKind::NotFound,
                             tr("The program %1 is too old or not what it is called. Needed is "
                                "version %2 or newer.")
                                 .arg(program.name(), program.leastVersion().toString()),
                             output ? ProgramRunner::told(call, *output) : output.error().detail));
            return;
        }
        m_program = QStringLiteral("%1 %2").arg(program.name(), version.toString());
        start(program);
    });
}

void UserSpaceTunnel::start(const UserSpaceProgram &program)
{
    m_wantedPort = freePort();
    auto file =
        KeyFile::write(QStringLiteral("tunnel.conf"), program.fileContent(order(), m_wantedPort));
    if (!file) {
        finishStart(tl::unexpected<Error>(file.error()));
        return;
    }
    m_file = std::move(*file);
    const auto arguments = program.arguments(order(), m_wantedPort, m_file->path());
    if (!arguments) {
        finishStart(tl::unexpected<Error>(arguments.error()));
        return;
    }
    m_said.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_LINUX
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    connect(m_process.get(), &QProcess::readyRead, this,
            [this] { m_said = (m_said + m_process->readAll()).right(keptOutput); });
    const auto gone = [this] {
        Error error{ErrorKind::TunnelDown, tr("The program %1 has ended.").arg(m_program),
                    plainText(withoutKeys(QString::fromUtf8(m_said)), 400)};
        if (m_done) {
            finishStart(tl::unexpected<Error>(error));
        } else if (m_localPort) {
            m_localPort.reset();
            Q_EMIT ended(error);
        }
    };
    connect(m_process.get(), &QProcess::finished, this, gone);
    connect(m_process.get(), &QProcess::errorOccurred, this, [gone](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            gone();
    });
    m_process->start(program.path, *arguments);
    m_startTimer.start(startLimit);
    m_knockTimer.start(knockInterval);
}

/// The program is ready when its port takes a connection. One only: the server sees it as a caller
/// who says nothing.
void UserSpaceTunnel::knock()
{
    if (m_knock && m_knock->state() == QAbstractSocket::ConnectingState)
        return;
    m_knock = std::make_unique<QTcpSocket>();
    connect(m_knock.get(), &QTcpSocket::connected, this, [this] { finishStart({}); });
    m_knock->connectToHost(QHostAddress::LocalHost, m_wantedPort);
}

void UserSpaceTunnel::finishStart(const Result<void> &result)
{
    if (!m_done)
        return;
    m_knockTimer.stop();
    m_startTimer.stop();
    if (m_knock)
        m_knock.release()->deleteLater();
    m_file.reset();
    if (result) {
        m_localPort = m_wantedPort;
    } else if (m_process) {
        QProcess *process = m_process.release(); // it may be the sender
        process->disconnect(this);
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        if (process->state() == QProcess::NotRunning)
            process->deleteLater();
        else
            process->kill();
    }
    std::exchange(m_done, {})(result);
}

void UserSpaceTunnel::switchOff(const Done &done)
{
    if (m_done)
        finishStart(fail(ErrorKind::Cancelled, tr("The tunnel was switched off.")));
    stop();
    done({});
}

void UserSpaceTunnel::stop()
{
    m_knockTimer.stop();
    m_startTimer.stop();
    m_localPort.reset();
    m_file.reset();
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(endLimitMs);
    m_process.reset();
}

} // namespace leitstand
