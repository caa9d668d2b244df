// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QString>

namespace leitstand {

/// How a reading is to be shown: as it is, greyed with its age, or by a word instead of a number.
/// Produced once per value and refresh; pure.
struct Freshness {
    ReadingState state = ReadingState::Pending;
    bool hasValue = false;
    bool stale =
        false; ///< has a value that is too old, or whose last read went wrong: grey, keep it
    bool simulated = false;
    std::chrono::milliseconds age{0}; ///< of the value; 0 when there is none
    QString word; ///< translated, never empty unless the value is fresh: "may not be read", "9 min
                  ///< old" …
    QString remedy;  ///< translated sentence: cause and what to do; may be empty
    QString ageText; ///< translated sentence for tool tips: "Read 2 s ago."

    /// True when the value may be judged as current.
    [[nodiscard]] bool isFresh() const { return state == ReadingState::Ok && hasValue && !stale; }
};

/// The untyped part of a reading; readingStatus() makes it.
struct ReadingStatus {
    bool hasValue = false;
    ReadingState state = ReadingState::Pending;
    Error error;
    std::chrono::milliseconds readAt{0};
    std::chrono::milliseconds hungSince{0};
    bool simulated = false;
};

template <typename T>
[[nodiscard]] ReadingStatus readingStatus(const Reading<T> &reading)
{
    return {reading.hasValue, reading.state,     reading.error,
            reading.readAt,   reading.hungSince, reading.simulated};
}

/// @p staleAfter is one of staleAfter::… (viewstate.h).
[[nodiscard]] Freshness freshness(const ReadingStatus &reading, const ViewState &state,
                                  std::chrono::milliseconds staleAfter);

template <typename T>
[[nodiscard]] Freshness freshness(const Reading<T> &reading, const ViewState &state,
                                  std::chrono::milliseconds staleAfter)
{
    return freshness(readingStatus(reading), state, staleAfter);
}

/// Name of what is shown: the profile's, or that it is a recording; empty when there is nothing.
[[nodiscard]] QString shownName(const ViewState &state);

/// Server text inside a tool tip: Qt would take "<b>" for HTML. Lines are kept.
[[nodiscard]] QString toolTipText(const QString &plain);

/// Why nothing can be started on the server now; empty when it can.
[[nodiscard]] QString whyNoOperation(const ViewState &state);

/// @p text with at most @p limit characters, "…" in the middle; for names of containers and files
/// in one line.
[[nodiscard]] QString shortened(const QString &text, qsizetype limit);

} // namespace leitstand
