// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/connectiontexts.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(connection)
};

/// Sentences about the way to the server; null for causes of later rungs.
QString networkMessage(Cause cause)
{
    switch (cause) {
    case Cause::ProfileIncomplete:
        return Texts::tr("The profile names no server or no account.");
    case Cause::NameUnknown:
        return Texts::tr("The server's name “%1” is not known on this network.");
    case Cause::NameSilent:
        return Texts::tr("The name service did not answer within %1 seconds.");
    case Cause::NoRoute:
        return Texts::tr("This computer knows no way to %1. The tunnel is probably down.");
    case Cause::TunnelIdle:
        return Texts::tr("The tunnel to %1 is there but not connected to anything.");
    case Cause::PastTunnel:
        return Texts::tr(
            "The way to %1 leads past the tunnel. Nothing is tried until it does not.");
    case Cause::HostSilent:
        return Texts::tr("The server %1 did not answer within %3 seconds.");
    case Cause::HostUnreachable:
        return Texts::tr("The network reports that the server %1 does not answer.");
    case Cause::PortClosed:
        return Texts::tr("The server %1 is there, but nothing answers on port %2.");
    case Cause::ConnectFailed:
        return Texts::tr("No connection to %1 could be made.");
    case Cause::BannerSilent:
        return Texts::tr(
            "Something accepts the connection but did not say a word within %1 seconds.");
    case Cause::BannerForeign:
        return Texts::tr("What answers is not an SSH server. It said: “%1”");
    case Cause::ClosedBeforeBanner:
        return Texts::tr("The server closed the connection before it greeted.");
    case Cause::RefusedForNow:
        return Texts::tr(
            "The server takes no connections from this computer for a while. It said: “%1”");
    case Cause::NegotiationFailed:
        return Texts::tr("The server and Leitstand could not agree on an encryption.");
    default:
        return {};
    }
}

/// Sentences about host key and login; null for others.
QString loginMessage(Cause cause)
{
    switch (cause) {
    case Cause::HostKeyUnknown:
        return Texts::tr("This server is not known yet. Its host key is %1.");
    case Cause::HostKeyNotOfProfile:
        return Texts::tr("The server's host key is not the one that the profile names.");
    case Cause::HostKeyNotOfStore:
        return Texts::tr("The server's host key has changed since the last connection.");
    case Cause::HostKeyOtherType:
        return Texts::tr("The server shows a host key of another kind (%3) than before (%4).");
    case Cause::HostKeyStoreDamaged:
        return Texts::tr(
            "The list of accepted host keys cannot be used, so the server cannot be recognised.");
    case Cause::KeyFileMissing:
        return Texts::tr("The key file “%1” does not exist.");
    case Cause::KeyFileUnreadable:
        return Texts::tr("The key file “%1” cannot be read or holds no private key.");
    case Cause::KeyFilePutty:
        return Texts::tr("The key file “%1” is in PuTTY's own format.");
    case Cause::PassphraseMissing:
        return Texts::tr("The key file “%1” is protected by a passphrase.");
    case Cause::PassphraseWrong:
        return Texts::tr("The passphrase does not fit the key file “%1”.");
    case Cause::AgentMissing:
        return Texts::tr("No key agent is running on this computer.");
    case Cause::AgentWithoutKeys:
        return Texts::tr("The key agent holds no key.");
    case Cause::PasswordMissing:
        return Texts::tr("The password of “%1” is needed.");
    case Cause::KeyRefused:
        return Texts::tr("The server does not accept this key for “%1”.");
    case Cause::AgentKeysRefused:
        return Texts::tr("The server accepts none of the agent's keys for “%1”.");
    case Cause::PasswordRefused:
        return Texts::tr("The server refused the password of “%1”.");
    case Cause::PasswordNotOffered:
        return Texts::tr("The server does not allow logging in with a password. It allows: %1");
    case Cause::QuestionsUnknown:
        return Texts::tr(
            "The server asks several questions at login. Leitstand can answer only one.");
    case Cause::SecondFactor:
        return Texts::tr("The server wants a second proof besides this one: %1");
    case Cause::LoginSilent:
        return Texts::tr("The server did not answer the login within %1 seconds.");
    default:
        return {};
    }
}

QString sessionMessage(Cause cause)
{
    switch (cause) {
    case Cause::LineSilent:
        return Texts::tr("Line dropped: nothing came from the server for %1 seconds.");
    case Cause::LineClosed:
        return Texts::tr("Line dropped: the connection was closed.");
    case Cause::ThreadStuck:
        return Texts::tr("Line dropped: data could not be sent.");
    case Cause::StreamSilent:
        return Texts::tr("The server answers, but its facts have not arrived for %1 seconds.");
    case Cause::StreamEnded:
        return Texts::tr("The reading of facts on the server has ended (%1).");
    case Cause::CommandRefused:
        return Texts::tr("The server does not let this account run commands.");
    case Cause::ChannelRefused:
        return Texts::tr("The server opens no further channel on this connection.");
    case Cause::CommandTimedOut:
        return Texts::tr("The command did not end within %1 seconds.");
    case Cause::OutputTooBig:
        return Texts::tr("The command printed more than %1 MiB and was ended.");
    case Cause::CommandInvalid:
        return Texts::tr("This command cannot be sent to the server.");
    case Cause::NotConnected:
        return Texts::tr("There is no connection to the server.");
    case Cause::Stopped:
    case Cause::None:
        return Texts::tr("The connection was ended by you.");
    default:
        return {};
    }
}

QString networkRemedy(Cause cause)
{
    switch (cause) {
    case Cause::ProfileIncomplete:
        return Texts::tr("Import the profile again or fill in server and account.");
    case Cause::NameUnknown:
    case Cause::NameSilent:
        return Texts::tr("Check the name in the profile and your network connection.");
    case Cause::NoRoute:
    case Cause::TunnelIdle:
        return Texts::tr("Switch the tunnel on, then try again.");
    case Cause::PastTunnel:
        return Texts::tr("Switch the tunnel on. Leitstand connects then by itself.");
    case Cause::HostSilent:
    case Cause::HostUnreachable:
    case Cause::ConnectFailed:
        return Texts::tr(
            "Check whether the tunnel is up. If it is, the server may be switched off or "
            "starting: wait a few minutes, then call C-led.");
    case Cause::PortClosed:
        return Texts::tr(
            "The server's SSH service is not running, or the port in the profile is wrong. "
            "Call C-led if the profile has not changed.");
    case Cause::BannerSilent:
        return Texts::tr(
            "The server may be overloaded or starting. Wait a few minutes; if it stays so, "
            "call C-led.");
    case Cause::BannerForeign:
        return Texts::tr("Check server and port in the profile.");
    case Cause::ClosedBeforeBanner:
        return Texts::tr(
            "The server may be overloaded, or it lets nobody in from this network. Leitstand "
            "tries again by itself.");
    case Cause::RefusedForNow:
        return Texts::tr(
            "This follows several failed connections. Wait some minutes; Leitstand tries again "
            "by itself.");
    case Cause::NegotiationFailed:
        return Texts::tr("Send the details to C-led: the server's SSH settings need a look.");
    default:
        return {};
    }
}

QString loginRemedy(Cause cause)
{
    switch (cause) {
    case Cause::HostKeyUnknown:
        return Texts::tr(
            "Compare the fingerprint with the one that C-led gave you. Accept it only if both "
            "are equal, character by character.");
    case Cause::HostKeyNotOfProfile:
    case Cause::HostKeyNotOfStore:
    case Cause::HostKeyOtherType:
        return Texts::tr(
            "Nothing was sent to this server. Call C-led: either the server was installed anew, "
            "then import the new profile, or somebody stands between you and the server.");
    case Cause::HostKeyStoreDamaged:
        return Texts::tr(
            "Import a profile that names the host key, or have the file named in the details "
            "repaired.");
    case Cause::KeyFileMissing:
    case Cause::KeyFileUnreadable:
        return Texts::tr("Choose the right key file in the profile.");
    case Cause::KeyFilePutty:
        return Texts::tr(
            "Open it in PuTTYgen, choose “Conversions – Export OpenSSH key”, and name the new "
            "file in the profile.");
    case Cause::PassphraseMissing:
        return Texts::tr("Enter the passphrase of the key.");
    case Cause::PassphraseWrong:
        return Texts::tr("Enter the passphrase again. Mind capital letters.");
    case Cause::AgentMissing:
        return Texts::tr(
            "Start the agent and add your key to it, or choose a key file in the profile.");
    case Cause::AgentWithoutKeys:
        return Texts::tr("Add your key to the agent, or choose a key file in the profile.");
    case Cause::PasswordMissing:
        return Texts::tr("Enter the password.");
    case Cause::PasswordRefused:
        return Texts::tr("Enter the password again. Mind capital letters.");
    case Cause::KeyRefused:
    case Cause::AgentKeysRefused:
        return Texts::tr(
            "Check account and key in the profile. If both are right, ask C-led to add your key "
            "to the account.");
    case Cause::PasswordNotOffered:
    case Cause::QuestionsUnknown:
    case Cause::SecondFactor:
        return Texts::tr("Choose another way to log in in the profile: a key file or the agent.");
    case Cause::LoginSilent:
        return Texts::tr("The server may be overloaded. Leitstand tries again by itself.");
    default:
        return {};
    }
}

QString sessionRemedy(Cause cause)
{
    switch (cause) {
    case Cause::LineSilent:
    case Cause::LineClosed:
    case Cause::ThreadStuck:
        return Texts::tr("Leitstand connects again by itself. The server may run on unharmed.");
    case Cause::StreamSilent:
        return Texts::tr("The server is probably overloaded. Leitstand connects again by itself.");
    case Cause::StreamEnded:
        return Texts::tr(
            "Leitstand tries again by itself. If it stays so, send the details to C-led.");
    case Cause::CommandRefused:
    case Cause::ChannelRefused:
        return Texts::tr(
            "Ask C-led to look at the account's rights and at the server's SSH settings.");
    default:
        return {};
    }
}

/// One pass, unlike arg(): what a server said may hold a place marker itself.
QString filled(const QString &text, const QStringList &args)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (text.at(i) == QLatin1Char('%') && number > 0) {
            result += args.value(number - 1);
            ++i;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

} // namespace

Error errorOf(const Finding &finding)
{
    QString message = networkMessage(finding.cause);
    if (message.isEmpty())
        message = loginMessage(finding.cause);
    if (message.isEmpty())
        message = sessionMessage(finding.cause);
    return Error{kindOf(finding.cause), filled(message, finding.args), finding.detail};
}

QString remedyOf(const Finding &finding)
{
    QString remedy = networkRemedy(finding.cause);
    if (remedy.isEmpty())
        remedy = loginRemedy(finding.cause);
    if (remedy.isEmpty())
        remedy = sessionRemedy(finding.cause);
    return remedy;
}

QString summaryOf(const StageReport &report)
{
    const QStringList &facts = report.facts;
    switch (report.rung) {
    case Rung::Route:
        return filled(Texts::tr("%1 is reached from this computer's address %2."), facts);
    case Rung::Tcp:
        return filled(Texts::tr("Port %1 answers."), facts);
    case Rung::Banner:
        return filled(QStringLiteral("%1"), facts);
    case Rung::HostKey:
        return filled(facts.value(1) == QLatin1String("profile")
                          ? Texts::tr("%1, as in the profile.")
                          : Texts::tr("%1, as accepted before."),
                      facts);
    case Rung::Login:
        return filled(Texts::tr("Logged in as %1."), facts);
    default:
        return {};
    }
}

} // namespace leitstand
