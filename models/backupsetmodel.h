// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"
#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

/// A backup set, or a night that has none.
struct BackupRow {
    BackupSet set; ///< of a missed night only `at` and `name` are set
    bool missed = false;
    bool missedToday = false;
    std::chrono::milliseconds age{0};        ///< rounded
    std::optional<RetentionEntry> retention; ///< local sets only
    bool stale = false;
    bool operator==(const BackupRow &) const = default;
};

/// Backup sets of one place, newest first, with stored, readable and restored as three statements.
/// Nights without a local set are rows of their own (B5).
class BackupSetModel : public KeyedListModel<BackupRow>
{
    Q_OBJECT

public:
    enum Column {
        Night,
        Stored,
        Readable,
        Restored,
        Age,
        Size,
        Duration,
        Form,
        KeptUntil,
        Note,
        Name,
        ColumnCount
    };

    explicit BackupSetModel(BackupSet::Place place, QObject *parent = nullptr);
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const BackupRow &row) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString titleToolTip(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString copyText(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool isStale(int row, int column) const override;

private:
    [[nodiscard]] QString missedText(const BackupRow &row, int column) const;
    [[nodiscard]] static const BackupProof *proofOf(const BackupSet &set, int column);

    BackupSet::Place m_place;
};

/// Rows of one place. Pure.
[[nodiscard]] QList<BackupRow> backupRows(const ViewState &view, BackupSet::Place place);

} // namespace leitstand
