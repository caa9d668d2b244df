// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"
#include "domain/severity.h"

#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace leitstand {

class PlainLabel;

/// A flat box with a hairline and a heading; with an environment, a band in its colour carries the
/// heading. Content goes into body().
class CardFrame : public QWidget
{
    Q_OBJECT
public:
    explicit CardFrame(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// The band: production filled and in capitals, the others tinted.
    void setEnvironment(Environment environment);
    /// Small words behind the title, for example "simulated".
    void setRemark(const QString &remark);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// A quiet button "Details" at the right end of the heading; made at the first call.
    QToolButton *addDetails(const QString &objectName);
    void setDetailsName(const QString &accessibleName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    std::optional<Environment> m_environment;
    QWidget *m_heading;
    PlainLabel *m_title;
    PlainLabel *m_remark;
    QToolButton *m_details = nullptr;
    QVBoxLayout *m_body;
};

} // namespace leitstand
