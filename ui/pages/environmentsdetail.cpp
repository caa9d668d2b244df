// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/environmentsdetail.h"

#include "domain/environment.h"
#include "ui/pages/environmentsfacts.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Uptime seconds to wall clock, by whole seconds so that a line that did not change is not drawn
/// again.
QList<QPointF> onWallClock(QList<QPointF> samples, const ViewState &view, double scale)
{
    const qint64 booted =
        view.snapshot.serverTime.toMSecsSinceEpoch() - view.snapshot.uptime.count();
    const double offset = double((booted + 500) / 1000 * 1000);
    for (QPointF &sample : samples)
        sample = QPointF(offset + sample.x() * 1000.0, sample.y() * scale);
    return samples;
}

} // namespace

EnvironmentsDetail::EnvironmentsDetail(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_band(new QWidget(m_content))
    , m_title(plainLabel(m_band))
    , m_subtitle(plainLabel(m_band))
{
    setObjectName(QStringLiteral("environmentDetail"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(400); // the list beside it gives way first
    setWidget(m_content);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(6);

    m_band->setObjectName(QStringLiteral("environmentBand"));
    m_band->setAutoFillBackground(true);
    m_title->setObjectName(QStringLiteral("environmentTitle"));
    m_title->setFont(scaledFont(*m_title, 1.3, true));
    auto *bandLayout = new QHBoxLayout(m_band);
    bandLayout->setContentsMargins(12, 7, 12, 7);
    bandLayout->addWidget(m_title);
    bandLayout->addStretch(1);
    bandLayout->addWidget(m_subtitle);
    layout->addWidget(m_band);
    m_actions = new QWidget(m_content);
    auto *actionLayout = new QHBoxLayout(m_actions);
    actionLayout->setContentsMargins(0, 0, 0, 0);
    m_start = addAction("environmentStart", ContainerAction::Start);
    m_restart = addAction("environmentRestart", ContainerAction::Restart);
    m_stop = addAction("environmentStop", ContainerAction::Stop);
    m_deploy = new QPushButton(m_actions);
    m_deploy->setObjectName(QStringLiteral("environmentDeploy"));
    actionLayout->addWidget(m_deploy);
    connect(m_deploy, &QPushButton::clicked, this, [this] {
        if (const auto environment = environmentOfContainer(m_containerName))
            Q_EMIT deployRequested(*environment);
    });
    m_copy = new QPushButton(m_actions);
    m_copy->setObjectName(QStringLiteral("environmentCopy"));
    actionLayout->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto environment = environmentOfContainer(m_containerName))
            Q_EMIT questionAsked(questionForCopy(*environment));
    });
    actionLayout->addStretch(1);
    layout->addWidget(m_actions);

    m_state = addGroup("environmentState");
    m_resources = addGroup("environmentResources");
    m_historyHeading = plainLabel(m_content);
    m_historyHeading->setFont(scaledFont(*m_historyHeading, 1.05, true));
    layout->addWidget(m_historyHeading);
    m_charts = new QWidget(m_content);
    m_cpuChart = new ChartPanel(m_charts);
    m_cpuChart->setObjectName(QStringLiteral("cpuChart"));
    m_cpuChart->setDecimals(2);
    m_memoryChart = new ChartPanel(m_charts);
    m_memoryChart->setObjectName(QStringLiteral("memoryChart"));
    auto *chartLayout = new QHBoxLayout(m_charts);
    chartLayout->setContentsMargins(0, 0, 0, 0);
    chartLayout->addWidget(m_cpuChart, 1);
    chartLayout->addWidget(m_memoryChart, 1);
    layout->addWidget(m_charts);
    m_odoo = addGroup("environmentOdoo");
    m_data = addGroup("environmentData");
    layout->addStretch(1);
    retranslate();
    applyColors();
}

EnvironmentsDetail::Group EnvironmentsDetail::addGroup(const char *objectName)
{
    const Group group{plainLabel(m_content), new FactList(m_content)};
    group.heading->setFont(scaledFont(*group.heading, 1.05, true));
    group.facts->setObjectName(QLatin1String(objectName));
    m_content->layout()->addWidget(group.heading);
    m_content->layout()->addWidget(group.facts);
    return group;
}

QPushButton *EnvironmentsDetail::addAction(const char *objectName, ContainerAction action)
{
    auto *button = new QPushButton(m_actions);
    button->setObjectName(QLatin1String(objectName));
    m_actions->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (const auto environment = environmentOfContainer(m_containerName))
            Q_EMIT questionAsked(questionForContainer(*environment, action));
    });
    return button;
}

void EnvironmentsDetail::showGroup(const Group &group, const QList<Fact> &facts)
{
    group.heading->setVisible(!facts.isEmpty());
    group.facts->setVisible(!facts.isEmpty());
    group.facts->setFacts(facts);
}

void EnvironmentsDetail::present(const std::optional<ContainerRow> &row, const ViewState &view)
{
    const QString name = row ? row->container.name : QString();
    const bool other = name != m_containerName;
    m_containerName = name;
    presentHeading(row);
    presentActions(row, view);
    showGroup(m_state, row ? stateFacts(*row, view) : QList<Fact>());
    showGroup(m_resources, row ? resourceFacts(*row, view) : QList<Fact>());
    showGroup(m_odoo, row ? odooFacts(*row, view) : QList<Fact>());
    showGroup(m_data, row ? dataFacts(*row, view) : QList<Fact>());
    presentCharts(row, view);
    if (other)
        ensureVisible(0, 0);
}

void EnvironmentsDetail::presentHeading(const std::optional<ContainerRow> &row)
{
    if (!row) {
        m_title->setText(tr("No container is chosen."));
        m_subtitle->clear();
        applyColors();
        return;
    }
    const QString &name = row->container.name;
    const bool production = environmentOfContainer(name) == Environment::Production;
    const QString title = containerTitle(name);
    m_title->setText(shortened(production ? title.toUpper() : title, 60));
    m_subtitle->setText(title == name ? QString() : shortened(name, 40));
    applyColors();
}

void EnvironmentsDetail::presentActions(const std::optional<ContainerRow> &row,
                                        const ViewState &view)
{
    const auto environment =
        row ? environmentOfContainer(row->container.name) : std::optional<Environment>();
    m_actions->setVisible(environment.has_value());
    if (!environment)
        return;
    const QString why = row->missing ? tr("There is no container to start. Set up the stack first.")
                                     : whyNoOperation(view);
    const bool running = row->container.isRunning();
    m_start->setVisible(!running);
    m_restart->setVisible(running);
    m_stop->setVisible(running);
    m_deploy->setEnabled(why.isEmpty());
    m_deploy->setAccessibleName(tr("Deploy on %1").arg(environmentTitle(*environment)));
    setPlainToolTip(*m_deploy, why);
    // production is copied, never copied over
    m_copy->setVisible(*environment != Environment::Production);
    m_copy->setEnabled(why.isEmpty());
    m_copy->setAccessibleName(questionForCopy(*environment).title);
    setPlainToolTip(*m_copy, why);
    for (const auto &[button, action] : {std::pair(m_start, ContainerAction::Start),
                                         std::pair(m_restart, ContainerAction::Restart),
                                         std::pair(m_stop, ContainerAction::Stop)}) {
        button->setEnabled(why.isEmpty());
        button->setAccessibleName(questionForContainer(*environment, action).title);
        setPlainToolTip(*button, why);
    }
}

void EnvironmentsDetail::presentCharts(const std::optional<ContainerRow> &row,
                                       const ViewState &view)
{
    const bool any = row && !row->missing;
    m_historyHeading->setVisible(any);
    m_charts->setVisible(any);
    if (!any)
        return;
    const QString key = QStringLiteral("container.%1.").arg(row->container.name);
    const double cpuLimit = row->container.cpuLimit;
    m_cpuChart->replace(onWallClock(view.history.samples(key + QLatin1String("cpu")), view, 1.0),
                        cpuLimit > 0 ? std::optional(cpuLimit) : std::nullopt);
    m_memoryChart->replace(
        onWallClock(view.history.samples(key + QLatin1String("memory")), view, 1e-9),
        row->memoryLimitBytes > 0 ? std::optional(double(row->memoryLimitBytes) * 1e-9)
                                  : std::nullopt);
}

void EnvironmentsDetail::retranslate()
{
    setAccessibleName(tr("Details of the chosen container"));
    m_start->setText(tr("Start …"));
    m_restart->setText(tr("Restart …"));
    m_stop->setText(tr("Stop …"));
    m_deploy->setText(tr("Deploy …"));
    m_copy->setText(tr("Copy production …"));
    m_state.heading->setText(tr("State"));
    m_resources.heading->setText(tr("Use and limits"));
    m_odoo.heading->setText(tr("Configuration of Odoo"));
    m_data.heading->setText(tr("Data"));
    m_historyHeading->setText(tr("Last hour (local time of this computer)"));
    m_cpuChart->setTitle(tr("CPU in cores, limit dashed"));
    m_memoryChart->setTitle(tr("Memory in GB, limit dashed"));
    const QString empty = tr("The history begins with the connection. Two readings make a line.");
    m_cpuChart->setEmptyText(empty);
    m_memoryChart->setEmptyText(empty);
}

void EnvironmentsDetail::applyColors()
{
    const ThemeColors &colors = themeColors(QScrollArea::palette());
    const std::optional<Environment> environment = environmentOfContainer(m_containerName);
    QPalette band = QScrollArea::palette();
    band.setColor(QPalette::Window, environment ? colors.band(*environment) : colors.unknownTint);
    if (environment)
        band.setColor(QPalette::WindowText, colors.bandText(*environment));
    if (m_band->palette() != band)
        m_band->setPalette(band);
}

void EnvironmentsDetail::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        applyColors();
}

} // namespace leitstand
