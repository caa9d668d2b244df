// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QWidget>

class QPushButton;

namespace leitstand {

class PlainLabel;

/// At the foot of every page: what runs on the server now, how far it is, when it ends. Hidden
/// while nothing runs. GUI thread.
class RunningStrip : public QWidget
{
    Q_OBJECT
public:
    explicit RunningStrip(QWidget *parent = nullptr);
    void present(const ViewState &state);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void showRequested(const QString &operation);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    PlainLabel *m_label;
    QPushButton *m_show;
    QString m_operation;
};

/// The sentence of the strip; empty when nothing runs.
[[nodiscard]] QString runningText(const ViewState &state);

} // namespace leitstand
