// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/programrunner.h"

#include "core/plaintext.h"
#include "tunnel/wireguardconf.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(programrunner)
};

constexpr qsizetype mostOutput = 1024 * 1024;
constexpr qsizetype shownOutput = 400;

QString nameOf(const ProgramCall &call)
{
    return QFileInfo(call.program).fileName();
}

Error startFailure(const ProgramCall &call)
{
    return Error{ErrorKind::NotFound,
                 Texts::tr("The program %1 could not be started.").arg(nameOf(call)), call.program};
}

} // namespace

ProgramRunner::ProgramRunner(QObject *parent)
    : QObject(parent)
{}

QString ProgramRunner::find(const QString &name)
{
    const QString path = QStandardPaths::findExecutable(name);
    if (!path.isEmpty())
        return path;
    return QStandardPaths::findExecutable(
        name,
        {QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
}

QString ProgramRunner::told(const ProgramCall &call, const ProgramOutput &output)
{
    QByteArray said = output.err.trimmed();
    if (said.isEmpty())
        said = output.out.trimmed();
    const QString text = QStringLiteral("%1 %2: exit %3: %4")
                             .arg(nameOf(call), call.arguments.join(u' '))
                             .arg(output.exitCode)
                             .arg(QString::fromUtf8(said));
    return plainText(withoutKeys(text), shownOutput);
}

void ProgramRunner::run(const ProgramCall &call, const Done &done)
{
    // Without a parent: see the class comment. It deletes itself when the program has ended.
    auto *process = new QProcess;
    process->setProgram(call.program);
    process->setArguments(call.arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process->setProcessEnvironment(environment);
    process->setStandardInputFile(QProcess::nullDevice());

    auto output = std::make_shared<ProgramOutput>();
    auto answered = std::make_shared<bool>(false);
    const auto answer = [answered, done](const Result<ProgramOutput> &result) {
        if (!std::exchange(*answered, true))
            done(result);
    };
    const auto drain = [process, output, answer, call] {
        output->out += process->readAllStandardOutput();
        output->err += process->readAllStandardError();
        if (output->out.size() + output->err.size() <= mostOutput)
            return;
        process->kill();
        answer(fail(ErrorKind::TooBig,
                    Texts::tr("The program %1 printed too much.").arg(nameOf(call))));
    };
    connect(process, &QProcess::readyReadStandardOutput, this, drain);
    connect(process, &QProcess::readyReadStandardError, this, drain);
    connect(process, &QProcess::finished, this,
            [output, answer, drain, call](int exitCode, QProcess::ExitStatus status) {
                drain();
                output->exitCode = exitCode;
                if (status == QProcess::NormalExit)
                    answer(*output);
                else
                    answer(fail(ErrorKind::CommandFailed,
                                Texts::tr("The program %1 ended abruptly.").arg(nameOf(call)),
                                told(call, *output)));
            });
    connect(process, &QProcess::errorOccurred, this, [answer, call](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer(tl::unexpected<Error>(startFailure(call)));
    });
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    auto *timer = new QTimer(process);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [process, answer, call] {
        process->kill();
        answer(fail(ErrorKind::TimedOut, Texts::tr("The program %1 did not end within %2 seconds.")
                                             .arg(nameOf(call))
                                             .arg(call.timeout.count() / 1000)));
    });
    timer->start(call.timeout);
    process->start();
}

} // namespace leitstand
