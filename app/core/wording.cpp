// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording.h"

#include <QCoreApplication>

namespace leitstand {

QString Wording::text() const
{
    if (source.isEmpty())
        return {};
    const QString sentence = QCoreApplication::translate("parsers", source.constData());
    // all at once: an argument that holds "%2" itself must stay as it is
    switch (arguments.size()) {
    case 0:
        return sentence;
    case 1:
        return sentence.arg(arguments.at(0));
    case 2:
        return sentence.arg(arguments.at(0), arguments.at(1));
    default:
        return sentence.arg(arguments.at(0), arguments.at(1), arguments.at(2));
    }
}

Wording Wording::verbatim(const QString &text)
{
    return text.isEmpty() ? Wording() : Wording{"%1", {text}};
}

QStringList worded(const QList<Wording> &wordings)
{
    QStringList texts;
    texts.reserve(wordings.size());
    for (const Wording &wording : wordings)
        texts.append(wording.text());
    return texts;
}

} // namespace leitstand
