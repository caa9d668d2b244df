// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

namespace leitstand {

/// `leitstand inspect mdstat FILE | smart FILE | backup DIR`: reads one local file or folder,
/// writes one JSON object to
/// @p out and sentences for people to @p err. Exit codes: 0 understood, 3 not that kind of file,
/// not readable, or cut short (for mdstat the part that was understood is printed all the same). @p
/// args without "inspect".
///
/// mdstat: {"arrays":[{"name","level","state":"active|inactive","degraded","active","wanted",
///   "members":[{"device","role","flags":["faulty|spare|journal|write-mostly|replacement"]}],
///   "sync":null|{"action","state":"running|delayed|pending|remote","percent","finishMinutes","speedKiBs"}}]};
///   null for what a line does not say. Only when there is something to say:
///   "readOnly":"read-only|auto-read-only" and "unknownLines":[…] of an array; "unknownLines":[…]
///   and "complete":false of the whole.
/// smart:
/// {"device","model","serial","firmware","exitStatus","exitBits":["disk-failing"…],"passed","temperatureCelsius",
///   "percentageUsed","availableSparePercent","spareThresholdPercent","criticalWarning","mediaErrors","unsafeShutdowns",
///   "bytesWritten","powerOnHours","reallocatedSectors","pendingSectors","capacityBytes","problem"};
///   null = not told.
/// backup: DIR is a folder of sets, one set, or a backup root with daily/ and state/.
///   {"sets":[{"name","form":"manifest|plan-folder","place":"local|offsite","at","complete","problems":[…],"bytes",
///   "fileCount","durationSeconds","host","stackVersion","postgresVersion","databases":[{"environment","database","file",
///   "bytes","databaseBytes","odooVersion","newestWrite","rowCounts":{…}}],"filestores":[{"environment","file","bytes",
///   "sourceBytes","fileCount"}],"plans":{"form","reason","bytes","fileCount"},
///   "proofs":{"stored":{"state":"never|passed|failed","at","detail"},"readable","restored"},
///   "pin":null|{"note","by","at"}}],
///   "latest","unfinished":[…],"unknownEntries":[…],"problems":[…],
///   "lastRun":null|{"started","finished","exitCode","set","message"}}; times are UTC, ISO 8601.
[[nodiscard]] int runInspect(const QStringList &args, QTextStream &out, QTextStream &err);

} // namespace leitstand
