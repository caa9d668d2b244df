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
    for (const char *sentence : sentences) {
        const QRegularExpressionMatch match = patternOf(sentence).match(text);
        if (match.hasMatch())
            return filledIn(QCoreApplication::translate("serverwords", sentence),
                            match.capturedTexts().mid(1));
    }
    return text;
}

} // namespace leitstand::words
