// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plaintext.h"

namespace leitstand {

namespace {

constexpr char16_t ellipsis = u'\u2026';
constexpr char16_t replacement = u'\uFFFD';
constexpr char16_t substituteSymbol = u'\u2426';

/// Characters that change how their neighbours are shown, or that cannot be seen at all.
bool isInvisible(char16_t c)
{
    return (c >= 0x80 && c <= 0x9F) || c == 0xAD || c == 0x061C || c == 0x180E
           || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

char16_t shown(char16_t c)
{
    if (c == u'\n' || c == u'\t' || c == 0x2028 || c == 0x2029 || c == 0x85)
        return u' ';
    if (c < 0x20)
        return char16_t(0x2400 + c);
    if (c == 0x7F)
        return u'\u2421';
    return isInvisible(c) ? substituteSymbol : c;
}

} // namespace

QString plainText(const QByteArray &raw, qsizetype maxLength)
{
    // Four bytes hold one character at most; what lies behind the cap need not be decoded.
    const qsizetype enough = 4 * (qMax<qsizetype>(maxLength, 0) + 1);
    return plainText(QString::fromUtf8(raw.constData(), qMin(raw.size(), enough)), maxLength);
}

QString plainText(const QString &raw, qsizetype maxLength)
{
    if (maxLength <= 0)
        return {};
    QString text;
    text.reserve(qMin(raw.size(), maxLength + 1));
    for (qsizetype i = 0; i < raw.size() && text.size() <= maxLength; ++i) {
        const QChar c = raw.at(i);
        if (c.isHighSurrogate() && i + 1 < raw.size() && raw.at(i + 1).isLowSurrogate()) {
            const char32_t full = QChar::surrogateToUcs4(c, raw.at(i + 1));
            ++i;
            if (full >= 0xE0000 && full <= 0xE0FFF) // tag characters: invisible
                text += QChar(substituteSymbol);
            else
                text += QStringView(raw).mid(i - 1, 2);
        } else if (c.isSurrogate()) {
            text += QChar(replacement);
        } else {
            text += QChar(shown(c.unicode()));
        }
    }
    if (text.size() <= maxLength)
        return text;
    text.truncate(maxLength - 1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text + QChar(ellipsis);
}

} // namespace leitstand
