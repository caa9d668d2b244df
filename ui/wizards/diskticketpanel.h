// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diskswap.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace leitstand {

class PlainLabel;

/// The text for the data centre, German or English whatever the window speaks, to be copied. GUI
/// thread.
class DiskTicketPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DiskTicketPanel(QWidget *parent = nullptr);
    void present(const DiskFacts &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showText();

    DiskFacts m_facts;
    PlainLabel *m_title;
    QRadioButton *m_german;
    QRadioButton *m_english;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace leitstand
