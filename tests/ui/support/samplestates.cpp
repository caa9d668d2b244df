// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplestates.h"

#include "support/samplesnapshot.h"

#include <QLocale>
#include <QTimeZone>

namespace leitstand::samples {

using namespace std::chrono_literals;

namespace {

QString say(const char *english, const char *german)
{
    return QString::fromUtf8(QLocale().language() == QLocale::German ? german : english);
}

Profile profile()
{
    Profile p;
    p.id = QStringLiteral("5c1a2a53-6d7c-4bb1-9c30-9f6a3f1f8f11");
    p.name = QStringLiteral("becker-prod");
    p.host = QStringLiteral("10.8.0.1");
    p.user = QStringLiteral("observer");
    p.hostKeySha256 = QStringLiteral("SHA256:4sTq1Zp9bXcYw0Hn3rKfUj7LmEoVd2GaTiPs5RkQxNc");
    p.auth = AuthMethod::Key;
    p.keyFile = QStringLiteral("id_ed25519");
    return p;
}

QList<RungStatus> ladder(RungState each)
{
    QList<RungStatus> rungs;
    for (const Rung rung : allRungs) {
        RungStatus status;
        status.rung = rung;
        status.state = each;
        if (each != RungState::NotReached)
            status.since = QDateTime::currentDateTimeUtc().addSecs(-2 * 3600);
        rungs.append(status);
    }
    return rungs;
}

ConnectionStatus online()
{
    ConnectionStatus c;
    c.phase = ConnectionPhase::Online;
    c.ladder = ladder(RungState::Ok);
    c.ladder[int(Rung::Interface)].summary =
        say("The interface wg0 is up", "Die Schnittstelle wg0 ist da");
    c.ladder[int(Rung::Handshake)].summary =
        say("The server answers through the tunnel", "Der Server antwortet durch den Tunnel");
    c.ladder[int(Rung::Route)].summary = say("Through wg0 to 10.8.0.1", "Über wg0 zu 10.8.0.1");
    c.ladder[int(Rung::Tcp)].summary = say("Port 22 answers", "Port 22 antwortet");
    c.ladder[int(Rung::Banner)].summary = QStringLiteral("SSH-2.0-OpenSSH_9.6p1");
    c.ladder[int(Rung::HostKey)].summary = say("As in the profile", "Wie im Profil");
    c.ladder[int(Rung::Login)].summary =
        say("Signed in as observer with a key", "Angemeldet als observer mit Schlüssel");
    c.ladder[int(Rung::Sudo)].summary =
        say("leitstand-read is allowed", "leitstand-read ist erlaubt");
    c.ladder[int(Rung::Docker)].summary = QStringLiteral("Docker 26.1.5");
    c.ladder[int(Rung::Stack)].summary = say("Stack version 1.0.0", "Stack-Version 1.0.0");
    c.roundTrip = 18ms;
    c.peer = QStringLiteral("observer@10.8.0.1:22");
    c.offeredHostKey = c.expectedHostKey = profile().hostKeySha256;
    return c;
}

MetricHistory history(const Snapshot &snapshot)
{
    MetricHistory h;
    quint32 seed = 12345;
    const auto random = [&seed] {
        seed = seed * 1664525U + 1013904223U;
        return double(seed >> 8) / double(1U << 24);
    };
    double cpu = 0.24;
    for (int i = 0; i < 1800; ++i) {
        const auto at = snapshot.uptime - std::chrono::seconds(2 * (1800 - i));
        cpu = std::clamp(cpu + (random() - 0.5) * 0.03, 0.08, 0.7);
        h.add(QStringLiteral("cpu"), at, cpu);
        h.add(QStringLiteral("ram"), at, 0.55 + 0.02 * cpu);
        h.add(QStringLiteral("swap"), at, 0.03);
        h.add(QStringLiteral("load"), at, cpu * 8);
        h.add(QStringLiteral("net.rx"), at, 4e5 * (0.5 + random()));
        h.add(QStringLiteral("net.tx"), at, 2.1e6 * (0.5 + random()));
        h.add(QStringLiteral("container.odoo_prod.cpu"), at, cpu * 8);
        h.add(QStringLiteral("container.odoo_prod.memory"), at, 9.1e9 + cpu * 1e9);
        h.add(QStringLiteral("container.odoo_test.cpu"), at, 0.2 * random());
        h.add(QStringLiteral("container.odoo_test.memory"), at, 2.4e9);
        h.add(QStringLiteral("container.odoo_dev.cpu"), at, 0.1 * random());
        h.add(QStringLiteral("container.odoo_dev.memory"), at, 1.3e9);
    }
    return h;
}

ViewState base()
{
    ViewState s;
    s.profile = profile();
    s.snapshot = wellSnapshot();
    s.connection = online();
    s.history = history(s.snapshot);
    s.now = s.snapshot.uptime + 2s;
    s.sla.measured = true;
    s.sla.lostMinutes = 5;
    s.sla.unmeasuredMinutes = 0;
    s.sla.maintenanceMinutes = 120;
    s.recovery.localAt = s.snapshot.backups.value.local.constFirst().at;
    s.recovery.offsiteAt = s.snapshot.backups.value.offsite.constFirst().at;
    return s;
}

Reason reason(const char *id, Severity severity, Priority priority, QString what, QString meaning,
              QString todo, NextStep next, const char *subject, qint64 secondsAgo)
{
    Reason r;
    r.id = QString::fromUtf8(id);
    r.severity = severity;
    r.priority = priority;
    r.what = std::move(what);
    r.meaning = std::move(meaning);
    r.todo = std::move(todo);
    r.next = next;
    r.subject = QString::fromUtf8(subject);
    r.since = serverNow().addSecs(-secondsAgo);
    return r;
}

void lose(ViewState &s, std::chrono::minutes ago)
{
    s.now = s.snapshot.uptime + ago;
    s.connection.phase = ConnectionPhase::WaitingRetry;
    s.connection.attempt = 7;
    s.connection.nextTry = QDateTime::currentDateTimeUtc().addSecs(24);
    s.connection.error = {ErrorKind::LineDropped,
                          say("The server fell silent.", "Der Server antwortet nicht mehr."),
                          QStringLiteral("no data for 8 s")};
    s.connection.ladder = ladder(RungState::NotReached);
    auto &route = s.connection.ladder[int(Rung::Route)];
    route.state = RungState::Failed;
    route.error = {ErrorKind::TunnelDown,
                   say("There is no way to 10.8.0.1: the tunnel is down.",
                       "Zu 10.8.0.1 führt kein Weg: Der Tunnel ist nicht aufgebaut."),
                   QStringLiteral("connect: ENETUNREACH")};
    route.remedy = say("Start the WireGuard tunnel, then try again.",
                       "Starten Sie den WireGuard-Tunnel und versuchen Sie es erneut.");
    route.since = s.serverNow().addSecs(-60 * ago.count());
    s.verdict.severity = Severity::Unknown;
    s.verdict.evidence.clear();
    s.verdict.reasons.prepend(
        reason("connection-lost", Severity::Unknown, Priority::None,
               say("The line dropped; the values are old.",
                   "Die Leitung ist unterbrochen; die Werte sind alt."),
               say("What happens on the server now is not known.",
                   "Was auf dem Server gerade geschieht, ist nicht bekannt."),
               say("Look at the connection.", "Sehen Sie sich die Verbindung an."),
               NextStep::ShowConnection, "route", 540));
}

ViewState blocked(Rung at, ErrorKind kind, const QString &message, const QString &remedy)
{
    ViewState s;
    s.profile = profile();
    s.connection.phase = ConnectionPhase::Blocked;
    s.connection.peer = QStringLiteral("observer@10.8.0.1:22");
    s.connection.ladder = ladder(RungState::NotReached);
    for (RungStatus &rung : s.connection.ladder) {
        rung.since = QDateTime::currentDateTimeUtc().addSecs(-40);
        if (rung.rung < at)
            rung.state = RungState::Ok;
        else if (rung.rung > at)
            rung.since = QDateTime();
    }
    RungStatus &rung = s.connection.ladder[static_cast<int>(at)];
    rung.state = RungState::Failed;
    rung.error = {kind, message, QStringLiteral("detail of the cause as the library told it")};
    rung.remedy = remedy;
    s.connection.error = rung.error;
    s.verdict.reasons = {
        reason("connection", Severity::Unknown, Priority::None, message,
               say("Nothing is known of the server.", "Vom Server ist nichts bekannt."), remedy,
               NextStep::ShowConnection, "", 40)};
    return s;
}

} // namespace

ViewState allWell()
{
    ViewState s = base();
    s.verdict.severity = Severity::Ok;
    s.verdict.evidence = {say("Three environments run and answer their health check.",
                              "Drei Umgebungen laufen und bestehen ihre Prüfung."),
                          say("Both disks are in the RAID array and report no fault.",
                              "Beide Platten sind im RAID-Verbund und melden keine Störung."),
                          say("The last backup is 9 h old and was read back.",
                              "Das letzte Backup ist 9 h alt und wurde gelesen.")};
    return s;
}

ViewState degraded()
{
    ViewState s = base();
    breakThings(s.snapshot);
    s.recovery.localAt = s.snapshot.backups.value.local.at(1).at;
    s.sla.lostMinutes = 37;
    s.sla.unmeasuredMinutes = 44;
    s.verdict.severity = Severity::Fault;
    s.verdict.reasons = {
        reason(
            "raid-degraded:md2", Severity::Fault, Priority::Critical,
            say("RAID array md2 is degraded: nvme1n1p3 has failed.",
                "RAID-Verbund md2 ist beeinträchtigt (degraded): nvme1n1p3 ist ausgefallen."),
            say("Nobody notices it yet, but one more failed disk would stop the server.",
                "Noch merkt niemand etwas, aber eine weitere defekte Platte hielte den Server an."),
            say("Look at the storage and order a replacement for the disk.",
                "Sehen Sie sich den Speicher an und bestellen Sie Ersatz für die Platte."),
            NextStep::ShowStorage, "md2", 5400),
        reason("container-stopped:odoo_test", Severity::Fault, Priority::Medium,
               say("Test does not run: the container stopped with exit code 137.",
                   "Test läuft nicht: Der Container endete mit Code 137."),
               say("Nobody can work in test; production is not concerned.",
                   "In Test kann niemand arbeiten; Produktion ist nicht betroffen."),
               say("Look at the environment and its last log lines.",
                   "Sehen Sie sich die Umgebung und ihre letzten Protokollzeilen an."),
               NextStep::ShowEnvironment, "odoo_test", 780),
        reason("backup-missed:local", Severity::Notice, Priority::Medium,
               say("Last night's backup is missing.", "Das Backup der letzten Nacht fehlt."),
               say("If the server were lost now, up to 33 h of work would be gone.",
                   "Ginge der Server jetzt verloren, fehlten bis zu 33 h Arbeit."),
               say("Look at the backups and start one.",
                   "Sehen Sie sich die Backups an und starten Sie eines."),
               NextStep::ShowBackups, "", 39600),
        reason("mount-full:/mnt/building-plans", Severity::Notice, Priority::Low,
               say("/mnt/building-plans is 88 % full.", "/mnt/building-plans ist zu 88 % voll."),
               say("At the present growth it is full in 31 days; then no plan can be stored.",
                   "Beim jetzigen Wachstum ist es in 31 Tagen voll; dann lässt sich kein Plan mehr "
                   "speichern."),
               say("Look at the storage.", "Sehen Sie sich den Speicher an."),
               NextStep::ShowStorage, "/mnt/building-plans", 86400)};
    return s;
}

ViewState stale()
{
    ViewState s = base();
    lose(s, 9min);
    return s;
}

ViewState pending()
{
    ViewState s = base();
    s.snapshot = Snapshot();
    s.snapshot.uptime = 1000s;
    s.snapshot.serverTime = serverNow();
    s.history.clear();
    s.sla = SlaBudget();
    s.recovery = RecoveryPoint();
    s.now = s.snapshot.uptime;
    s.verdict = Verdict();
    return s;
}

ViewState unknownEverything()
{
    ViewState s = pending();
    unreadable(s.snapshot);
    s.now = s.snapshot.uptime + 1s;
    s.connection.ladder[int(Rung::Sudo)].state = RungState::Warning;
    s.connection.ladder[int(Rung::Sudo)].error = {
        ErrorKind::SudoRefused,
        say("The account may not use leitstand-read.",
            "Das Konto darf leitstand-read nicht benutzen."),
        QStringLiteral("sudo -n: a password is required")};
    s.connection.ladder[int(Rung::Sudo)].remedy =
        say("Add the rule of the stack (sudoers.d/leitstand).",
            "Tragen Sie die Regel des Stacks ein (sudoers.d/leitstand).");
    s.verdict.reasons = {
        reason("docker-denied", Severity::Unknown, Priority::None,
               say("The containers may not be read.", "Die Container dürfen nicht gelesen werden."),
               say("Whether the environments run is not known.",
                   "Ob die Umgebungen laufen, ist nicht bekannt."),
               say("Allow the account leitstand-read.", "Erlauben Sie dem Konto leitstand-read."),
               NextStep::ShowConnection, "docker", 60)};
    return s;
}

ViewState hostileNames()
{
    ViewState s = degraded();
    hostile(s.snapshot);
    const QString evil = s.snapshot.containers.value.constFirst().name;
    s.profile.name = QStringLiteral("<b>x</b>&nbsp;\"'$(id)");
    s.verdict.reasons[0].what = QStringLiteral("<h1>%1</h1>").arg(evil);
    s.verdict.reasons[0].meaning = QStringLiteral("<img src=x><b>bold</b> & &amp; &lt;");
    s.verdict.reasons[0].subject = evil;
    return s;
}

ViewState many(int containers, int backups)
{
    ViewState s = allWell();
    addContainers(s.snapshot, containers);
    addBackups(s.snapshot, backups);
    return s;
}

ViewState offline()
{
    ViewState s;
    s.profile = profile();
    s.connection.ladder = ladder(RungState::NotReached);
    return s;
}

ViewState connecting()
{
    ViewState s = offline();
    s.connection.phase = ConnectionPhase::Connecting;
    s.connection.attempt = 1;
    s.connection.peer = QStringLiteral("observer@10.8.0.1:22");
    s.connection.ladder = ladder(RungState::NotReached);
    s.connection.ladder[int(Rung::Interface)].state = RungState::Ok;
    s.connection.ladder[int(Rung::Route)].state = RungState::Ok;
    s.connection.ladder[int(Rung::Handshake)].state = RungState::Ok;
    s.connection.ladder[int(Rung::Tcp)].state = RungState::Ok;
    s.connection.ladder[int(Rung::Banner)].state = RungState::Checking;
    return s;
}

ViewState hostKeyUnknown()
{
    ViewState s =
        blocked(Rung::HostKey, ErrorKind::HostKeyUnknown,
                say("The server's host key is not known yet.",
                    "Der Serverschlüssel (Host-Key) ist noch nicht bekannt."),
                say("Compare the fingerprint with the one you were given.",
                    "Vergleichen Sie den Fingerabdruck mit dem, der Ihnen mitgeteilt wurde."));
    s.connection.offeredHostKey = profile().hostKeySha256;
    s.profile.hostKeySha256.clear();
    return s;
}

ViewState hostKeyChanged()
{
    ViewState s =
        blocked(Rung::HostKey, ErrorKind::HostKeyChanged,
                say("The server shows another host key than before.",
                    "Der Server zeigt einen anderen Serverschlüssel (Host-Key) als bisher."),
                say("Do not sign in. Ask who runs the server.",
                    "Melden Sie sich nicht an. Fragen Sie den Betreiber des Servers."));
    s.connection.offeredHostKey =
        QStringLiteral("SHA256:QxNc5RkTiPsVd2GaLmEoUj7rKfHn3Yw0bXcZp91TqS4");
    s.connection.expectedHostKey = profile().hostKeySha256;
    return s;
}

ViewState passphraseNeeded()
{
    return blocked(Rung::Login, ErrorKind::PassphraseNeeded,
                   say("The key file is encrypted.", "Die Schlüsseldatei ist verschlüsselt."),
                   say("Enter its passphrase.", "Geben Sie die Passphrase ein."));
}

ViewState unreachable()
{
    ViewState s =
        blocked(Rung::Tcp, ErrorKind::Unreachable,
                say("10.8.0.1 does not answer.", "10.8.0.1 antwortet nicht."),
                say("Check whether the server is up, for example in the provider's console.",
                    "Prüfen Sie, ob der Server läuft, etwa in der Konsole des Anbieters."));
    s.connection.phase = ConnectionPhase::WaitingRetry;
    s.connection.attempt = 4;
    s.connection.nextTry = QDateTime::currentDateTimeUtc().addSecs(24);
    return s;
}

ViewState practice()
{
    ViewState s = allWell();
    s.profile.practice = true;
    s.profile.name = say("Practice server", "Übungsserver");
    s.connection.peer = QStringLiteral("observer@127.0.0.1:22022");
    s.snapshot.simulatedSections = {QStringLiteral("raid"), QStringLiteral("smart")};
    s.snapshot.raid.simulated = true;
    s.snapshot.smart.simulated = true;
    return s;
}

ViewState replay()
{
    ViewState s = degraded();
    s.connection.replay = true;
    s.connection.roundTrip = 0ms;
    return s;
}

QList<NamedState> all()
{
    return {{"well", allWell()},
            {"degraded", degraded()},
            {"stale", stale()},
            {"pending", pending()},
            {"unknown", unknownEverything()},
            {"hostile", hostileNames()},
            {"many", many()},
            {"offline", offline()},
            {"connecting", connecting()},
            {"hostkeyunknown", hostKeyUnknown()},
            {"hostkeychanged", hostKeyChanged()},
            {"passphrase", passphraseNeeded()},
            {"unreachable", unreachable()},
            {"practice", practice()},
            {"replay", replay()}};
}

} // namespace leitstand::samples
