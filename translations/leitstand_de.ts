<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BackupsText</name>
    <message>
        <source>Database %1</source>
        <translation>Datenbank %1</translation>
    </message>
    <message>
        <source>%1, packed %2 (%3)</source>
        <translation>%1, gepackt %2 (%3)</translation>
    </message>
    <message>
        <source>Newest entry: %1</source>
        <translation>Neuester Eintrag: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Odoo %1</source>
        <translation>Odoo %1</translation>
    </message>
    <message>
        <source>Filestore %1</source>
        <translation>Filestore %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Building plans</source>
        <translation>Gebäudepläne</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not in this set</source>
        <translation>nicht in diesem Satz</translation>
    </message>
    <message>
        <source>They did not fit on the server. They go offsite directly.</source>
        <translation>Sie passten nicht auf den Server. Sie gehen direkt außer Haus.</translation>
    </message>
    <message>
        <source>%1, unchanged files shared with the night before</source>
        <translation>%1, unveränderte Dateien teilt der Satz mit der Nacht davor</translation>
    </message>
    <message>
        <source>%1 as a folder</source>
        <translation>%1 als Ordner</translation>
    </message>
    <message>
        <source>Night of %1</source>
        <translation>Nacht vom %1</translation>
    </message>
    <message>
        <source>There is no backup of this night.</source>
        <translation>Von dieser Nacht gibt es kein Backup.</translation>
    </message>
    <message>
        <source>What was entered on the day before can only be restored from an older or a newer set. Read the log of the backup to find the cause.</source>
        <translation>Was am Tag davor eingegeben wurde, lässt sich nur aus einem älteren oder neueren Satz wiederherstellen. Die Ursache steht im Protokoll des Backups.</translation>
    </message>
    <message>
        <source>stack %1</source>
        <translation>Stack %1</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Backup set</source>
        <translation>Backup-Satz</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Files of the manifest are missing or have another size.</source>
        <translation>Dateien des Manifests fehlen oder haben eine andere Größe.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n file(s)</source>
        <translation>
            <numerusform>%1 in %n Datei</numerusform>
            <numerusform>%1 in %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>The plan&apos;s script keeps no record of its runs; the script of the stack does.</source>
        <translation>Das Skript des Plans führt keine Aufzeichnung über seine Läufe, das Skript des Stacks schon.</translation>
    </message>
    <message>
        <source>running since %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>finished well, %1</source>
        <translation>erfolgreich beendet, %1</translation>
    </message>
    <message>
        <source>failed with exit code %1, %2</source>
        <translation>fehlgeschlagen mit Exit-Code %1, %2</translation>
    </message>
    <message>
        <source>Missed nights</source>
        <translation>Fehlende Nächte</translation>
    </message>
    <message>
        <source>There is no set on the server to count from.</source>
        <translation>Auf dem Server liegt kein Satz, von dem an gezählt werden kann.</translation>
    </message>
    <message>
        <source>none since the oldest set</source>
        <translation>keine seit dem ältesten Satz</translation>
    </message>
    <message numerus="yes">
        <source>%n night(s) without a backup: %1</source>
        <translation>
            <numerusform>%n Nacht ohne Backup: %1</numerusform>
            <numerusform>%n Nächte ohne Backup: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no restore point for these days.</source>
        <translation>Für diese Tage gibt es keinen Stand zum Wiederherstellen.</translation>
    </message>
    <message>
        <source>Removed next</source>
        <translation>Als Nächstes entfernt</translation>
    </message>
    <message>
        <source>The next run removes nothing.</source>
        <translation>Der nächste Lauf entfernt nichts.</translation>
    </message>
    <message numerus="yes">
        <source>The next run removes %n set(s): %1</source>
        <translation>
            <numerusform>Der nächste Lauf entfernt %n Satz: %1</numerusform>
            <numerusform>Der nächste Lauf entfernt %n Sätze: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sets older than %n day(s) go, by the date in their name. The newest proven one and pinned ones stay.</source>
        <translation>
            <numerusform>Sätze, die älter als %n Tag sind, werden entfernt, nach dem Datum im Namen. Der neueste geprüfte und festgehaltene bleiben.</numerusform>
            <numerusform>Sätze, die älter als %n Tage sind, werden entfernt, nach dem Datum im Namen. Der neueste geprüfte und festgehaltene bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offsite</source>
        <translation>Außer Haus</translation>
    </message>
    <message>
        <source>nothing is known about the transfer</source>
        <translation>über die Übertragung ist nichts bekannt</translation>
    </message>
    <message>
        <source>The server keeps no record of transfers to the storage box.</source>
        <translation>Der Server führt keine Aufzeichnung über Übertragungen zur Storage Box.</translation>
    </message>
    <message>
        <source>never transferred</source>
        <translation>nie übertragen</translation>
    </message>
    <message>
        <source>last transferred %1 (%2)</source>
        <translation>zuletzt übertragen %1 (%2)</translation>
    </message>
    <message>
        <source>The last attempt failed (%1): %2</source>
        <translation>Der letzte Versuch ist fehlgeschlagen (%1): %2</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are no backup set: %1</source>
        <translation>
            <numerusform>%n Ordner ist kein Backup-Satz: %1</numerusform>
            <numerusform>%n Ordner sind keine Backup-Sätze: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Passed on %1, but files of the set have changed or are missing since.</source>
        <translation>Bestanden am %1, aber seither haben sich Dateien des Satzes geändert oder fehlen.</translation>
    </message>
</context>
<context>
    <name>DeploymentFacts</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Addons</source>
        <translation>Addons</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>never by Leitstand</source>
        <translation>noch nie mit Leitstand</translation>
    </message>
    <message>
        <source>Image or configuration were changed by hand since. A rollback would bring that back, too.</source>
        <translation>Image oder Konfiguration wurden seitdem von Hand geändert. Zurückrollen würde auch das zurückbringen.</translation>
    </message>
</context>
<context>
    <name>EnvironmentsText</name>
    <message>
        <source>Published ports</source>
        <translation>Veröffentlichte Ports</translation>
    </message>
    <message>
        <source>Open to the internet: %1. Docker opens published ports past the firewall. Publish them on 127.0.0.1 in the Compose file.</source>
        <translation>Offen zum Internet: %1. Docker öffnet veröffentlichte Ports an der Firewall vorbei. Veröffentlichen Sie sie in der Compose-Datei auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>Letztes Ende</translation>
    </message>
    <message>
        <source>exit code %1, %2</source>
        <translation>Exit-Code %1, %2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>never ended</source>
        <translation>nie beendet</translation>
    </message>
    <message>
        <source>137 means: ended from outside (kill), often for lack of memory.</source>
        <translation>137 heißt: von außen beendet (kill), oft aus Mangel an Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Docker reports: %1</source>
        <translation>Docker meldet: %1</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Speichermangel</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) ended by the kernel since the start</source>
        <translation>
            <numerusform>%n Prozess vom Kernel beendet seit dem Start</numerusform>
            <numerusform>%n Prozesse vom Kernel beendet seit dem Start</numerusform>
        </translation>
    </message>
    <message>
        <source>yes, the kernel ended the container</source>
        <translation>ja, der Kernel hat den Container beendet</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <translation>%1 von %2 Kernen</translation>
    </message>
    <message>
        <source>%1 cores, no limit</source>
        <translation>%1 Kerne, ohne Grenze</translation>
    </message>
    <message>
        <source>not measured, limit %1 cores</source>
        <translation>nicht gemessen, Grenze %1 Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>At the limit the kernel ends a process inside it.</source>
        <translation>An der Grenze beendet der Kernel einen Prozess darin.</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, ohne Grenze</translation>
    </message>
    <message>
        <source>Without a limit it can take the memory of production.</source>
        <translation>Ohne Grenze kann er der Produktion den Arbeitsspeicher nehmen.</translation>
    </message>
    <message>
        <source>not measured, limit %1</source>
        <translation>nicht gemessen, Grenze %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>existiert nicht</translation>
    </message>
    <message>
        <source>The plan asks for this container; the server does not have it. Start the stack on the server.</source>
        <translation>Der Plan verlangt diesen Container, der Server hat ihn nicht. Starten Sie den Stack auf dem Server.</translation>
    </message>
    <message>
        <source>Last health answer</source>
        <translation>Letzte Gesundheitsantwort</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>%n Mal in Folge fehlgeschlagen.</numerusform>
            <numerusform>%n Mal in Folge fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Restarts by Docker</source>
        <translation>Neustarts durch Docker</translation>
    </message>
    <message>
        <source>%1 (rule: %2)</source>
        <translation>%1 (Regel: %2)</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Reserved memory</source>
        <translation>Reservierter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Processes of Odoo</source>
        <translation>Prozesse von Odoo</translation>
    </message>
    <message>
        <source>one process with threads</source>
        <translation>ein Prozess mit Threads</translation>
    </message>
    <message>
        <source>“workers” is not set: the live chat has no process of its own and one slow request holds up the others.</source>
        <translation>„workers“ ist nicht gesetzt: Der Live-Chat hat keinen eigenen Prozess, und eine langsame Anfrage hält die anderen auf.</translation>
    </message>
    <message>
        <source>%1: %2 workers, %3 for scheduled jobs, 1 for the live connection</source>
        <translation>%1: %2 Worker, %3 für geplante Aufgaben, 1 für die Live-Verbindung</translation>
    </message>
    <message>
        <source>Options that the file does not set count with Odoo&apos;s default.</source>
        <translation>Was die Datei nicht setzt, zählt mit dem Vorgabewert von Odoo.</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>Speicher höchstens</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>The limit of the container is not known.</source>
        <translation>Die Grenze des Containers ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The container has %1. Before Odoo can recycle a worker that grows, the kernel ends one and its user loses the work. Set fewer workers or a lower limit_memory_hard.</source>
        <translation>Der Container hat %1. Bevor Odoo einen wachsenden Worker erneuern kann, beendet der Kernel einen, und dessen Benutzer verliert seine Arbeit. Setzen Sie weniger Worker oder ein niedrigeres limit_memory_hard.</translation>
    </message>
    <message>
        <source>It fits into the %1 of the container: Odoo recycles a worker before the kernel has to.</source>
        <translation>Das passt in die %1 des Containers: Odoo erneuert einen Worker, bevor der Kernel eingreifen muss.</translation>
    </message>
    <message>
        <source>Connections at most</source>
        <translation>Verbindungen höchstens</translation>
    </message>
    <message>
        <source>Configuration of Odoo</source>
        <translation>Konfiguration von Odoo</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>The server has no file config/odoo-%1.conf in the stack&apos;s folder.</source>
        <translation>Im Ordner des Stacks gibt es auf dem Server keine Datei config/odoo-%1.conf.</translation>
    </message>
    <message>
        <source>Mistakes in odoo.conf</source>
        <translation>Fehler in odoo.conf</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>Longest query</source>
        <translation>Längste Abfrage</translation>
    </message>
    <message>
        <source>none running</source>
        <translation>keine läuft</translation>
    </message>
    <message>
        <source>Someone is probably waiting for a page or a report.</source>
        <translation>Wahrscheinlich wartet jemand auf eine Seite oder einen Bericht.</translation>
    </message>
    <message>
        <source>PostgreSQL has no database %1.</source>
        <translation>PostgreSQL hat keine Datenbank %1.</translation>
    </message>
    <message>
        <source>Filestore</source>
        <translation>Filestore</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>db_maxconn counts per process. All environments together may ask for %1; how many PostgreSQL allows is not known.</source>
        <translation>db_maxconn zählt je Prozess. Alle Umgebungen zusammen dürfen %1 verlangen; wie viele PostgreSQL zulässt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>db_maxconn counts per process. All environments together may ask for %1; PostgreSQL allows %2. Beyond that, Odoo answers with an error. Lower db_maxconn.</source>
        <translation>db_maxconn zählt je Prozess. Alle Umgebungen zusammen dürfen %1 verlangen; PostgreSQL lässt %2 zu. Darüber hinaus antwortet Odoo mit einem Fehler. Setzen Sie db_maxconn herunter.</translation>
    </message>
    <message>
        <source>db_maxconn counts per process. All environments together may ask for %1; PostgreSQL allows %2.</source>
        <translation>db_maxconn zählt je Prozess. Alle Umgebungen zusammen dürfen %1 verlangen; PostgreSQL lässt %2 zu.</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>The value comes with one of the next readings.</source>
        <translation>Der Wert kommt mit einer der nächsten Abfragen.</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>Allow the account the command leitstand-read of the stack.</source>
        <translation>Erlauben Sie dem Konto den Befehl leitstand-read des Stacks.</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>The server does not have this part; check it if it should.</source>
        <translation>Der Server hat diesen Teil nicht; prüfen Sie das, falls er ihn haben sollte.</translation>
    </message>
    <message>
        <source>does not answer for %1</source>
        <translation>antwortet seit %1 nicht</translation>
    </message>
    <message>
        <source>The rest is read on. Check the disk or service behind it.</source>
        <translation>Der Rest wird weiter gelesen. Prüfen Sie die Platte oder den Dienst dahinter.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>The reading is tried again by itself.</source>
        <translation>Die Abfrage wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <translation>Gelesen %1.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>This is a recording: there is no server to do it on.</source>
        <translation>Dies ist eine Aufzeichnung: Es gibt keinen Server, auf dem das ginge.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es besteht keine Verbindung zum Server.</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Critical · reaction within 30 min</source>
        <translation>Kritisch · Reaktion in 30 min</translation>
    </message>
    <message>
        <source>High · reaction within 2 h</source>
        <translation>Hoch · Reaktion in 2 h</translation>
    </message>
    <message>
        <source>Medium · reaction within 1 working day</source>
        <translation>Mittel · Reaktion in 1 Arbeitstag</translation>
    </message>
    <message>
        <source>Low · reaction within 3 working days</source>
        <translation>Niedrig · Reaktion in 3 Arbeitstagen</translation>
    </message>
    <message>
        <source>Priority critical: C-led reacts within 30 minutes and solves it within 4 hours.</source>
        <translation>Priorität kritisch: C-led reagiert innerhalb von 30 Minuten und löst es innerhalb von 4 Stunden.</translation>
    </message>
    <message>
        <source>Priority high: C-led reacts within 2 hours and solves it within 8 hours.</source>
        <translation>Priorität hoch: C-led reagiert innerhalb von 2 Stunden und löst es innerhalb von 8 Stunden.</translation>
    </message>
    <message>
        <source>Priority medium: C-led reacts within 1 working day and solves it within 3 working days.</source>
        <translation>Priorität mittel: C-led reagiert innerhalb von 1 Arbeitstag und löst es innerhalb von 3 Arbeitstagen.</translation>
    </message>
    <message>
        <source>Priority low: C-led reacts within 3 working days; the solution depends on the effort.</source>
        <translation>Priorität niedrig: C-led reagiert innerhalb von 3 Arbeitstagen; die Lösung hängt vom Aufwand ab.</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>Das Bild %1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>OK</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
</context>
<context>
    <name>auditstore</name>
    <message>
        <source>The log of this console cannot be written or read.</source>
        <translation>Das Protokoll dieser Konsole lässt sich nicht schreiben oder lesen.</translation>
    </message>
</context>
<context>
    <name>backupwords</name>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>yes, date not known</source>
        <translation>ja, Datum nicht bekannt</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>failed, date not known</source>
        <translation>fehlgeschlagen, Datum nicht bekannt</translation>
    </message>
    <message>
        <source>until tonight&apos;s run (%1)</source>
        <translation>bis zum Lauf heute Nacht (%1)</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>stays: pinned</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>stays: newest proven set</source>
        <translation>neuester geprüfter</translation>
    </message>
    <message>
        <source>stays: newest set, none is proven</source>
        <translation>neuester Satz, keiner ist geprüft</translation>
    </message>
    <message>
        <source>stays: its name is no date</source>
        <translation>der Name ist kein Datum</translation>
    </message>
    <message>
        <source>set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>plan folder</source>
        <translation>Plan-Ordner</translation>
    </message>
    <message>
        <source>void</source>
        <translation>ungültig</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>The profile names no server or no account.</source>
        <translation>Das Profil nennt keinen Server oder kein Konto.</translation>
    </message>
    <message>
        <source>The server&apos;s name “%1” is not known on this network.</source>
        <translation>Der Servername „%1“ ist in diesem Netz nicht bekannt.</translation>
    </message>
    <message>
        <source>The name service did not answer within %1 seconds.</source>
        <translation>Der Namensdienst hat nicht innerhalb von %1 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>This computer knows no way to %1. The tunnel is probably down.</source>
        <translation>Dieser Rechner kennt keinen Weg zu %1. Wahrscheinlich ist der Tunnel nicht aktiv.</translation>
    </message>
    <message>
        <source>The tunnel to %1 is there but not connected to anything.</source>
        <translation>Der Tunnel zu %1 ist da, aber mit nichts verbunden.</translation>
    </message>
    <message>
        <source>The server %1 did not answer within %3 seconds.</source>
        <translation>Der Server %1 hat nicht innerhalb von %3 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The network reports that the server %1 does not answer.</source>
        <translation>Das Netz meldet, dass der Server %1 nicht antwortet.</translation>
    </message>
    <message>
        <source>The server %1 is there, but nothing answers on port %2.</source>
        <translation>Der Server %1 ist da, aber auf Port %2 antwortet nichts.</translation>
    </message>
    <message>
        <source>No connection to %1 could be made.</source>
        <translation>Es kam keine Verbindung zu %1 zustande.</translation>
    </message>
    <message>
        <source>Something accepts the connection but did not say a word within %1 seconds.</source>
        <translation>Die Verbindung wird angenommen, aber %1 Sekunden lang kam kein Wort.</translation>
    </message>
    <message>
        <source>What answers is not an SSH server. It said: “%1”</source>
        <translation>Was antwortet, ist kein SSH-Server. Es sagte: „%1“</translation>
    </message>
    <message>
        <source>The server closed the connection before it greeted.</source>
        <translation>Der Server hat die Verbindung geschlossen, bevor er sich meldete.</translation>
    </message>
    <message>
        <source>The server takes no connections from this computer for a while. It said: “%1”</source>
        <translation>Der Server nimmt von diesem Rechner vorübergehend keine Verbindungen an. Er sagte: „%1“</translation>
    </message>
    <message>
        <source>The server and Leitstand could not agree on an encryption.</source>
        <translation>Server und Leitstand konnten sich auf keine Verschlüsselung einigen.</translation>
    </message>
    <message>
        <source>This server is not known yet. Its host key is %1.</source>
        <translation>Dieser Server ist noch nicht bekannt. Sein Serverschlüssel ist %1.</translation>
    </message>
    <message>
        <source>The server&apos;s host key is not the one that the profile names.</source>
        <translation>Der Serverschlüssel ist nicht der, den das Profil nennt.</translation>
    </message>
    <message>
        <source>The server&apos;s host key has changed since the last connection.</source>
        <translation>Der Serverschlüssel hat sich seit der letzten Verbindung geändert.</translation>
    </message>
    <message>
        <source>The server shows a host key of another kind (%3) than before (%4).</source>
        <translation>Der Server zeigt einen Serverschlüssel anderer Art (%3) als zuvor (%4).</translation>
    </message>
    <message>
        <source>The list of accepted host keys cannot be used, so the server cannot be recognised.</source>
        <translation>Die Liste der angenommenen Serverschlüssel ist nicht benutzbar; der Server kann nicht erkannt werden.</translation>
    </message>
    <message>
        <source>The key file “%1” does not exist.</source>
        <translation>Die Schlüsseldatei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read or holds no private key.</source>
        <translation>Die Schlüsseldatei „%1“ ist nicht lesbar oder enthält keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>The key file “%1” is in PuTTY&apos;s own format.</source>
        <translation>Die Schlüsseldatei „%1“ hat das eigene Format von PuTTY.</translation>
    </message>
    <message>
        <source>The key file “%1” is protected by a passphrase.</source>
        <translation>Die Schlüsseldatei „%1“ ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The passphrase does not fit the key file “%1”.</source>
        <translation>Die Passphrase passt nicht zur Schlüsseldatei „%1“.</translation>
    </message>
    <message>
        <source>No key agent is running on this computer.</source>
        <translation>Auf diesem Rechner läuft kein Schlüssel-Agent.</translation>
    </message>
    <message>
        <source>The key agent holds no key.</source>
        <translation>Der Schlüssel-Agent enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The password of “%1” is needed.</source>
        <translation>Das Passwort von „%1“ wird gebraucht.</translation>
    </message>
    <message>
        <source>The server does not accept this key for “%1”.</source>
        <translation>Der Server nimmt diesen Schlüssel für „%1“ nicht an.</translation>
    </message>
    <message>
        <source>The server accepts none of the agent&apos;s keys for “%1”.</source>
        <translation>Der Server nimmt keinen Schlüssel des Agenten für „%1“ an.</translation>
    </message>
    <message>
        <source>The server refused the password of “%1”.</source>
        <translation>Der Server hat das Passwort von „%1“ abgelehnt.</translation>
    </message>
    <message>
        <source>The server does not allow logging in with a password. It allows: %1</source>
        <translation>Der Server lässt keine Anmeldung mit Passwort zu. Er erlaubt: %1</translation>
    </message>
    <message>
        <source>The server asks several questions at login. Leitstand can answer only one.</source>
        <translation>Der Server stellt bei der Anmeldung mehrere Fragen. Leitstand kann nur eine beantworten.</translation>
    </message>
    <message>
        <source>The server wants a second proof besides this one: %1</source>
        <translation>Der Server verlangt zusätzlich einen zweiten Nachweis: %1</translation>
    </message>
    <message>
        <source>The server did not answer the login within %1 seconds.</source>
        <translation>Der Server hat die Anmeldung nicht innerhalb von %1 Sekunden beantwortet.</translation>
    </message>
    <message>
        <source>Line dropped: nothing came from the server for %1 seconds.</source>
        <translation>Leitung unterbrochen: Vom Server kam %1 Sekunden lang nichts.</translation>
    </message>
    <message>
        <source>Line dropped: the connection was closed.</source>
        <translation>Leitung unterbrochen: Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Line dropped: data could not be sent.</source>
        <translation>Leitung unterbrochen: Daten konnten nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The server answers, but its facts have not arrived for %1 seconds.</source>
        <translation>Der Server antwortet, aber seit %1 Sekunden kommen keine Werte an.</translation>
    </message>
    <message>
        <source>The reading of facts on the server has ended (%1).</source>
        <translation>Das Lesen der Werte auf dem Server wurde beendet (%1).</translation>
    </message>
    <message>
        <source>The server does not let this account run commands.</source>
        <translation>Der Server lässt dieses Konto keine Befehle ausführen.</translation>
    </message>
    <message>
        <source>The server opens no further channel on this connection.</source>
        <translation>Der Server öffnet auf dieser Verbindung keinen weiteren Kanal.</translation>
    </message>
    <message>
        <source>The command did not end within %1 seconds.</source>
        <translation>Der Befehl endete nicht innerhalb von %1 Sekunden.</translation>
    </message>
    <message>
        <source>The command printed more than %1 MiB and was ended.</source>
        <translation>Der Befehl hat mehr als %1 MiB ausgegeben und wurde beendet.</translation>
    </message>
    <message>
        <source>This command cannot be sent to the server.</source>
        <translation>Dieser Befehl kann nicht an den Server gesendet werden.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>The connection was ended by you.</source>
        <translation>Sie haben die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Import the profile again or fill in server and account.</source>
        <translation>Importieren Sie das Profil erneut oder tragen Sie Server und Konto ein.</translation>
    </message>
    <message>
        <source>Check the name in the profile and your network connection.</source>
        <translation>Prüfen Sie den Namen im Profil und Ihre Netzverbindung.</translation>
    </message>
    <message>
        <source>Switch the tunnel on, then try again.</source>
        <translation>Schalten Sie den Tunnel ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check whether the tunnel is up. If it is, the server may be switched off or starting: wait a few minutes, then call C-led.</source>
        <translation>Prüfen Sie, ob der Tunnel aktiv ist. Wenn ja, ist der Server vielleicht aus oder startet gerade: Warten Sie einige Minuten und rufen Sie dann C-led an.</translation>
    </message>
    <message>
        <source>The server&apos;s SSH service is not running, or the port in the profile is wrong. Call C-led if the profile has not changed.</source>
        <translation>Der SSH-Dienst des Servers läuft nicht, oder der Port im Profil ist falsch. Rufen Sie C-led an, wenn das Profil unverändert ist.</translation>
    </message>
    <message>
        <source>The server may be overloaded or starting. Wait a few minutes; if it stays so, call C-led.</source>
        <translation>Der Server ist vielleicht überlastet oder startet gerade. Warten Sie einige Minuten; bleibt es so, rufen Sie C-led an.</translation>
    </message>
    <message>
        <source>Check server and port in the profile.</source>
        <translation>Prüfen Sie Server und Port im Profil.</translation>
    </message>
    <message>
        <source>The server may be overloaded, or it lets nobody in from this network. Leitstand tries again by itself.</source>
        <translation>Der Server ist vielleicht überlastet oder lässt aus diesem Netz niemanden herein. Leitstand versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>This follows several failed connections. Wait some minutes; Leitstand tries again by itself.</source>
        <translation>Das folgt auf mehrere gescheiterte Verbindungen. Warten Sie einige Minuten; Leitstand versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Send the details to C-led: the server&apos;s SSH settings need a look.</source>
        <translation>Senden Sie die Details an C-led: Die SSH-Einstellungen des Servers müssen geprüft werden.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that C-led gave you. Accept it only if both are equal, character by character.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den Sie von C-led haben. Nehmen Sie ihn nur an, wenn beide Zeichen für Zeichen gleich sind.</translation>
    </message>
    <message>
        <source>Nothing was sent to this server. Call C-led: either the server was installed anew, then import the new profile, or somebody stands between you and the server.</source>
        <translation>An diesen Server wurde nichts gesendet. Rufen Sie C-led an: Entweder wurde der Server neu installiert, dann importieren Sie das neue Profil, oder jemand steht zwischen Ihnen und dem Server.</translation>
    </message>
    <message>
        <source>Import a profile that names the host key, or have the file named in the details repaired.</source>
        <translation>Importieren Sie ein Profil, das den Serverschlüssel nennt, oder lassen Sie die in den Details genannte Datei reparieren.</translation>
    </message>
    <message>
        <source>Choose the right key file in the profile.</source>
        <translation>Wählen Sie im Profil die richtige Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Open it in PuTTYgen, choose “Conversions – Export OpenSSH key”, and name the new file in the profile.</source>
        <translation>Öffnen Sie sie in PuTTYgen, wählen Sie „Conversions – Export OpenSSH key“ und nennen Sie die neue Datei im Profil.</translation>
    </message>
    <message>
        <source>Enter the passphrase of the key.</source>
        <translation>Geben Sie die Passphrase des Schlüssels ein.</translation>
    </message>
    <message>
        <source>Enter the passphrase again. Mind capital letters.</source>
        <translation>Geben Sie die Passphrase erneut ein. Achten Sie auf Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Start the agent and add your key to it, or choose a key file in the profile.</source>
        <translation>Starten Sie den Agenten und fügen Sie Ihren Schlüssel hinzu, oder wählen Sie im Profil eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Add your key to the agent, or choose a key file in the profile.</source>
        <translation>Fügen Sie dem Agenten Ihren Schlüssel hinzu, oder wählen Sie im Profil eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the password again. Mind capital letters.</source>
        <translation>Geben Sie das Passwort erneut ein. Achten Sie auf Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Check account and key in the profile. If both are right, ask C-led to add your key to the account.</source>
        <translation>Prüfen Sie Konto und Schlüssel im Profil. Stimmt beides, bitten Sie C-led, Ihren Schlüssel dem Konto hinzuzufügen.</translation>
    </message>
    <message>
        <source>Choose another way to log in in the profile: a key file or the agent.</source>
        <translation>Wählen Sie im Profil eine andere Anmeldung: eine Schlüsseldatei oder den Agenten.</translation>
    </message>
    <message>
        <source>The server may be overloaded. Leitstand tries again by itself.</source>
        <translation>Der Server ist vielleicht überlastet. Leitstand versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Leitstand connects again by itself. The server may run on unharmed.</source>
        <translation>Leitstand verbindet sich von selbst wieder. Der Server läuft vielleicht unbeschadet weiter.</translation>
    </message>
    <message>
        <source>The server is probably overloaded. Leitstand connects again by itself.</source>
        <translation>Der Server ist wahrscheinlich überlastet. Leitstand verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>Leitstand tries again by itself. If it stays so, send the details to C-led.</source>
        <translation>Leitstand versucht es von selbst erneut. Bleibt es so, senden Sie die Details an C-led.</translation>
    </message>
    <message>
        <source>Ask C-led to look at the account&apos;s rights and at the server&apos;s SSH settings.</source>
        <translation>Bitten Sie C-led, die Rechte des Kontos und die SSH-Einstellungen des Servers zu prüfen.</translation>
    </message>
    <message>
        <source>%1 is reached from this computer&apos;s address %2.</source>
        <translation>%1 wird von der Adresse %2 dieses Rechners aus erreicht.</translation>
    </message>
    <message>
        <source>Port %1 answers.</source>
        <translation>Port %1 antwortet.</translation>
    </message>
    <message>
        <source>%1, as in the profile.</source>
        <translation>%1, wie im Profil.</translation>
    </message>
    <message>
        <source>%1, as accepted before.</source>
        <translation>%1, wie schon angenommen.</translation>
    </message>
    <message>
        <source>Logged in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>The way to %1 leads past the tunnel. Nothing is tried until it does not.</source>
        <translation>Der Weg zu %1 führt am Tunnel vorbei. Bis er hindurchführt, wird nichts versucht.</translation>
    </message>
    <message>
        <source>Switch the tunnel on. Leitstand connects then by itself.</source>
        <translation>Schalten Sie den Tunnel ein. Leitstand verbindet sich dann von selbst.</translation>
    </message>
</context>
<context>
    <name>connectionwords</name>
    <message>
        <source>SSH port</source>
        <translation>SSH-Port</translation>
    </message>
    <message>
        <source>SSH service</source>
        <translation>SSH-Dienst</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Serverschlüssel (Host-Key)</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Rights (sudo)</source>
        <translation>Rechte (sudo)</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>wird verbunden …</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>line dropped, next try in %1</source>
        <translation>Leitung unterbrochen, nächster Versuch in %1</translation>
    </message>
    <message>
        <source>line dropped</source>
        <translation>Leitung unterbrochen</translation>
    </message>
    <message>
        <source>Host key offered: %1</source>
        <translation>Angebotener Serverschlüssel: %1</translation>
    </message>
    <message>
        <source>Host key expected: %1</source>
        <translation>Erwarteter Serverschlüssel: %1</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>Weg zum Server</translation>
    </message>
    <message>
        <source>Other end of the tunnel</source>
        <translation>Gegenstelle des Tunnels</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>waits for the tunnel</source>
        <translation>wartet auf den Tunnel</translation>
    </message>
</context>
<context>
    <name>containerwords</name>
    <message>
        <source>Database (PostgreSQL)</source>
        <translation>Datenbank (PostgreSQL)</translation>
    </message>
    <message>
        <source>Web entrance (nginx)</source>
        <translation>Webeingang (nginx)</translation>
    </message>
    <message>
        <source>running, healthy</source>
        <translation>läuft, gesund</translation>
    </message>
    <message>
        <source>running, health check fails</source>
        <translation>läuft, Gesundheitsprüfung schlägt fehl</translation>
    </message>
    <message>
        <source>starting, not checked yet</source>
        <translation>startet, noch nicht geprüft</translation>
    </message>
    <message>
        <source>running, no health check</source>
        <translation>läuft, ohne Gesundheitsprüfung</translation>
    </message>
    <message>
        <source>running, health not known</source>
        <translation>läuft, Gesundheit nicht bekannt</translation>
    </message>
    <message>
        <source>ended: out of memory</source>
        <translation>beendet: Speichermangel</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>beendet mit Exit-Code %1</translation>
    </message>
    <message>
        <source>created, never started</source>
        <translation>angelegt, nie gestartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>keeps restarting</source>
        <translation>startet immer wieder neu</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>dead: Docker could not remove it</source>
        <translation>tot: Docker konnte ihn nicht entfernen</translation>
    </message>
    <message>
        <source>state not known</source>
        <translation>Zustand nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>deployments</name>
    <message>
        <source>unknown image</source>
        <translation>unbekanntes Image</translation>
    </message>
    <message>
        <source>addons put there by hand</source>
        <translation>Addons von Hand abgelegt</translation>
    </message>
    <message>
        <source>addons %1</source>
        <translation>Addons %1</translation>
    </message>
    <message>
        <source>addons %1 (%2)</source>
        <translation>Addons %1 (%2)</translation>
    </message>
    <message>
        <source>Runs %1 since %2.</source>
        <translation>Läuft mit %1 seit %2.</translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation>Läuft mit %1.</translation>
    </message>
    <message>
        <source>Somebody has changed it by hand since.</source>
        <translation>Seitdem hat es jemand von Hand geändert.</translation>
    </message>
    <message>
        <source>%1: %2, %3 by %4</source>
        <comment>kind, release, time, person</comment>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Deployment that test had not run</source>
        <translation>Bereitstellung, die Test nicht ausgeführt hatte</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>The copy gets an identity of its own and the address %1.</source>
        <translation>Die Kopie bekommt eine eigene Kennung und die Adresse %1.</translation>
    </message>
    <message>
        <source>What was written in %1 until %2 is put aside and kept for an undo.</source>
        <translation>Was in %1 bis %2 geschrieben wurde, wird beiseitegelegt und zum Rückgängigmachen aufgehoben.</translation>
    </message>
    <message>
        <source>Mind: %1 runs another image or other addons than production. What its modules do not know is not neutralised.</source>
        <translation>Achtung: %1 läuft mit einem anderen Image oder anderen Addons als die Produktion. Was die Module dort nicht kennen, wird nicht neutralisiert.</translation>
    </message>
    <message>
        <source>Not reached by it: passwords, API keys and connections in modules that bring no neutralisation of their own.</source>
        <translation>Nicht erfasst werden Passwörter, API-Schlüssel und Verbindungen in Modulen, die keine eigene Neutralisierung mitbringen.</translation>
    </message>
</context>
<context>
    <name>diskreport</name>
    <message>
        <source>Exchange of a disk on %1, as of %2</source>
        <translation>Plattentausch auf %1, Stand %2</translation>
    </message>
    <message>
        <source>Simulated: the practice server has no such hardware.</source>
        <translation>Simuliert: Der Übungsserver hat solche Hardware nicht.</translation>
    </message>
    <message>
        <source>%1, %2, by %3: %4</source>
        <translation>%1, %2, durch %3: %4</translation>
    </message>
</context>
<context>
    <name>diskstatus</name>
    <message>
        <source>Slot: %1</source>
        <translation>Einschub: %1</translation>
    </message>
    <message>
        <source>Errors that md counted: %1</source>
        <translation>Von md gezählte Fehler: %1</translation>
    </message>
    <message>
        <source>bad: %1</source>
        <translation>defekt: %1</translation>
    </message>
    <message>
        <source>is not taken out: %1</source>
        <translation>wird nicht herausgenommen: %1</translation>
    </message>
    <message>
        <source>is not taken in: %1</source>
        <translation>wird nicht aufgenommen: %1</translation>
    </message>
    <message>
        <source>Simulated: the practice server has no such hardware.</source>
        <translation>Simuliert: Der Übungsserver hat solche Hardware nicht.</translation>
    </message>
    <message>
        <source>The newest proven backup is older than 26 hours. Make one first.</source>
        <translation>Das neueste geprüfte Backup ist älter als 26 Stunden. Machen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Text for the data centre: %1</source>
        <translation>Text für das Rechenzentrum: %1</translation>
    </message>
</context>
<context>
    <name>diskswap</name>
    <message>
        <source>in no array</source>
        <translation>in keinem RAID-Verbund</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>wird aufgebaut</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>rebuild</source>
        <translation>Wiederaufbau</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>The disk %1 is bad. It is taken out of the RAID first; the data stays on %2. Then the data centre exchanges it.</source>
        <translation>Die Platte %1 ist defekt. Zuerst wird sie aus dem RAID genommen; die Daten bleiben auf %2. Dann tauscht das Rechenzentrum sie aus.</translation>
    </message>
    <message>
        <source>The disk %1 is bad, and taking it out now would endanger the data. Below is why.</source>
        <translation>Die Platte %1 ist defekt, und sie jetzt herauszunehmen würde die Daten gefährden. Unten steht, warum.</translation>
    </message>
    <message>
        <source>This server has no RAID array</source>
        <translation>Dieser Server hat keinen RAID-Verbund</translation>
    </message>
    <message>
        <source>An array does not run</source>
        <translation>Ein RAID-Verbund läuft nicht</translation>
    </message>
    <message>
        <source>Every array is whole</source>
        <translation>Jeder RAID-Verbund ist vollständig</translation>
    </message>
    <message>
        <source>A disk is bad</source>
        <translation>Eine Platte ist defekt</translation>
    </message>
    <message>
        <source>The bad disk is being taken out</source>
        <translation>Die defekte Platte wird herausgenommen</translation>
    </message>
    <message>
        <source>Waiting for the data centre</source>
        <translation>Warten auf das Rechenzentrum</translation>
    </message>
    <message>
        <source>A new disk is there</source>
        <translation>Eine neue Platte ist da</translation>
    </message>
    <message>
        <source>The new disk is being taken in</source>
        <translation>Die neue Platte wird aufgenommen</translation>
    </message>
    <message>
        <source>An array is being rebuilt</source>
        <translation>Ein RAID-Verbund wird wieder aufgebaut</translation>
    </message>
    <message>
        <source>The new disk is in, something is still to be done</source>
        <translation>Die neue Platte ist drin, etwas ist noch zu tun</translation>
    </message>
    <message>
        <source>The disks are being compared</source>
        <translation>Die Platten werden verglichen</translation>
    </message>
    <message>
        <source>If its disk fails, all data since the last backup is lost. There is nothing to exchange here.</source>
        <translation>Fällt seine Platte aus, sind alle Daten seit dem letzten Backup verloren. Hier gibt es nichts zu tauschen.</translation>
    </message>
    <message>
        <source>Nothing is done to its disks from here: what holds the data is not known for certain. Call C-led.</source>
        <translation>Von hier aus wird an seinen Platten nichts getan: Es steht nicht fest, wo die Daten liegen. Rufen Sie C-led an.</translation>
    </message>
    <message>
        <source>No disk is bad: neither md nor SMART says so. There is nothing to do.</source>
        <translation>Keine Platte ist defekt: Weder md noch SMART meldet etwas. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>It runs on the server and goes on when you close this window.</source>
        <translation>Es läuft auf dem Server und geht weiter, wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>The data is on one disk only: %1. Send the text below to the data centre. This may take days; close the window, and come back from any console. The new disk is recognised by itself.</source>
        <translation>Die Daten liegen nur noch auf einer Platte: %1. Senden Sie den Text unten an das Rechenzentrum. Das kann Tage dauern; schließen Sie das Fenster und kommen Sie von jeder Konsole aus zurück. Die neue Platte wird von selbst erkannt.</translation>
    </message>
    <message>
        <source>The disk %1 is empty and large enough. It is taken into every array, made bootable, rebuilt and compared.</source>
        <translation>Die Platte %1 ist leer und groß genug. Sie wird in jeden RAID-Verbund aufgenommen, startfähig gemacht, aufgebaut und verglichen.</translation>
    </message>
    <message>
        <source>Until the rebuild is done the data is on one disk only. It runs on the server and goes on when you close this window.</source>
        <translation>Bis der Wiederaufbau fertig ist, liegen die Daten nur auf einer Platte. Er läuft auf dem Server und geht weiter, wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Until it is done the data is on one disk only. No operation of the console does this; it goes on by itself.</source>
        <translation>Bis es fertig ist, liegen die Daten nur auf einer Platte. Das ist kein Vorgang der Konsole; es läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>The run that took in %1 was cut off or could not do everything: start it again, it does only what is missing.</source>
        <translation>Der Vorgang, der %1 aufnahm, wurde unterbrochen oder konnte nicht alles erledigen: Starten Sie ihn erneut, er tut nur, was fehlt.</translation>
    </message>
    <message>
        <source>Every array has its disks. The comparison goes on by itself.</source>
        <translation>Jeder RAID-Verbund hat seine Platten. Der Vergleich läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>Takes %1 out of every array. People go on working. From then on the data is on one disk until the new one is rebuilt.</source>
        <translation>Nimmt %1 aus jedem RAID-Verbund. Alle können weiterarbeiten. Ab dann liegen die Daten nur auf einer Platte, bis die neue aufgebaut ist.</translation>
    </message>
    <message>
        <source>Does what is still missing for %1: rebuild, boot loader, comparison. People go on working.</source>
        <translation>Holt nach, was bei %1 noch fehlt: Wiederaufbau, Bootloader, Vergleich. Alle können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Overwrites %1 with the partitions and the data of the good disk. People go on working; the server is slower during the rebuild.</source>
        <translation>Überschreibt %1 mit den Partitionen und Daten der guten Platte. Alle können weiterarbeiten; während des Wiederaufbaus ist der Server langsamer.</translation>
    </message>
    <message>
        <source>%1 (the server no longer sees it)</source>
        <translation>%1 (der Server sieht sie nicht mehr)</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>cannot be asked</source>
        <translation>nicht zu fragen</translation>
    </message>
    <message>
        <source>about to fail</source>
        <translation>steht vor dem Ausfall</translation>
    </message>
    <message>
        <source>cannot be read (smartctl, exit status %1)</source>
        <translation>nicht lesbar (smartctl, Exit-Status %1)</translation>
    </message>
    <message>
        <source>no fault</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>%1 % of its life used</source>
        <translation>%1 % der Lebensdauer verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>%n media error(s)</source>
        <translation>
            <numerusform>%n Medienfehler</numerusform>
            <numerusform>%n Medienfehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reallocated sector(s)</source>
        <translation>
            <numerusform>%n ersetzter Sektor</numerusform>
            <numerusform>%n ersetzte Sektoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending sector(s)</source>
        <translation>
            <numerusform>%n wartender Sektor</numerusform>
            <numerusform>%n wartende Sektoren</numerusform>
        </translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message numerus="yes">
        <source>lacks %n disk(s)</source>
        <translation>
            <numerusform>es fehlt %n Platte</numerusform>
            <numerusform>es fehlen %n Platten</numerusform>
        </translation>
    </message>
    <message>
        <source>whole</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>done in %1, at about %2</source>
        <translation>fertig in %1, etwa um %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sector(s) different at the last comparison</source>
        <translation>
            <numerusform>%n Sektor war beim letzten Vergleich verschieden</numerusform>
            <numerusform>%n Sektoren waren beim letzten Vergleich verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diskswapfacts</name>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Einschub</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Names (by-id)</source>
        <translation>Namen (by-id)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>RAID (md)</source>
        <translation>RAID (md)</translation>
    </message>
    <message>
        <source>Errors (md)</source>
        <translation>Fehler (md)</translation>
    </message>
    <message>
        <source>Array %1</source>
        <translation>RAID-Verbund %1</translation>
    </message>
    <message>
        <source>holds the data: %1</source>
        <translation>trägt die Daten: %1</translation>
    </message>
    <message>
        <source>SMART: %1</source>
        <translation>SMART: %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Herausgenommen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>The newest proven backup is older than 26 hours. Make one first.</source>
        <translation>Das neueste geprüfte Backup ist älter als 26 Stunden. Machen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Nicht aufgenommen</translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation>Platte %1</translation>
    </message>
    <message>
        <source>serial number not told</source>
        <translation>Seriennummer nicht gesagt</translation>
    </message>
</context>
<context>
    <name>diskticket</name>
    <message>
        <source>Serial number: %1</source>
        <translation>Seriennummer: %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Slot: %1</source>
        <translation>Einschub: %1</translation>
    </message>
    <message>
        <source>Please exchange a defective disk</source>
        <translation>Bitte um Tausch einer defekten Platte</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>DEFECTIVE disk, to be exchanged:</source>
        <translation>DEFEKTE Platte, bitte tauschen:</translation>
    </message>
    <message>
        <source>GOOD disk, must NOT be touched:</source>
        <translation>GUTE Platte, darf NICHT angefasst werden:</translation>
    </message>
    <message>
        <source>Do not begin yet: the disk is still part of the RAID. We will tell you when it has been taken out.</source>
        <translation>Bitte noch nicht beginnen: Die Platte ist noch Teil des RAID. Wir melden uns, sobald sie herausgenommen ist.</translation>
    </message>
    <message>
        <source>The defective disk has been taken out of the RAID. It may be exchanged in the running system.</source>
        <translation>Die defekte Platte ist aus dem RAID herausgenommen. Sie darf im laufenden Betrieb getauscht werden.</translation>
    </message>
    <message>
        <source>The new disk must be empty and at least as large. Please tell us its serial number when it is in. The server holds the only copy of our data on the good disk: if anything is unclear, please ask before you begin.</source>
        <translation>Die neue Platte muss leer und mindestens so groß sein. Bitte nennen Sie uns ihre Seriennummer, wenn sie eingebaut ist. Auf der guten Platte liegt der einzige Stand unserer Daten auf diesem Server: Bitte fragen Sie nach, bevor Sie beginnen, wenn etwas unklar ist.</translation>
    </message>
</context>
<context>
    <name>drillcalendar</name>
    <message numerus="yes">
        <source>A disaster drill is overdue by %n day(s).</source>
        <translation>
            <numerusform>Eine Notfallübung ist seit %n Tag überfällig.</numerusform>
            <numerusform>Eine Notfallübung ist seit %n Tagen überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one was passed on %1. Two a year are planned.</source>
        <translation>Die letzte wurde am %1 bestanden. Geplant sind zwei im Jahr.</translation>
    </message>
    <message>
        <source>Start one on the page Restore; production is not touched.</source>
        <translation>Starten Sie eine auf der Seite „Wiederherstellung“; die Produktion bleibt unberührt.</translation>
    </message>
</context>
<context>
    <name>environment</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 %2 (%3 UTC)</source>
        <translation>%1 %2 (%3 UTC)</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
</context>
<context>
    <name>hostkeystore</name>
    <message>
        <source>The list of accepted host keys is damaged and was left as it is.</source>
        <translation>Die Liste der angenommenen Serverschlüssel ist beschädigt und wurde unverändert gelassen.</translation>
    </message>
    <message>
        <source>The list of accepted host keys cannot be read.</source>
        <translation>Die Liste der angenommenen Serverschlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The list of accepted host keys was written by a newer Leitstand.</source>
        <translation>Die Liste der angenommenen Serverschlüssel stammt von einem neueren Leitstand.</translation>
    </message>
    <message>
        <source>The accepted host key could not be stored.</source>
        <translation>Der angenommene Serverschlüssel konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>inspect</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 may not be read.</source>
        <translation>Der Ordner %1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is too big for a file of this kind.</source>
        <translation>%1 ist zu groß für eine Datei dieser Art.</translation>
    </message>
    <message>
        <source>This line was not understood: %1</source>
        <translation>Diese Zeile wurde nicht verstanden: %1</translation>
    </message>
    <message>
        <source>The file ends early: its last line “unused devices” is missing, so there may be more arrays than are printed.</source>
        <translation>Die Datei endet zu früh: Die letzte Zeile „unused devices“ fehlt, es kann also mehr Verbünde geben als ausgegeben.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>In diesem Ordner ist kein Backup.</translation>
    </message>
    <message>
        <source>Usage: leitstand inspect mdstat FILE | smart FILE | backup FOLDER</source>
        <translation>Aufruf: leitstand inspect mdstat DATEI | smart DATEI | backup ORDNER</translation>
    </message>
</context>
<context>
    <name>keyfile</name>
    <message>
        <source>The tunnel&apos;s file could not be written.</source>
        <translation>Die Datei des Tunnels konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ladder</name>
    <message>
        <source>Reads through leitstand-read, as an observer may.</source>
        <translation>Liest über leitstand-read, wie es einem Beobachter erlaubt ist.</translation>
    </message>
    <message>
        <source>Logged in as root.</source>
        <translation>Als root angemeldet.</translation>
    </message>
    <message>
        <source>May run commands as root.</source>
        <translation>Darf Befehle als root ausführen.</translation>
    </message>
    <message>
        <source>No rights beyond those of the account.</source>
        <translation>Keine Rechte über die des Kontos hinaus.</translation>
    </message>
    <message>
        <source>The account %1 may not read everything.</source>
        <translation>Das Konto %1 darf nicht alles lesen.</translation>
    </message>
    <message>
        <source>Log in as observer or operator, or have leitstand-read allowed for this account.</source>
        <translation>Melden Sie sich als Beobachter oder Bediener an, oder lassen Sie leitstand-read für dieses Konto erlauben.</translation>
    </message>
    <message>
        <source>Docker %1 answers.</source>
        <translation>Docker %1 antwortet.</translation>
    </message>
    <message>
        <source>Docker answers.</source>
        <translation>Docker antwortet.</translation>
    </message>
    <message>
        <source>Docker does not let this account read.</source>
        <translation>Docker lässt dieses Konto nicht lesen.</translation>
    </message>
    <message>
        <source>There is no running Docker engine on this server.</source>
        <translation>Auf diesem Server läuft kein Docker.</translation>
    </message>
    <message>
        <source>Check that this is the right server, then start the Docker service.</source>
        <translation>Prüfen Sie, ob es der richtige Server ist, und starten Sie dann den Docker-Dienst.</translation>
    </message>
    <message>
        <source>The Docker engine does not answer.</source>
        <translation>Docker antwortet nicht.</translation>
    </message>
    <message>
        <source>Look at the disks first: a full or failing disk often stops Docker.</source>
        <translation>Sehen Sie zuerst nach den Platten: Eine volle oder defekte Platte hält Docker oft an.</translation>
    </message>
    <message>
        <source>The original text is under “Details”.</source>
        <translation>Der Originaltext steht unter „Details“.</translation>
    </message>
    <message>
        <source>A stack without a version number is installed.</source>
        <translation>Ein Stack ohne Versionsnummer ist installiert.</translation>
    </message>
    <message>
        <source>Stack %1 is installed.</source>
        <translation>Stack %1 ist installiert.</translation>
    </message>
    <message>
        <source>There is no stack in /opt/odoo-stack.</source>
        <translation>In /opt/odoo-stack liegt kein Stack.</translation>
    </message>
    <message>
        <source>Check that this is the right server.</source>
        <translation>Prüfen Sie, ob es der richtige Server ist.</translation>
    </message>
    <message>
        <source>Start files of the login shell must not print anything. Disconnect and connect again; if it stays so, send the details to C-led.</source>
        <translation>Startdateien der Login-Shell dürfen nichts ausgeben. Trennen und verbinden Sie erneut; bleibt es so, senden Sie die Details an C-led.</translation>
    </message>
</context>
<context>
    <name>leitstand::AuditCheck</name>
    <message numerus="yes">
        <source>The log is whole: %n line(s), each carrying the hash of the one before.</source>
        <translation>
            <numerusform>Das Protokoll ist vollständig: %n Zeile mit der Prüfsumme der vorigen.</numerusform>
            <numerusform>Das Protokoll ist vollständig: %n Zeilen, jede mit der Prüfsumme der vorigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is broken at line %1: it does not follow from the line before. Somebody has changed or removed a line.</source>
        <translation>Das Protokoll ist an Zeile %1 gebrochen: Sie folgt nicht aus der Zeile davor. Jemand hat eine Zeile geändert oder entfernt.</translation>
    </message>
    <message>
        <source>The log was rewritten: line %1 is another one than when this console saw it.</source>
        <translation>Das Protokoll wurde umgeschrieben: Zeile %1 ist eine andere als die, die diese Konsole gesehen hat.</translation>
    </message>
    <message>
        <source>The log was shortened: line %1, which this console has seen, is no longer there.</source>
        <translation>Das Protokoll wurde gekürzt: Zeile %1, die diese Konsole gesehen hat, fehlt jetzt.</translation>
    </message>
</context>
<context>
    <name>leitstand::BackupSetModel</name>
    <message>
        <source>Backup of</source>
        <translation>Backup vom</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>All files are there with the size and checksum of the manifest.</source>
        <translation>Alle Dateien sind da, mit Größe und Prüfsumme wie im Manifest.</translation>
    </message>
    <message>
        <source>Every dump and archive has been read to its end, and the filestore fits the database.</source>
        <translation>Jeder Dump und jedes Archiv wurde bis zum Ende gelesen, und der Filestore passt zur Datenbank.</translation>
    </message>
    <message>
        <source>The set has really been restored into a database of its own and asked questions.</source>
        <translation>Der Satz wurde wirklich in eine eigene Datenbank wiederhergestellt und dort geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>Sets on the server go after %n day(s), by the date in their name.</source>
        <translation>
            <numerusform>Sätze auf dem Server werden nach %n Tag entfernt, nach dem Datum im Namen.</numerusform>
            <numerusform>Sätze auf dem Server werden nach %n Tagen entfernt, nach dem Datum im Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>no backup that night</source>
        <translation>kein Backup in dieser Nacht</translation>
    </message>
    <message>
        <source>No set carries the date of this night (%1). There is no restore point for that day.</source>
        <translation>Kein Satz trägt das Datum dieser Nacht (%1). Für diesen Tag gibt es keinen Stand zum Wiederherstellen.</translation>
    </message>
    <message>
        <source>Nobody has tested this yet.</source>
        <translation>Das hat noch niemand geprüft.</translation>
    </message>
    <message>
        <source>%1
Pinned by %2, %3</source>
        <translation>%1
Festgehalten von %2, %3</translation>
    </message>
    <message>
        <source>A folder as the plan&apos;s script leaves it: no manifest, nothing proven.</source>
        <translation>Ein Ordner, wie ihn das Skript des Plans hinterlässt: kein Manifest, nichts bewiesen.</translation>
    </message>
    <message>
        <source>A set with a manifest: sizes, checksums, row counts.</source>
        <translation>Ein Satz mit Manifest: Größen, Prüfsummen, Zeilenzahlen.</translation>
    </message>
    <message>
        <source>Passed then, but files of the set have changed or are missing since.</source>
        <translation>Damals bestanden, aber seither haben sich Dateien des Satzes geändert oder fehlen.</translation>
    </message>
</context>
<context>
    <name>leitstand::BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>There is no backup set in /mnt/backups/daily. The nightly run at 02:00 UTC puts one here.</source>
        <translation>In /mnt/backups/daily liegt kein Backup-Satz. Der nächtliche Lauf um 02:00 UTC legt dort einen an.</translation>
    </message>
    <message>
        <source>Nothing is known of archives on the storage box. They appear here after the first transfer by the stack&apos;s script.</source>
        <translation>Über Archive auf der Storage Box ist nichts bekannt. Sie erscheinen hier nach der ersten Übertragung durch das Skript des Stacks.</translation>
    </message>
    <message>
        <source>On the server (%1)</source>
        <translation>Auf dem Server (%1)</translation>
    </message>
    <message>
        <source>Offsite (%1)</source>
        <translation>Außer Haus (%1)</translation>
    </message>
    <message>
        <source>Choose a backup to see what it contains.</source>
        <translation>Wählen Sie ein Backup, um seinen Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>Manifest of the set</source>
        <translation>Manifest des Satzes</translation>
    </message>
    <message>
        <source>Without a backup there is no manifest.</source>
        <translation>Ohne Backup gibt es kein Manifest.</translation>
    </message>
    <message>
        <source>The manifest of this set could not be read.</source>
        <translation>Das Manifest dieses Satzes konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This folder has no manifest: nobody wrote down what it must contain.</source>
        <translation>Dieser Ordner hat kein Manifest: Niemand hat festgehalten, was er enthalten muss.</translation>
    </message>
    <message>
        <source>The manifest lies in the archive offsite and is not read here.</source>
        <translation>Das Manifest liegt im Archiv außer Haus und wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Backups on the server</source>
        <translation>Backups auf dem Server</translation>
    </message>
    <message>
        <source>Backups offsite</source>
        <translation>Backups außer Haus</translation>
    </message>
    <message>
        <source>Place of the backups</source>
        <translation>Ort der Backups</translation>
    </message>
    <message>
        <source>State of the backups</source>
        <translation>Zustand der Backups</translation>
    </message>
    <message>
        <source>Contents of the chosen backup</source>
        <translation>Inhalt des gewählten Backups</translation>
    </message>
    <message>
        <source>Manifest of the chosen backup</source>
        <translation>Manifest des gewählten Backups</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>Wählen Sie zuerst ein Backup.</translation>
    </message>
    <message>
        <source>An archive offsite is checked by the server&apos;s own weekly run.</source>
        <translation>Ein Archiv außer Haus prüft der wöchentliche Lauf des Servers.</translation>
    </message>
    <message>
        <source>Back up now …</source>
        <translation>Jetzt sichern …</translation>
    </message>
    <message>
        <source>Read back …</source>
        <translation>Zurücklesen …</translation>
    </message>
    <message>
        <source>Test restore …</source>
        <translation>Probeweise wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>leitstand::BannerStrip</name>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>disk health (SMART)</source>
        <translation>Zustand der Platten (SMART)</translation>
    </message>
    <message>
        <source>temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Recording of %1: nothing here is live.</source>
        <translation>Aufzeichnung vom %1: Nichts hier ist live.</translation>
    </message>
    <message>
        <source>Practice server: no real data, nothing can be damaged.</source>
        <translation>Übungsserver: keine echten Daten, nichts kann Schaden nehmen.</translation>
    </message>
    <message>
        <source>Simulated: %1.</source>
        <translation>Simuliert: %1.</translation>
    </message>
    <message>
        <source>list of disks</source>
        <translation>Liste der Platten</translation>
    </message>
</context>
<context>
    <name>leitstand::CardFrame</name>
    <message>
        <source>Details ›</source>
        <translation>Einzelheiten ›</translation>
    </message>
</context>
<context>
    <name>leitstand::CodeView</name>
    <message>
        <source>(Only the first MiB is shown.)</source>
        <translation>(Nur das erste MiB wird gezeigt.)</translation>
    </message>
</context>
<context>
    <name>leitstand::CommitModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>kommt hinzu</translation>
    </message>
    <message>
        <source>is taken away</source>
        <translation>fällt weg</translation>
    </message>
</context>
<context>
    <name>leitstand::CompositionRoot</name>
    <message>
        <source>The practice server is not running. It is part of the source package and runs on Linux: start installer/try.sh there, which opens this window on it.</source>
        <translation>Der Übungsserver läuft nicht. Er gehört zum Quellpaket und läuft unter Linux: Starten Sie dort installer/try.sh, das dieses Fenster damit öffnet.</translation>
    </message>
    <message>
        <source>A WireGuard file says how to get to a server, not to which one. Import the server&apos;s profile first, then this file.</source>
        <translation>Eine WireGuard-Datei sagt, wie man zu einem Server kommt, nicht zu welchem. Importieren Sie erst das Profil des Servers, dann diese Datei.</translation>
    </message>
</context>
<context>
    <name>leitstand::ConnectionPage</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>A recording is shown. There is no connection.</source>
        <translation>Es wird eine Aufzeichnung gezeigt. Eine Verbindung besteht nicht.</translation>
    </message>
    <message>
        <source>The connection is blocked: the server shows another host key than the one known.
Expected: %1
Offered: %2
Either the server was set up anew, or somebody else answers in its place. Ask the administrator. If the server was set up anew, import its new profile; there is no other way around.</source>
        <translation>Die Verbindung ist gesperrt: Der Server zeigt einen anderen Serverschlüssel (Host-Key) als den bekannten.
Erwartet: %1
Angeboten: %2
Entweder wurde der Server neu eingerichtet, oder jemand anderes antwortet an seiner Stelle. Fragen Sie den Administrator. Wurde der Server neu eingerichtet, importieren Sie sein neues Profil; einen anderen Weg gibt es nicht.</translation>
    </message>
    <message>
        <source>The console tries again by itself (attempt %1).</source>
        <translation>Die Konsole versucht es von selbst erneut (Versuch %1).</translation>
    </message>
    <message>
        <source>The connection goes on as soon as you have answered.</source>
        <translation>Die Verbindung geht weiter, sobald Sie geantwortet haben.</translation>
    </message>
    <message>
        <source>&amp;Compare host key …</source>
        <translation>Serverschlüssel &amp;vergleichen …</translation>
    </message>
    <message>
        <source>Enter &amp;password …</source>
        <translation>&amp;Passwort eingeben …</translation>
    </message>
    <message>
        <source>Enter &amp;passphrase …</source>
        <translation>&amp;Passphrase eingeben …</translation>
    </message>
    <message>
        <source>From the cable up to the stack</source>
        <translation>Vom Kabel bis zum Stack</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Try &amp;again now</source>
        <translation>Jetzt &amp;erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Verbindung &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Import profile …</source>
        <translation>Profil &amp;importieren …</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details of the connection</source>
        <translation>Einzelheiten der Verbindung</translation>
    </message>
    <message>
        <source>Switch tunnel &amp;off</source>
        <translation>Tunnel &amp;ausschalten</translation>
    </message>
    <message>
        <source>Switch tunnel &amp;on</source>
        <translation>Tunnel &amp;einschalten</translation>
    </message>
    <message>
        <source>This way of running a tunnel is not proven yet.</source>
        <translation>Diese Art, einen Tunnel zu betreiben, ist noch nicht erprobt.</translation>
    </message>
</context>
<context>
    <name>leitstand::ContainerModel</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>CPU (cores)</source>
        <translation>CPU (Kerne)</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Published ports</source>
        <translation>Veröffentlichte Ports</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>existiert nicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Last answer of the health check: %1</source>
        <translation>Letzte Antwort der Gesundheitsprüfung: %1</translation>
    </message>
    <message>
        <source>Open to the internet: Docker publishes ports past the firewall.
%1</source>
        <translation>Offen zum Internet: Docker veröffentlicht Ports an der Firewall vorbei.
%1</translation>
    </message>
</context>
<context>
    <name>leitstand::DatabaseModel</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Longest query</source>
        <translation>Längste Abfrage</translation>
    </message>
    <message>
        <source>none running</source>
        <translation>keine läuft</translation>
    </message>
</context>
<context>
    <name>leitstand::DeployCheckPage</name>
    <message>
        <source>Newest backup</source>
        <translation>Neuestes Backup</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keines</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>The server&apos;s time is not known.</source>
        <translation>Die Zeit des Servers ist nicht bekannt.</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>offen bis %1</translation>
    </message>
    <message>
        <source>closed; the next one opens on %1</source>
        <translation>geschlossen; das nächste öffnet am %1</translation>
    </message>
    <message>
        <source>People are at work now. It can be done all the same; they see a maintenance page.</source>
        <translation>Jetzt wird gearbeitet. Es geht trotzdem; die Benutzer sehen eine Wartungsseite.</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Prüfung vorab</translation>
    </message>
    <message>
        <source>Deploy it although test has not run it (asks for a reason)</source>
        <translation>Bereitstellen, obwohl Test es nicht ausgeführt hat (fragt nach einem Grund)</translation>
    </message>
    <message>
        <source>Take a backup first</source>
        <translation>Vorher ein Backup anlegen</translation>
    </message>
    <message>
        <source>Notice to the users …</source>
        <translation>Ankündigung an die Benutzer …</translation>
    </message>
    <message>
        <source>Backup and maintenance window</source>
        <translation>Backup und Wartungsfenster</translation>
    </message>
</context>
<context>
    <name>leitstand::DeployDifferencePage</name>
    <message>
        <source>The server compares …</source>
        <translation>Der Server vergleicht …</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>stays %1</source>
        <translation>bleibt %1</translation>
    </message>
    <message>
        <source>Addons</source>
        <translation>Addons</translation>
    </message>
    <message>
        <source>stay: %1</source>
        <translation>bleiben: %1</translation>
    </message>
    <message>
        <source>Modules to update</source>
        <translation>Zu aktualisierende Module</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>changes, see below</source>
        <translation>ändert sich, siehe unten</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>What changes?</source>
        <translation>Was ändert sich?</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Commits between what runs and what is to run:</source>
        <translation>Commits zwischen dem, was läuft, und dem, was laufen soll:</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>It is the same commit as the one that runs.</source>
        <translation>Es ist derselbe Commit wie der, der läuft.</translation>
    </message>
    <message>
        <source>Configuration, old against new:</source>
        <translation>Konfiguration, alt gegen neu:</translation>
    </message>
    <message>
        <source>Difference of the configuration</source>
        <translation>Unterschied der Konfiguration</translation>
    </message>
</context>
<context>
    <name>leitstand::DeployPlanPage</name>
    <message>
        <source>addons %1</source>
        <translation>Addons %1</translation>
    </message>
    <message>
        <source>another configuration</source>
        <translation>eine andere Konfiguration</translation>
    </message>
    <message>
        <source>update of %1</source>
        <translation>Aktualisierung von %1</translation>
    </message>
    <message>
        <source>Asking the server for the steps …</source>
        <translation>Der Server wird nach den Schritten gefragt …</translation>
    </message>
    <message>
        <source>The server is asked to start …</source>
        <translation>Der Server wird um den Start gebeten …</translation>
    </message>
    <message>
        <source>People are without service from stopping Odoo until the gate is passed. What fails is taken back, code and data together; what succeeds can be rolled back for some days.</source>
        <translation>Vom Anhalten von Odoo bis zur bestandenen Prüfung kann niemand arbeiten. Was scheitert, wird zurückgenommen, Code und Daten zusammen; was gelingt, kann einige Tage lang zurückgerollt werden.</translation>
    </message>
    <message>
        <source>Reason (test has not run it):</source>
        <translation>Grund (Test hat es nicht ausgeführt):</translation>
    </message>
    <message>
        <source>Reason (for the log):</source>
        <translation>Grund (für das Protokoll):</translation>
    </message>
    <message>
        <source>To confirm, type the environment&apos;s name: %1</source>
        <translation>Zur Bestätigung den Namen der Umgebung eintippen: %1</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
</context>
<context>
    <name>leitstand::DeployTargetPage</name>
    <message>
        <source>%1 runs now:</source>
        <translation>%1 läuft jetzt mit:</translation>
    </message>
    <message>
        <source>What %1 runs could not be read.</source>
        <translation>Womit %1 läuft, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Asking the server what %1 runs …</source>
        <translation>Der Server wird gefragt, womit %1 läuft …</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>What the environment runs now</source>
        <translation>Womit die Umgebung jetzt läuft</translation>
    </message>
</context>
<context>
    <name>leitstand::DeployWhatPage</name>
    <message>
        <source>stays %1</source>
        <translation>bleibt %1</translation>
    </message>
    <message>
        <source>stay: %1</source>
        <translation>bleiben: %1</translation>
    </message>
    <message>
        <source>%1 has run nothing that is not here already</source>
        <translation>%1 hat nichts ausgeführt, was nicht schon hier läuft</translation>
    </message>
    <message>
        <source>Take over what has run on %1 and passed its gate</source>
        <translation>Übernehmen, was auf %1 gelaufen ist und die Prüfung bestanden hat</translation>
    </message>
    <message>
        <source>What may be secret is shown as *** and stays what it is on the server.</source>
        <translation>Was geheim sein kann, wird als *** gezeigt und bleibt, wie es auf dem Server ist.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Es ist noch nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Configuration of Odoo</source>
        <translation>Konfiguration von Odoo</translation>
    </message>
    <message>
        <source>Configuration (*.conf);;All files (*)</source>
        <translation>Konfiguration (*.conf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A configuration has at most 32,768 bytes.</source>
        <translation>Eine Konfiguration hat höchstens 32.768 Byte.</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Was?</translation>
    </message>
    <message>
        <source>Choose it myself</source>
        <translation>Selbst auswählen</translation>
    </message>
    <message>
        <source>Image (tag or digest):</source>
        <translation>Image (Tag oder Digest):</translation>
    </message>
    <message>
        <source>Addons (branch, tag or commit):</source>
        <translation>Addons (Branch, Tag oder Commit):</translation>
    </message>
    <message>
        <source>Modules to update:</source>
        <translation>Zu aktualisierende Module:</translation>
    </message>
    <message>
        <source>none; names with commas between, or all</source>
        <translation>keine; Namen mit Kommas dazwischen, oder all</translation>
    </message>
    <message>
        <source>Change the configuration</source>
        <translation>Die Konfiguration ändern</translation>
    </message>
    <message>
        <source>Load a file …</source>
        <translation>Datei laden …</translation>
    </message>
    <message>
        <source>What has been proven</source>
        <translation>Was sich bewährt hat</translation>
    </message>
</context>
<context>
    <name>leitstand::DeployWizard</name>
    <message>
        <source>Deployment – %1</source>
        <translation>Bereitstellung – %1</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Start on the server</source>
        <translation>Auf dem Server starten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>leitstand::DeploymentModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Addons</source>
        <translation>Addons</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Rollback possible until</source>
        <translation>Zurückrollen möglich bis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A rollback brings back: %1</source>
        <translation>Zurückrollen bringt zurück: %1</translation>
    </message>
    <message>
        <source>Code and data of before are kept no longer.</source>
        <translation>Code und Daten von vorher werden nicht mehr aufgehoben.</translation>
    </message>
</context>
<context>
    <name>leitstand::DeploymentsPage</name>
    <message>
        <source>Deployments</source>
        <translation>Bereitstellungen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Proven on %1 and not here yet: %2.</source>
        <translation>Auf %1 bewährt und noch nicht hier: %2.</translation>
    </message>
    <message>
        <source>Nothing is known yet. The server is asked as soon as there is a connection.</source>
        <translation>Noch ist nichts bekannt. Der Server wird gefragt, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>Nothing has been deployed by Leitstand yet. What passes its gate appears here.</source>
        <translation>Mit Leitstand wurde noch nichts bereitgestellt. Was seine Prüfung besteht, erscheint hier.</translation>
    </message>
    <message>
        <source>Choose a deployment to roll it back.</source>
        <translation>Wählen Sie eine Bereitstellung, um sie zurückzurollen.</translation>
    </message>
    <message>
        <source>Code and data of before this deployment are kept no longer.</source>
        <translation>Code und Daten von vor dieser Bereitstellung werden nicht mehr aufgehoben.</translation>
    </message>
    <message>
        <source>Deploy …</source>
        <translation>Bereitstellen …</translation>
    </message>
    <message>
        <source>Roll back …</source>
        <translation>Zurückrollen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>What the environments run</source>
        <translation>Womit die Umgebungen laufen</translation>
    </message>
</context>
<context>
    <name>leitstand::DiskModel</name>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Own verdict (SMART)</source>
        <translation>Urteil (SMART)</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Abgenutzt</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Media errors</source>
        <translation>Medienfehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In array</source>
        <translation>Im Verbund</translation>
    </message>
    <message>
        <source>Switched on for</source>
        <translation>Eingeschaltet seit</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>expects to fail</source>
        <translation>erwartet ihren Ausfall</translation>
    </message>
    <message>
        <source>%1 reallocated</source>
        <translation>%1 ersetzt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>The practice server has no such disk. These facts come from files.</source>
        <translation>Der Übungsserver hat keine solche Platte. Diese Angaben kommen aus Dateien.</translation>
    </message>
    <message>
        <source>Spare blocks left; the disk warns below %1.</source>
        <translation>Verbliebene Reserveblöcke; unter %1 warnt die Platte.</translation>
    </message>
    <message>
        <source>Share of the rated life that is used up; it may pass 100 %.</source>
        <translation>Verbrauchter Anteil der vorgesehenen Lebensdauer; er kann 100 % übersteigen.</translation>
    </message>
</context>
<context>
    <name>leitstand::DiskSwapAction</name>
    <message>
        <source>Asking the server for the steps …</source>
        <translation>Der Server wird nach den Schritten gefragt …</translation>
    </message>
    <message>
        <source>To confirm, type the serial number of the disk: %1</source>
        <translation>Zur Bestätigung die Seriennummer der Platte eingeben: %1</translation>
    </message>
    <message>
        <source>Take the disk out</source>
        <translation>Platte herausnehmen</translation>
    </message>
    <message>
        <source>Take the new disk in</source>
        <translation>Neue Platte aufnehmen</translation>
    </message>
</context>
<context>
    <name>leitstand::DiskSwapDialog</name>
    <message>
        <source>The server is being asked …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Which disk</source>
        <translation>Welche Platte</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Rebuild and compare</source>
        <translation>Wiederaufbau und Vergleich</translation>
    </message>
    <message>
        <source>Exchange of a disk</source>
        <translation>Plattentausch</translation>
    </message>
    <message>
        <source>Simulated: the practice server has no such hardware.</source>
        <translation>Simuliert: Der Übungsserver hat solche Hardware nicht.</translation>
    </message>
    <message>
        <source>Disks and arrays</source>
        <translation>Platten und RAID-Verbünde</translation>
    </message>
    <message>
        <source>Show the last operation</source>
        <translation>Letzten Vorgang zeigen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>leitstand::DiskTicketPanel</name>
    <message>
        <source>Text for the data centre</source>
        <translation>Text für das Rechenzentrum</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>leitstand::EnvironmentCard</name>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>there is no such container</source>
        <translation>Container fehlt</translation>
    </message>
    <message>
        <source>The stack has no container %1.</source>
        <translation>Der Stack hat keinen Container %1.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n Neustart</numerusform>
            <numerusform>%n Neustarts</numerusform>
        </translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>Image %1
%2</source>
        <translation>Image %1
%2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>none while it does not run</source>
        <translation>keine, solange er nicht läuft</translation>
    </message>
    <message>
        <source>The value needs two readings.</source>
        <translation>Der Wert braucht zwei Abfragen.</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <translation>%1 von %2 Kernen</translation>
    </message>
    <message>
        <source>%1 cores, no limit</source>
        <translation>%1 Kerne, kein Limit</translation>
    </message>
    <message>
        <source>Mark: %1 are reserved.</source>
        <translation>Marke: %1 sind reserviert.</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, kein Limit</translation>
    </message>
</context>
<context>
    <name>leitstand::EnvironmentsDetail</name>
    <message>
        <source>No container is chosen.</source>
        <translation>Kein Container gewählt.</translation>
    </message>
    <message>
        <source>Details of the chosen container</source>
        <translation>Einzelheiten des gewählten Containers</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Use and limits</source>
        <translation>Nutzung und Grenzen</translation>
    </message>
    <message>
        <source>Configuration of Odoo</source>
        <translation>Konfiguration von Odoo</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Last hour (local time of this computer)</source>
        <translation>Letzte Stunde (Ortszeit dieses Rechners)</translation>
    </message>
    <message>
        <source>CPU in cores, limit dashed</source>
        <translation>CPU in Kernen, Grenze gestrichelt</translation>
    </message>
    <message>
        <source>Memory in GB, limit dashed</source>
        <translation>Arbeitsspeicher in GB, Grenze gestrichelt</translation>
    </message>
    <message>
        <source>The history begins with the connection. Two readings make a line.</source>
        <translation>Der Verlauf beginnt mit der Verbindung. Ab zwei Messungen entsteht eine Linie.</translation>
    </message>
    <message>
        <source>There is no container to start. Set up the stack first.</source>
        <translation>Es gibt keinen Container zum Starten. Richten Sie zuerst den Stack ein.</translation>
    </message>
    <message>
        <source>Start …</source>
        <translation>Starten …</translation>
    </message>
    <message>
        <source>Restart …</source>
        <translation>Neu starten …</translation>
    </message>
    <message>
        <source>Stop …</source>
        <translation>Anhalten …</translation>
    </message>
    <message>
        <source>Deploy on %1</source>
        <translation>Auf %1 bereitstellen</translation>
    </message>
    <message>
        <source>Deploy …</source>
        <translation>Bereitstellen …</translation>
    </message>
    <message>
        <source>Copy production …</source>
        <translation>Produktion kopieren …</translation>
    </message>
</context>
<context>
    <name>leitstand::EnvironmentsPage</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Containers: %1.</source>
        <translation>Container: %1.</translation>
    </message>
    <message>
        <source>Containers: %1. %2</source>
        <translation>Container: %1. %2</translation>
    </message>
    <message>
        <source>Docker runs on this server, but it has no containers. They appear here as soon as the stack is started.</source>
        <translation>Docker läuft auf diesem Server, hat aber keine Container. Sie erscheinen hier, sobald der Stack gestartet ist.</translation>
    </message>
    <message>
        <source>Environments and other containers</source>
        <translation>Umgebungen und andere Container</translation>
    </message>
    <message>
        <source>Environments: list and details</source>
        <translation>Umgebungen: Liste und Einzelheiten</translation>
    </message>
</context>
<context>
    <name>leitstand::FailureBox</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>leitstand::HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time for a way to the server and back</source>
        <translation>Zeit für einen Weg zum Server und zurück</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>leitstand::HostKeyDialog</name>
    <message>
        <source>I &amp;compared it with what I was given in another way, by phone for example</source>
        <translation>Ich habe ihn mit dem &amp;verglichen, was mir auf anderem Weg mitgeteilt wurde, etwa am Telefon</translation>
    </message>
    <message>
        <source>Unknown host key</source>
        <translation>Unbekannter Serverschlüssel (Host-Key)</translation>
    </message>
    <message>
        <source>%1 is contacted for the first time. Nothing has been sent yet. Its host key has this fingerprint:</source>
        <translation>%1 wird zum ersten Mal angesprochen. Gesendet wurde noch nichts. Der Serverschlüssel hat diesen Fingerabdruck:</translation>
    </message>
    <message>
        <source>Fingerprint of the server</source>
        <translation>Fingerabdruck des Servers</translation>
    </message>
    <message>
        <source>Paste here the fingerprint that the administrator of the server gave you:</source>
        <translation>Fügen Sie hier den Fingerabdruck ein, den Ihnen der Administrator des Servers genannt hat:</translation>
    </message>
    <message>
        <source>Fingerprint that you were given</source>
        <translation>Fingerabdruck, der Ihnen genannt wurde</translation>
    </message>
    <message>
        <source>&amp;Trust this key</source>
        <translation>Diesem Schlüssel ver&amp;trauen</translation>
    </message>
    <message>
        <source>The fingerprints are the same.</source>
        <translation>Die Fingerabdrücke stimmen überein.</translation>
    </message>
    <message>
        <source>The fingerprints differ. This may be another machine: do not trust it.</source>
        <translation>Die Fingerabdrücke weichen voneinander ab. Das kann ein anderer Rechner sein: Vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>leitstand::LocksDialog</name>
    <message>
        <source>Locks on the server</source>
        <translation>Sperren auf dem Server</translation>
    </message>
    <message>
        <source>The server is being asked …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Break lock</source>
        <translation>Sperre aufbrechen</translation>
    </message>
    <message>
        <source>No lock is held. An operation can be started.</source>
        <translation>Keine Sperre ist belegt. Ein Vorgang kann gestartet werden.</translation>
    </message>
    <message>
        <source>While a lock is held, what needs it too has to wait. A backup or a restore holds its locks to its end; that is no fault.</source>
        <translation>Solange eine Sperre belegt ist, müssen andere warten, die sie auch brauchen. Ein Backup oder eine Wiederherstellung hält seine Sperren bis zum Ende; das ist keine Störung.</translation>
    </message>
    <message>
        <source>Break %1 …</source>
        <translation>%1 aufbrechen …</translation>
    </message>
    <message>
        <source>Breaking it ends process %1 of %2. What it was doing is taken back or brought to its end by the server; both logs say that you did it. To confirm, type the lock&apos;s name: %3</source>
        <translation>Das Aufbrechen beendet Prozess %1 von %2. Was er gerade tat, nimmt der Server zurück oder bringt es zu Ende; beide Protokolle halten fest, dass Sie es waren. Zur Bestätigung den Namen der Sperre eingeben: %3</translation>
    </message>
</context>
<context>
    <name>leitstand::MainWindow</name>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Import profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Leitstand – %1</source>
        <translation>Leitstand – %1</translation>
    </message>
    <message>
        <source>&amp;Import profile …</source>
        <translation>Profil &amp;importieren …</translation>
    </message>
    <message>
        <source>Open &amp;recording …</source>
        <translation>&amp;Aufzeichnung öffnen …</translation>
    </message>
    <message>
        <source>Show the &amp;start page</source>
        <translation>&amp;Startseite zeigen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>A&amp;bout Leitstand</source>
        <translation>Ü&amp;ber Leitstand</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>About Leitstand</source>
        <translation>Über Leitstand</translation>
    </message>
    <message>
        <source>Leitstand %1</source>
        <translation>Leitstand %1</translation>
    </message>
    <message>
        <source>Operations console for one Odoo server.
Free software under the GNU General Public License, version 3 or later.
Qt %1, libssh, QtKeychain, KSyntaxHighlighting, Breeze icons.</source>
        <translation>Betriebskonsole für einen Odoo-Server.
Freie Software unter der GNU General Public License, Version 3 oder neuer.
Qt %1, libssh, QtKeychain, KSyntaxHighlighting, Breeze-Symbole.</translation>
    </message>
    <message>
        <source>An operation is running</source>
        <translation>Ein Vorgang läuft</translation>
    </message>
    <message>
        <source>It runs on the server and goes on when you close the window. You can look at it again from here or from another console.</source>
        <translation>Er läuft auf dem Server und läuft weiter, wenn Sie das Fenster schließen. Sie können ihn von hier oder von einer anderen Konsole aus wieder ansehen.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Profiles and tunnels (*.leitstand *.json *.conf)</source>
        <translation>Profile und Tunnel (*.leitstand *.json *.conf)</translation>
    </message>
    <message>
        <source>Export profile without secrets</source>
        <translation>Profil ohne Geheimnisse exportieren</translation>
    </message>
    <message>
        <source>Profiles (*.leitstand)</source>
        <translation>Profile (*.leitstand)</translation>
    </message>
    <message>
        <source>&amp;Export profile …</source>
        <translation>Profil &amp;exportieren …</translation>
    </message>
</context>
<context>
    <name>leitstand::MonitorService</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>leitstand::MountModel</name>
    <message>
        <source>Mount point</source>
        <translation>Einhängepunkt</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Inodes</source>
        <translation>Inodes</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not mounted</source>
        <translation>nicht eingehängt</translation>
    </message>
    <message>
        <source>inodes nearly used up</source>
        <translation>Inodes fast verbraucht</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>fast voll</translation>
    </message>
    <message>
        <source>mounted</source>
        <translation>eingehängt</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>nicht im Plan</translation>
    </message>
    <message>
        <source>Operating system, logs</source>
        <translation>Betriebssystem, Logs</translation>
    </message>
    <message>
        <source>Docker: images, volumes</source>
        <translation>Docker: Images, Volumes</translation>
    </message>
    <message>
        <source>Databases and filestores</source>
        <translation>Datenbanken und Filestores</translation>
    </message>
    <message>
        <source>Building plans</source>
        <translation>Gebäudepläne</translation>
    </message>
    <message>
        <source>Local backups</source>
        <translation>Lokale Backups</translation>
    </message>
    <message>
        <source>The plan asks for %1; the file system has %2, that is %3 of it.</source>
        <translation>Der Plan verlangt %1, das Dateisystem hat %2, das sind %3 davon.</translation>
    </message>
    <message>
        <source>Its data is not reachable, or new data lands on the wrong disk.</source>
        <translation>Seine Daten sind nicht erreichbar, oder neue landen auf der falschen Platte.</translation>
    </message>
    <message>
        <source>It shares the space of the root file system, unlike the plan.</source>
        <translation>Anders als im Plan teilt er sich den Platz mit dem Wurzel-Dateisystem.</translation>
    </message>
    <message>
        <source>hung since %1</source>
        <translation>hängt seit %1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
</context>
<context>
    <name>leitstand::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2, F%2)</source>
        <translation>%1 (Strg+%2, F%2)</translation>
    </message>
</context>
<context>
    <name>leitstand::NetworkManagerTunnel</name>
    <message>
        <source>NetworkManager did not get the tunnel up in time.</source>
        <translation>NetworkManager hat den Tunnel nicht rechtzeitig aufgebaut.</translation>
    </message>
    <message>
        <source>NetworkManager could not switch the tunnel on.</source>
        <translation>NetworkManager konnte den Tunnel nicht einschalten.</translation>
    </message>
    <message>
        <source>NetworkManager is not running.</source>
        <translation>NetworkManager läuft nicht.</translation>
    </message>
    <message>
        <source>NetworkManager does not know this tunnel.</source>
        <translation>NetworkManager kennt diesen Tunnel nicht.</translation>
    </message>
    <message>
        <source>NetworkManager refused what was asked of it.</source>
        <translation>NetworkManager hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>NetworkManager took the tunnel and does not show it.</source>
        <translation>NetworkManager hat den Tunnel angenommen und zeigt ihn nicht.</translation>
    </message>
</context>
<context>
    <name>leitstand::NoticeDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Notice to the users</source>
        <translation>Ankündigung an die Benutzer</translation>
    </message>
    <message>
        <source>Routine maintenance, %1</source>
        <translation>Regelmäßige Wartung, %1</translation>
    </message>
    <message>
        <source>Major upgrade, %1</source>
        <translation>Großes Upgrade, %1</translation>
    </message>
    <message numerus="yes">
        <source>Window (at least %n day(s) ahead):</source>
        <translation>
            <numerusform>Fenster (mindestens %n Tag voraus):</numerusform>
            <numerusform>Fenster (mindestens %n Tage voraus):</numerusform>
        </translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Sprache:</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>leitstand::OperationCommand</name>
    <message>
        <source>The line is down. The run goes on on the server; connecting again.</source>
        <translation>Die Leitung ist unterbrochen. Der Vorgang läuft auf dem Server weiter; die Verbindung wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>Pre-flight: nothing stands against it.</source>
        <translation>Prüfung vorab: Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Pre-flight: %1</source>
        <translation>Prüfung vorab: %1</translation>
    </message>
    <message>
        <source>Operation %1 runs on the server. It goes on if this program ends.</source>
        <translation>Der Vorgang %1 läuft auf dem Server. Er läuft weiter, wenn dieses Programm endet.</translation>
    </message>
    <message>
        <source>Without service: %1</source>
        <translation>Ohne Dienst: %1</translation>
    </message>
    <message>
        <source>Recovery time (RTO): %1</source>
        <translation>Wiederherstellungszeit (RTO): %1</translation>
    </message>
    <message>
        <source>Data loss (RPO): %1</source>
        <translation>Datenverlust (RPO): %1</translation>
    </message>
    <message>
        <source>Undo: leitstand ops undo %1</source>
        <translation>Rückgängig: leitstand ops undo %1</translation>
    </message>
    <message>
        <source>No operation has run on this server yet.</source>
        <translation>Auf diesem Server ist noch kein Vorgang gelaufen.</translation>
    </message>
    <message>
        <source>runs: %1</source>
        <translation>läuft: %1</translation>
    </message>
    <message>
        <source>No lock is held. An operation can be started.</source>
        <translation>Keine Sperre ist belegt. Ein Vorgang kann gestartet werden.</translation>
    </message>
    <message>
        <source>No disk is to be exchanged: there is no ticket to write.</source>
        <translation>Es ist keine Platte zu tauschen: Es gibt nichts zu beauftragen.</translation>
    </message>
    <message>
        <source>can be rolled back until %1</source>
        <translation>kann bis %1 zurückgerollt werden</translation>
    </message>
    <message>
        <source>Nothing has been deployed yet.</source>
        <translation>Es wurde noch nichts bereitgestellt.</translation>
    </message>
    <message>
        <source>Pre-flight, notice: %1</source>
        <translation>Prüfung vorab, Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>leitstand::OperationDialog</name>
    <message>
        <source>To confirm, type the environment&apos;s name: %1</source>
        <translation>Tippen Sie zur Bestätigung den Namen der Umgebung: %1</translation>
    </message>
    <message>
        <source>What is done to the copy</source>
        <translation>Was mit der Kopie geschieht</translation>
    </message>
</context>
<context>
    <name>leitstand::OperationModel</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Backup set</source>
        <translation>Backup-Satz</translation>
    </message>
    <message>
        <source>Undo possible until</source>
        <translation>Rückgängig möglich bis</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>%1 (drill)</source>
        <translation>%1 (Übung)</translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation>läuft, %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>old data deleted</source>
        <translation>alte Daten gelöscht</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>leitstand::OperationService</name>
    <message>
        <source>The line dropped before the server had the request. Nothing was started.</source>
        <translation>Die Leitung brach ab, bevor der Server den Auftrag hatte. Nichts wurde gestartet.</translation>
    </message>
</context>
<context>
    <name>leitstand::OperationView</name>
    <message>
        <source>Asking the server about this operation …</source>
        <translation>Der Server wird nach diesem Vorgang gefragt …</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>was running when the line dropped</source>
        <translation>lief, als die Leitung abbrach</translation>
    </message>
    <message>
        <source>It runs on the server and goes on when this window is closed or the line drops.</source>
        <translation>Er läuft auf dem Server und läuft weiter, wenn dieses Fenster geschlossen oder die Leitung unterbrochen wird.</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since %1, about %2 left</source>
        <translation>seit %1, noch ca. %2</translation>
    </message>
    <message>
        <source>since %1, longer than usual</source>
        <translation>seit %1, länger als üblich</translation>
    </message>
    <message>
        <source>The line is down.</source>
        <translation>Die Leitung ist unterbrochen.</translation>
    </message>
    <message>
        <source>The old data is kept until %1.</source>
        <translation>Die alten Daten werden bis %1 aufgehoben.</translation>
    </message>
    <message>
        <source>Cancel operation</source>
        <translation>Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Undo …</source>
        <translation>Rückgängig …</translation>
    </message>
    <message>
        <source>Delete old data …</source>
        <translation>Alte Daten löschen …</translation>
    </message>
    <message>
        <source>Steps of the operation</source>
        <translation>Schritte des Vorgangs</translation>
    </message>
    <message>
        <source>The steps appear as soon as the server tells them.</source>
        <translation>Die Schritte erscheinen, sobald der Server sie meldet.</translation>
    </message>
    <message>
        <source>Log of the operation</source>
        <translation>Protokoll des Vorgangs</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>Noch keine Meldung.</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>%1 (drill)</source>
        <translation>%1 (Übung)</translation>
    </message>
</context>
<context>
    <name>leitstand::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>A recording has no operations.</source>
        <translation>Eine Aufzeichnung hat keine Vorgänge.</translation>
    </message>
    <message>
        <source>The server has not been asked yet.</source>
        <translation>Der Server wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Nothing has run on this server yet. Restores, backups and checks that are started from a console appear here.</source>
        <translation>Auf diesem Server ist noch nichts gelaufen. Wiederherstellungen, Backups und Prüfungen, die aus einer Konsole gestartet werden, erscheinen hier.</translation>
    </message>
    <message>
        <source>Operations on the server</source>
        <translation>Vorgänge auf dem Server</translation>
    </message>
    <message>
        <source>Locks …</source>
        <translation>Sperren …</translation>
    </message>
</context>
<context>
    <name>leitstand::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>leitstand::PlanSteps</name>
    <message>
        <source>Steps that will be taken</source>
        <translation>Schritte, die ausgeführt werden</translation>
    </message>
    <message>
        <source>Show the commands</source>
        <translation>Befehle zeigen</translation>
    </message>
</context>
<context>
    <name>leitstand::PreflightBox</name>
    <message>
        <source>Pre-flight: the server is checking …</source>
        <translation>Prüfung vorab: Der Server prüft …</translation>
    </message>
    <message>
        <source>Pre-flight: nothing stands against it.</source>
        <translation>Prüfung vorab: Nichts spricht dagegen.</translation>
    </message>
    <message numerus="yes">
        <source>Pre-flight: it can be done; %n thing(s) to mind.</source>
        <translation>
            <numerusform>Prüfung vorab: Es geht; %n Hinweis.</numerusform>
            <numerusform>Prüfung vorab: Es geht; %n Hinweise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-flight: %n thing(s) stand against it.</source>
        <translation>
            <numerusform>Prüfung vorab: %n Punkt spricht dagegen.</numerusform>
            <numerusform>Prüfung vorab: %n Punkte sprechen dagegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>leitstand::ProbeWorker</name>
    <message>
        <source>The recording cannot be written to %1.</source>
        <translation>Die Aufzeichnung kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>The recording stopped: %1 cannot be written to.</source>
        <translation>Die Aufzeichnung wurde beendet: %1 ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>leitstand::RaidArrayModel</name>
    <message>
        <source>RAID array</source>
        <translation>RAID-Verbund</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The practice server&apos;s kernel has no RAID. These facts come from files.</source>
        <translation>Der Kernel des Übungsservers hat kein RAID. Diese Angaben kommen aus Dateien.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Members in sync, of those wanted</source>
        <translation>Mitglieder synchron, von den verlangten</translation>
    </message>
    <message>
        <source>Sectors in which the copies differ, found by the last check. A small number can be harmless (swap), a growing one is not.</source>
        <translation>Sektoren, in denen die Kopien abweichen, gefunden bei der letzten Prüfung. Eine kleine Zahl kann harmlos sein (Swap), eine wachsende nicht.</translation>
    </message>
</context>
<context>
    <name>leitstand::RaidMemberModel</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>RAID array</source>
        <translation>RAID-Verbund</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Serial number of the disk</source>
        <translation>Seriennummer der Platte</translation>
    </message>
    <message>
        <source>no disk</source>
        <translation>keine Platte</translation>
    </message>
    <message>
        <source>The array wants one more disk than it has. Nothing is marked as faulty: the disk was not there when the server started, or it has been removed.</source>
        <translation>Der Verbund verlangt eine Platte mehr, als er hat. Nichts ist als defekt gekennzeichnet: Die Platte war beim Start des Servers nicht da oder wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>leitstand::RaidTile</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>Details of the RAID arrays</source>
        <translation>Einzelheiten der RAID-Verbünde</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Arrays</source>
        <translation>Verbünde</translation>
    </message>
    <message>
        <source>The server has no RAID array</source>
        <translation>Der Server hat keinen RAID-Verbund</translation>
    </message>
    <message numerus="yes">
        <source>%n array(s), all disks in sync</source>
        <translation>
            <numerusform>%n Verbund, alle Platten synchron</numerusform>
            <numerusform>%n Verbünde, alle Platten synchron</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk health (SMART)</source>
        <translation>Zustand der Platten (SMART)</translation>
    </message>
    <message>
        <source>No disk tells its health (SMART)</source>
        <translation>Keine Platte meldet ihren Zustand (SMART)</translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) healthy (SMART)</source>
        <translation>
            <numerusform>%n Platte gesund (SMART)</numerusform>
            <numerusform>%n Platten gesund (SMART)</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk %1 reports a fault (SMART)</source>
        <translation>Platte %1 meldet eine Störung (SMART)</translation>
    </message>
    <message>
        <source>Disk %1 reports a notice (SMART)</source>
        <translation>Platte %1 meldet einen Hinweis (SMART)</translation>
    </message>
    <message>
        <source>Disk %1 does not tell its health (SMART)</source>
        <translation>Platte %1 meldet ihren Zustand nicht (SMART)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>No rebuild, no check running</source>
        <translation>Kein Wiederaufbau, keine Prüfung</translation>
    </message>
    <message>
        <source>%1, differences not known</source>
        <translation>%1, Abweichungen nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n difference(s)</source>
        <translation>
            <numerusform>%1, %n Abweichung</numerusform>
            <numerusform>%1, %n Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no differences</source>
        <translation>%1, keine Abweichungen</translation>
    </message>
</context>
<context>
    <name>leitstand::ReasonRow</name>
    <message>
        <source>Show connection</source>
        <translation>Verbindung ansehen</translation>
    </message>
    <message>
        <source>Show environment</source>
        <translation>Umgebung ansehen</translation>
    </message>
    <message>
        <source>Show storage</source>
        <translation>Speicher ansehen</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>Backups ansehen</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>Since %1 (%2). %3</source>
        <translation>Seit %1 (%2). %3</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>Show restore</source>
        <translation>Wiederherstellung zeigen</translation>
    </message>
</context>
<context>
    <name>leitstand::RecoveryTile</name>
    <message>
        <source>no good backup</source>
        <translation>kein gutes Backup</translation>
    </message>
    <message>
        <source>Last good backup: %1
Backups run at 02:00 UTC, that is %2 here.
%3</source>
        <translation>Letztes gutes Backup: %1
Backups laufen um 02:00 UTC, das ist hier %2.
%3</translation>
    </message>
    <message>
        <source>Details of the backups</source>
        <translation>Einzelheiten der Backups</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Offsite</source>
        <translation>Außer Haus</translation>
    </message>
    <message>
        <source>%1 of %2 h</source>
        <translation>%1 von %2 h</translation>
    </message>
    <message>
        <source>Backup age (RPO)</source>
        <translation>Backup-Alter (RPO)</translation>
    </message>
</context>
<context>
    <name>leitstand::ReplaySource</name>
    <message>
        <source>The recording %1 cannot be opened.</source>
        <translation>Die Aufzeichnung %1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The recording %1 is too large.</source>
        <translation>Die Aufzeichnung %1 ist zu groß.</translation>
    </message>
    <message>
        <source>%1 is not a recording made by Leitstand.</source>
        <translation>%1 ist keine Aufzeichnung von Leitstand.</translation>
    </message>
</context>
<context>
    <name>leitstand::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Notes for the report (what was noticed, who was there):</source>
        <translation>Anmerkungen für den Bericht (was auffiel, wer dabei war):</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>leitstand::RestoreCheckPage</name>
    <message>
        <source>%1, from the backup set %2.</source>
        <translation>%1, aus dem Backup-Satz %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Asking the server for the steps …</source>
        <translation>Der Server wird nach den Schritten gefragt …</translation>
    </message>
    <message>
        <source>Newest entry in this backup: %1.</source>
        <translation>Neuester Eintrag in diesem Backup: %1.</translation>
    </message>
    <message>
        <source>The server is asked to start …</source>
        <translation>Der Server wird um den Start gebeten …</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Reason (for the log):</source>
        <translation>Grund (für das Protokoll):</translation>
    </message>
    <message>
        <source>To confirm, type the environment&apos;s name: %1</source>
        <translation>Tippen Sie zur Bestätigung den Namen der Umgebung: %1</translation>
    </message>
</context>
<context>
    <name>leitstand::RestoreIncidentPage</name>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>An environment does not run, or hangs</source>
        <translation>Eine Umgebung läuft nicht oder hängt</translation>
    </message>
    <message>
        <source>Data is wrong or gone</source>
        <translation>Daten sind falsch oder weg</translation>
    </message>
    <message>
        <source>Attachments are missing in Odoo</source>
        <translation>In Odoo fehlen Anhänge</translation>
    </message>
    <message>
        <source>Building plans are missing or damaged</source>
        <translation>Baupläne fehlen oder sind beschädigt</translation>
    </message>
    <message>
        <source>Odoo does not answer, or its container has stopped. The data is all right.</source>
        <translation>Odoo antwortet nicht, oder sein Container steht. Die Daten sind in Ordnung.</translation>
    </message>
    <message>
        <source>Something was deleted or changed by mistake, or the database is damaged. The database is restored from a backup.</source>
        <translation>Etwas wurde versehentlich gelöscht oder geändert, oder die Datenbank ist beschädigt. Die Datenbank wird aus einem Backup wiederhergestellt.</translation>
    </message>
    <message>
        <source>Odoo says that a file is not there, or pictures do not appear. The filestore is healed from a backup.</source>
        <translation>Odoo meldet, dass eine Datei fehlt, oder Bilder erscheinen nicht. Der Filestore wird aus einem Backup geheilt.</translation>
    </message>
    <message>
        <source>Files in the folder of the building plans come back one by one.</source>
        <translation>Dateien im Ordner der Baupläne kommen einzeln zurück.</translation>
    </message>
    <message>
        <source>This is a disaster drill: measure the time, and clean up at the end</source>
        <translation>Dies ist eine Notfallübung: Zeit messen und am Ende aufräumen</translation>
    </message>
    <message>
        <source>A disk of the RAID is bad or gone</source>
        <translation>Eine Platte des RAID ist defekt oder fehlt</translation>
    </message>
    <message>
        <source>Nothing is restored: the data is on the other disk. The bad one is exchanged step by step.</source>
        <translation>Es wird nichts wiederhergestellt: Die Daten liegen auf der anderen Platte. Die defekte wird Schritt für Schritt getauscht.</translation>
    </message>
    <message>
        <source>Exchange the disk …</source>
        <translation>Platte tauschen …</translation>
    </message>
    <message>
        <source>The overview says: %1 The choice that goes with it is made below; change it if it was something else.</source>
        <translation>Die Übersicht meldet: %1 Die passende Auswahl ist unten getroffen; ändern Sie sie, wenn es etwas anderes war.</translation>
    </message>
</context>
<context>
    <name>leitstand::RestorePage</name>
    <message>
        <source>Last disaster drill</source>
        <translation>Letzte Notfallübung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Two a year are planned. A backup that was never restored is only a hope.</source>
        <translation>Zwei im Jahr sind vorgesehen. Ein Backup, das nie wiederhergestellt wurde, ist nur eine Hoffnung.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n day(s).</source>
        <translation>
            <numerusform>Seit %n Tag überfällig.</numerusform>
            <numerusform>Seit %n Tagen überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next one is due on %1.</source>
        <translation>Die nächste ist am %1 fällig.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Ernstfall</translation>
    </message>
    <message>
        <source>Disaster drill</source>
        <translation>Notfallübung</translation>
    </message>
    <message>
        <source>Something has happened: an environment does not run, data is wrong or gone, files are missing. A few questions, then everything that will happen is shown. Nothing changes before you confirm, and a restore can be undone.</source>
        <translation>Es ist etwas passiert: Eine Umgebung läuft nicht, Daten sind falsch oder weg, Dateien fehlen. Nach wenigen Fragen sehen Sie alles, was geschehen wird. Vor Ihrer Bestätigung ändert sich nichts, und eine Wiederherstellung lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>The same steps on a copy, with a clock. Production is not touched, and everything is cleaned up at the end.</source>
        <translation>Dieselben Schritte an einer Kopie, mit Uhr. Die Produktion bleibt unberührt, und am Ende wird alles aufgeräumt.</translation>
    </message>
    <message>
        <source>Start a drill …</source>
        <translation>Übung starten …</translation>
    </message>
    <message>
        <source>Disaster drills</source>
        <translation>Notfallübungen</translation>
    </message>
</context>
<context>
    <name>leitstand::RestoreSetPage</name>
    <message>
        <source>Choose a backup set.</source>
        <translation>Wählen Sie einen Backup-Satz.</translation>
    </message>
    <message>
        <source>What was written after %1 is lost by this: %2.</source>
        <translation>Was nach dem %1 geschrieben wurde, geht dabei verloren: %2.</translation>
    </message>
    <message>
        <source>This set is damaged. The pre-flight will refuse it.</source>
        <translation>Dieser Satz ist beschädigt. Die Prüfung vorab wird ihn ablehnen.</translation>
    </message>
    <message>
        <source>It has been restored once already, as a proof.</source>
        <translation>Es wurde zum Nachweis schon einmal wiederhergestellt.</translation>
    </message>
    <message>
        <source>It has been read to its end, but never been restored.</source>
        <translation>Es wurde ganz gelesen, aber noch nie wiederhergestellt.</translation>
    </message>
    <message>
        <source>Nothing has been proven about it yet.</source>
        <translation>Über diesen Satz ist noch nichts nachgewiesen.</translation>
    </message>
    <message>
        <source>From which backup?</source>
        <translation>Aus welchem Backup?</translation>
    </message>
    <message>
        <source>Backup sets on the server</source>
        <translation>Backup-Sätze auf dem Server</translation>
    </message>
    <message>
        <source>There is no backup set on the server.</source>
        <translation>Auf dem Server gibt es keinen Backup-Satz.</translation>
    </message>
</context>
<context>
    <name>leitstand::RestoreTargetPage</name>
    <message>
        <source>%1 is restarted. Log and state are kept as evidence first. People there are without service for about a minute.</source>
        <translation>%1 wird neu gestartet. Protokoll und Zustand werden vorher als Beleg gesichert. Die Anwender dort sind etwa eine Minute ohne Dienst.</translation>
    </message>
    <message>
        <source>Missing and damaged files of %1 come back from the backup. Newer files stay. Odoo keeps running.</source>
        <translation>Fehlende und beschädigte Dateien von %1 kommen aus dem Backup zurück. Neuere Dateien bleiben. Odoo läuft weiter.</translation>
    </message>
    <message>
        <source>Nothing changes for the people in %1. The copy lies beside the live database, and Odoo cannot see it.</source>
        <translation>Für die Anwender in %1 ändert sich nichts. Die Kopie liegt neben der laufenden Datenbank, und Odoo sieht sie nicht.</translation>
    </message>
    <message>
        <source>What was written in %1 after the backup is no longer there afterwards. The data of now is kept for an undo. People are without service for about a minute.</source>
        <translation>Was in %1 nach dem Backup geschrieben wurde, ist danach nicht mehr da. Die jetzigen Daten werden zum Rückgängigmachen aufgehoben. Die Anwender sind etwa eine Minute ohne Dienst.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>Take the place of the data of now (it is kept for an undo)</source>
        <translation>An die Stelle der jetzigen Daten treten (diese werden zum Rückgängigmachen aufgehoben)</translation>
    </message>
    <message>
        <source>Only look into the backup: a copy beside it, nothing is exchanged</source>
        <translation>Nur in das Backup hineinsehen: eine Kopie daneben, nichts wird getauscht</translation>
    </message>
    <message>
        <source>Take the data of production; the copy is made harmless (neutralised)</source>
        <translation>Die Daten der Produktion nehmen; die Kopie wird unschädlich gemacht (neutralisiert)</translation>
    </message>
    <message>
        <source>The files of that day along with it (filestore)</source>
        <translation>Die Dateien jenes Tages dazu (Filestore)</translation>
    </message>
</context>
<context>
    <name>leitstand::RestoreWizard</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Start on the server</source>
        <translation>Auf dem Server starten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>leitstand::RungRow</name>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>not part of the recording</source>
        <translation>nicht Teil der Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>leitstand::RunningStrip</name>
    <message>
        <source>Running on the server: %1 – %2</source>
        <translation>Läuft auf dem Server: %1 – %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch ca. %1</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(und %n weiterer)</numerusform>
            <numerusform>(und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>leitstand::SecretDialog</name>
    <message>
        <source>&amp;Keep in the keychain of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Passphrase needed</source>
        <translation>Passphrase nötig</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>The key file %1 is encrypted. Its passphrase opens it on this computer; it is not sent to the server.</source>
        <translation>Die Schlüsseldatei %1 ist verschlüsselt. Ihre Passphrase öffnet sie auf diesem Rechner; sie wird nicht an den Server gesendet.</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 fragt nach einem Passwort.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This computer offers no keychain: the secret is kept until the program ends.</source>
        <translation>Dieser Rechner bietet keinen Schlüsselbund: Das Geheimnis bleibt nur bis zum Programmende.</translation>
    </message>
</context>
<context>
    <name>leitstand::ServerPanel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>The value needs two readings.</source>
        <translation>Der Wert braucht zwei Abfragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>↓ %1</source>
        <translation>↓ %1</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <translation>↑ %1</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>no sensor</source>
        <translation>kein Sensor</translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, Grenze %2</translation>
    </message>
    <message>
        <source>not mounted</source>
        <translation>nicht eingehängt</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>%1 used on %2</source>
        <translation>%1 belegt auf %2</translation>
    </message>
    <message>
        <source>5 min %1 · 15 min %2</source>
        <translation>5 min %1 · 15 min %2</translation>
    </message>
    <message>
        <source>no interface</source>
        <translation>keine Schnittstelle</translation>
    </message>
    <message>
        <source>The server has no network interface of its own; those of containers and of the tunnel are not counted.</source>
        <translation>Der Server hat keine eigene Netzwerkschnittstelle; die der Container und des Tunnels zählen nicht.</translation>
    </message>
    <message>
        <source>hung since %1</source>
        <translation>hängt seit %1</translation>
    </message>
</context>
<context>
    <name>leitstand::SlaTile</name>
    <message>
        <source>Availability (SLA)</source>
        <translation>Verfügbarkeit (SLA)</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Still allowed</source>
        <translation>Noch erlaubt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>There is no health history on the server.</source>
        <translation>Auf dem Server gibt es keinen Verlauf der Prüfungen.</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 von %2 min</translation>
    </message>
    <message>
        <source>exceeded by %1 min</source>
        <translation>um %1 min überschritten</translation>
    </message>
    <message>
        <source>Down times that may still happen within 30 days.
Maintenance windows taken out: %1 min.
%2</source>
        <translation>Ausfallzeit, die in 30 Tagen noch vorkommen darf.
Wartungsfenster herausgerechnet: %1 min.
%2</translation>
    </message>
    <message>
        <source>%1 min down, %2 min not measured (they count)</source>
        <translation>%1 min Ausfall, %2 min nicht gemessen (zählen mit)</translation>
    </message>
</context>
<context>
    <name>leitstand::StartPage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Import the profile that you were given. Nothing is changed on the server.</source>
        <translation>Importieren Sie das Profil, das Sie bekommen haben. Auf dem Server wird nichts verändert.</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message>
        <source>A complete server on this computer, without real data, to try and to break things.</source>
        <translation>Ein vollständiger Server auf diesem Rechner, ohne echte Daten, zum Üben und Kaputtmachen.</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Recorded data, no connection. Every page says so.</source>
        <translation>Aufgezeichnete Daten, keine Verbindung. Jede Seite sagt es.</translation>
    </message>
</context>
<context>
    <name>leitstand::StepModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Command on the server</source>
        <translation>Befehl auf dem Server</translation>
    </message>
</context>
<context>
    <name>leitstand::StoragePage</name>
    <message>
        <source>Storage &amp; RAID</source>
        <translation>Speicher &amp; RAID</translation>
    </message>
    <message>
        <source>The server has told no mount points.</source>
        <translation>Der Server hat keine Einhängepunkte genannt.</translation>
    </message>
    <message>
        <source>This server has no RAID array. If its disk fails, all data since the last backup is lost.</source>
        <translation>Dieser Server hat keinen RAID-Verbund. Fällt seine Platte aus, sind alle Daten seit dem letzten Backup verloren.</translation>
    </message>
    <message>
        <source>Without an array there are no members.</source>
        <translation>Ohne Verbund gibt es keine Mitglieder.</translation>
    </message>
    <message>
        <source>No disk has been found on this server.</source>
        <translation>Auf diesem Server wurde keine Platte gefunden.</translation>
    </message>
    <message>
        <source>Simulated: the practice server has no such hardware.</source>
        <translation>Simuliert: Der Übungsserver hat keine solche Hardware.</translation>
    </message>
    <message>
        <source>Filter all tables of this page</source>
        <translation>Alle Tabellen dieser Seite filtern</translation>
    </message>
    <message>
        <source>Filter of the storage page</source>
        <translation>Filter der Speicherseite</translation>
    </message>
    <message>
        <source>Mount points</source>
        <translation>Einhängepunkte</translation>
    </message>
    <message>
        <source>RAID arrays</source>
        <translation>RAID-Verbünde</translation>
    </message>
    <message>
        <source>Members of the arrays</source>
        <translation>Mitglieder der Verbünde</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Platten</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Exchange of a disk …</source>
        <translation>Plattentausch …</translation>
    </message>
</context>
<context>
    <name>leitstand::TableView</name>
    <message>
        <source>No row contains “%1”. Clear the filter to see all of them.</source>
        <translation>Keine Zeile enthält „%1“. Leeren Sie den Filter, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Filter: words that a row must contain</source>
        <translation>Filter: Wörter, die in der Zeile vorkommen</translation>
    </message>
    <message>
        <source>Filter of the table</source>
        <translation>Filter der Tabelle</translation>
    </message>
</context>
<context>
    <name>leitstand::TodoPanel</name>
    <message>
        <source>What is to do</source>
        <translation>Was ist zu tun</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing. These checks passed:</source>
        <translation>Nichts. Diese Prüfungen sind bestanden:</translation>
    </message>
    <message>
        <source>Nothing yet: the server has not been read.</source>
        <translation>Noch nichts: Der Server wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Show the worst only</source>
        <translation>Nur die schlimmsten zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Alle %n zeigen</numerusform>
            <numerusform>Alle %n zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::TunnelBackend</name>
    <message>
        <source>The private key of the tunnel is not on this computer. Import the profile or the WireGuard file again that was made for it.</source>
        <translation>Der private Schlüssel des Tunnels ist nicht auf diesem Rechner. Importieren Sie noch einmal das Profil oder die WireGuard-Datei, die dafür erstellt wurde.</translation>
    </message>
</context>
<context>
    <name>leitstand::UserSpaceTunnel</name>
    <message>
        <source>The program %1 did not open its port in time.</source>
        <translation>Das Programm %1 hat seinen Port nicht rechtzeitig geöffnet.</translation>
    </message>
    <message>
        <source>The tunnel is being switched on already.</source>
        <translation>Der Tunnel wird schon eingeschaltet.</translation>
    </message>
    <message>
        <source>Neither wireproxy nor onetun is installed on this computer.</source>
        <translation>Auf diesem Rechner ist weder wireproxy noch onetun installiert.</translation>
    </message>
    <message>
        <source>The program %1 is too old or not what it is called. Needed is version %2 or newer.</source>
        <translation>Das Programm %1 ist zu alt oder nicht das, was sein Name sagt. Nötig ist Version %2 oder neuer.</translation>
    </message>
    <message>
        <source>The program %1 has ended.</source>
        <translation>Das Programm %1 hat sich beendet.</translation>
    </message>
    <message>
        <source>The tunnel was switched off.</source>
        <translation>Der Tunnel wurde ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>leitstand::VerdictStrip</name>
    <message>
        <source>Not everything is known</source>
        <translation>Nicht alles ist bekannt</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n Störung</numerusform>
            <numerusform>%n Störungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) unknown</source>
        <translation>
            <numerusform>%n Punkt unbekannt</numerusform>
            <numerusform>%n Punkte unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>last check %1</source>
        <translation>letzte Prüfung %1</translation>
    </message>
    <message>
        <source>What is to do</source>
        <translation>Was ist zu tun</translation>
    </message>
    <message>
        <source>Show what is to do</source>
        <translation>Zeigen, was zu tun ist</translation>
    </message>
    <message>
        <source>Not connected: state unknown</source>
        <translation>Nicht verbunden: Zustand unbekannt</translation>
    </message>
    <message>
        <source>Connecting: state not known yet</source>
        <translation>Verbindungsaufbau: Zustand noch unbekannt</translation>
    </message>
    <message>
        <source>Line dropped: state unknown</source>
        <translation>Leitung unterbrochen: Zustand unbekannt</translation>
    </message>
    <message>
        <source>The connection waits for you: state unknown</source>
        <translation>Verbindung wartet auf Sie: Zustand unbekannt</translation>
    </message>
    <message>
        <source>The first values are being read</source>
        <translation>Die ersten Werte werden gelesen</translation>
    </message>
    <message>
        <source>Connection blocked: state unknown</source>
        <translation>Verbindung gesperrt: Zustand unbekannt</translation>
    </message>
</context>
<context>
    <name>leitstand::WatchedTunnel</name>
    <message>
        <source>Leitstand only watches this tunnel. Switch it in the program that runs it.</source>
        <translation>Leitstand beobachtet diesen Tunnel nur. Schalten Sie ihn in dem Programm, das ihn betreibt.</translation>
    </message>
</context>
<context>
    <name>leitstand::WgQuickTunnel</name>
    <message>
        <source>The question for rights was not answered.</source>
        <translation>Die Frage nach den Rechten wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>This account may not switch the tunnel: the system refused.</source>
        <translation>Dieses Konto darf den Tunnel nicht schalten: Das System hat abgelehnt.</translation>
    </message>
    <message>
        <source>wg-quick could not switch the tunnel.</source>
        <translation>wg-quick konnte den Tunnel nicht schalten.</translation>
    </message>
</context>
<context>
    <name>leitstand::WindowsTunnel</name>
    <message>
        <source>Windows did not tell the state of the tunnel&apos;s service.</source>
        <translation>Windows hat den Zustand des Tunneldienstes nicht genannt.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file could not be written.</source>
        <translation>Die Datei des Tunnels konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This tunnel is not installed on this computer.</source>
        <translation>Dieser Tunnel ist auf diesem Rechner nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Windows could not switch the tunnel.</source>
        <translation>Windows konnte den Tunnel nicht schalten.</translation>
    </message>
    <message>
        <source>The tunnel was not switched: the question for rights was refused, or WireGuard reported a fault.</source>
        <translation>Der Tunnel wurde nicht geschaltet: Die Frage nach den Rechten wurde abgelehnt, oder WireGuard meldete eine Störung.</translation>
    </message>
</context>
<context>
    <name>locks</name>
    <message>
        <source>%1: left behind, nobody holds it. The next one who needs it takes it.</source>
        <translation>%1: liegen geblieben, niemand hält sie. Wer sie als Nächstes braucht, bekommt sie.</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1: belegt</translation>
    </message>
    <message>
        <source>%1 (%2, process %3) since %4</source>
        <translation>%1 (%2, Prozess %3) seit %4</translation>
    </message>
    <message>
        <source>PostgreSQL and the web entrance</source>
        <translation>PostgreSQL und Webeingang</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Offsite backup</source>
        <translation>Backup außer Haus</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Gesundheitsprüfung</translation>
    </message>
    <message>
        <source>Setting up the server</source>
        <translation>Einrichtung des Servers</translation>
    </message>
    <message>
        <source>Backup set %1</source>
        <translation>Backup-Satz %1</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>Disks of the RAID</source>
        <translation>Platten des RAID</translation>
    </message>
    <message>
        <source>Building plans</source>
        <translation>Baupläne</translation>
    </message>
    <message>
        <source>Deployments on %1</source>
        <translation>Bereitstellungen auf %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no profile yet. Name one with --profile FILE.</source>
        <translation>Es gibt noch kein Profil. Nennen Sie eines mit --profile DATEI.</translation>
    </message>
    <message>
        <source>Profile: a file, or the name of a stored one.</source>
        <translation>Profil: eine Datei oder der Name eines gespeicherten.</translation>
    </message>
    <message>
        <source>Show a recording.</source>
        <translation>Eine Aufzeichnung zeigen.</translation>
    </message>
    <message>
        <source>Record what the server sends.</source>
        <translation>Aufzeichnen, was der Server sendet.</translation>
    </message>
    <message>
        <source>Language: de or en.</source>
        <translation>Sprache: de oder en.</translation>
    </message>
    <message>
        <source>Save a picture of every page in this folder and end.</source>
        <translation>Von jeder Seite ein Bild in diesem Ordner speichern und beenden.</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>JSON ausgeben.</translation>
    </message>
    <message>
        <source>Give up after this many seconds (30).</source>
        <translation>Nach so vielen Sekunden aufgeben (30).</translation>
    </message>
    <message>
        <source>Read the password or passphrase from standard input.</source>
        <translation>Passwort oder Passphrase von der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Tells how the server is. Exit code: 0 ok, 1 notice, 2 fault, 3 unknown.</source>
        <translation>Sagt, wie es dem Server geht. Rückgabewert: 0 in Ordnung, 1 Hinweis, 2 Störung, 3 unbekannt.</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Operations console. Without a window: leitstand status, inspect, restore, disk, deploy, rollback, promote, copy, ops, audit.</source>
        <translation>Betriebskonsole. Ohne Fenster: leitstand status, inspect, restore, disk, deploy, rollback, promote, copy, ops, audit.</translation>
    </message>
</context>
<context>
    <name>maintenancenotice</name>
    <message>
        <source>Subject: Odoo is not available on %1</source>
        <translation>Betreff: Odoo ist am %1 nicht verfügbar</translation>
    </message>
    <message>
        <source>Dear colleagues,

on %1 from %2 to %3 (%4, %5 to %6 UTC) Odoo is maintained. At times it is not available during these hours; a page says so.

Please save your work before. Afterwards you log in as usual.

Kind regards
your administrators</source>
        <translation>Liebe Kolleginnen und Kollegen,

am %1 von %2 bis %3 Uhr (%4; %5 bis %6 UTC) wird Odoo gewartet. In dieser Zeit ist es zeitweise nicht verfügbar; eine Seite weist darauf hin.

Bitte speichern Sie vorher Ihre Arbeit. Danach melden Sie sich wie gewohnt an.

Mit freundlichen Grüßen
Ihre Administratoren</translation>
    </message>
    <message>
        <source>Dear colleagues,

on %1 from %2 to %3 (%4, %5 to %6 UTC) Odoo gets a new version. It is not available during these hours; a page says so.

Please save your work before. Afterwards you log in as usual; some pages may look different.

Kind regards
your administrators</source>
        <translation>Liebe Kolleginnen und Kollegen,

am %1 von %2 bis %3 Uhr (%4; %5 bis %6 UTC) bekommt Odoo eine neue Version. In dieser Zeit ist es nicht verfügbar; eine Seite weist darauf hin.

Bitte speichern Sie vorher Ihre Arbeit. Danach melden Sie sich wie gewohnt an; einige Seiten können anders aussehen.

Mit freundlichen Grüßen
Ihre Administratoren</translation>
    </message>
</context>
<context>
    <name>nmconnections</name>
    <message>
        <source>NetworkManager answers in a form that is not known.</source>
        <translation>NetworkManager antwortet in einer unbekannten Form.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Ended on the server: %1</source>
        <translation>Auf dem Server beendet: %1</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>All is well again</source>
        <translation>Alles wieder in Ordnung</translation>
    </message>
    <message>
        <source>The fault is over</source>
        <translation>Die Störung ist behoben</translation>
    </message>
</context>
<context>
    <name>operationarguments</name>
    <message>
        <source>Profile: a file, or the name of a stored one.</source>
        <translation>Profil: eine Datei oder der Name eines gespeicherten.</translation>
    </message>
    <message>
        <source>Language: de or en.</source>
        <translation>Sprache: de oder en.</translation>
    </message>
    <message>
        <source>Print JSON, an object a line.</source>
        <translation>JSON ausgeben, ein Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Give up when not logged in after this many seconds (30).</source>
        <translation>Aufgeben, wenn nach so vielen Sekunden (30) keine Anmeldung gelungen ist.</translation>
    </message>
    <message>
        <source>Read the password or passphrase from standard input.</source>
        <translation>Passwort oder Passphrase von der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Why; goes into the server&apos;s journal and audit.</source>
        <translation>Warum; steht dann in Journal und Audit des Servers.</translation>
    </message>
    <message>
        <source>--timeout wants 1 to 3600 seconds.</source>
        <translation>--timeout verlangt 1 bis 3600 Sekunden.</translation>
    </message>
    <message>
        <source>Restores from a backup set, on the server. Exit code: 0 success, 1 with notices, 2 failed or refused, 3 the server could not be asked, 4 cancelled, 75 another operation is at work.</source>
        <translation>Stellt auf dem Server aus einem Backup-Satz wieder her. Exit-Code: 0 Erfolg, 1 mit Hinweisen, 2 gescheitert oder abgelehnt, 3 der Server war nicht zu fragen, 4 abgebrochen, 75 ein anderer Vorgang läuft.</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>Environment: prod, test or dev.</source>
        <translation>Umgebung: prod, test oder dev.</translation>
    </message>
    <message>
        <source>Backup set, or latest.</source>
        <translation>Backup-Satz oder latest.</translation>
    </message>
    <message>
        <source>Environment whose data is taken; the copy is neutralised.</source>
        <translation>Umgebung, deren Daten genommen werden; die Kopie wird neutralisiert.</translation>
    </message>
    <message>
        <source>The filestore along with the database.</source>
        <translation>Den Filestore zusammen mit der Datenbank.</translation>
    </message>
    <message>
        <source>Only heal the filestore.</source>
        <translation>Nur den Filestore heilen.</translation>
    </message>
    <message>
        <source>Building plans instead of a database.</source>
        <translation>Baupläne statt einer Datenbank.</translation>
    </message>
    <message>
        <source>Only this folder of the plans.</source>
        <translation>Nur diesen Ordner der Pläne.</translation>
    </message>
    <message>
        <source>Into a scratch database to look into; nothing is exchanged.</source>
        <translation>In eine Hilfsdatenbank zum Hineinsehen; nichts wird getauscht.</translation>
    </message>
    <message>
        <source>Although files of the filestore are missing.</source>
        <translation>Obwohl Dateien des Filestores fehlen.</translation>
    </message>
    <message>
        <source>As a disaster drill: measured, and cleaned up at the end.</source>
        <translation>Als Notfallübung: mit Zeitmessung und Aufräumen am Ende.</translation>
    </message>
    <message>
        <source>When the incident began (ISO 8601); now if not given.</source>
        <translation>Wann der Vorfall begann (ISO 8601); ohne Angabe jetzt.</translation>
    </message>
    <message>
        <source>Show steps and pre-flight, start nothing.</source>
        <translation>Schritte und Prüfung vorab zeigen, nichts starten.</translation>
    </message>
    <message>
        <source>--env wants prod, test or dev.</source>
        <translation>--env verlangt prod, test oder dev.</translation>
    </message>
    <message>
        <source>--from wants prod, test or dev.</source>
        <translation>--from verlangt prod, test oder dev.</translation>
    </message>
    <message>
        <source>--set wants a backup set, or latest.</source>
        <translation>--set verlangt einen Backup-Satz oder latest.</translation>
    </message>
    <message>
        <source>--incident wants a time like 2026-11-24T02:00:00Z.</source>
        <translation>--incident verlangt eine Zeit wie 2026-11-24T02:00:00Z.</translation>
    </message>
    <message>
        <source>Nothing was started. To really do it add: --yes-i-mean %1</source>
        <translation>Nichts wurde gestartet. Um es wirklich zu tun, ergänzen Sie: --yes-i-mean %1</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>Operation, or backup set.</source>
        <translation>Vorgang oder Backup-Satz.</translation>
    </message>
    <message>
        <source>With verify: really restore into a scratch database.</source>
        <translation>Bei verify: wirklich in eine Hilfsdatenbank wiederherstellen.</translation>
    </message>
    <message>
        <source>With undo: although people have worked since; what they wrote is kept.</source>
        <translation>Bei undo: obwohl seitdem gearbeitet wurde; das Geschriebene wird aufgehoben.</translation>
    </message>
    <message>
        <source>That is not one of the things that ops can do.</source>
        <translation>Das gehört nicht zu dem, was ops kann.</translation>
    </message>
    <message>
        <source>Nothing was started. To really do it add: --yes-i-mean with the environment&apos;s name.</source>
        <translation>Nichts wurde gestartet. Um es wirklich zu tun, ergänzen Sie --yes-i-mean mit dem Namen der Umgebung.</translation>
    </message>
    <message>
        <source>restore takes options only.</source>
        <translation>restore nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>Checks that no line of the audit logs, on the server and of this console, was changed or removed. Exit code: 0 whole, 2 not, 3 could not be asked.</source>
        <translation>Prüft, dass in den Audit-Protokollen des Servers und dieser Konsole keine Zeile geändert oder entfernt wurde. Exit-Code: 0 vollständig, 2 nicht, 3 nicht zu fragen.</translation>
    </message>
    <message>
        <source>audit can only verify.</source>
        <translation>audit kann nur verify.</translation>
    </message>
    <message>
        <source>Operations on the server: list; attach ID, cancel ID, undo ID, release ID; backup; verify SET; locks, break-lock NAME. Exit code: 0 success, 1 with notices, 2 failed or refused, 3 the server could not be asked, 4 cancelled, 75 another operation is at work.</source>
        <translation>Vorgänge auf dem Server: list; attach ID, cancel ID, undo ID, release ID; backup; verify SET; locks, break-lock NAME. Exit-Code: 0 erfolgreich, 1 mit Hinweisen, 2 gescheitert oder abgelehnt, 3 der Server konnte nicht gefragt werden, 4 abgebrochen, 75 ein anderer Vorgang läuft.</translation>
    </message>
    <message>
        <source>With break-lock: the process that holds it, as locks tells it.</source>
        <translation>Bei break-lock: der Prozess, der sie hält, wie locks ihn nennt.</translation>
    </message>
    <message>
        <source>--pid wants the number of a process.</source>
        <translation>--pid braucht die Nummer eines Prozesses.</translation>
    </message>
    <message>
        <source>Nothing was done. To really do it add: --yes-i-mean %1</source>
        <translation>Nichts wurde getan. Um es wirklich zu tun, ergänzen Sie: --yes-i-mean %1</translation>
    </message>
    <message>
        <source>What is meant, once more: the name of the environment whose data is to be changed, the serial number of the disk, the name of the lock.</source>
        <translation>Was gemeint ist, noch einmal: Name der Umgebung, deren Daten sich ändern, Seriennummer der Platte, Name der Sperre.</translation>
    </message>
    <message>
        <source>Exchange of a disk of the RAID: status, ticket (text for the data centre), remove, add. Exit code: 0 success or every array whole, 1 with notices or something is to be done, 2 a disk is bad, failed or refused, 3 the server could not be asked, 4 cancelled, 75 another operation is at work.</source>
        <translation>Tausch einer Platte des RAID: status, ticket (Text für das Rechenzentrum), remove, add. Exit-Code: 0 Erfolg oder jeder RAID-Verbund vollständig, 1 mit Hinweisen oder es ist etwas zu tun, 2 eine Platte ist defekt, fehlgeschlagen oder abgelehnt, 3 der Server war nicht zu fragen, 4 abgebrochen, 75 ein anderer Vorgang läuft.</translation>
    </message>
    <message>
        <source>With remove and add: serial number of the disk.</source>
        <translation>Bei remove und add: Seriennummer der Platte.</translation>
    </message>
    <message>
        <source>disk wants one of: status, ticket, remove, add.</source>
        <translation>disk braucht eines von: status, ticket, remove, add.</translation>
    </message>
    <message>
        <source>--serial wants the serial number of the disk, as disk status tells it.</source>
        <translation>--serial braucht die Seriennummer der Platte, wie disk status sie nennt.</translation>
    </message>
    <message>
        <source>Exit code: 0 success, 1 with notices, 2 failed or refused, 3 the server could not be asked, 4 cancelled, 75 another operation is at work.</source>
        <translation>Rückgabewert: 0 gelungen, 1 mit Hinweisen, 2 gescheitert oder abgelehnt, 3 der Server konnte nicht gefragt werden, 4 abgebrochen, 75 ein anderer Vorgang läuft.</translation>
    </message>
    <message>
        <source>Puts another image, other addons or another configuration under an environment. What fails is taken back, the data along.</source>
        <translation>Gibt einer Umgebung ein anderes Image, andere Addons oder eine andere Konfiguration. Was scheitert, wird mitsamt den Daten zurückgenommen.</translation>
    </message>
    <message>
        <source>Brings back code and data of before a deployment.</source>
        <translation>Bringt Code und Daten von vor einer Bereitstellung zurück.</translation>
    </message>
    <message>
        <source>Copies production to test or development. The copy is neutralised before Odoo can see it.</source>
        <translation>Kopiert die Produktion auf Test oder Entwicklung. Die Kopie wird neutralisiert, bevor Odoo sie sehen kann.</translation>
    </message>
    <message>
        <source>Deploys what has been proven on the stage before: from development on test, from test on production.</source>
        <translation>Stellt bereit, was sich auf der Stufe davor bewährt hat: von Entwicklung auf Test, von Test auf Produktion.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>A configuration has at most 32,768 bytes.</source>
        <translation>Eine Konfiguration hat höchstens 32.768 Byte.</translation>
    </message>
    <message>
        <source>What is to be deployed? --image, --addons, --config or --update.</source>
        <translation>Was soll bereitgestellt werden? --image, --addons, --config oder --update.</translation>
    </message>
    <message>
        <source>Only the database, no attachments.</source>
        <translation>Nur die Datenbank, keine Anhänge.</translation>
    </message>
    <message>
        <source>From the latest backup, none is taken first.</source>
        <translation>Aus dem neuesten Backup, vorher wird keines angelegt.</translation>
    </message>
    <message>
        <source>Only tell what runs, what has been deployed, what is kept.</source>
        <translation>Nur sagen, was läuft, was bereitgestellt wurde, was aufgehoben ist.</translation>
    </message>
    <message>
        <source>The deployment that is taken back; the newest if not given.</source>
        <translation>Die Bereitstellung, die zurückgenommen wird; ohne Angabe die neueste.</translation>
    </message>
    <message>
        <source>Although people have worked since; what they wrote is kept.</source>
        <translation>Obwohl seitdem gearbeitet wurde; was geschrieben wurde, wird aufgehoben.</translation>
    </message>
    <message>
        <source>Take a backup first.</source>
        <translation>Vorher ein Backup anlegen.</translation>
    </message>
    <message>
        <source>Production gets it although test has not run it; wants a --reason.</source>
        <translation>Produktion bekommt es, obwohl Test es nicht ausgeführt hat; verlangt --reason.</translation>
    </message>
    <message>
        <source>Image, by tag or digest.</source>
        <translation>Image, mit Tag oder Digest.</translation>
    </message>
    <message>
        <source>Branch, tag or commit of the addons repository.</source>
        <translation>Branch, Tag oder Commit des Addons-Repositorys.</translation>
    </message>
    <message>
        <source>File with the configuration (odoo.conf).</source>
        <translation>Datei mit der Konfiguration (odoo.conf).</translation>
    </message>
    <message>
        <source>Modules to update, with commas, or all.</source>
        <translation>Zu aktualisierende Module, mit Kommas, oder all.</translation>
    </message>
    <message>
        <source>Production is copied, never copied over: --env test or dev.</source>
        <translation>Die Produktion wird kopiert, nie überschrieben: --env test oder dev.</translation>
    </message>
    <message>
        <source>%1 takes options only.</source>
        <translation>%1 nimmt nur Optionen.</translation>
    </message>
</context>
<context>
    <name>operationquestion</name>
    <message>
        <source>%1 goes back to the data it had before the restore of %2. People are without service for about a minute. What is there now is kept in its place.</source>
        <translation>%1 kehrt zu den Daten zurück, die vor der Wiederherstellung vom %2 da waren. Die Anwender sind etwa eine Minute ohne Dienst. Der jetzige Stand wird an deren Stelle aufgehoben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go back although people have worked since then</source>
        <translation>Zurückgehen, obwohl seither gearbeitet wurde</translation>
    </message>
    <message>
        <source>The data that %1 had before the restore of %2 is deleted. After that there is no undo.</source>
        <translation>Die Daten, die %1 vor der Wiederherstellung vom %2 hatte, werden gelöscht. Danach lässt sich nichts mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete old data</source>
        <translation>Alte Daten löschen</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Odoo %1 is started. After about a minute people can work; the run ends when they can.</source>
        <translation>Odoo %1 wird gestartet. Nach etwa einer Minute kann gearbeitet werden; dann endet auch der Vorgang.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Odoo %1 is stopped and stays off until somebody starts it. Nobody can work in it; what was not saved is lost. Its last messages are kept first.</source>
        <translation>Odoo %1 wird angehalten und bleibt aus, bis es jemand startet. Niemand kann darin arbeiten; nicht Gespeichertes geht verloren. Seine letzten Meldungen werden vorher aufgehoben.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Odoo %1 is stopped and started again. People are without service for about a minute; what was not saved is lost. Its last messages are kept first, so that the cause can be found.</source>
        <translation>Odoo %1 wird angehalten und wieder gestartet. Die Anwender sind etwa eine Minute ohne Dienst; nicht Gespeichertes geht verloren. Seine letzten Meldungen werden vorher aufgehoben, damit sich die Ursache finden lässt.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>All environments and the building plans are backed up now, as every night, and the result is checked. People go on working; on a busy server it is slower meanwhile.</source>
        <translation>Alle Umgebungen und die Baupläne werden jetzt gesichert, wie jede Nacht, und das Ergebnis wird geprüft. Die Anwender arbeiten weiter; auf einem ausgelasteten Server geht es so lange langsamer.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Probeweise wiederherstellen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>The backup %1 is really restored, into a side database that Odoo does not see, compared and deleted again. People go on working.</source>
        <translation>Das Backup %1 wird wirklich wiederhergestellt, in eine Nebendatenbank, die Odoo nicht sieht, verglichen und wieder gelöscht. Die Anwender arbeiten weiter.</translation>
    </message>
    <message>
        <source>Every file of the backup %1 is read to its end and compared with its checksum, and the attachments with the database. People go on working.</source>
        <translation>Jede Datei des Backups %1 wird bis zum Ende gelesen und mit ihrer Prüfsumme verglichen, und die Anhänge mit der Datenbank. Die Anwender arbeiten weiter.</translation>
    </message>
    <message>
        <source>%1 goes back to code, configuration and data of before %2. People are without service for some seconds. What is there now is kept in its place.</source>
        <translation>%1 geht auf Code, Konfiguration und Daten von vor %2 zurück. Für einige Sekunden kann niemand arbeiten. Was jetzt da ist, wird stattdessen aufgehoben.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>It comes back to: %1.</source>
        <translation>Es kommt zurück auf: %1.</translation>
    </message>
    <message>
        <source>Copy production to %1</source>
        <translation>Produktion auf %1 kopieren</translation>
    </message>
    <message>
        <source>A backup of production is taken and restored beside the data of %1. The copy is made harmless (neutralised) before Odoo can see it, and only then takes its place. %1 is without service for some seconds; production goes on.</source>
        <translation>Ein Backup der Produktion wird angelegt und neben den Daten von %1 wiederhergestellt. Die Kopie wird unschädlich gemacht (neutralisiert), bevor Odoo sie sehen kann, und nimmt erst dann ihren Platz ein. Auf %1 kann einige Sekunden niemand arbeiten; die Produktion läuft weiter.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Keep others away (locks)</source>
        <translation>Andere fernhalten (Sperren)</translation>
    </message>
    <message>
        <source>Check backup set, free space and versions</source>
        <translation>Backup-Satz, freien Platz und Versionen prüfen</translation>
    </message>
    <message>
        <source>Create a side database that Odoo cannot see</source>
        <translation>Eine Nebendatenbank anlegen, die Odoo nicht sieht</translation>
    </message>
    <message>
        <source>Load the database from the backup</source>
        <translation>Die Datenbank aus dem Backup laden</translation>
    </message>
    <message>
        <source>Unpack the filestore and compare it with the database</source>
        <translation>Den Filestore auspacken und mit der Datenbank vergleichen</translation>
    </message>
    <message>
        <source>Prove what was restored</source>
        <translation>Das Wiederhergestellte nachweisen</translation>
    </message>
    <message>
        <source>Make the copy harmless (neutralise)</source>
        <translation>Die Kopie unschädlich machen (neutralisieren)</translation>
    </message>
    <message>
        <source>Maintenance page on, stop Odoo</source>
        <translation>Wartungsseite einschalten, Odoo anhalten</translation>
    </message>
    <message>
        <source>Exchange old for restored data</source>
        <translation>Alte gegen wiederhergestellte Daten tauschen</translation>
    </message>
    <message>
        <source>Start Odoo and wait until people can work</source>
        <translation>Odoo starten und warten, bis gearbeitet werden kann</translation>
    </message>
    <message>
        <source>Keep the old data for an undo</source>
        <translation>Die alten Daten für das Rückgängigmachen aufheben</translation>
    </message>
    <message>
        <source>Clean up after the drill</source>
        <translation>Nach der Übung aufräumen</translation>
    </message>
    <message>
        <source>Put in order what the broken run left</source>
        <translation>In Ordnung bringen, was der abgerissene Lauf hinterließ</translation>
    </message>
    <message>
        <source>Unpack the filestore beside the live one</source>
        <translation>Den Filestore neben dem laufenden auspacken</translation>
    </message>
    <message>
        <source>Put in missing and damaged files</source>
        <translation>Fehlende und beschädigte Dateien einsetzen</translation>
    </message>
    <message>
        <source>Bring back missing and changed plans</source>
        <translation>Fehlende und veränderte Pläne zurückholen</translation>
    </message>
    <message>
        <source>Check whether the backup fits</source>
        <translation>Prüfen, ob das Backup Platz hat</translation>
    </message>
    <message>
        <source>Save database and filestore of production</source>
        <translation>Datenbank und Filestore der Produktion sichern</translation>
    </message>
    <message>
        <source>Save database and filestore of test</source>
        <translation>Datenbank und Filestore von Test sichern</translation>
    </message>
    <message>
        <source>Save database and filestore of development</source>
        <translation>Datenbank und Filestore der Entwicklung sichern</translation>
    </message>
    <message>
        <source>Save the building plans</source>
        <translation>Die Baupläne sichern</translation>
    </message>
    <message>
        <source>Write sizes and checksums</source>
        <translation>Größen und Prüfsummen schreiben</translation>
    </message>
    <message>
        <source>Give the backup set its name</source>
        <translation>Dem Backup-Satz seinen Namen geben</translation>
    </message>
    <message>
        <source>Read the whole backup set again</source>
        <translation>Den ganzen Backup-Satz noch einmal lesen</translation>
    </message>
    <message>
        <source>Make it the newest proven set</source>
        <translation>Als neuesten geprüften Satz vermerken</translation>
    </message>
    <message>
        <source>Remove sets past their time</source>
        <translation>Abgelaufene Sätze entfernen</translation>
    </message>
    <message>
        <source>Compare sizes and checksums</source>
        <translation>Größen und Prüfsummen vergleichen</translation>
    </message>
    <message>
        <source>Read every dump and file to its end</source>
        <translation>Jeden Dump und jede Datei bis zum Ende lesen</translation>
    </message>
    <message>
        <source>Restore into a scratch database</source>
        <translation>In eine Hilfsdatenbank wiederherstellen</translation>
    </message>
    <message>
        <source>Keep log and state as evidence</source>
        <translation>Protokoll und Zustand als Beleg sichern</translation>
    </message>
    <message>
        <source>Start, stop or restart the container</source>
        <translation>Den Container starten, anhalten oder neu starten</translation>
    </message>
    <message>
        <source>Wait until people can work</source>
        <translation>Warten, bis gearbeitet werden kann</translation>
    </message>
    <message>
        <source>Restore of the database</source>
        <translation>Wiederherstellung der Datenbank</translation>
    </message>
    <message>
        <source>Restore of the filestore</source>
        <translation>Wiederherstellung des Filestores</translation>
    </message>
    <message>
        <source>Restore of building plans</source>
        <translation>Wiederherstellung von Bauplänen</translation>
    </message>
    <message>
        <source>Undo of a restore</source>
        <translation>Rückgängigmachen einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Release of kept data</source>
        <translation>Freigabe aufgehobener Daten</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Check of a backup</source>
        <translation>Prüfung eines Backups</translation>
    </message>
    <message>
        <source>Start or stop of an environment</source>
        <translation>Starten oder Anhalten einer Umgebung</translation>
    </message>
    <message>
        <source>Operation of a newer stack</source>
        <translation>Vorgang eines neueren Stacks</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>environment: kind of operation</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Disaster drill</source>
        <translation>Notfallübung</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Ernstfall</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>done, with notices</source>
        <translation>erledigt, mit Hinweisen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The run was killed on the server. It was then completed: the restored data is in place.</source>
        <translation>Der Lauf wurde auf dem Server abgewürgt. Er wurde danach vollendet: Die wiederhergestellten Daten sind an ihrem Platz.</translation>
    </message>
    <message>
        <source>The run was killed on the server. Everything was taken back: the old data is in place.</source>
        <translation>Der Lauf wurde auf dem Server abgewürgt. Alles wurde zurückgenommen: Die alten Daten sind an ihrem Platz.</translation>
    </message>
    <message>
        <source>The run was killed on the server. Nothing had been exchanged.</source>
        <translation>Der Lauf wurde auf dem Server abgewürgt. Es war noch nichts getauscht.</translation>
    </message>
    <message>
        <source>Everything was done and proven.</source>
        <translation>Alles ist erledigt und nachgewiesen.</translation>
    </message>
    <message>
        <source>It was done. Look at the notices in the log.</source>
        <translation>Erledigt. Beachten Sie die Hinweise im Protokoll.</translation>
    </message>
    <message>
        <source>It was cancelled before anything was exchanged. Nothing has changed.</source>
        <translation>Abgebrochen, bevor etwas getauscht wurde. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>It failed. The log says why.</source>
        <translation>Gescheitert. Der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>It failed at the step “%1”. The log says why.</source>
        <translation>Gescheitert am Schritt „%1“. Der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Er ist beendet.</translation>
    </message>
    <message>
        <source>The exchange has begun: it is completed or taken back as a whole, but not cancelled half-way.</source>
        <translation>Der Tausch hat begonnen: Er wird ganz vollendet oder ganz zurückgenommen, aber nicht auf halbem Weg abgebrochen.</translation>
    </message>
    <message>
        <source>This step cannot be cancelled.</source>
        <translation>Dieser Schritt lässt sich nicht abbrechen.</translation>
    </message>
    <message>
        <source>Take the disk out of every array</source>
        <translation>Platte aus jedem RAID-Verbund nehmen</translation>
    </message>
    <message>
        <source>Copy the partition table of the good disk</source>
        <translation>Partitionstabelle der guten Platte kopieren</translation>
    </message>
    <message>
        <source>Take the new disk into every array</source>
        <translation>Neue Platte in jeden RAID-Verbund aufnehmen</translation>
    </message>
    <message>
        <source>Make the new disk bootable</source>
        <translation>Neue Platte startfähig machen</translation>
    </message>
    <message>
        <source>Wait for the rebuild</source>
        <translation>Auf den Wiederaufbau warten</translation>
    </message>
    <message>
        <source>Compare both disks</source>
        <translation>Beide Platten vergleichen</translation>
    </message>
    <message>
        <source>Check that nothing is endangered</source>
        <translation>Prüfen, dass nichts gefährdet wird</translation>
    </message>
    <message>
        <source>Removal of a disk from the RAID</source>
        <translation>Herausnehmen einer Platte aus dem RAID</translation>
    </message>
    <message>
        <source>Taking a new disk into the RAID</source>
        <translation>Aufnehmen einer neuen Platte in das RAID</translation>
    </message>
    <message>
        <source>The run was killed on the server. The data is on the good disk; start it again, it goes on where it was.</source>
        <translation>Der Vorgang wurde auf dem Server abgebrochen. Die Daten liegen auf der guten Platte; starten Sie ihn erneut, er macht weiter, wo er war.</translation>
    </message>
    <message>
        <source>Prove that the data is whole on the other disk</source>
        <translation>Beweisen, dass die Daten auf der anderen Platte vollständig sind</translation>
    </message>
    <message>
        <source>Prove that every array is whole</source>
        <translation>Beweisen, dass jeder RAID-Verbund vollständig ist</translation>
    </message>
    <message>
        <source>Take a backup first</source>
        <translation>Vorher ein Backup anlegen</translation>
    </message>
    <message>
        <source>Check health, free space, backup, modules and configuration</source>
        <translation>Zustand, freien Platz, Backup, Module und Konfiguration prüfen</translation>
    </message>
    <message>
        <source>Look for what was written since</source>
        <translation>Nachsehen, was seitdem geschrieben wurde</translation>
    </message>
    <message>
        <source>Fetch the image</source>
        <translation>Das Image holen</translation>
    </message>
    <message>
        <source>Check out the addons</source>
        <translation>Addons auschecken</translation>
    </message>
    <message>
        <source>Copy the database for an undo</source>
        <translation>Die Datenbank zum Rückgängigmachen kopieren</translation>
    </message>
    <message>
        <source>Put the release in its place</source>
        <translation>Das Release an seinen Platz bringen</translation>
    </message>
    <message>
        <source>Update modules</source>
        <translation>Module aktualisieren</translation>
    </message>
    <message>
        <source>Start Odoo in a new container</source>
        <translation>Odoo in einem neuen Container starten</translation>
    </message>
    <message>
        <source>Prove it from inside the container</source>
        <translation>Von innen im Container nachweisen</translation>
    </message>
    <message>
        <source>Keep code and data of before</source>
        <translation>Code und Daten von vorher aufheben</translation>
    </message>
    <message>
        <source>Put code and data of before back</source>
        <translation>Code und Daten von vorher zurückholen</translation>
    </message>
    <message>
        <source>Wait until people can work as before</source>
        <translation>Warten, bis wie vorher gearbeitet werden kann</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Code, configuration and data of before are back, and people can work.</source>
        <translation>Code, Konfiguration und Daten von vorher sind zurück, und es kann gearbeitet werden.</translation>
    </message>
    <message>
        <source>Code, configuration and data of before are back, but Odoo does not come up on them either.</source>
        <translation>Code, Konfiguration und Daten von vorher sind zurück, aber auch damit kommt Odoo nicht hoch.</translation>
    </message>
    <message>
        <source>It could not be taken back now. The next run or the recovery does it.</source>
        <translation>Es konnte jetzt nicht zurückgenommen werden. Der nächste Vorgang oder die Wiederherstellung danach holt es nach.</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Rollback of a deployment</source>
        <translation>Zurückrollen einer Bereitstellung</translation>
    </message>
    <message>
        <source>Copy of production</source>
        <translation>Kopie der Produktion</translation>
    </message>
    <message>
        <source>The run was killed on the server after the gate was passed. It was then completed: the release is in place.</source>
        <translation>Der Vorgang wurde auf dem Server nach bestandener Prüfung abgebrochen. Er wurde dann abgeschlossen: Das Release ist an seinem Platz.</translation>
    </message>
    <message>
        <source>The run was killed on the server. Code, configuration and data of before are back.</source>
        <translation>Der Vorgang wurde auf dem Server abgebrochen. Code, Konfiguration und Daten von vorher sind zurück.</translation>
    </message>
    <message>
        <source>It failed. %1</source>
        <translation>Es ist gescheitert. %1</translation>
    </message>
    <message>
        <source>It failed at the step “%1”. %2</source>
        <translation>Es ist am Schritt „%1“ gescheitert. %2</translation>
    </message>
</context>
<context>
    <name>oprun</name>
    <message>
        <source>This server has no op-run: its stack is not installed, or is older than this console. Put the current stack on it.</source>
        <translation>Dieser Server hat kein op-run: Der Stack ist nicht installiert oder älter als diese Konsole. Bringen Sie den aktuellen Stack auf den Server.</translation>
    </message>
    <message>
        <source>This account may not start operations on the server. An operator may; an observer may only look.</source>
        <translation>Dieses Konto darf auf dem Server keine Vorgänge starten. Ein Bediener darf das, ein Beobachter darf nur zusehen.</translation>
    </message>
    <message>
        <source>op-run on the server failed without an answer.</source>
        <translation>op-run auf dem Server ist ohne Antwort gescheitert.</translation>
    </message>
    <message>
        <source>The server did not accept the request: %1</source>
        <translation>Der Server hat den Auftrag nicht angenommen: %1</translation>
    </message>
    <message>
        <source>The pre-flight found something that stands against it.</source>
        <translation>Die Prüfung vorab hat etwas gefunden, das dagegen spricht.</translation>
    </message>
    <message>
        <source>The server does not know this operation.</source>
        <translation>Der Server kennt diesen Vorgang nicht.</translation>
    </message>
    <message>
        <source>The server refused it: %1</source>
        <translation>Der Server hat es abgelehnt: %1</translation>
    </message>
    <message>
        <source>Another operation is at work: %1</source>
        <translation>Ein anderer Vorgang läuft: %1</translation>
    </message>
    <message>
        <source>op-run on the server failed: %1</source>
        <translation>op-run auf dem Server ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The answer of op-run on the server was not understood.</source>
        <translation>Die Antwort von op-run auf dem Server wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>There is no stage before %1 that anything could come from.</source>
        <translation>Vor %1 gibt es keine Stufe, von der etwas kommen könnte.</translation>
    </message>
    <message>
        <source>%1 has run nothing that %2 does not run already.</source>
        <translation>%1 hat nichts ausgeführt, was nicht schon auf %2 läuft.</translation>
    </message>
    <message>
        <source>Nothing is kept that %1 could go back to.</source>
        <translation>Es ist nichts aufgehoben, worauf %1 zurückgehen könnte.</translation>
    </message>
</context>
<context>
    <name>parsers</name>
    <message>
        <source>The manifest names a file in a way that is not allowed: %1.</source>
        <translation>Das Verzeichnis nennt eine Datei auf unzulässige Weise: %1.</translation>
    </message>
    <message>
        <source>The file %1 is missing.</source>
        <translation>Die Datei %1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file %1 has %2 bytes, the manifest says %3.</source>
        <translation>Die Datei %1 hat %2 Byte, laut Verzeichnis sind es %3.</translation>
    </message>
    <message>
        <source>The dump of %1 is not in the manifest&apos;s list of files.</source>
        <translation>Der Abzug von %1 fehlt in der Dateiliste des Verzeichnisses.</translation>
    </message>
    <message>
        <source>The file store %1 is not in the manifest&apos;s list of files.</source>
        <translation>Der Filestore %1 fehlt in der Dateiliste des Verzeichnisses.</translation>
    </message>
    <message>
        <source>The folder of building plans is missing.</source>
        <translation>Der Ordner mit den Gebäudeplänen fehlt.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>Das Verzeichnis des Backup-Satzes ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The manifest does not say when the backup was made.</source>
        <translation>Das Verzeichnis sagt nicht, wann das Backup entstand.</translation>
    </message>
    <message>
        <source>The manifest belongs to another set: %1.</source>
        <translation>Das Verzeichnis gehört zu einem anderen Satz: %1.</translation>
    </message>
    <message>
        <source>The manifest names no file.</source>
        <translation>Das Verzeichnis nennt keine Datei.</translation>
    </message>
    <message>
        <source>%1 is no part of a backup as the plan writes it.</source>
        <translation>%1 gehört nicht zu einem Backup, wie der Plan es schreibt.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>The dump of the production database is missing.</source>
        <translation>Der Abzug der Produktionsdatenbank fehlt.</translation>
    </message>
    <message>
        <source>The proofs of this set cannot be read.</source>
        <translation>Die Nachweise dieses Satzes sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The note of the pin cannot be read.</source>
        <translation>Die Notiz zur Aufbewahrung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The manifest is missing.</source>
        <translation>Das Verzeichnis des Backup-Satzes fehlt.</translation>
    </message>
    <message>
        <source>The record of this offsite archive is damaged.</source>
        <translation>Der Eintrag dieses Archivs außer Haus ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not the content of /proc/mdstat: the first line does not name the personalities.</source>
        <translation>Das ist nicht der Inhalt von /proc/mdstat: Die erste Zeile nennt keine „Personalities“.</translation>
    </message>
    <message>
        <source>The answer about “%1” could not be understood. Nothing was guessed.</source>
        <translation>Die Antwort zu „%1“ war nicht verständlich. Es wurde nichts geraten.</translation>
    </message>
    <message>
        <source>The answer about “%1” is too big to be read.</source>
        <translation>Die Antwort zu „%1“ ist zu groß zum Lesen.</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of the stack than this program knows. Update the program.</source>
        <translation>„%1“ stammt von einer neueren Version des Stacks, als dieses Programm kennt. Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The disk could not be read, or it sleeps.</source>
        <translation>Die Platte war nicht lesbar, oder sie schläft.</translation>
    </message>
    <message>
        <source>The disk does not tell its health.</source>
        <translation>Die Platte nennt ihren Zustand nicht.</translation>
    </message>
    <message>
        <source>The disk does not answer the question for its health.</source>
        <translation>Die Platte antwortet nicht auf die Frage nach ihrem Zustand.</translation>
    </message>
    <message>
        <source>In odoo.conf, %1 has a comment behind its number: %2. Odoo takes the comment for a part of the value.</source>
        <translation>In odoo.conf steht bei %1 ein Kommentar hinter der Zahl: %2. Odoo hält ihn für einen Teil des Werts.</translation>
    </message>
    <message>
        <source>In odoo.conf, %1 is not a number: %2.</source>
        <translation>In odoo.conf ist %1 keine Zahl: %2.</translation>
    </message>
    <message>
        <source>In odoo.conf, a line is no setting: %1.</source>
        <translation>In odoo.conf ist eine Zeile keine Einstellung: %1.</translation>
    </message>
    <message>
        <source>The file odoo.conf may not be read.</source>
        <translation>Die Datei odoo.conf darf nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message>
        <source>This account may not read it.</source>
        <translation>Dieses Konto darf das nicht lesen.</translation>
    </message>
    <message>
        <source>The server does not have it.</source>
        <translation>Der Server hat das nicht.</translation>
    </message>
    <message>
        <source>The server does not come back with an answer.</source>
        <translation>Der Server kommt nicht mit einer Antwort zurück.</translation>
    </message>
    <message>
        <source>The answer is larger than Leitstand accepts.</source>
        <translation>Die Antwort ist größer, als Leitstand annimmt.</translation>
    </message>
    <message>
        <source>The command on the server failed.</source>
        <translation>Der Befehl auf dem Server ist gescheitert.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged line(s) in the availability history</source>
        <translation>
            <numerusform>%n beschädigte Zeile in der Verfügbarkeitshistorie</numerusform>
            <numerusform>%n beschädigte Zeilen in der Verfügbarkeitshistorie</numerusform>
        </translation>
    </message>
    <message>
        <source>The server speaks version %1 of the probe&apos;s language; this program knows version %2.</source>
        <translation>Der Server spricht Version %1 der Messsprache; dieses Programm kennt Version %2.</translation>
    </message>
    <message>
        <source>The server answers, but the probe does not start: the login prints something else.</source>
        <translation>Der Server antwortet, aber die Messung startet nicht: Die Anmeldung gibt etwas anderes aus.</translation>
    </message>
    <message>
        <source>The data stream from the server is damaged.</source>
        <translation>Der Datenstrom vom Server ist beschädigt.</translation>
    </message>
    <message>
        <source>The server announced a section that is too large.</source>
        <translation>Der Server kündigt einen zu großen Abschnitt an.</translation>
    </message>
    <message>
        <source>The Docker engine is not running.</source>
        <translation>Die Docker-Engine läuft nicht.</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>The profile file is damaged or incomplete.</source>
        <translation>Die Profildatei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This file is not a Leitstand profile.</source>
        <translation>Diese Datei ist kein Leitstand-Profil.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Leitstand. Install the newer version to use it.</source>
        <translation>Dieses Profil stammt von einem neueren Leitstand. Installieren Sie die neuere Version, um es zu nutzen.</translation>
    </message>
    <message>
        <source>The profile file does not exist.</source>
        <translation>Die Profildatei gibt es nicht.</translation>
    </message>
    <message>
        <source>The profile file cannot be read.</source>
        <translation>Die Profildatei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The profile could not be stored.</source>
        <translation>Das Profil konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation>Es gibt kein Profil namens „%1“.</translation>
    </message>
    <message>
        <source>The profile could not be removed.</source>
        <translation>Das Profil konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The tunnel in the profile file is damaged or incomplete.</source>
        <translation>Der Tunnel in der Profildatei ist beschädigt oder unvollständig.</translation>
    </message>
</context>
<context>
    <name>programrunner</name>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The program %1 printed too much.</source>
        <translation>Das Programm %1 hat zu viel ausgegeben.</translation>
    </message>
    <message>
        <source>The program %1 ended abruptly.</source>
        <translation>Das Programm %1 wurde plötzlich beendet.</translation>
    </message>
    <message>
        <source>The program %1 did not end within %2 seconds.</source>
        <translation>Das Programm %1 wurde in %2 Sekunden nicht fertig.</translation>
    </message>
</context>
<context>
    <name>raidwords</name>
    <message>
        <source>rebuild</source>
        <translation>Wiederaufbau</translation>
    </message>
    <message>
        <source>synchronisation</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>reshape</source>
        <translation>Umbau</translation>
    </message>
    <message>
        <source>routine check</source>
        <translation>Routineprüfung</translation>
    </message>
    <message>
        <source>repair of differences</source>
        <translation>Reparatur von Abweichungen</translation>
    </message>
    <message>
        <source>inactive: not usable</source>
        <translation>inaktiv: nicht nutzbar</translation>
    </message>
    <message>
        <source>degraded, being rebuilt</source>
        <translation>beeinträchtigt (degraded), Wiederaufbau</translation>
    </message>
    <message>
        <source>degraded since the start of the server: a disk is missing</source>
        <translation>beeinträchtigt (degraded) seit dem Start des Servers: Eine Platte fehlt</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt (degraded)</translation>
    </message>
    <message>
        <source>a faulty member is still listed</source>
        <translation>ein defektes Mitglied ist noch eingetragen</translation>
    </message>
    <message>
        <source>complete, but the copies differ</source>
        <translation>vollständig, aber die Kopien weichen ab</translation>
    </message>
    <message>
        <source>complete, read-only</source>
        <translation>vollständig, schreibgeschützt</translation>
    </message>
    <message>
        <source>active, without redundancy</source>
        <translation>aktiv, ohne Redundanz</translation>
    </message>
    <message>
        <source>active, members not known</source>
        <translation>aktiv, Mitglieder nicht bekannt</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 waits for another array</source>
        <translation>%1 wartet auf einen anderen Verbund</translation>
    </message>
    <message>
        <source>%1 starts with the first write</source>
        <translation>%1 beginnt mit dem ersten Schreiben</translation>
    </message>
    <message>
        <source>%1 runs on another host</source>
        <translation>%1 läuft auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, done in %3</source>
        <translation>%1: %2, fertig in %3</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>wird wiederaufgebaut</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>in sync, read only in need</source>
        <translation>synchron, wird nur bei Bedarf gelesen</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>spare blocks are running out</source>
        <translation>die Reserveblöcke gehen aus</translation>
    </message>
    <message>
        <source>temperature outside its limits</source>
        <translation>Temperatur außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>reliability is degraded by errors</source>
        <translation>durch Fehler nicht mehr zuverlässig</translation>
    </message>
    <message>
        <source>the disk has become read-only</source>
        <translation>die Platte nimmt nichts mehr an (schreibgeschützt)</translation>
    </message>
    <message>
        <source>the backup of its cache has failed</source>
        <translation>die Sicherung ihres Zwischenspeichers ist ausgefallen</translation>
    </message>
    <message>
        <source>its persistent memory is not reliable</source>
        <translation>ihr dauerhafter Speicher ist nicht zuverlässig</translation>
    </message>
    <message>
        <source>a warning that is not known (0x%1)</source>
        <translation>eine unbekannte Warnung (0x%1)</translation>
    </message>
    <message>
        <source>container of other arrays, not used by itself</source>
        <translation>Behälter für andere Verbünde, wird selbst nicht benutzt</translation>
    </message>
    <message>
        <source>held for its arrays</source>
        <translation>für seine Verbünde gehalten</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>This account may not read it.</source>
        <translation>Dieses Konto darf das nicht lesen.</translation>
    </message>
    <message>
        <source>The server does not have it.</source>
        <translation>Der Server hat das nicht.</translation>
    </message>
    <message>
        <source>The server does not come back with an answer.</source>
        <translation>Der Server kommt nicht mit einer Antwort zurück.</translation>
    </message>
    <message>
        <source>The answer is larger than Leitstand accepts.</source>
        <translation>Die Antwort ist größer, als Leitstand annimmt.</translation>
    </message>
    <message>
        <source>The command on the server failed.</source>
        <translation>Der Befehl auf dem Server ist gescheitert.</translation>
    </message>
    <message>
        <source>The answer could not be understood. Nothing was guessed.</source>
        <translation>Die Antwort war nicht zu verstehen. Es wurde nichts geraten.</translation>
    </message>
    <message>
        <source>It was written by a later version of the stack than this program knows. Update the program.</source>
        <translation>Geschrieben hat es eine neuere Version des Stacks, als dieses Programm kennt. Aktualisieren Sie das Programm.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 – keeps the goal of %2</source>
        <translation>%1 – hält das Ziel von %2 ein</translation>
    </message>
    <message>
        <source>%1 – misses the goal of %2</source>
        <translation>%1 – verfehlt das Ziel von %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Backup set</source>
        <translation>Backup-Satz</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Recovery time (RTO)</source>
        <translation>Wiederherstellungszeit (RTO)</translation>
    </message>
    <message>
        <source>Data loss (RPO)</source>
        <translation>Datenverlust (RPO)</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Ohne Dienst</translation>
    </message>
    <message>
        <source>Newest entry in the restored data</source>
        <translation>Neuester Eintrag in den wiederhergestellten Daten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>SHA-256 of the evidence</source>
        <translation>SHA-256 des Belegs</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Made by Leitstand %1 on %2.</source>
        <translation>Erstellt von Leitstand %1 am %2.</translation>
    </message>
</context>
<context>
    <name>reportwriter</name>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>secretstore</name>
    <message>
        <source>There is no keychain on this computer that could be used. Passwords are kept until you close Leitstand.</source>
        <translation>Auf diesem Rechner ist kein Schlüsselbund nutzbar. Passwörter bleiben nur, bis Sie Leitstand schließen.</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>Es ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>The entry could not be removed from the keychain.</source>
        <translation>Der Eintrag konnte nicht aus dem Schlüsselbund entfernt werden.</translation>
    </message>
</context>
<context>
    <name>serverwords</name>
    <message>
        <source>the set has no database of %1</source>
        <translation>der Satz hat keine Datenbank von %1</translation>
    </message>
    <message>
        <source>the database %1 does not exist</source>
        <translation>die Datenbank %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the restore needs about %1 on %2 and there is %3 free</source>
        <translation>die Wiederherstellung braucht etwa %1 auf %2, frei sind %3</translation>
    </message>
    <message>
        <source>the dump cannot be read to its end: %1</source>
        <translation>der Dump lässt sich nicht bis zum Ende lesen: %1</translation>
    </message>
    <message>
        <source>modules are in a pending state: %1</source>
        <translation>Module sind in einem unfertigen Zustand: %1</translation>
    </message>
    <message>
        <source>the database is neutralised (a copy for test or development) and must not become production</source>
        <translation>die Datenbank ist neutralisiert (eine Kopie für Test oder Entwicklung) und darf nicht Produktion werden</translation>
    </message>
    <message>
        <source>the filestore could not be unpacked: %1</source>
        <translation>der Filestore ließ sich nicht auspacken: %1</translation>
    </message>
    <message>
        <source>manifest.json is missing or cannot be understood</source>
        <translation>manifest.json fehlt oder ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, the manifest says %3</source>
        <translation>%1 hat %2 Byte, das Manifest nennt %3</translation>
    </message>
    <message>
        <source>%1 has changed (SHA-256)</source>
        <translation>%1 hat sich verändert (SHA-256)</translation>
    </message>
    <message>
        <source>there is no filestore of %1</source>
        <translation>es gibt keinen Filestore von %1</translation>
    </message>
    <message>
        <source>the building plans or their index are missing</source>
        <translation>die Baupläne oder ihr Verzeichnis fehlen</translation>
    </message>
    <message>
        <source>%1 attachments of the set are not in the filestore of %2; restore it along.</source>
        <translation>%1 Anhänge des Satzes fehlen im Filestore von %2; stellen Sie ihn mit wieder her.</translation>
    </message>
    <message>
        <source>The set has no filestore of %1.</source>
        <translation>Der Satz hat keinen Filestore von %1.</translation>
    </message>
    <message>
        <source>The filestore needs %1 and there is %2 free.</source>
        <translation>Der Filestore braucht %1, frei sind %2.</translation>
    </message>
    <message>
        <source>The set %1 has no building plans; they may be offsite.</source>
        <translation>Der Satz %1 hat keine Baupläne; vielleicht liegen sie außer Haus.</translation>
    </message>
    <message>
        <source>People have written since the restore (%1, restored %2); an undo puts that aside.</source>
        <translation>Seit der Wiederherstellung wurde gearbeitet (%1, wiederhergestellt %2); Rückgängig legt das beiseite.</translation>
    </message>
    <message>
        <source>The lock &quot;%1&quot; is held by %2 since %3</source>
        <translation>Die Sperre „%1“ hält %2 seit %3</translation>
    </message>
    <message>
        <source>An earlier restore was cut off and cannot be recovered now.</source>
        <translation>Eine frühere Wiederherstellung ist abgerissen und lässt sich jetzt nicht in Ordnung bringen.</translation>
    </message>
    <message>
        <source>There is no such restore.</source>
        <translation>Eine solche Wiederherstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>The copy of %1 is no longer kept.</source>
        <translation>Die Kopie von %1 wird nicht mehr aufgehoben.</translation>
    </message>
    <message>
        <source>A scratch database was only looked into; it can be released.</source>
        <translation>In eine Hilfsdatenbank wurde nur hineingesehen; sie kann freigegeben werden.</translation>
    </message>
    <message>
        <source>There is no such backup set.</source>
        <translation>Diesen Backup-Satz gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no latest set.</source>
        <translation>Es gibt keinen neuesten Satz.</translation>
    </message>
    <message>
        <source>The set has no such folder or file.</source>
        <translation>Der Satz hat keinen solchen Ordner und keine solche Datei.</translation>
    </message>
    <message>
        <source>The operation has ended.</source>
        <translation>Der Vorgang ist beendet.</translation>
    </message>
    <message>
        <source>It is past the point of no return and is brought to its end or taken back by itself.</source>
        <translation>Der Tausch hat begonnen; der Vorgang wird von selbst vollendet oder zurückgenommen.</translation>
    </message>
    <message>
        <source>There is no container %1.</source>
        <translation>Es gibt keinen Container %1.</translation>
    </message>
    <message>
        <source>Only restores of databases are drilled.</source>
        <translation>Geübt wird nur die Wiederherstellung von Datenbanken.</translation>
    </message>
    <message>
        <source>the server no longer sees it</source>
        <translation>der Server sieht sie nicht mehr</translation>
    </message>
    <message>
        <source>SMART says that it is about to fail</source>
        <translation>SMART sagt, dass sie vor dem Ausfall steht</translation>
    </message>
    <message>
        <source>%1 has failed in %2</source>
        <translation>%1 ist in %2 ausgefallen</translation>
    </message>
    <message>
        <source>md counted %1 errors of %2 in %3</source>
        <translation>md zählte %1 Fehler von %2 in %3</translation>
    </message>
    <message>
        <source>%1 does not run: nothing is removed from an array that stands still.</source>
        <translation>%1 läuft nicht: Aus einem RAID-Verbund, der steht, wird nichts entfernt.</translation>
    </message>
    <message>
        <source>%1 is the last disk of %2 that holds the data.</source>
        <translation>%1 ist die letzte Platte von %2, auf der die Daten liegen.</translation>
    </message>
    <message>
        <source>%1 is being rebuilt: until that is done only failed disks are removed.</source>
        <translation>%1 wird wieder aufgebaut: Bis das fertig ist, werden nur ausgefallene Platten entfernt.</translation>
    </message>
    <message>
        <source>%1 works in %2 and shows no fault: neither md nor SMART says that it is bad.</source>
        <translation>%1 arbeitet in %2 und zeigt keinen Fehler: Weder md noch SMART nennt sie defekt.</translation>
    </message>
    <message>
        <source>The disk is in no array: there is nothing to remove.</source>
        <translation>Die Platte ist in keinem RAID-Verbund: Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>%1, which would remain of %2, is about to fail itself (SMART). Take a backup out of the house first and call C-led.</source>
        <translation>%1, die von %2 übrig bliebe, steht selbst vor dem Ausfall (SMART). Bringen Sie zuerst ein Backup außer Haus und rufen Sie C-led an.</translation>
    </message>
    <message>
        <source>%1 would remain of %2, and its health cannot be read (SMART, exit status %3).</source>
        <translation>%1 bliebe von %2 übrig, und ihr Zustand ist nicht lesbar (SMART, Exit-Status %3).</translation>
    </message>
    <message>
        <source>The server does not see this disk.</source>
        <translation>Der Server sieht diese Platte nicht.</translation>
    </message>
    <message>
        <source>This is the disk that was taken out (serial %1). The new one has another serial number.</source>
        <translation>Das ist die Platte, die herausgenommen wurde (Seriennummer %1). Die neue hat eine andere Seriennummer.</translation>
    </message>
    <message>
        <source>The new disk is about to fail (SMART).</source>
        <translation>Die neue Platte steht vor dem Ausfall (SMART).</translation>
    </message>
    <message>
        <source>%1 is being rebuilt already.</source>
        <translation>%1 wird schon wieder aufgebaut.</translation>
    </message>
    <message>
        <source>No array lacks a disk.</source>
        <translation>Keinem RAID-Verbund fehlt eine Platte.</translation>
    </message>
    <message>
        <source>No disk is in sync in every array that lacks one: there is none whose partitions could be copied.</source>
        <translation>Keine Platte ist in jedem unvollständigen RAID-Verbund synchron: Es gibt keine, deren Partitionen kopiert werden könnten.</translation>
    </message>
    <message>
        <source>The new disk is smaller than %1: its partitions do not fit.</source>
        <translation>Die neue Platte ist kleiner als %1: Deren Partitionen passen nicht darauf.</translation>
    </message>
    <message>
        <source>The new disk is not empty (%1): what is on it would be lost. If it is not needed: wipefs --all on it and its partitions.</source>
        <translation>Die neue Platte ist nicht leer (%1): Was darauf liegt, ginge verloren. Wird es nicht gebraucht: wipefs --all auf sie und ihre Partitionen.</translation>
    </message>
    <message>
        <source>There is no disk with the serial number %1.</source>
        <translation>Es gibt keine Platte mit der Seriennummer %1.</translation>
    </message>
    <message>
        <source>The server does not see the disk %1.</source>
        <translation>Der Server sieht die Platte %1 nicht.</translation>
    </message>
    <message>
        <source>This must be the serial number of the disk: %1</source>
        <translation>Das muss die Seriennummer der Platte sein: %1</translation>
    </message>
    <message>
        <source>the copy of the database needs about %1 on %2 and there is %3 free</source>
        <translation>die Kopie der Datenbank braucht etwa %1 auf %2, frei sind %3</translation>
    </message>
    <message>
        <source>the newest proven backup of %1 is missing, allowed are %2; take one along</source>
        <translation>ein geprüftes Backup von %1 fehlt, höchstens %2 Stunden alt darf es sein; legen Sie vorher eines an</translation>
    </message>
    <message>
        <source>the newest proven backup of %1 is %2 hours old, allowed are %3; take one along</source>
        <translation>das neueste geprüfte Backup von %1 ist %2 Stunden alt, erlaubt sind %3; legen Sie vorher eines an</translation>
    </message>
    <message>
        <source>the addons repository has no %1</source>
        <translation>das Addons-Repository hat kein %1</translation>
    </message>
    <message>
        <source>the module %1 is not installed</source>
        <translation>das Modul %1 ist nicht installiert</translation>
    </message>
    <message>
        <source>the configuration cannot be read: %1</source>
        <translation>die Konfiguration kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the configuration has no section [options]</source>
        <translation>die Konfiguration hat keinen Abschnitt [options]</translation>
    </message>
    <message>
        <source>the configuration leaves out %1 (***), and the one of now does not have it either</source>
        <translation>die Konfiguration lässt %1 weg (***), und auch die jetzige hat es nicht</translation>
    </message>
    <message>
        <source>db_name must be %1</source>
        <translation>db_name muss %1 sein</translation>
    </message>
    <message>
        <source>db_user must be %1</source>
        <translation>db_user muss %1 sein</translation>
    </message>
    <message>
        <source>list_db must be %1</source>
        <translation>list_db muss %1 sein</translation>
    </message>
    <message>
        <source>%1 is no whole number (a comment behind the value?)</source>
        <translation>%1 ist keine ganze Zahl (ein Kommentar hinter dem Wert?)</translation>
    </message>
    <message>
        <source>%1 processes with a hard limit of %2 MB each may need more than the container&apos;s %3 MB; the kernel would end them before Odoo does</source>
        <translation>%1 Prozesse mit einer harten Grenze von je %2 MB können mehr brauchen als die %3 MB des Containers; der Kernel würde sie beenden, bevor Odoo es tut</translation>
    </message>
    <message>
        <source>test has not run this image with these addons; deploy it on test first</source>
        <translation>Test hat dieses Image mit diesen Addons nicht ausgeführt; stellen Sie es zuerst auf Test bereit</translation>
    </message>
    <message>
        <source>Odoo %1 is not well now: %2</source>
        <translation>Odoo %1 ist jetzt nicht gesund: %2</translation>
    </message>
    <message>
        <source>The memory limit of %1 could not be read; the memory rule is not checked.</source>
        <translation>Die Speichergrenze von %1 konnte nicht gelesen werden; die Speicherregel wird nicht geprüft.</translation>
    </message>
    <message>
        <source>It is not the time of maintenance (Sunday 02:00-04:00 UTC, major upgrades Saturday 22:00-02:00 UTC).</source>
        <translation>Es ist keine Wartungszeit (Sonntag 02:00–04:00 UTC, große Upgrades Samstag 22:00–02:00 UTC).</translation>
    </message>
    <message>
        <source>People have written since the deployment (%1 records, the last one %2, deployed %3); a rollback puts that aside.</source>
        <translation>Seit der Bereitstellung wurde geschrieben (%1 Datensätze, der letzte %2, bereitgestellt %3); Zurückrollen legt das beiseite.</translation>
    </message>
    <message>
        <source>The release before %1 is no longer described (%2)</source>
        <translation>Das Release vor %1 ist nicht mehr beschrieben (%2)</translation>
    </message>
    <message>
        <source>The data of before, %1, is gone</source>
        <translation>Die Daten von vorher, %1, sind nicht mehr da</translation>
    </message>
    <message>
        <source>The image of before, %1, is no longer there</source>
        <translation>Das Image von vorher, %1, ist nicht mehr da</translation>
    </message>
    <message>
        <source>The addons of before are no longer there</source>
        <translation>Die Addons von vorher sind nicht mehr da</translation>
    </message>
    <message>
        <source>The addons repository has no %1</source>
        <translation>Das Addons-Repository hat kein %1</translation>
    </message>
    <message>
        <source>Nothing is named that is to be deployed.</source>
        <translation>Es ist nichts genannt, was bereitgestellt werden soll.</translation>
    </message>
    <message>
        <source>Why production gets what test has not run has to be said.</source>
        <translation>Es muss gesagt werden, warum Produktion bekommt, was Test nicht ausgeführt hat.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>RECORDING: this is not a live server.</source>
        <translation>AUFZEICHNUNG: Das ist kein laufender Server.</translation>
    </message>
    <message>
        <source>OK – %1: all is well.</source>
        <translation>OK – %1: Alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>NOTICE – %1: %n notice(s).</source>
        <translation>
            <numerusform>HINWEIS – %1: %n Hinweis.</numerusform>
            <numerusform>HINWEIS – %1: %n Hinweise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FAULT – %1: %n fault(s).</source>
        <translation>
            <numerusform>STÖRUNG – %1: %n Störung.</numerusform>
            <numerusform>STÖRUNG – %1: %n Störungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>UNKNOWN – %1: whether all is well is not known.</source>
        <translation>UNBEKANNT – %1: Ob alles in Ordnung ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>(simulated)</source>
        <translation>(simuliert)</translation>
    </message>
</context>
<context>
    <name>tunnelladder</name>
    <message>
        <source>Switch the tunnel on.</source>
        <translation>Schalten Sie den Tunnel ein.</translation>
    </message>
    <message>
        <source>Switch the tunnel “%1” on in the program that runs it on this computer.</source>
        <translation>Schalten Sie den Tunnel „%1“ in dem Programm ein, das ihn auf diesem Rechner betreibt.</translation>
    </message>
    <message>
        <source>The tunnel is being switched.</source>
        <translation>Der Tunnel wird geschaltet.</translation>
    </message>
    <message>
        <source>The interface %1 is up.</source>
        <translation>Die Schnittstelle %1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The interface %1 is up with the address %2.</source>
        <translation>Die Schnittstelle %1 ist mit der Adresse %2 eingeschaltet.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s interface %1 is switched off.</source>
        <translation>Die Schnittstelle %1 des Tunnels ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The tunnel “%1” is not switched on.</source>
        <translation>Der Tunnel „%1“ ist nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>The way to the server leads past the tunnel: through %1 instead of %2.</source>
        <translation>Der Weg zum Server führt am Tunnel vorbei: über %1 statt über %2.</translation>
    </message>
    <message>
        <source>Switch the tunnel off and on. If it stays so, its AllowedIPs do not hold the server&apos;s address: ask C-led for a new profile.</source>
        <translation>Schalten Sie den Tunnel aus und wieder ein. Bleibt es so, enthalten seine AllowedIPs die Adresse des Servers nicht: Bitten Sie C-led um ein neues Profil.</translation>
    </message>
    <message>
        <source>This computer knows no way to the server.</source>
        <translation>Dieser Rechner kennt keinen Weg zum Server.</translation>
    </message>
    <message>
        <source>Switch the tunnel off and on.</source>
        <translation>Schalten Sie den Tunnel aus und wieder ein.</translation>
    </message>
    <message>
        <source>Through the tunnel %1, from this computer&apos;s address %2.</source>
        <translation>Durch den Tunnel %1, von der Adresse %2 dieses Rechners.</translation>
    </message>
    <message>
        <source>Through %1.</source>
        <translation>Durch %1.</translation>
    </message>
    <message>
        <source>The server answers through the tunnel.</source>
        <translation>Der Server antwortet durch den Tunnel.</translation>
    </message>
    <message>
        <source>Shows when the server answers.</source>
        <translation>Zeigt sich, wenn der Server antwortet.</translation>
    </message>
    <message>
        <source>The other end of the tunnel has not answered for %1.</source>
        <translation>Die Gegenstelle des Tunnels antwortet seit %1 nicht.</translation>
    </message>
    <message>
        <source>Check that this computer is on the internet. If it is: this network blocks the tunnel, the server is off, or key and address of the profile are no longer valid. Try another network, then call C-led.</source>
        <translation>Prüfen Sie, ob dieser Rechner im Internet ist. Wenn ja: Dieses Netz sperrt den Tunnel, der Server ist aus, oder Schlüssel und Adresse des Profils gelten nicht mehr. Versuchen Sie es in einem anderen Netz, rufen Sie dann C-led an.</translation>
    </message>
    <message>
        <source>Last received through the tunnel: %1.</source>
        <translation>Zuletzt durch den Tunnel empfangen: %1.</translation>
    </message>
    <message>
        <source>Nothing has come through the tunnel yet.</source>
        <translation>Durch den Tunnel ist noch nichts gekommen.</translation>
    </message>
    <message>
        <source>Short messages pass the tunnel and long ones do not: its MTU is probably too big for this network. Set MTU = 1280 in the tunnel&apos;s configuration, then try again.</source>
        <translation>Kurze Nachrichten kommen durch den Tunnel, lange nicht: Seine MTU ist für dieses Netz vermutlich zu groß. Setzen Sie MTU = 1280 in der Konfiguration des Tunnels und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The profile names no tunnel.</source>
        <translation>Das Profil nennt keinen Tunnel.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Tunnel: %1 (%2)</source>
        <translation>Tunnel: %1 (%2)</translation>
    </message>
    <message>
        <source>This way of running a tunnel is not proven yet.</source>
        <translation>Diese Art, einen Tunnel zu betreiben, ist noch nicht erprobt.</translation>
    </message>
    <message>
        <source>Other end: %1</source>
        <translation>Gegenstelle: %1</translation>
    </message>
    <message>
        <source>Interface: %1</source>
        <translation>Schnittstelle: %1</translation>
    </message>
    <message>
        <source>Way: %1 from %2</source>
        <translation>Weg: %1 von %2</translation>
    </message>
    <message>
        <source>Received: %1, sent: %2</source>
        <translation>Empfangen: %1, gesendet: %2</translation>
    </message>
    <message>
        <source>Last received: %1</source>
        <translation>Zuletzt empfangen: %1</translation>
    </message>
    <message>
        <source>Last handshake: %1</source>
        <translation>Letzter Handshake: %1</translation>
    </message>
    <message>
        <source>%1 runs as part of Leitstand.</source>
        <translation>%1 läuft als Teil von Leitstand.</translation>
    </message>
</context>
<context>
    <name>userspacetunnel</name>
    <message>
        <source>The program %1 cannot run this tunnel. Install wireproxy instead.</source>
        <translation>Das Programm %1 kann diesen Tunnel nicht betreiben. Installieren Sie stattdessen wireproxy.</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>There is no good backup offsite.</source>
        <translation>Außer Haus gibt es kein gutes Backup.</translation>
    </message>
    <message>
        <source>There is no good backup of production on the server.</source>
        <translation>Auf dem Server gibt es kein gutes Backup der Produktion.</translation>
    </message>
    <message>
        <source>If the whole server is lost, all data is lost.</source>
        <translation>Geht der ganze Server verloren, sind alle Daten verloren.</translation>
    </message>
    <message>
        <source>After a mistake or a damaged database, nothing can be restored.</source>
        <translation>Nach einem Fehler oder bei beschädigter Datenbank lässt sich nichts wiederherstellen.</translation>
    </message>
    <message>
        <source>Check the nightly transfer to the storage box.</source>
        <translation>Prüfen Sie die nächtliche Übertragung zur Storage Box.</translation>
    </message>
    <message>
        <source>Have a backup made now.</source>
        <translation>Lassen Sie jetzt ein Backup machen.</translation>
    </message>
    <message>
        <source>The last good backup offsite is %1 old.</source>
        <translation>Das letzte gute Backup außer Haus ist %1 alt.</translation>
    </message>
    <message>
        <source>The last good backup is %1 old.</source>
        <translation>Das letzte gute Backup ist %1 alt.</translation>
    </message>
    <message>
        <source>Allowed are 24 h. What was entered since then would be lost.</source>
        <translation>Erlaubt sind 24 h. Was seither eingegeben wurde, wäre verloren.</translation>
    </message>
    <message>
        <source>Find out why the last backup is missing, and have one made now.</source>
        <translation>Klären Sie, warum das letzte Backup fehlt, und lassen Sie jetzt eines machen.</translation>
    </message>
    <message>
        <source>Tonight’s backup is due or still running.</source>
        <translation>Das Backup dieser Nacht steht an oder läuft noch.</translation>
    </message>
    <message>
        <source>Backup set %1 is damaged.</source>
        <translation>Backup-Satz %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>A check of it has failed.</source>
        <translation>Eine Prüfung ist gescheitert.</translation>
    </message>
    <message>
        <source>Do not rely on it. Have a new backup made and checked.</source>
        <translation>Verlassen Sie sich nicht darauf. Lassen Sie ein neues Backup machen und prüfen.</translation>
    </message>
    <message>
        <source>The newest backup (%1) has no list of its contents.</source>
        <translation>Das neueste Backup (%1) hat kein Inhaltsverzeichnis.</translation>
    </message>
    <message>
        <source>Whether it is complete and can be read has never been tested.</source>
        <translation>Ob es vollständig und lesbar ist, wurde nie geprüft.</translation>
    </message>
    <message>
        <source>Install the backup script of the stack.</source>
        <translation>Installieren Sie das Backup-Skript des Stacks.</translation>
    </message>
    <message>
        <source>The newest backup (%1) has not been read back yet.</source>
        <translation>Das neueste Backup (%1) wurde noch nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>It is stored; whether it can be read is not proven.</source>
        <translation>Es ist gespeichert; ob es lesbar ist, ist nicht bewiesen.</translation>
    </message>
    <message>
        <source>Have it verified.</source>
        <translation>Lassen Sie es prüfen.</translation>
    </message>
    <message>
        <source>The newest backup (%1) does not contain the database of %2.</source>
        <translation>Das neueste Backup (%1) enthält die Datenbank von %2 nicht.</translation>
    </message>
    <message>
        <source>This environment could only be restored to an older state.</source>
        <translation>Diese Umgebung ließe sich nur auf einen älteren Stand wiederherstellen.</translation>
    </message>
    <message>
        <source>Read the log of the backup.</source>
        <translation>Lesen Sie das Protokoll des Backups.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) of the last seven nights are missing: %1.</source>
        <translation>
            <numerusform>%n Backup der letzten sieben Nächte fehlt: %1.</numerusform>
            <numerusform>%n Backups der letzten sieben Nächte fehlen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no restore point for these days.</source>
        <translation>Für diese Tage gibt es keinen Wiederherstellungspunkt.</translation>
    </message>
    <message>
        <source>The last transfer to the storage box failed.</source>
        <translation>Die letzte Übertragung zur Storage Box ist gescheitert.</translation>
    </message>
    <message>
        <source>Read the log of the transfer.</source>
        <translation>Lesen Sie das Protokoll der Übertragung.</translation>
    </message>
    <message>
        <source>No backup has been restored for a test for 35 days.</source>
        <translation>Seit 35 Tagen wurde kein Backup zur Probe wiederhergestellt.</translation>
    </message>
    <message>
        <source>No backup has ever been restored for a test.</source>
        <translation>Noch nie wurde ein Backup zur Probe wiederhergestellt.</translation>
    </message>
    <message>
        <source>Only a restore proves that a backup is good.</source>
        <translation>Erst eine Wiederherstellung beweist, dass ein Backup gut ist.</translation>
    </message>
    <message>
        <source>Plan a test restore.</source>
        <translation>Planen Sie eine Probe-Wiederherstellung.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>The last backup run failed (exit code %1).</source>
        <translation>Der letzte Backup-Lauf ist gescheitert (Rückgabewert %1).</translation>
    </message>
    <message>
        <source>No new restore point was made.</source>
        <translation>Es entstand kein neuer Wiederherstellungspunkt.</translation>
    </message>
    <message>
        <source>Newer sets are not affected. Do not restore from this one.</source>
        <translation>Neuere Sätze sind nicht betroffen. Stellen Sie nicht aus diesem wieder her.</translation>
    </message>
    <message>
        <source>Nobody measures the availability on this server.</source>
        <translation>Auf diesem Server misst niemand die Verfügbarkeit.</translation>
    </message>
    <message>
        <source>How much of the 99.5 % is left cannot be told.</source>
        <translation>Wie viel von den 99,5 % übrig ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Install the health check of the stack.</source>
        <translation>Installieren Sie die Gesundheitsprüfung des Stacks.</translation>
    </message>
    <message>
        <source>Availability history</source>
        <translation>Verfügbarkeitshistorie</translation>
    </message>
    <message>
        <source>The availability of 99.5 % has been missed in the last 30 days.</source>
        <translation>Die Verfügbarkeit von 99,5 % wurde in den letzten 30 Tagen verfehlt.</translation>
    </message>
    <message>
        <source>Down for %1, not measured for %2; 3 h 36 min are allowed.</source>
        <translation>Ausgefallen %1, nicht gemessen %2; erlaubt sind 3 h 36 min.</translation>
    </message>
    <message>
        <source>Explain the gaps, and plan no further interruption.</source>
        <translation>Erklären Sie die Lücken und planen Sie keine weitere Unterbrechung.</translation>
    </message>
    <message>
        <source>Only %1 of the availability budget are left.</source>
        <translation>Vom Verfügbarkeitsbudget sind nur noch %1 übrig.</translation>
    </message>
    <message>
        <source>Longer interruptions miss the agreed 99.5 %.</source>
        <translation>Längere Unterbrechungen verfehlen die vereinbarten 99,5 %.</translation>
    </message>
    <message>
        <source>Put work on the server into the maintenance windows.</source>
        <translation>Legen Sie Arbeiten am Server in die Wartungsfenster.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Nothing is known about the server at this moment.</source>
        <translation>Über den Server ist im Moment nichts bekannt.</translation>
    </message>
    <message>
        <source>Connect to the server.</source>
        <translation>Verbinden Sie sich mit dem Server.</translation>
    </message>
    <message>
        <source>The connection is being made.</source>
        <translation>Die Verbindung wird aufgebaut.</translation>
    </message>
    <message>
        <source>Values shown are from before and may be out of date.</source>
        <translation>Gezeigte Werte sind von vorher und vielleicht veraltet.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>The line to the server is interrupted.</source>
        <translation>Die Leitung zum Server ist unterbrochen.</translation>
    </message>
    <message>
        <source>Nobody sees at the moment how the server is. It may run on unharmed.</source>
        <translation>Im Moment sieht niemand, wie es dem Server geht. Vielleicht läuft er unbeschadet weiter.</translation>
    </message>
    <message>
        <source>Leitstand tries again by itself. The connection page tells which step fails.</source>
        <translation>Leitstand versucht es von selbst erneut. Die Seite Verbindung zeigt, welcher Schritt scheitert.</translation>
    </message>
    <message>
        <source>Without an answer from you there is no connection.</source>
        <translation>Ohne eine Antwort von Ihnen gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>Open the connection page and follow the marked step.</source>
        <translation>Öffnen Sie die Seite Verbindung und folgen Sie dem markierten Schritt.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Database (PostgreSQL)</source>
        <translation>Datenbank (PostgreSQL)</translation>
    </message>
    <message>
        <source>Web entrance (nginx)</source>
        <translation>Webzugang (nginx)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Nobody can work with Odoo.</source>
        <translation>Niemand kann mit Odoo arbeiten.</translation>
    </message>
    <message>
        <source>No environment can work without the database.</source>
        <translation>Ohne die Datenbank arbeitet keine Umgebung.</translation>
    </message>
    <message>
        <source>Odoo is not reachable from outside, although it may run.</source>
        <translation>Odoo ist von außen nicht erreichbar, auch wenn es läuft.</translation>
    </message>
    <message>
        <source>Production is not affected. This environment cannot be used.</source>
        <translation>Die Produktion ist nicht betroffen. Diese Umgebung ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>The environments run on; this service is missing.</source>
        <translation>Die Umgebungen laufen weiter; dieser Dienst fehlt.</translation>
    </message>
    <message>
        <source>The kernel ended it because its memory limit was reached.</source>
        <translation>Der Kernel hat ihn beendet, weil seine Speichergrenze erreicht war.</translation>
    </message>
    <message>
        <source>Docker reports: %1</source>
        <translation>Docker meldet: %1</translation>
    </message>
    <message>
        <source>Exit code %1.</source>
        <translation>Rückgabewert %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 keeps restarting (%n time(s) so far). %2</source>
        <translation>
            <numerusform>%1 startet immer wieder neu (bisher %n-mal). %2</numerusform>
            <numerusform>%1 startet immer wieder neu (bisher %n-mal). %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Read its log before anything is restarted by hand.</source>
        <translation>Lesen Sie das Protokoll, bevor etwas von Hand neu gestartet wird.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>Find out who paused it and why, then let it run on.</source>
        <translation>Klären Sie, wer angehalten hat und warum, und lassen Sie dann weiterlaufen.</translation>
    </message>
    <message>
        <source>%1 is in a state that this version does not know.</source>
        <translation>%1 ist in einem Zustand, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>Install the current version of Leitstand.</source>
        <translation>Installieren Sie die aktuelle Version von Leitstand.</translation>
    </message>
    <message>
        <source>%1 is not running. %2</source>
        <translation>%1 läuft nicht. %2</translation>
    </message>
    <message>
        <source>Look at the cause on the environments page, then start it again.</source>
        <translation>Sehen Sie auf der Seite Umgebungen nach der Ursache und starten Sie dann neu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs but fails its health check (%n time(s) in a row).</source>
        <translation>
            <numerusform>%1 läuft, besteht aber die Gesundheitsprüfung nicht (%n-mal).</numerusform>
            <numerusform>%1 läuft, besteht aber die Gesundheitsprüfung nicht (%n-mal in Folge).</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the last answer of the health check on the environments page.</source>
        <translation>Lesen Sie auf der Seite Umgebungen die letzte Antwort der Gesundheitsprüfung.</translation>
    </message>
    <message>
        <source>%1 is starting; its health check has not passed yet.</source>
        <translation>%1 startet; die Gesundheitsprüfung ist noch nicht bestanden.</translation>
    </message>
    <message>
        <source>Whether it works is known in about a minute.</source>
        <translation>Ob es funktioniert, steht in etwa einer Minute fest.</translation>
    </message>
    <message>
        <source>%1 runs, but nothing checks whether it works.</source>
        <translation>%1 läuft, aber nichts prüft, ob es funktioniert.</translation>
    </message>
    <message>
        <source>The container has no health check.</source>
        <translation>Der Container hat keine Gesundheitsprüfung.</translation>
    </message>
    <message>
        <source>Add the health check of the stack to the Compose file.</source>
        <translation>Nehmen Sie die Gesundheitsprüfung des Stacks in die Compose-Datei auf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was restarted by Docker within the last hour (%n time(s) in all).</source>
        <translation>
            <numerusform>%1 wurde in der letzten Stunde von Docker neu gestartet (insgesamt %n-mal).</numerusform>
            <numerusform>%1 wurde in der letzten Stunde von Docker neu gestartet (insgesamt %n-mal).</numerusform>
        </translation>
    </message>
    <message>
        <source>It crashed before. People may have lost what they had not saved.</source>
        <translation>Zuvor ist es abgestürzt. Nicht Gespeichertes ist vielleicht verloren.</translation>
    </message>
    <message>
        <source>Look at the cause on the environments page.</source>
        <translation>Sehen Sie auf der Seite Umgebungen nach der Ursache.</translation>
    </message>
    <message>
        <source>%1 uses %2 of its memory.</source>
        <translation>%1 belegt %2 seines Speichers.</translation>
    </message>
    <message>
        <source>At the limit the kernel ends a process inside it.</source>
        <translation>An der Grenze beendet der Kernel einen Prozess darin.</translation>
    </message>
    <message>
        <source>Check workers and memory limits on the environments page.</source>
        <translation>Prüfen Sie Worker und Speichergrenzen auf der Seite Umgebungen.</translation>
    </message>
    <message numerus="yes">
        <source>The kernel has ended %n process(es) in %1 for lack of memory.</source>
        <translation>
            <numerusform>Der Kernel hat in %1 %n Prozess wegen Speichermangels beendet.</numerusform>
            <numerusform>Der Kernel hat in %1 %n Prozesse wegen Speichermangels beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The work of whoever was served by them is lost.</source>
        <translation>Wer gerade damit arbeitete, hat seine Eingaben verloren.</translation>
    </message>
    <message>
        <source>Port %1 of %2 is open to the internet.</source>
        <translation>Port %1 von %2 ist zum Internet offen.</translation>
    </message>
    <message>
        <source>Docker opens published ports past the firewall.</source>
        <translation>Docker öffnet veröffentlichte Ports an der Firewall vorbei.</translation>
    </message>
    <message>
        <source>Publish it on 127.0.0.1 in the Compose file.</source>
        <translation>Veröffentlichen Sie ihn in der Compose-Datei auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>There is no Odoo stack on this server.</source>
        <translation>Auf diesem Server gibt es keinen Odoo-Stack.</translation>
    </message>
    <message>
        <source>None of the containers of the plan exists.</source>
        <translation>Keiner der Container des Plans ist vorhanden.</translation>
    </message>
    <message>
        <source>Check that this is the right server.</source>
        <translation>Prüfen Sie, ob es der richtige Server ist.</translation>
    </message>
    <message>
        <source>%1 does not exist as a container.</source>
        <translation>%1 ist als Container nicht vorhanden.</translation>
    </message>
    <message>
        <source>Start the stack on the server.</source>
        <translation>Starten Sie den Stack auf dem Server.</translation>
    </message>
    <message>
        <source>Containers (Docker)</source>
        <translation>Container (Docker)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Storage space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>RAID state</source>
        <translation>RAID-Zustand</translation>
    </message>
    <message>
        <source>Disk health (SMART)</source>
        <translation>Plattenzustand (SMART)</translation>
    </message>
    <message>
        <source>Not read yet: %1.</source>
        <translation>Noch nicht gelesen: %1.</translation>
    </message>
    <message>
        <source>Whether all is well is known when these have been read.</source>
        <translation>Ob alles in Ordnung ist, steht fest, wenn das gelesen ist.</translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation>Veraltet: %1.</translation>
    </message>
    <message>
        <source>The server has not renewed these values for some time.</source>
        <translation>Der Server hat diese Werte seit einiger Zeit nicht erneuert.</translation>
    </message>
    <message>
        <source>If it stays so, disconnect and connect again.</source>
        <translation>Bleibt es so, trennen und verbinden Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) pass their own health check.</source>
        <translation>
            <numerusform>%n Container besteht seine eigene Gesundheitsprüfung.</numerusform>
            <numerusform>%n Container bestehen ihre eigene Gesundheitsprüfung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n RAID array(s) complete, without differences.</source>
        <translation>
            <numerusform>%n RAID-Verbund vollständig, ohne Abweichungen.</numerusform>
            <numerusform>%n RAID-Verbünde vollständig, ohne Abweichungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) report good health (SMART).</source>
        <translation>
            <numerusform>%n Platte meldet guten Zustand (SMART).</numerusform>
            <numerusform>%n Platten melden guten Zustand (SMART).</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1 is stored and was read back on %2.</source>
        <translation>Backup %1 ist gespeichert und wurde am %2 zurückgelesen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n mount point(s) have free space and free inodes.</source>
        <translation>
            <numerusform>%n Einhängepunkt hat freien Platz und freie Inodes.</numerusform>
            <numerusform>Alle %n Einhängepunkte haben freien Platz und freie Inodes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been read from the server yet.</source>
        <translation>Vom Server wurde noch nichts gelesen.</translation>
    </message>
    <message>
        <source>Whether all is well is known in a moment.</source>
        <translation>Ob alles in Ordnung ist, steht gleich fest.</translation>
    </message>
    <message>
        <source>Only %1 of memory is left.</source>
        <translation>Nur noch %1 Arbeitsspeicher sind frei.</translation>
    </message>
    <message>
        <source>When it runs out, the kernel ends programs and people lose their work.</source>
        <translation>Geht er aus, beendet der Kernel Programme, und Menschen verlieren ihre Arbeit.</translation>
    </message>
    <message>
        <source>See which environment takes the memory.</source>
        <translation>Sehen Sie nach, welche Umgebung den Speicher belegt.</translation>
    </message>
    <message>
        <source>More than half of the swap space is in use (%1).</source>
        <translation>Mehr als die Hälfte des Auslagerungsspeichers ist belegt (%1).</translation>
    </message>
    <message>
        <source>The server has been short of memory and becomes slow.</source>
        <translation>Dem Server fehlte Arbeitsspeicher, er wird langsam.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>Its limit is %1. Above it the part slows down or switches off.</source>
        <translation>Die Grenze ist %1. Darüber wird das Bauteil langsamer oder schaltet ab.</translation>
    </message>
    <message>
        <source>Ask the data centre to check the cooling.</source>
        <translation>Bitten Sie das Rechenzentrum, die Kühlung zu prüfen.</translation>
    </message>
    <message>
        <source>The load has been above twice the number of cores for a quarter of an hour (%1).</source>
        <translation>Die Last liegt seit einer Viertelstunde über dem Doppelten der Kernzahl (%1).</translation>
    </message>
    <message>
        <source>People at work notice it: pages open slowly.</source>
        <translation>Wer arbeitet, merkt es: Seiten öffnen langsam.</translation>
    </message>
    <message>
        <source>See which environment is busy.</source>
        <translation>Sehen Sie nach, welche Umgebung beschäftigt ist.</translation>
    </message>
    <message>
        <source>The operating system asks for a restart.</source>
        <translation>Das Betriebssystem verlangt einen Neustart.</translation>
    </message>
    <message>
        <source>Installed updates become effective only then.</source>
        <translation>Installierte Aktualisierungen wirken erst danach.</translation>
    </message>
    <message>
        <source>Plan it for the next maintenance window.</source>
        <translation>Planen Sie ihn für das nächste Wartungsfenster.</translation>
    </message>
    <message>
        <source>The server&apos;s clock has jumped.</source>
        <translation>Die Uhr des Servers ist gesprungen.</translation>
    </message>
    <message>
        <source>Ages of backups and the SLA budget may be wrong.</source>
        <translation>Das Alter der Backups und das SLA-Budget stimmen vielleicht nicht.</translation>
    </message>
    <message>
        <source>Check the time synchronisation of the server.</source>
        <translation>Prüfen Sie die Zeitsynchronisation des Servers.</translation>
    </message>
    <message>
        <source>The server sent something that this version does not understand.</source>
        <translation>Der Server hat etwas gesendet, das diese Version nicht versteht.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Programs that read or write there stand still.</source>
        <translation>Programme, die dort lesen oder schreiben, stehen still.</translation>
    </message>
    <message>
        <source>Check the disks and the RAID array first.</source>
        <translation>Prüfen Sie zuerst die Platten und den RAID-Verbund.</translation>
    </message>
    <message>
        <source>%1 is not mounted.</source>
        <translation>%1 ist nicht eingehängt.</translation>
    </message>
    <message>
        <source>Its data is not reachable, or new data lands on the wrong disk.</source>
        <translation>Die Daten dort sind nicht erreichbar, oder neue Daten landen auf der falschen Platte.</translation>
    </message>
    <message>
        <source>It shares the space of the root file system, unlike the plan.</source>
        <translation>Anders als im Plan teilt es sich den Platz des Wurzeldateisystems.</translation>
    </message>
    <message>
        <source>Do not start the environments before it is mounted again.</source>
        <translation>Starten Sie die Umgebungen nicht, bevor es wieder eingehängt ist.</translation>
    </message>
    <message>
        <source>Watch the root file system instead.</source>
        <translation>Beobachten Sie stattdessen das Wurzeldateisystem.</translation>
    </message>
    <message>
        <source>%1 is %2 full, %3 are free.</source>
        <translation>%1 ist zu %2 voll, %3 sind frei.</translation>
    </message>
    <message>
        <source>When it is full, saving, backups or the database fail.</source>
        <translation>Ist es voll, scheitern Speichern, Backups oder die Datenbank.</translation>
    </message>
    <message>
        <source>There is still time to make room.</source>
        <translation>Noch ist Zeit, Platz zu schaffen.</translation>
    </message>
    <message>
        <source>See on the storage page what takes the space.</source>
        <translation>Sehen Sie auf der Seite Speicher nach, was den Platz belegt.</translation>
    </message>
    <message>
        <source>%1 has used %2 of its possible files (inodes).</source>
        <translation>%1 hat %2 der möglichen Dateien (Inodes) verbraucht.</translation>
    </message>
    <message>
        <source>No new file can be made at 100 %, however much space is free.</source>
        <translation>Bei 100 % ist keine neue Datei möglich, auch wenn Platz frei ist.</translation>
    </message>
    <message>
        <source>Have many small old files removed.</source>
        <translation>Lassen Sie viele kleine alte Dateien entfernen.</translation>
    </message>
    <message>
        <source>The end time is not known yet.</source>
        <translation>Das Ende ist noch nicht absehbar.</translation>
    </message>
    <message>
        <source>It takes about %1 more.</source>
        <translation>Es dauert noch etwa %1.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Ausgefallen: %1.</translation>
    </message>
    <message>
        <source>A disk is missing.</source>
        <translation>Eine Platte fehlt.</translation>
    </message>
    <message>
        <source>RAID array %1 is being rebuilt, %2 done.</source>
        <translation>RAID-Verbund %1 wird wiederaufgebaut, %2 sind fertig.</translation>
    </message>
    <message>
        <source>Until it has finished, a second failing disk destroys the data.</source>
        <translation>Bis zum Ende vernichtet der Ausfall einer zweiten Platte die Daten.</translation>
    </message>
    <message>
        <source>Let it run and do not switch the server off. %1</source>
        <translation>Lassen Sie ihn laufen und schalten Sie den Server nicht aus. %1</translation>
    </message>
    <message>
        <source>RAID array %1 runs on %2 of %3 disks (degraded). %4</source>
        <translation>RAID-Verbund %1 läuft auf %2 von %3 Platten: beeinträchtigt (degraded). %4</translation>
    </message>
    <message>
        <source>Work goes on, but a second failing disk destroys the data.</source>
        <translation>Die Arbeit läuft weiter, aber der Ausfall einer zweiten Platte vernichtet die Daten.</translation>
    </message>
    <message>
        <source>Check that the last backup is good, then have the disk replaced.</source>
        <translation>Prüfen Sie, ob das letzte Backup gut ist, und lassen Sie dann die Platte tauschen.</translation>
    </message>
    <message>
        <source>RAID array %1 is not active.</source>
        <translation>RAID-Verbund %1 ist nicht aktiv.</translation>
    </message>
    <message>
        <source>The data on it is not reachable.</source>
        <translation>Die Daten darauf sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Do not write to its disks. Call C-led before anything else.</source>
        <translation>Schreiben Sie nicht auf seine Platten. Rufen Sie zuerst C-led an.</translation>
    </message>
    <message>
        <source>Whether RAID array %1 is whole is not known.</source>
        <translation>Ob RAID-Verbund %1 vollständig ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server does not tell how many disks are active.</source>
        <translation>Der Server sagt nicht, wie viele Platten aktiv sind.</translation>
    </message>
    <message>
        <source>Look at the storage page.</source>
        <translation>Sehen Sie auf der Seite Speicher nach.</translation>
    </message>
    <message>
        <source>%1 is marked as failed in RAID array %2.</source>
        <translation>%1 ist im RAID-Verbund %2 als ausgefallen markiert.</translation>
    </message>
    <message>
        <source>The array has enough disks, but this one must be replaced.</source>
        <translation>Der Verbund hat genug Platten, aber diese muss getauscht werden.</translation>
    </message>
    <message>
        <source>Have the disk replaced.</source>
        <translation>Lassen Sie die Platte tauschen.</translation>
    </message>
    <message>
        <source>RAID array %1 compares its disks, %2 done.</source>
        <translation>RAID-Verbund %1 gleicht seine Platten ab, %2 sind fertig.</translation>
    </message>
    <message>
        <source>Usual after a power cut. The server is slower meanwhile.</source>
        <translation>Nach einem Stromausfall üblich. Der Server ist währenddessen langsamer.</translation>
    </message>
    <message>
        <source>The disks of RAID array %1 differ in %2 sectors.</source>
        <translation>Die Platten des RAID-Verbunds %1 unterscheiden sich in %2 Sektoren.</translation>
    </message>
    <message>
        <source>Small numbers can be harmless (swap), growing ones are not.</source>
        <translation>Kleine Zahlen können harmlos sein (Auslagerung), wachsende nicht.</translation>
    </message>
    <message>
        <source>Have a check run again and compare the number.</source>
        <translation>Lassen Sie erneut prüfen und vergleichen Sie die Zahl.</translation>
    </message>
    <message>
        <source>A line about RAID array %1 was not understood.</source>
        <translation>Eine Zeile über RAID-Verbund %1 wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>This server has no RAID array.</source>
        <translation>Dieser Server hat keinen RAID-Verbund.</translation>
    </message>
    <message>
        <source>If its disk fails, all data since the last backup is lost.</source>
        <translation>Fällt seine Platte aus, sind alle Daten seit dem letzten Backup verloren.</translation>
    </message>
    <message>
        <source>The plan asks for RAID 1 over two disks.</source>
        <translation>Der Plan sieht RAID 1 über zwei Platten vor.</translation>
    </message>
    <message>
        <source>the spare area is nearly used up</source>
        <translation>die Reserve ist fast verbraucht</translation>
    </message>
    <message>
        <source>the temperature is out of range</source>
        <translation>die Temperatur ist außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the disk has become unreliable</source>
        <translation>die Platte ist unzuverlässig geworden</translation>
    </message>
    <message>
        <source>the disk accepts no more writes</source>
        <translation>die Platte nimmt keine Schreibzugriffe mehr an</translation>
    </message>
    <message>
        <source>the protection against power loss has failed</source>
        <translation>der Schutz gegen Stromausfall hat versagt</translation>
    </message>
    <message>
        <source>an unknown warning</source>
        <translation>eine unbekannte Warnung</translation>
    </message>
    <message>
        <source>Its own warning: %1.</source>
        <translation>Ihre eigene Warnung: %1.</translation>
    </message>
    <message>
        <source>It expects to fail soon (SMART).</source>
        <translation>Sie erwartet ihren baldigen Ausfall (SMART).</translation>
    </message>
    <message>
        <source>Its spare area is used up (%1 % left).</source>
        <translation>Ihre Reserve ist verbraucht (noch %1 %).</translation>
    </message>
    <message>
        <source>It has had read errors that could not be corrected.</source>
        <translation>Sie hatte Lesefehler, die nicht zu beheben waren.</translation>
    </message>
    <message>
        <source>It is worn to %1 % of its rated life.</source>
        <translation>Sie ist zu %1 % ihrer Nennlebensdauer abgenutzt.</translation>
    </message>
    <message>
        <source>It does not report its health.</source>
        <translation>Sie meldet ihren Zustand nicht.</translation>
    </message>
    <message>
        <source>%1 (serial number %2)</source>
        <translation>%1 (Seriennummer %2)</translation>
    </message>
    <message>
        <source>The health of disk %1 is not known.</source>
        <translation>Der Zustand der Platte %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Disk %1 reports trouble.</source>
        <translation>Platte %1 meldet ein Problem.</translation>
    </message>
    <message>
        <source>Have it replaced while the other disk is still good.</source>
        <translation>Lassen Sie sie tauschen, solange die andere Platte gut ist.</translation>
    </message>
    <message>
        <source>Watch it on the storage page.</source>
        <translation>Beobachten Sie sie auf der Seite Speicher.</translation>
    </message>
    <message>
        <source>%1: this account may not read it.</source>
        <translation>%1: Dieses Konto darf das nicht lesen.</translation>
    </message>
    <message>
        <source>Whether all is well there is not known.</source>
        <translation>Ob dort alles in Ordnung ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Log in as observer or operator, or have the command leitstand-read allowed for this account.</source>
        <translation>Melden Sie sich als Beobachter oder Bediener an, oder lassen Sie den Befehl leitstand-read für dieses Konto erlauben.</translation>
    </message>
    <message>
        <source>%1: not found on this server.</source>
        <translation>%1: auf diesem Server nicht gefunden.</translation>
    </message>
    <message>
        <source>The plan asks for it; nothing can be said about it.</source>
        <translation>Der Plan sieht es vor; dazu lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Check that this is the right server and that the stack is installed.</source>
        <translation>Prüfen Sie, ob es der richtige Server ist und der Stack installiert ist.</translation>
    </message>
    <message>
        <source>%1: the server does not answer the question any more.</source>
        <translation>%1: Der Server beantwortet die Frage nicht mehr.</translation>
    </message>
    <message>
        <source>A disk, a mount or the Docker engine probably hangs. The last values shown are old.</source>
        <translation>Wahrscheinlich hängt eine Platte, ein Dateisystem oder Docker. Die gezeigten Werte sind alt.</translation>
    </message>
    <message>
        <source>Look at the disks and at the Docker engine before restarting anything.</source>
        <translation>Sehen Sie nach den Platten und nach Docker, bevor Sie etwas neu starten.</translation>
    </message>
    <message>
        <source>%1: reading failed.</source>
        <translation>%1: Lesen gescheitert.</translation>
    </message>
    <message>
        <source>The cause is not known.</source>
        <translation>Die Ursache ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The original text is under “Details”.</source>
        <translation>Der Originaltext steht unter „Details“.</translation>
    </message>
    <message>
        <source>The list of RAID arrays could not be read in full.</source>
        <translation>Die Liste der RAID-Verbünde war nicht vollständig lesbar.</translation>
    </message>
    <message>
        <source>It ends early; there may be more arrays than are shown.</source>
        <translation>Sie endet zu früh; es kann mehr Verbünde geben als gezeigt.</translation>
    </message>
    <message>
        <source>The Docker engine is not running.</source>
        <translation>Die Docker-Engine läuft nicht.</translation>
    </message>
    <message>
        <source>No environment can be used, production included.</source>
        <translation>Keine Umgebung ist benutzbar, auch die Produktion nicht.</translation>
    </message>
    <message>
        <source>Start the service docker on the server. If it does not stay up, look at its log and at the free space first.</source>
        <translation>Den Dienst docker auf dem Server starten. Bleibt er nicht oben, zuerst sein Protokoll und den freien Platz ansehen.</translation>
    </message>
    <message>
        <source>It lies on another machine (%1): check the line to it and whether it answers.</source>
        <translation>Es liegt auf einem anderen Rechner (%1): Prüfen Sie die Leitung dorthin und ob er antwortet.</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 lässt sich nur noch lesen.</translation>
    </message>
    <message>
        <source>Nothing can be saved there. The kernel closes a file system for writing when it finds errors in it.</source>
        <translation>Dort kann nichts gespeichert werden. Der Kernel sperrt ein Dateisystem für das Schreiben, wenn er Fehler darin findet.</translation>
    </message>
    <message>
        <source>Look into the kernel&apos;s log and at the disks before mounting it again; do not restart the containers.</source>
        <translation>Sehen Sie ins Protokoll des Kernels und nach den Platten, bevor es wieder eingehängt wird; starten Sie die Container nicht neu.</translation>
    </message>
</context>
<context>
    <name>wireguardconf</name>
    <message>
        <source>A line of the tunnel&apos;s file is neither a section nor “key = value”.</source>
        <translation>Eine Zeile der Tunneldatei ist weder ein Abschnitt noch „Schlüssel = Wert“.</translation>
    </message>
    <message>
        <source>A line of the tunnel&apos;s file has no value.</source>
        <translation>Eine Zeile der Tunneldatei hat keinen Wert.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file does not begin with a section such as [Interface].</source>
        <translation>Die Tunneldatei beginnt nicht mit einem Abschnitt wie [Interface].</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file has a section that WireGuard does not know.</source>
        <translation>Die Tunneldatei hat einen Abschnitt, den WireGuard nicht kennt.</translation>
    </message>
    <message>
        <source>A [Peer] of the tunnel&apos;s file has no PublicKey.</source>
        <translation>Ein [Peer] der Tunneldatei hat keinen PublicKey.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file has too many peers.</source>
        <translation>Die Tunneldatei hat zu viele Gegenstellen.</translation>
    </message>
    <message>
        <source>A private key does not belong into this file.</source>
        <translation>Ein privater Schlüssel gehört nicht in diese Datei.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file has a line that WireGuard does not know.</source>
        <translation>Die Tunneldatei hat eine Zeile, die WireGuard nicht kennt.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s Endpoint is no “name:port”.</source>
        <translation>Der Endpoint des Tunnels ist kein „Name:Port“.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s DNS is neither an address nor a domain.</source>
        <translation>DNS des Tunnels ist weder eine Adresse noch eine Domain.</translation>
    </message>
    <message>
        <source>A list in the tunnel&apos;s file is too long.</source>
        <translation>Eine Liste in der Tunneldatei ist zu lang.</translation>
    </message>
    <message>
        <source>A network address in the tunnel&apos;s file cannot be read.</source>
        <translation>Eine Netzadresse in der Tunneldatei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A key in the tunnel&apos;s file is not 32 bytes in base64.</source>
        <translation>Ein Schlüssel in der Tunneldatei besteht nicht aus 32 Byte in Base64.</translation>
    </message>
    <message>
        <source>A number in the tunnel&apos;s file is not between %1 and %2.</source>
        <translation>Eine Zahl in der Tunneldatei liegt nicht zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s Table is not off, auto, main or a number.</source>
        <translation>Table des Tunnels ist weder off, auto, main noch eine Zahl.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file is empty.</source>
        <translation>Die Tunneldatei ist leer.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s file has no PrivateKey.</source>
        <translation>Die Tunneldatei hat keinen PrivateKey.</translation>
    </message>
    <message>
        <source>This file is no WireGuard configuration.</source>
        <translation>Diese Datei ist keine WireGuard-Konfiguration.</translation>
    </message>
</context>
</TS>
