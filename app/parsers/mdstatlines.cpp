// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mdstatlines.h"

#include "core/plaintext.h"
#include "parsers/parsertext.h"

#include <array>
#include <limits>

namespace leitstand::mdstat {

using namespace parsing;

namespace {

constexpr int maxDisks = 4096; ///< the kernel's own bound is below 2000

QString text(QByteArrayView raw, qsizetype maxLength = 64)
{
    return plainText(raw.toByteArray(), maxLength);
}

QString flagName(char letter)
{
    switch (letter) {
    case 'F':
        return QStringLiteral("faulty");
    case 'S':
        return QStringLiteral("spare");
    case 'J':
        return QStringLiteral("journal");
    case 'W':
        return QStringLiteral("write-mostly");
    case 'R':
        return QStringLiteral("replacement");
    default:
        return {};
    }
}

/// "sda2[0](W)(F)"
std::optional<RaidMember> readMember(QByteArrayView word)
{
    const qsizetype open = word.lastIndexOf('['); // a hostile name may hold one too
    const qsizetype close = word.indexOf(']', qMax<qsizetype>(open, 0));
    if (open <= 0 || close < open)
        return std::nullopt;
    const auto role = toSigned(word.sliced(open + 1, close - open - 1));
    if (!role || *role < -1 || *role > maxDisks * 16)
        return std::nullopt;
    RaidMember member;
    member.device = text(word.first(open));
    member.role = int(*role);
    QByteArrayView rest = word.sliced(close + 1);
    while (!rest.isEmpty()) {
        const QString flag =
            rest.size() >= 3 && rest[0] == '(' && rest[2] == ')' ? flagName(rest[1]) : QString();
        if (flag.isEmpty())
            return std::nullopt;
        if (!member.flags.contains(flag))
            member.flags.append(flag);
        rest = rest.sliced(3);
    }
    return member;
}

bool isLevel(QByteArrayView word)
{
    static constexpr std::array levels{"raid0",  "raid1",  "raid4",     "raid5",  "raid6",
                                       "raid10", "linear", "multipath", "faulty", "container"};
    for (const char *level : levels) {
        if (word == level)
            return true;
    }
    return false;
}

/// "[2/1]" → wanted 2, active 1
bool readCounts(QByteArrayView word, int &wanted, int &active)
{
    const qsizetype slash = word.indexOf('/');
    if (!word.startsWith('[') || !word.endsWith(']') || slash < 2)
        return false;
    const auto first = toSmall(word.sliced(1, slash - 1), maxDisks);
    const auto second = toSmall(word.sliced(slash + 1, word.size() - slash - 2), maxDisks);
    if (!first || !second || *second > *first)
        return false;
    wanted = *first;
    active = *second;
    return true;
}

/// "[UU_]": one letter a place; false when there are others.
bool readLetters(QByteArrayView word, int &places, int &missing)
{
    if (word.size() < 3 || !word.startsWith('[') || !word.endsWith(']'))
        return false;
    places = 0;
    missing = 0;
    for (const char c : word.sliced(1, word.size() - 2)) {
        if (c != 'U' && c != '_')
            return false;
        ++places;
        if (c == '_')
            ++missing;
    }
    return true;
}

QString actionName(QByteArrayView word)
{
    if (word == "recovery" || word == "recover")
        return QStringLiteral("recovery");
    for (const char *known : {"resync", "reshape", "check", "repair"}) {
        if (word == known)
            return QLatin1String(known);
    }
    return {};
}

std::optional<double> between(QByteArrayView word, QByteArrayView before, QByteArrayView after)
{
    if (!word.startsWith(before) || !word.endsWith(after)
        || word.size() <= before.size() + after.size()) {
        return std::nullopt;
    }
    return toDecimal(word.sliced(before.size(), word.size() - before.size() - after.size()));
}

/// The words behind "recovery = 12.6%".
bool readProgress(const QList<QByteArrayView> &words, RaidSync &sync)
{
    for (const QByteArrayView word : words) {
        const auto finish = between(word, "finish=", "min");
        const auto speed = between(word, "speed=", "K/sec");
        if (finish && *finish >= 0)
            sync.finishMinutes = *finish;
        else if (speed && *speed >= 0 && *speed < 1e15)
            sync.speedKiBs = qint64(*speed);
        else if (!(word.startsWith('(') && word.endsWith(')') && word.contains('/')))
            return false;
    }
    return true;
}

/// Only external formats matter: they tell a container of arrays from an array.
void readFormat(QByteArrayView word, RaidArray &array)
{
    if (word.startsWith("external:"))
        array.metadata = text(word, 64);
}

} // namespace

bool readHeader(QByteArrayView line, RaidArray &array)
{
    // Only an array's own line begins in the first column.
    if (line.isEmpty() || line[0] == ' ' || line[0] == '\t')
        return false;
    const QList<QByteArrayView> words = fieldsOf(line);
    if (words.size() < 3 || words.at(1) != ":")
        return false;
    const QByteArrayView state = words.at(2);
    if (state != "active" && state != "inactive")
        return false;
    array.name = text(words.at(0));
    array.state = text(state);
    QStringList unknown;
    for (qsizetype i = 3; i < words.size(); ++i) {
        const QByteArrayView word = words.at(i);
        if (word == "(read-only)" || word == "(auto-read-only)") {
            array.state += u' ' + text(word);
        } else if (word == "super") {
            ++i; // an array without any disk has its format on this line
            if (i < words.size())
                readFormat(words.at(i), array);
        } else if (auto member = readMember(word)) {
            array.members.append(*member);
        } else if (array.level.isEmpty() && array.members.isEmpty() && state == "active") {
            array.level = text(word, 32);
            if (!isLevel(word))
                unknown.append(array.level);
        } else {
            unknown.append(text(word, 128));
        }
    }
    if (!unknown.isEmpty())
        array.unknownLines.append(text(line, 256));
    return true;
}

bool readBlocks(QByteArrayView line, RaidArray &array)
{
    const QList<QByteArrayView> words = fieldsOf(line);
    if (words.size() < 2 || words.at(1) != "blocks")
        return false;
    const auto blocks = toCount(words.at(0));
    if (!blocks || *blocks > std::numeric_limits<qint64>::max() / 1024)
        return false;
    int wanted = -1, active = -1, places = -1, missing = -1;
    bool odd = false;
    for (qsizetype i = 2; i < words.size(); ++i) {
        const QByteArrayView word = words.at(i);
        if (words.at(i - 1) == "super")
            readFormat(word, array);
        if (!word.startsWith('['))
            continue; // chunk size, layout: in the words of each level
        const bool known = word.contains('/') ? readCounts(word, wanted, active)
                                              : readLetters(word, places, missing);
        odd = odd || !known;
    }
    if (places >= 0)
        odd = odd || wanted < 0 || places != wanted || missing != wanted - active;
    array.sizeBytes = *blocks * 1024;
    if (odd) {
        // Contradictory or unknown: only a sign of a missing disk is believed.
        array.unknownLines.append(text(line, 256));
        if (missing > 0 || (wanted >= 0 && active < wanted))
            array.degraded = true;
    } else if (wanted >= 0) {
        array.wantedMembers = wanted;
        array.activeMembers = active;
        array.degraded = active < wanted;
    }
    return true;
}

bool readSync(QByteArrayView line, RaidArray &array)
{
    const qsizetype equals = line.indexOf('=', line.contains(']') ? line.indexOf(']') : 0);
    if (equals < 0)
        return false;
    const QList<QByteArrayView> before = fieldsOf(line.first(equals));
    QList<QByteArrayView> behind = fieldsOf(line.sliced(equals + 1));
    const bool hasBar = before.size() == 2 && before.at(0).startsWith('[');
    if (behind.isEmpty() || (before.size() != 1 && !hasBar))
        return false;
    RaidSync sync;
    sync.action = actionName(before.constLast());
    if (sync.action.isEmpty())
        return false;
    const QByteArrayView value = behind.takeFirst();
    if (!hasBar && behind.isEmpty()
        && (value == "DELAYED" || value == "PENDING" || value == "REMOTE")) {
        sync.state = text(value).toLower();
    } else {
        const auto percent = between(value, "", "%");
        if (!percent || *percent < 0 || *percent > 100 || !readProgress(behind, sync))
            return false;
        sync.percent = percent;
        sync.state = QStringLiteral("running");
    }
    array.sync = sync;
    return true;
}

bool isBitmap(QByteArrayView line)
{
    return trimmed(line).startsWith("bitmap:");
}

} // namespace leitstand::mdstat
