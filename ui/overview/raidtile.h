// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "ui/widgets/cardframe.h"

namespace leitstand {

class StateLabel;

/// RAID from three signals: members, disks' own health (SMART), sync action with mismatch count.
class RaidTile : public CardFrame
{
    Q_OBJECT
public:
    explicit RaidTile(QWidget *parent = nullptr);
    void present(const ViewState &state);
    void retranslate();

Q_SIGNALS:
    void detailsRequested();

private:
    void presentMembers(const ViewState &state);
    void presentDisks(const ViewState &state);
    void presentSync(const ViewState &state);
    StateLabel *m_members;
    StateLabel *m_disks;
    StateLabel *m_sync;
};

} // namespace leitstand
