// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factlist.h"

#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int labelChars = 28; ///< the same in every list, so that lists below each other line up

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(2, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool sameIds = std::equal(facts.cbegin(), facts.cend(), m_facts.cbegin(), m_facts.cend(),
                                    [](const Fact &a, const Fact &b) { return a.id == b.id; });
    if (!sameIds)
        rebuild(facts);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (!sameIds || !(facts.at(i) == m_facts.at(i)))
            fill(m_lines.at(i), facts.at(i));
    }
    m_facts = facts;
}

QString FactList::asText() const
{
    QStringList lines;
    for (const Fact &fact : m_facts)
        lines.append(QStringLiteral("%1: %2").arg(fact.label, fact.value));
    return lines.join(QLatin1Char('\n'));
}

void FactList::rebuild(const QList<Fact> &facts)
{
    for (const Line &line : std::as_const(m_lines)) {
        for (QWidget *widget :
             {static_cast<QWidget *>(line.label), static_cast<QWidget *>(line.shape),
              static_cast<QWidget *>(line.value), static_cast<QWidget *>(line.explanation)})
            delete widget;
    }
    m_lines.clear();
    for (const Fact &fact : facts)
        m_lines.append(makeLine(fact));
}

FactList::Line FactList::makeLine(const Fact &fact)
{
    const Line line{new QLabel(this), new StateShape(this), new QLabel(this), new QLabel(this)};
    const int row = int(m_lines.size()) * 2;
    for (QLabel *label : {line.label, line.value, line.explanation})
        label->setTextFormat(Qt::PlainText);
    for (QLabel *label : {line.value, line.explanation}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::MinimumExpanding);
    }
    line.label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    line.label->setWordWrap(true);
    line.label->setFixedWidth(labelChars * fontMetrics().averageCharWidth());
    QSizePolicy keeping = line.shape->sizePolicy();
    keeping.setRetainSizeWhenHidden(true);
    line.shape->setSizePolicy(keeping);
    line.value->setObjectName(QStringLiteral("fact_") + fact.id);
    line.shape->setObjectName(QStringLiteral("shape_") + fact.id);
    m_grid->addWidget(line.label, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.shape, row, 1, Qt::AlignTop);
    m_grid->addWidget(line.value, row, 2, Qt::AlignTop);
    m_grid->addWidget(line.explanation, row + 1, 2, Qt::AlignTop);
    return line;
}

void FactList::fill(const Line &line, const Fact &fact)
{
    const ThemeColors &colors = themeColors(palette());
    line.label->setText(fact.label);
    line.value->setText(shortened(fact.value, 600));
    line.value->setToolTip(toolTipText(
        fact.toolTip.isEmpty() && fact.value.size() > 80 ? fact.value.left(4000) : fact.toolTip));
    line.value->setAccessibleName(
        fact.severity
            ? QStringLiteral("%1: %2, %3").arg(fact.label, severityWord(*fact.severity), fact.value)
            : QStringLiteral("%1: %2").arg(fact.label, fact.value));
    line.shape->setVisible(fact.severity.has_value());
    line.shape->setSeverity(fact.stale ? Severity::Unknown : fact.severity.value_or(Severity::Ok));
    line.explanation->setText(fact.explanation);
    line.explanation->setVisible(!fact.explanation.isEmpty());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colors.stale);
    line.label->setPalette(quiet);
    line.explanation->setPalette(quiet);
    QPalette loud = palette();
    if (fact.stale)
        loud = quiet;
    else if (fact.severity && *fact.severity != Severity::Ok)
        loud.setColor(QPalette::WindowText, colors.severity(*fact.severity));
    line.value->setPalette(loud);
}

void FactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (qsizetype i = 0; i < m_facts.size(); ++i)
        fill(m_lines.at(i), m_facts.at(i));
}

} // namespace leitstand
