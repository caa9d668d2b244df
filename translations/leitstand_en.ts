<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupsText</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n file(s)</source>
        <translation>
            <numerusform>%1 in %n file</numerusform>
            <numerusform>%1 in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n night(s) without a backup: %1</source>
        <translation>
            <numerusform>%n night without a backup: %1</numerusform>
            <numerusform>%n nights without a backup: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next run removes %n set(s): %1</source>
        <translation>
            <numerusform>The next run removes %n set: %1</numerusform>
            <numerusform>The next run removes %n sets: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sets older than %n day(s) go, by the date in their name. The newest proven one and pinned ones stay.</source>
        <translation>
            <numerusform>Sets older than %n day go, by the date in their name. The newest proven one and pinned ones stay.</numerusform>
            <numerusform>Sets older than %n days go, by the date in their name. The newest proven one and pinned ones stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are no backup set: %1</source>
        <translation>
            <numerusform>%n folder is no backup set: %1</numerusform>
            <numerusform>%n folders are no backup sets: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentsText</name>
    <message numerus="yes">
        <source>%n process(es) ended by the kernel since the start</source>
        <translation>
            <numerusform>%n process ended by the kernel since the start</numerusform>
            <numerusform>%n processes ended by the kernel since the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>Failed %n time in a row.</numerusform>
            <numerusform>Failed %n times in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diskswap</name>
    <message numerus="yes">
        <source>%n media error(s)</source>
        <translation>
            <numerusform>%n media error</numerusform>
            <numerusform>%n media errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reallocated sector(s)</source>
        <translation>
            <numerusform>%n reallocated sector</numerusform>
            <numerusform>%n reallocated sectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending sector(s)</source>
        <translation>
            <numerusform>%n pending sector</numerusform>
            <numerusform>%n pending sectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lacks %n disk(s)</source>
        <translation>
            <numerusform>lacks %n disk</numerusform>
            <numerusform>lacks %n disks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sector(s) different at the last comparison</source>
        <translation>
            <numerusform>%n sector different at the last comparison</numerusform>
            <numerusform>%n sectors different at the last comparison</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drillcalendar</name>
    <message numerus="yes">
        <source>A disaster drill is overdue by %n day(s).</source>
        <translation>
            <numerusform>A disaster drill is overdue by %n day.</numerusform>
            <numerusform>A disaster drill is overdue by %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::AuditCheck</name>
    <message numerus="yes">
        <source>The log is whole: %n line(s), each carrying the hash of the one before.</source>
        <translation>
            <numerusform>The log is whole: %n line, each carrying the hash of the one before.</numerusform>
            <numerusform>The log is whole: %n lines, each carrying the hash of the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::BackupSetModel</name>
    <message numerus="yes">
        <source>Sets on the server go after %n day(s), by the date in their name.</source>
        <translation>
            <numerusform>Sets on the server go after %n day, by the date in their name.</numerusform>
            <numerusform>Sets on the server go after %n days, by the date in their name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::EnvironmentCard</name>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::NoticeDialog</name>
    <message numerus="yes">
        <source>Window (at least %n day(s) ahead):</source>
        <translation>
            <numerusform>Window (at least %n day ahead):</numerusform>
            <numerusform>Window (at least %n days ahead):</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::PreflightBox</name>
    <message numerus="yes">
        <source>Pre-flight: it can be done; %n thing(s) to mind.</source>
        <translation>
            <numerusform>Pre-flight: it can be done; %n thing to mind.</numerusform>
            <numerusform>Pre-flight: it can be done; %n things to mind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-flight: %n thing(s) stand against it.</source>
        <translation>
            <numerusform>Pre-flight: %n thing stand against it.</numerusform>
            <numerusform>Pre-flight: %n things stand against it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::RaidTile</name>
    <message numerus="yes">
        <source>%n array(s), all disks in sync</source>
        <translation>
            <numerusform>%n array, all disks in sync</numerusform>
            <numerusform>%n arrays, all disks in sync</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) healthy (SMART)</source>
        <translation>
            <numerusform>%n disk healthy (SMART)</numerusform>
            <numerusform>%n disks healthy (SMART)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n difference(s)</source>
        <translation>
            <numerusform>%1, %n difference</numerusform>
            <numerusform>%1, %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::RestorePage</name>
    <message numerus="yes">
        <source>Overdue by %n day(s).</source>
        <translation>
            <numerusform>Overdue by %n day.</numerusform>
            <numerusform>Overdue by %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::RunningStrip</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::ServerPanel</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::TodoPanel</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::VerdictStrip</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) unknown</source>
        <translation>
            <numerusform>%n thing unknown</numerusform>
            <numerusform>%n things unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message numerus="yes">
        <source>%n damaged line(s) in the availability history</source>
        <translation>
            <numerusform>%n damaged line in the availability history</numerusform>
            <numerusform>%n damaged lines in the availability history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>status</name>
    <message numerus="yes">
        <source>NOTICE – %1: %n notice(s).</source>
        <translation>
            <numerusform>NOTICE – %1: %n notice.</numerusform>
            <numerusform>NOTICE – %1: %n notices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FAULT – %1: %n fault(s).</source>
        <translation>
            <numerusform>FAULT – %1: %n fault.</numerusform>
            <numerusform>FAULT – %1: %n faults.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message numerus="yes">
        <source>%n backup(s) of the last seven nights are missing: %1.</source>
        <translation>
            <numerusform>%n backup of the last seven nights is missing: %1.</numerusform>
            <numerusform>%n backups of the last seven nights are missing: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 keeps restarting (%n time(s) so far). %2</source>
        <translation>
            <numerusform>%1 keeps restarting (%n time so far). %2</numerusform>
            <numerusform>%1 keeps restarting (%n times so far). %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs but fails its health check (%n time(s) in a row).</source>
        <translation>
            <numerusform>%1 runs but fails its health check (%n time in a row).</numerusform>
            <numerusform>%1 runs but fails its health check (%n times in a row).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was restarted by Docker within the last hour (%n time(s) in all).</source>
        <translation>
            <numerusform>%1 was restarted by Docker within the last hour (%n time in all).</numerusform>
            <numerusform>%1 was restarted by Docker within the last hour (%n times in all).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kernel has ended %n process(es) in %1 for lack of memory.</source>
        <translation>
            <numerusform>The kernel has ended %n process in %1 for lack of memory.</numerusform>
            <numerusform>The kernel has ended %n processes in %1 for lack of memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) pass their own health check.</source>
        <translation>
            <numerusform>%n container passes its own health check.</numerusform>
            <numerusform>%n containers pass their own health check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n RAID array(s) complete, without differences.</source>
        <translation>
            <numerusform>%n RAID array complete, without differences.</numerusform>
            <numerusform>%n RAID arrays complete, without differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) report good health (SMART).</source>
        <translation>
            <numerusform>%n disk reports good health (SMART).</numerusform>
            <numerusform>%n disks report good health (SMART).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n mount point(s) have free space and free inodes.</source>
        <translation>
            <numerusform>The %n mount point has free space and free inodes.</numerusform>
            <numerusform>All %n mount points have free space and free inodes.</numerusform>
        </translation>
    </message>
</context>
</TS>
