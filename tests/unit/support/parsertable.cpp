// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/parsertable.h"

#include "parsers/backupparser.h"
#include "parsers/cgroupparser.h"
#include "parsers/containerparser.h"
#include "parsers/healthparser.h"
#include "parsers/machineparser.h"
#include "parsers/mdstatparser.h"
#include "parsers/mountparser.h"
#include "parsers/procparser.h"
#include "parsers/smartparser.h"
#include "parsers/stackparser.h"
#include "support/fixturefile.h"
#include "tunnel/nmconnections.h"
#include "tunnel/wireguardconf.h"

namespace fixtures {

using namespace leitstand;

namespace {

template <typename Function>
ParserRow row(const char *name, Function function)
{
    return {name, [function, name](const QByteArray &content) {
                const auto result = function(content);
                if (!result && result.error().message.isEmpty())
                    qFatal("%s: an error without a message", name);
                return result.has_value();
            }};
}

} // namespace

const QList<ParserRow> &allParsers()
{
    static const QList<ParserRow> rows{
        row("bundle", parseBundle),
        row("stat", parseCpuTimes),
        row("cpus", parseCpuCores),
        row("meminfo", parseMemory),
        row("loadavg", parseLoadAverage),
        row("netdev", parseNetworkInterfaces),
        row("diskstats", parseDiskActivity),
        row("mdstat", parseMdstat),
        row("md", parseMdSysfs),
        row("df", parseMountUsage),
        row("df one", [](const QByteArray &content) { return parseDf("/mnt/x", content); }),
        row("mounts", parseMounts),
        row("hwmon", parseTemperatures),
        row("os", parseOperatingSystem),
        row("disks", parseDisks),
        row("certs", parseCertificates),
        row("hello", parseHello),
        row("containers", parseContainers),
        row("compose", parseComposePs),
        row("events", parseContainerEvents),
        row("docker", parseDockerVersion),
        row("cgroups", parseCgroups),
        row("smart one", [](const QByteArray &content) { return parseSmart(content); }),
        row("smart", parseSmartBundle),
        row("backups", parseBackups),
        row("pgsize", parsePostgres),
        row("filestores", parseFilestores),
        row("stack", parseStack),
        row("conf",
            [](const QByteArray &content) -> Result<OdooLimits> { return parseOdooConf(content); }),
        row("health", parseHealth),
        row("tunnel", [](const QByteArray &content) { return parseWireGuardConf(content); }),
        row("nmcli", parseNmConnections)};
    return rows;
}

QList<QByteArray> sampleBundles()
{
    const QByteArray key = QByteArray(32, 'x').toBase64();
    const QByteArray tunnel = "[Interface]\nPrivateKey = " + key
                              + "\nAddress = 10.8.0.2/32, fd00::2\nDNS = 10.8.0.1, example.org\n"
                                "MTU = 1280\nTable = off # none\n\n[Peer]\nPublicKey = "
                              + key
                              + "\nEndpoint = [2001:db8::1]:51820\nAllowedIPs = 10.8.0.1/32\n"
                                "PersistentKeepalive = 25\n";
    QByteArray notepad = "\xff\xfe"; // as Notepad saves "Unicode"
    for (const char byte : tunnel)
        notepad.append(byte).append('\0');
    const QByteArray md("/sys/block/md2/md/");
    static constexpr char find[] = "d\0"
                                   "4096\0t\0"
                                   "2026-11-23T020000Z\0\0"
                                   "f\0"
                                   "5\0t\0"
                                   "2026-11-23T020000Z/db-prod.dump\0\0"
                                   "l\0"
                                   "1\0t\0latest\0"
                                   "2026-11-23T020000Z\0";
    const QByteArray listing(find, sizeof find - 1);
    return {
        bundle({{md + "array_state", "clean\n"},
                {md + "raid_disks", "2\n"},
                {md + "degraded", "1\n"},
                {md + "sync_action", "recover\n"},
                {md + "sync_completed", "5 / 10\n"},
                {md + "dev-sda1/state", "in_sync\n"}}),
        bundle({{"/", "Filesystem 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n"
                      "/dev/sda1 100 40 60 40% 100 40 60 40% /\n"}}),
        bundle(
            {{"0123456789ab/cpu.stat", "usage_usec 5\n"}, {"0123456789ab/memory.current", "7\n"}}),
        bundle({{"/sys/class/hwmon/hwmon0/name", "k10temp\n"},
                {"/sys/class/hwmon/hwmon0/temp1_input", "48250\n"}}),
        bundle({{"/etc/os-release", "PRETTY_NAME=\"Debian\"\n"},
                {"/proc/version", "Linux version 6.1 x\n"}}),
        bundle({{"/dev/sda", "{}"}, {"exit:/dev/sda", "4"}}),
        bundle({{"listing", listing},
                {"daily/2026-11-23T020000Z/manifest.json",
                 "{\"format\":\"leitstand-backup\",\"version\":1}"},
                {"state/last-run.json", "{\"version\":1,\"exitCode\":0}"}}),
        bundle({{"/opt/odoo-stack/VERSION", "1.0.0\n"}, {"conf/prod", "workers = 9 # x\n"}}),
        bundle(
            {{"history", "{\"at\":\"2026-11-23T02:05:00Z\",\"envs\":{\"prod\":{\"ok\":true}}}\n"}}),
        tunnel,
        notepad,
        "0a-1b:wireguard:wg0:wg0:activated\n2c:802-3-ethernet:Office \\: LAN::\n",
        bundle({{"example.org", "notAfter=Feb  3 11:04:09 2027 GMT\n"}})};
}

} // namespace fixtures
