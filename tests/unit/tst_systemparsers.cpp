// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/bundleparser.h"
#include "parsers/cgroupparser.h"
#include "parsers/machineparser.h"
#include "parsers/mountparser.h"
#include "parsers/procparser.h"

#include "support/fixturefile.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using State = BundleEntry::State;

// /proc, df, sensors, cgroups, disks, certificates: the machine below the containers.
class SystemParsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundleRoundTrip();
    void bundleTornAnywhere();
    void bundleBadHeaders_data();
    void bundleBadHeaders();
    void procFiles();
    void procUnknown_data();
    void procUnknown();
    void dfOfMounts();
    void dfOddNames();
    void dfUnknown();
    void mountsUndoEscapes();
    void cgroupVersions();
    void cgroupEndedOrUnknown();
    void temperatures();
    void operatingSystem();
    void disks();
    void certificates();
    void hello();
};

void SystemParsersTest::bundleRoundTrip()
{
    const QList<BundleEntry> entries{{"a b\n$(x)", QByteArray("\0\1\n", 3), State::File},
                                     {"gone", "", State::Denied},
                                     {"/mnt/dead", "", State::Hung},
                                     {"empty", "", State::File}};
    const auto read = parseBundle(writeBundle(entries));
    QVERIFY(read);
    QCOMPARE(*read, entries);
    QVERIFY(parseBundle({})->isEmpty());
}

void SystemParsersTest::bundleTornAnywhere()
{
    const QByteArray whole = fixtures::bundle({{"one", "12345"}, {"two", ""}});
    const qsizetype firstEnd = fixtures::bundle({{"one", "12345"}}).size();
    for (qsizetype size = 1; size < whole.size(); ++size)
        QCOMPARE(parseBundle(whole.left(size)).has_value(), size == firstEnd);
}

void SystemParsersTest::bundleBadHeaders_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("kind") << QByteArray("X 1 1\nab\n");
    QTest::newRow("negative") << QByteArray("F 1 -1\na\n");
    QTest::newRow("no path") << QByteArray("F 0 1\na\n");
    QTest::newRow("huge") << QByteArray("F 1 99999999999999999999\na\n");
    QTest::newRow("too long") << QByteArray("F 1 5\nab\n");
    QTest::newRow("too short") << QByteArray("F 1 1\nabc\n");
    QTest::newRow("text") << QByteArray("hello\n");
}

void SystemParsersTest::bundleBadHeaders()
{
    QFETCH(const QByteArray, payload);
    const auto entries = parseBundle(payload);
    QVERIFY(!entries);
    QCOMPARE(entries.error().kind, ErrorKind::UnexpectedOutput);
}

void SystemParsersTest::procFiles()
{
    const auto cpu = parseCpuTimes(fixtures::read("proc/stat.txt"));
    QVERIFY(cpu);
    QCOMPARE(cpu->user, 20328u);
    QCOMPARE(cpu->steal, 7u);
    QCOMPARE(cpu->total(), 20328u + 10 + 13066 + 158828 + 1201 + 3 + 328 + 7);
    QCOMPARE(cpu->bootTimeEpochSeconds, 1763900000);
    QCOMPARE(cpu->processesRunning, 3);
    QCOMPARE(parseCpuCores(fixtures::read("proc/cpus.txt")), Result<int>(2));
    const auto memory = parseMemory(fixtures::read("proc/meminfo.txt"));
    QVERIFY(memory);
    QCOMPARE(memory->totalBytes, 65611652LL * 1024);
    QCOMPARE(memory->availableBytes, 40000000LL * 1024);
    QCOMPARE(memory->swapUsedBytes(), 520636LL * 1024);
    const auto load = parseLoadAverage(fixtures::read("proc/loadavg.txt"));
    QCOMPARE(*load, (LoadAverage{0.66, 1.69, 12.37, 2, 960}));
    const auto network = parseNetworkInterfaces(fixtures::read("proc/netdev.txt"));
    QVERIFY(network);
    QCOMPARE(network->size(), 2);
    QCOMPARE(network->at(0), (NetworkInterface{QStringLiteral("eth0"), 65747, 75747, 2, 4}));
    QCOMPARE(network->at(1).receivedBytes, 1844674407370955161ULL);
    const auto disks = parseDiskActivity(fixtures::read("proc/diskstats.txt"));
    QVERIFY(disks);
    QCOMPARE(disks->at(0), (DiskActivity{QStringLiteral("nvme0n1"), 2000 * 512, 4000 * 512, 1500}));
}

void SystemParsersTest::procUnknown_data()
{
    QTest::addColumn<int>("parser");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, int parser, const QByteArray &content) {
        QTest::newRow(name) << parser << content;
    };
    row("stat empty", 0, "");
    row("stat negative", 0, "cpu  -1 0 0 0 0\n");
    row("stat too large", 0, "cpu  99999999999999999999 0 0 0 0\n");
    row("stat twice", 0, "cpu  1 2 3 4\ncpu  1 2 3 4\n");
    row("stat text", 0, "cpu  1 2 3 4\nhello\n");
    row("cores none", 1, "cpu  1 2 3 4\n");
    row("meminfo unit", 2, "MemTotal: 5 MB\n");
    row("meminfo zero", 2, "MemTotal: 0 kB\nMemFree: 0 kB\n");
    row("meminfo more free than there is", 2, "MemTotal: 5 kB\nMemAvailable: 6 kB\n");
    row("meminfo huge", 2, "MemTotal: 9223372036854775807 kB\nMemFree: 0 kB\n");
    row("meminfo swap", 2, "MemTotal: 5 kB\nMemFree: 1 kB\nSwapTotal: 1 kB\nSwapFree: 2 kB\n");
    row("load nan", 3, "nan 0.1 0.1 1/2 3\n");
    row("load negative", 3, "-1.0 0.1 0.1 1/2 3\n");
    row("load short", 3, "0.1 0.1\n");
    row("net columns", 4, "eth0: 1 2 3\n");
    row("net negative", 4, "eth0: -1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n");
    row("disk columns", 5, "8 0 sda 1 2 3\n");
    row("disk overflow", 5, "8 0 sda 1 0 18446744073709551615 0 0 0 0 0 0 0 0\n");
}

void SystemParsersTest::procUnknown()
{
    QFETCH(const int, parser);
    QFETCH(const QByteArray, content);
    const auto errorOf = [](const auto &result) {
        return result ? Error{ErrorKind::Busy, {}, {}} : result.error();
    };
    const Error error = parser == 0   ? errorOf(parseCpuTimes(content))
                        : parser == 1 ? errorOf(parseCpuCores(content))
                        : parser == 2 ? errorOf(parseMemory(content))
                        : parser == 3 ? errorOf(parseLoadAverage(content))
                        : parser == 4 ? errorOf(parseNetworkInterfaces(content))
                                      : errorOf(parseDiskActivity(content));
    QCOMPARE(error.kind, ErrorKind::UnexpectedOutput);
    QVERIFY(!error.message.isEmpty() && !error.detail.isEmpty());
}

void SystemParsersTest::dfOfMounts()
{
    const QByteArray heading(
        "Filesystem     1B-blocks         Used    Avail Use% Inodes IUsed IFree "
        "IUse% Mounted on\n");
    const QByteArray bundle = writeBundle(
        {{"/mnt/odoo-data",
          heading + "/dev/md2 492143656960 9123 480000 2% 1000 250 750 25% /mnt/odoo-data\n",
          State::File},
         {"/mnt/backups", heading + "/dev/md1 1000 500 500 50% 9 3 6 34% /\n", State::File},
         {"/mnt/building-plans", "", State::Hung},
         {"/var/lib/docker", "", State::Denied},
         {"/btrfs", heading + "/dev/sdb 1000 900 -50 106% 0 0 0 - /btrfs\n", State::File}});
    const auto mounts = parseMountUsage(bundle);
    QVERIFY(mounts);
    QCOMPARE(mounts->size(), 5);
    QCOMPARE(mounts->at(0).sizeBytes, 492143656960LL);
    QCOMPARE(mounts->at(0).inodeRatio, std::optional<double>(0.25));
    QVERIFY(mounts->at(0).mounted);
    QVERIFY(!mounts->at(1).mounted); // df answered for the root: the file system itself is missing
    QCOMPARE(mounts->at(1).usedBytes, 0);
    QVERIFY(mounts->at(2).hung);
    QVERIFY(!mounts->at(3).mounted);
    QCOMPARE(mounts->at(4).availableBytes, 0);
    QVERIFY(!mounts->at(4).inodeRatio);
}

void SystemParsersTest::dfOddNames()
{
    const QByteArray heading(
        "Filesystem 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n");
    const auto usage =
        parseDf("/mnt/my disk 5", heading + "//nas/a b 100 40 60 40% - - - - /mnt/my disk 5\n");
    QVERIFY(usage);
    QCOMPARE(usage->device, QStringLiteral("//nas/a b"));
    QVERIFY(usage->mounted);
    const auto newline =
        parseDf("/mnt/a\nb", heading + "/dev/sda 100 40 60 40% 9 1 8 12% /mnt/a?b\n");
    QVERIFY(newline && newline->mounted);
    QCOMPARE(newline->mountPoint, QStringLiteral("/mnt/a b"));
}

void SystemParsersTest::dfUnknown()
{
    const QByteArray heading(
        "Filesystem 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n");
    QVERIFY(!parseDf("/", ""));
    QVERIFY(!parseDf("/", heading));
    QVERIFY(!parseDf("/", heading + "garbage\n"));
    QVERIFY(!parseDf("/", heading + "/dev/sda 5 1 1 1% /\n")); // without its inodes
    QVERIFY(!parseDf("/", heading + "/dev/sda - - - - 9 1 8 12% /\n"));
    QVERIFY(!parseDf("/", heading + "/dev/sda -5 1 1 1% 9 1 8 12% /\n"));
    QVERIFY(!parseDf("/", heading + "/dev/sda 5 99999999999999999999 1 1% 9 1 8 12% /\n"));
    QVERIFY(!parseDf("/", "df: something\n/dev/sda 5 1 1 1% 9 1 8 12% /\n"));
}

void SystemParsersTest::mountsUndoEscapes()
{
    const auto mounts =
        parseMounts("/dev/md2 /mnt/my\\040disk ext4 ro,relatime 0 0\n/dev/md1 / ext4 rw 0 0\n");
    QVERIFY(mounts);
    QCOMPARE(mounts->at(0).mountPoint, QStringLiteral("/mnt/my disk"));
    QVERIFY(mounts->at(0).readOnly);
    QVERIFY(!mounts->at(1).readOnly);
    QVERIFY(!parseMounts("one two\n"));
}

void SystemParsersTest::cgroupVersions()
{
    const QByteArray v2("0123456789ab");
    const QByteArray v1(64, 'f');
    const auto samples = parseCgroups(fixtures::bundle(
        {{v2 + "/cpu.stat", "usage_usec 1500\nnr_throttled 2\nthrottled_usec 70\n"},
         {v2 + "/memory.current", "5000\n"},
         {v2 + "/memory.max", "max\n"},
         {v2 + "/memory.stat", "inactive_file 1000\n"},
         {v2 + "/memory.events", "oom_kill 3\n"},
         {v2 + "/pids.current", "12\n"},
         {v1 + "/cpuacct.usage", "2500000\n"},
         {v1 + "/memory.usage_in_bytes", "700\n"},
         {v1 + "/memory.limit_in_bytes", "9223372036854771712\n"},
         {v1 + "/memory.stat", "total_inactive_file 900\n"},
         {v1 + "/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 1\n"},
         {v1 + "/pids.current", "3\n"}}));
    QVERIFY(samples);
    QCOMPARE(samples->size(), 2);
    QCOMPARE(samples->at(0),
             (CgroupSample{QStringLiteral("0123456789ab"), 1500, 70, 4000, {}, 3, 12}));
    QCOMPARE(samples->at(1), (CgroupSample{QString::fromLatin1(v1), 2500, {}, 700, {}, 1, 3}));
}

void SystemParsersTest::cgroupEndedOrUnknown()
{
    const auto ended =
        parseCgroups(writeBundle({{"0123456789ab/cpu.stat", "", State::Denied},
                                  {"0123456789ab/memory.current", "", State::File}}));
    QVERIFY(ended && ended->isEmpty());
    QVERIFY(!parseCgroups(fixtures::bundle({{"0123456789ab/memory.current", "-5\n"}})));
    QVERIFY(!parseCgroups(fixtures::bundle({{"0123456789ab/memory.max", "lots\n"}})));
    QVERIFY(!parseCgroups(fixtures::bundle({{"0123456789ab/unheard.of", "5\n"}})));
    QVERIFY(!parseCgroups(fixtures::bundle({{"nofolder", "5\n"}})));
}

void SystemParsersTest::temperatures()
{
    const QByteArray chip("/sys/class/hwmon/hwmon1/");
    const auto list =
        parseTemperatures(writeBundle({{chip + "name", "k10temp\n", State::File},
                                       {chip + "temp1_input", "48250\n", State::File},
                                       {chip + "temp1_label", "Tctl\n", State::File},
                                       {chip + "temp2_input", "-5000\n", State::File},
                                       {chip + "temp2_crit", "65261850\n", State::File},
                                       {chip + "temp3_input", "", State::Denied}}));
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0),
             (Temperature{QStringLiteral("k10temp"), QStringLiteral("Tctl"), 48.25, {}}));
    QCOMPARE(list->at(1),
             (Temperature{QStringLiteral("k10temp"), QStringLiteral("temp2"), -5.0, {}}));
    QVERIFY(!parseTemperatures(fixtures::bundle({{chip + "temp1_input", "9999999999\n"}})));
    QVERIFY(!parseTemperatures(fixtures::bundle({{chip + "temp1_input", "warm\n"}})));
    QVERIFY(!parseTemperatures(fixtures::bundle({{"/etc/passwd", ""}})));
}

void SystemParsersTest::operatingSystem()
{
    const auto os = parseOperatingSystem(fixtures::bundle(
        {{"/etc/os-release", "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n"},
         {"/proc/version", "Linux version 6.1.0-28-amd64 (x@y) #1 SMP\n"},
         {"/proc/sys/kernel/random/boot_id", "11111111-2222-3333-4444-555555555555\n"},
         {"/proc/sys/kernel/hostname", "becker-prod\n"},
         {"/var/run/reboot-required", "*** System restart required ***\n"}}));
    QVERIFY(os);
    QCOMPARE(os->prettyName, QStringLiteral("Debian GNU/Linux 12 (bookworm)"));
    QCOMPARE(os->kernel, QStringLiteral("6.1.0-28-amd64"));
    QCOMPARE(os->hostName, QStringLiteral("becker-prod"));
    QVERIFY(os->rebootRequired);
    QVERIFY(!parseOperatingSystem(fixtures::bundle({{"/proc/version", "Windows\n"}})));
    QVERIFY(!parseOperatingSystem(fixtures::bundle({{"/etc/shadow", "x"}})));
}

void SystemParsersTest::disks()
{
    const QByteArray links(
        "nvme-Example_SN1\0../../nvme0n1\0nvme-Example_SN1-part1\0../../nvme0n1p1\0", 70);
    const auto disks =
        parseDisks(fixtures::bundle({{"/sys/block/nvme0n1/size", "1000215216\n"},
                                     {"/sys/block/nvme0n1/device/model", "Example 512   \n"},
                                     {"/sys/block/nvme0n1/device/serial", "SN1\n"},
                                     {"/sys/block/nvme0n1/queue/rotational", "0\n"},
                                     {"by-id", links}}));
    QVERIFY(disks);
    QCOMPARE(disks->size(), 1);
    QCOMPARE(disks->at(0), (Disk{QStringLiteral("nvme0n1"),
                                 QStringLiteral("Example 512"),
                                 QStringLiteral("SN1"),
                                 1000215216LL * 512,
                                 {QStringLiteral("nvme-Example_SN1")}}));
    QVERIFY(!parseDisks(fixtures::bundle({{"/sys/block/sda/size", "-1\n"}})));
    QVERIFY(!parseDisks(fixtures::bundle({{"by-id", QByteArray("a\0b", 3)}})));
}

void SystemParsersTest::certificates()
{
    const auto list = parseCertificates(writeBundle(
        {{"erp.example.org", "notAfter=Feb  3 11:04:09 2027 GMT\nsubject=CN = erp.example.org\n",
          State::File},
         {"broken.example.org", "", State::Denied}}));
    QVERIFY(list);
    QCOMPARE(list->at(0).expires, QDateTime(QDate(2027, 2, 3), QTime(11, 4, 9), QTimeZone::utc()));
    QVERIFY(!list->at(1).expires.isValid());
    QVERIFY(!parseCertificates(fixtures::bundle({{"x", "notAfter=soon\n"}})));
    QVERIFY(!parseCertificates(fixtures::bundle({{"x", "subject=CN = x\n"}})));
}

void SystemParsersTest::hello()
{
    const auto access = parseHello(
        "protocol=2\nscript=-\nvia=leitstand-read\nuid=0\nuser=observer\nsudo=read-only\n"
        "host=becker-prod\nboot=b\npid=77\nlater=addition\n");
    QVERIFY(access);
    QCOMPARE(access->protocol, 2);
    QVERIFY(access->viaReadCommand);
    QCOMPARE(access->sudo, QStringLiteral("read-only"));
    QVERIFY(!parseHello("user=x\n"));
    QVERIFY(!parseHello("protocol=one\n"));
    QVERIFY(!parseHello("protocol\n"));
    QCOMPARE(parseNameList("mdstat\nmd\n"),
             QStringList({QStringLiteral("mdstat"), QStringLiteral("md")}));
}

QTEST_APPLESS_MAIN(SystemParsersTest)
#include "tst_systemparsers.moc"
