// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/wgquicktunnel.h"

#include "tunnel/wireguardconf.h"

namespace leitstand {

namespace {

constexpr std::chrono::milliseconds limit{180000}; ///< somebody types a password
// pkexec(1)
constexpr int dismissed = 126;
constexpr int notAuthorised = 127;

QString pkexecPath()
{
    return ProgramRunner::find(QStringLiteral("pkexec"));
}

QString wgQuickPath()
{
    return ProgramRunner::find(QStringLiteral("wg-quick"));
}

} // namespace

bool WgQuickTunnel::isInstalled()
{
    return !pkexecPath().isEmpty() && !wgQuickPath().isEmpty();
}

void WgQuickTunnel::wgQuick(const QString &verb, const Done &done)
{
    QString what = order().name;
    if (hasSecrets()) {
        auto file = KeyFile::write(order().name + QStringLiteral(".conf"),
                                   writeWireGuardConf(order().config, order().secrets));
        if (!file) {
            done(tl::unexpected<Error>(file.error()));
            return;
        }
        m_file = std::move(*file);
        what = m_file->path();
    }
    const ProgramCall call{pkexecPath(), {wgQuickPath(), verb, what}, limit};
    const bool isSystems = !hasSecrets();
    m_runner.run(call, [this, call, done, isSystems](const Result<ProgramOutput> &output) {
        m_file.reset();
        if (!output) {
            done(tl::unexpected<Error>(output.error()));
            return;
        }
        const QString detail = ProgramRunner::told(call, *output);
        switch (output->exitCode) {
        case 0:
            done({});
            return;
        case dismissed:
            done(fail(ErrorKind::Cancelled, tr("The question for rights was not answered."),
                      detail));
            return;
        case notAuthorised:
            done(fail(ErrorKind::Refused,
                      tr("This account may not switch the tunnel: the system refused."), detail));
            return;
        default:
            // Neither a key of ours nor a file of the system's: only root could have looked before.
            if (isSystems && output->err.contains("does not exist")) {
                done(keyMissing());
                return;
            }
            done(fail(ErrorKind::CommandFailed, tr("wg-quick could not switch the tunnel."),
                      detail));
        }
    });
}

void WgQuickTunnel::switchOn(const Done &done)
{
    wgQuick(QStringLiteral("up"), done);
}

void WgQuickTunnel::switchOff(const Done &done)
{
    wgQuick(QStringLiteral("down"), done);
}

} // namespace leitstand
