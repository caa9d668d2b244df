// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation.h"

#include "core/format.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Presentation", text);
}

QString joined(const QString &cause, const QString &remedy)
{
    return cause.isEmpty() ? remedy : QStringLiteral("%1 %2").arg(cause, remedy);
}

void describe(Freshness &f, const ReadingStatus &reading, const ViewState &state)
{
    switch (reading.state) {
    case ReadingState::Pending:
        f.word = say(QT_TRANSLATE_NOOP("Presentation", "not read yet"));
        f.remedy = say(
            QT_TRANSLATE_NOOP("Presentation", "The value comes with one of the next readings."));
        break;
    case ReadingState::Denied:
        f.word = say(QT_TRANSLATE_NOOP("Presentation", "may not be read"));
        f.remedy = joined(
            readingCause(reading.error),
            say(QT_TRANSLATE_NOOP("Presentation",
                                  "Allow the account the command leitstand-read of the stack.")));
        break;
    case ReadingState::Absent:
        f.word = say(QT_TRANSLATE_NOOP("Presentation", "not present"));
        f.remedy = say(QT_TRANSLATE_NOOP(
            "Presentation", "The server does not have this part; check it if it should."));
        break;
    case ReadingState::Hung: {
        const auto since = state.now - reading.hungSince;
        f.word = say(QT_TRANSLATE_NOOP("Presentation", "does not answer for %1"))
                     .arg(format::duration(since));
        f.remedy = joined(
            readingCause(reading.error),
            say(QT_TRANSLATE_NOOP("Presentation",
                                  "The rest is read on. Check the disk or service behind it.")));
        break;
    }
    case ReadingState::Failed:
        f.word = say(QT_TRANSLATE_NOOP("Presentation", "could not be read"));
        f.remedy =
            joined(readingCause(reading.error),
                   say(QT_TRANSLATE_NOOP("Presentation", "The reading is tried again by itself.")));
        break;
    case ReadingState::Ok:
        if (f.stale)
            f.word = say(QT_TRANSLATE_NOOP("Presentation", "%1 old")).arg(format::duration(f.age));
        break;
    }
}

} // namespace

Freshness freshness(const ReadingStatus &reading, const ViewState &state,
                    std::chrono::milliseconds staleAfter)
{
    Freshness f;
    f.state = reading.state;
    f.hasValue = reading.hasValue;
    f.simulated = reading.simulated;
    if (reading.hasValue) {
        f.age = state.ageOf(reading.readAt);
        f.stale = reading.state != ReadingState::Ok || f.age >= staleAfter;
        f.ageText = say(QT_TRANSLATE_NOOP("Presentation", "Read %1.")).arg(format::age(f.age));
    }
    if (reading.state == ReadingState::Ok && !reading.hasValue)
        f.state = ReadingState::Pending;
    describe(f, reading, state);
    if (f.state == ReadingState::Pending && f.word.isEmpty())
        f.word = say(QT_TRANSLATE_NOOP("Presentation", "not read yet"));
    return f;
}

QString shownName(const ViewState &state)
{
    return state.connection.replay ? say(QT_TRANSLATE_NOOP("Presentation", "Recording"))
                                   : state.profile.name;
}

QString whyNoOperation(const ViewState &state)
{
    if (state.connection.replay)
        return say(QT_TRANSLATE_NOOP("Presentation",
                                     "This is a recording: there is no server to do it on."));
    if (state.connection.phase != ConnectionPhase::Online)
        return say(QT_TRANSLATE_NOOP("Presentation", "There is no connection to the server."));
    return state.operations.error ? state.operations.error->message : QString();
}

QString toolTipText(const QString &plain)
{
    if (plain.isEmpty())
        return QString();
    QString escaped = plain.toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    // <qt> makes it rich text for certain; escaped, so that nothing in it is markup.
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

QString shortened(const QString &text, qsizetype limit)
{
    if (text.size() <= limit || limit < 3)
        return text;
    const qsizetype head = (limit - 1) / 2;
    return text.left(head) + QStringLiteral("…") + text.right(limit - 1 - head);
}

} // namespace leitstand
