// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/serverwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace leitstand::words {

namespace {

// As the scripts below resources/stack/scripts print them; %1 … %3 is what they put in.
constexpr std::array sentences{
    QT_TRANSLATE_NOOP("serverwords", "the set has no database of %1"),
    QT_TRANSLATE_NOOP("serverwords", "the database %1 does not exist"),
    QT_TRANSLATE_NOOP("serverwords", "the restore needs about %1 on %2 and there is %3 free"),
    QT_TRANSLATE_NOOP("serverwords", "the dump cannot be read to its end: %1"),
    QT_TRANSLATE_NOOP("serverwords", "modules are in a pending state: %1"),
    QT_TRANSLATE_NOOP("serverwords", "the database is neutralised (a copy for test or development) "
                                     "and must not become production"),
    QT_TRANSLATE_NOOP("serverwords", "the filestore could not be unpacked: %1"),
    QT_TRANSLATE_NOOP("serverwords", "manifest.json is missing or cannot be understood"),
    QT_TRANSLATE_NOOP("serverwords", "%1 has %2 bytes, the manifest says %3"),
    QT_TRANSLATE_NOOP("serverwords", "%1 has changed (SHA-256)"),
    QT_TRANSLATE_NOOP("serverwords", "there is no filestore of %1"),
    QT_TRANSLATE_NOOP("serverwords", "the building plans or their index are missing"),
    QT_TRANSLATE_NOOP(
        "serverwords",
        "%1 attachments of the set are not in the filestore of %2; restore it along."),
    QT_TRANSLATE_NOOP("serverwords", "The set has no filestore of %1."),
    QT_TRANSLATE_NOOP("serverwords", "The filestore needs %1 and there is %2 free."),
    QT_TRANSLATE_NOOP("serverwords", "The set %1 has no building plans; they may be offsite."),
    QT_TRANSLATE_NOOP("serverwords",
                      "People have written since the restore (%1, restored %2); an undo puts that "
                      "aside."),
    QT_TRANSLATE_NOOP("serverwords", "The lock \"%1\" is held by %2 since %3"),
    QT_TRANSLATE_NOOP("serverwords", "An earlier restore was cut off and cannot be recovered now."),
    QT_TRANSLATE_NOOP("serverwords", "There is no such restore."),
    QT_TRANSLATE_NOOP("serverwords", "The copy of %1 is no longer kept."),
    QT_TRANSLATE_NOOP("serverwords",
                      "A scratch database was only looked into; it can be released."),
    QT_TRANSLATE_NOOP("serverwords", "There is no such backup set."),
    QT_TRANSLATE_NOOP("serverwords", "There is no latest set."),
    QT_TRANSLATE_NOOP("serverwords", "The set has no such folder or file."),
    QT_TRANSLATE_NOOP("serverwords", "The operation has ended."),
    QT_TRANSLATE_NOOP("serverwords",
                      "It is past the point of no return and is brought to its end or taken back "
                      "by itself."),
    QT_TRANSLATE_NOOP("serverwords", "There is no container %1."),
    QT_TRANSLATE_NOOP("serverwords", "Only restores of databases are drilled."),
    // disks.sh and disk-swap.sh
    QT_TRANSLATE_NOOP("serverwords", "the server no longer sees it"),
    QT_TRANSLATE_NOOP("serverwords", "SMART says that it is about to fail"),
    QT_TRANSLATE_NOOP("serverwords", "%1 has failed in %2"),
    QT_TRANSLATE_NOOP("serverwords", "md counted %1 errors of %2 in %3"),
    QT_TRANSLATE_NOOP("serverwords",
                      "%1 does not run: nothing is removed from an array that stands still."),
    QT_TRANSLATE_NOOP("serverwords", "%1 is the last disk of %2 that holds the data."),
    QT_TRANSLATE_NOOP("serverwords",
                      "%1 is being rebuilt: until that is done only failed disks are removed."),
    QT_TRANSLATE_NOOP(
        "serverwords",
        "%1 works in %2 and shows no fault: neither md nor SMART says that it is bad."),
    QT_TRANSLATE_NOOP("serverwords", "The disk is in no array: there is nothing to remove."),
    QT_TRANSLATE_NOOP("serverwords",
                      "%1, which would remain of %2, is about to fail itself (SMART). Take a "
                      "backup out of the house first and call C-led."),
    QT_TRANSLATE_NOOP(
        "serverwords",
        "%1 would remain of %2, and its health cannot be read (SMART, exit status %3)."),
    QT_TRANSLATE_NOOP("serverwords", "The server does not see this disk."),
    QT_TRANSLATE_NOOP(
        "serverwords",
        "This is the disk that was taken out (serial %1). The new one has another serial number."),
    QT_TRANSLATE_NOOP("serverwords", "The new disk is about to fail (SMART)."),
    QT_TRANSLATE_NOOP("serverwords", "%1 is being rebuilt already."),
    QT_TRANSLATE_NOOP("serverwords", "No array lacks a disk."),
    QT_TRANSLATE_NOOP("serverwords", "No disk is in sync in every array that lacks one: there is "
                                     "none whose partitions could be copied."),
    QT_TRANSLATE_NOOP("serverwords", "The new disk is smaller than %1: its partitions do not fit."),
    QT_TRANSLATE_NOOP("serverwords", "The new disk is not empty (%1): what is on it would be lost. "
                                     "If it is not needed: wipefs --all on it and its partitions."),
    QT_TRANSLATE_NOOP("serverwords", "There is no disk with the serial number %1."),
    QT_TRANSLATE_NOOP("serverwords", "The server does not see the disk %1."),
    QT_TRANSLATE_NOOP("serverwords", "This must be the serial number of the disk: %1"),
    QT_TRANSLATE_NOOP("serverwords",
                      "the copy of the database needs about %1 on %2 and there is %3 free"),
    QT_TRANSLATE_NOOP("serverwords",
                      "the newest proven backup of %1 is missing, allowed are %2; take one along"),
    QT_TRANSLATE_NOOP(
        "serverwords",
        "the newest proven backup of %1 is %2 hours old, allowed are %3; take one along"),
    QT_TRANSLATE_NOOP("serverwords", "the addons repository has no %1"),
    QT_TRANSLATE_NOOP("serverwords", "the module %1 is not installed"),
    QT_TRANSLATE_NOOP("serverwords", "the configuration cannot be read: %1"),
    QT_TRANSLATE_NOOP("serverwords", "the configuration has no section [options]"),
    QT_TRANSLATE_NOOP("serverwords",
                      "the configuration leaves out %1 (***), and the one of now does not have it "
                      "either"),
    QT_TRANSLATE_NOOP("serverwords", "db_name must be %1"),
    QT_TRANSLATE_NOOP("serverwords", "db_user must be %1"),
    QT_TRANSLATE_NOOP("serverwords", "list_db must be %1"),
    QT_TRANSLATE_NOOP("serverwords", "%1 is no whole number (a comment behind the value?)"),
    QT_TRANSLATE_NOOP("serverwords",
                      "%1 processes with a hard limit of %2 MB each may need more than the "
                      "container's %3 MB; the kernel would end them before Odoo does"),
    QT_TRANSLATE_NOOP("serverwords",
                      "test has not run this image with these addons; deploy it on test first"),
    QT_TRANSLATE_NOOP("serverwords", "Odoo %1 is not well now: %2"),
    QT_TRANSLATE_NOOP("serverwords",
                      "The memory limit of %1 could not be read; the memory rule is not checked."),
    QT_TRANSLATE_NOOP("serverwords",
                      "It is not the time of maintenance (Sunday 02:00-04:00 UTC, major upgrades "
                      "Saturday 22:00-02:00 UTC)."),
    QT_TRANSLATE_NOOP("serverwords",
                      "People have written since the deployment (%1 records, the last one %2, "
                      "deployed %3); a rollback puts that aside."),
    QT_TRANSLATE_NOOP("serverwords", "The release before %1 is no longer described (%2)"),
    QT_TRANSLATE_NOOP("serverwords", "The data of before, %1, is gone"),
    QT_TRANSLATE_NOOP("serverwords", "The image of before, %1, is no longer there"),
    QT_TRANSLATE_NOOP("serverwords", "The addons of before are no longer there"),
    QT_TRANSLATE_NOOP("serverwords", "The addons repository has no %1"),
    QT_TRANSLATE_NOOP("serverwords", "Nothing is named that is to be deployed."),
    QT_TRANSLATE_NOOP("serverwords", "Why production gets what test has not run has to be said."),
};

/// "… %1 …" as a pattern that catches what stands for %1.
QRegularExpression patternOf(const char *sentence)
{
    QString pattern = QRegularExpression::escape(QString::fromLatin1(sentence));
    for (const char *place : {"\\%1", "\\%2", "\\%3"})
        pattern.replace(QLatin1String(place), QLatin1String("(.+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

QString filledIn(QString sentence, const QStringList &parts)
{
    // one pass: what the server put in may itself contain "%2"
    static const QRegularExpression places(QStringLiteral("%([1-3])"));
    QString result;
    qsizetype from = 0;
    for (auto it = places.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += sentence.mid(from, match.capturedStart() - from)
                  + parts.value(match.captured(1).toInt() - 1);
        from = match.capturedEnd();
    }
    return result + sentence.mid(from);
}

} // namespace

QString serverSentence(const QString &text)
{
    // warnings of a pre-flight are faults that do not stop it, said as "Mind: fault."
    if (const QLatin1String mind("Mind: "); text.startsWith(mind)) {
        const QString fault = text.mid(mind.size());
        return serverSentence(fault.endsWith(QLatin1Char('.')) ? fault.chopped(1) : fault);
    }
    for (const char *sentence : sentences) {
        const QRegularExpressionMatch match = patternOf(sentence).match(text);
        if (match.hasMatch())
            return filledIn(QCoreApplication::translate("serverwords", sentence),
                            match.capturedTexts().mid(1));
    }
    return text;
}

} // namespace leitstand::words
