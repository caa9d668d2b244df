// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rungrow.h"

#include "core/format.h"
#include "ui/connectionwords.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QGridLayout>

namespace leitstand {

RungRow::RungRow(Rung rung, QWidget *parent)
    : QWidget(parent)
    , m_rung(rung)
    , m_shape(new StateShape(this))
    , m_title(new PlainLabel(this))
    , m_word(new PlainLabel(this))
    , m_since(new PlainLabel(this))
    , m_text(new PlainLabel(this, true))
    , m_remedy(new PlainLabel(this, true))
{
    const QString name = rungName(rung);
    setObjectName(QStringLiteral("rung_%1").arg(name));
    m_text->setObjectName(QStringLiteral("rungText_%1").arg(name));
    m_remedy->setObjectName(QStringLiteral("rungRemedy_%1").arg(name));
    m_title->setFont(scaledFont(*this, 1.0, true));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_shape, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_word, 0, 2);
    grid->addWidget(m_since, 0, 4);
    grid->addWidget(m_text, 1, 1, 1, 4);
    grid->addWidget(m_remedy, 2, 1, 1, 4);
    grid->setColumnStretch(3, 1);
}

void RungRow::present(const RungStatus &status, const QDateTime &now, bool recorded)
{
    const Severity severity = rungSeverity(status.state);
    const ThemeColors &colors = themeColors(palette());
    const bool quiet =
        status.state == RungState::NotReached || status.state == RungState::NotNeeded;
    m_shape->setSeverity(severity);
    m_title->display(rungTitle(m_rung));
    m_title->setInk(quiet ? colors.stale : QColor());
    m_word->display(recorded && status.state == RungState::NotReached
                        ? tr("not part of the recording")
                        : rungStateWord(status.state));
    m_word->setInk(colors.severity(severity));
    const QString since =
        status.since.isValid() && !quiet && !recorded ? tr("for %1").arg(
            format::duration(std::chrono::milliseconds(status.since.msecsTo(now))))
                                                      : QString();
    m_since->display(since);
    m_since->setInk(colors.stale);
    setPlainToolTip(*m_since, format::dateTimeWithZone(status.since));
    QStringList lines;
    if (!status.error.message.isEmpty())
        lines.append(status.error.message);
    else if (!status.summary.isEmpty())
        lines.append(status.summary);
    m_text->display(lines.join(QLatin1Char('\n')));
    m_text->setVisible(!lines.isEmpty());
    const bool wrong = status.state == RungState::Failed || status.state == RungState::Warning;
    m_remedy->display(wrong && !status.remedy.isEmpty() ? QStringLiteral("→ %1").arg(status.remedy)
                                                        : QString());
    m_remedy->setVisible(!m_remedy->text().isEmpty());
    setAccessibleName(QStringLiteral("%1: %2. %3 %4")
                          .arg(m_title->text(), m_word->text(), m_text->text(), m_remedy->text())
                          .trimmed());
}

} // namespace leitstand
