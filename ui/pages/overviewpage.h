// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"
#include "ui/pages/page.h"

#include <array>

class QScrollArea;
class QVBoxLayout;

namespace leitstand {

class EnvironmentCard;
class RaidTile;
class RecoveryTile;
class ServerPanel;
class SlaTile;
class TodoPanel;

/// Everything at a glance, in order of importance: what is to do, environments, server,
/// RAID/RPO/SLA. When nothing is to do, its place is the last.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    /// "todo" scrolls to what is to do.
    void reveal(const QString &subject) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void placeTodo(bool first);
    void orderTabs();
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr;
    QList<QWidget *> m_tabOrder;
    std::array<EnvironmentCard *, allEnvironments.size()> m_cards{};
    ServerPanel *m_server;
    RaidTile *m_raid;
    RecoveryTile *m_recovery;
    SlaTile *m_sla;
    TodoPanel *m_todo;
};

} // namespace leitstand
