// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mdstatparser.h"

#include "core/plaintext.h"
#include "parsers/mdstatlines.h"
#include "parsers/parsertext.h"

#include <QCoreApplication>

namespace leitstand {

using namespace parsing;

namespace {

/// "Personalities : [raid1] [linear]"; also the kernel's empty list.
bool readPersonalities(QByteArrayView line, QStringList &personalities)
{
    const QList<QByteArrayView> words = fieldsOf(line);
    if (words.isEmpty() || !words.constFirst().startsWith("Personalities"))
        return false;
    for (const QByteArrayView word : words) {
        if (word.startsWith('[') && word.endsWith(']') && word.size() > 2)
            personalities.append(plainText(word.sliced(1, word.size() - 2).toByteArray(), 32));
    }
    return true;
}

void readArrayLine(QByteArrayView line, RaidArray &array)
{
    if (mdstat::readBlocks(line, array) || mdstat::readSync(line, array) || mdstat::isBitmap(line))
        return;
    array.unknownLines.append(
        plainText(line.first(qMin<qsizetype>(line.size(), 1024)).toByteArray()));
    // The line may be a mangled count or recovery: what was a healthy array is not known to be one.
    if (!array.degraded.value_or(true))
        array.degraded.reset();
}

} // namespace

Result<RaidStatus> parseMdstat(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/mdstat");
    if (content.size() > maxMdstatBytes)
        return tooBig(source, content.size());
    QList<Line> lines = linesOf(content);
    RaidStatus status;
    if (lines.isEmpty() || !readPersonalities(lines.constFirst().text, status.personalities)) {
        return fail(ErrorKind::UnexpectedOutput,
                    QCoreApplication::translate("parsers",
                                                "This is not the content of /proc/mdstat: the "
                                                "first line does not name the personalities."),
                    lines.isEmpty() ? QStringLiteral("no line")
                                    : QStringLiteral("line %1: %2")
                                          .arg(lines.constFirst().number)
                                          .arg(plainText(content.left(600).trimmed(), 120)));
    }
    lines.removeFirst();
    const bool endsWithLine = content.endsWith('\n');
    status.complete = false;
    bool inArray = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayView line = lines.at(i).text;
        const bool isLast = i + 1 == lines.size();
        if (line.startsWith("unused devices:")) {
            status.complete = isLast;
            inArray = false;
            continue;
        }
        RaidArray array;
        if (isLast && !endsWithLine) {
            // Cut in the middle: half a line can look like a whole one ("[2/2" from "[2/2] [U_]").
            status.unknownLines.append(
                plainText(line.first(qMin<qsizetype>(line.size(), 1024)).toByteArray()));
            if (inArray && !status.arrays.constLast().degraded.value_or(true))
                status.arrays.last().degraded.reset();
        } else if (mdstat::readHeader(line, array)) {
            status.arrays.append(array);
            inArray = true;
        } else if (inArray && (line[0] == ' ' || line[0] == '\t')) {
            readArrayLine(line, status.arrays.last());
        } else {
            status.unknownLines.append(
                plainText(line.first(qMin<qsizetype>(line.size(), 1024)).toByteArray()));
            inArray = false;
        }
    }
    return status;
}

} // namespace leitstand
