// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deploywhatpage.h"

#include "operations/deploywords.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace leitstand {

namespace {

constexpr int indent = 24; ///< below the text of a radio button
constexpr int maxConfigurationBytes = 32768;
constexpr int maxModules = 2000;

QComboBox *editableChoice(const char *name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QLatin1String(name));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // completing while typing would turn "odoo:17.1" into "odoo:17.10"
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return combo;
}

void fill(QComboBox *combo, const QStringList &names, const QStringList &toolTips)
{
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->addItem(QString());
    combo->addItems(names);
    for (qsizetype i = 0; i < toolTips.size(); ++i)
        combo->setItemData(int(i) + 1, toolTips.at(i).toHtmlEscaped(), Qt::ToolTipRole);
    combo->setCurrentIndex(0);
}

} // namespace

DeployWhatPage::DeployWhatPage(DeployDraft *draft)
    : m_draft(draft)
    , m_promote(new QRadioButton)
    , m_offers(new QComboBox)
    , m_own(new QRadioButton)
    , m_imageLabel(new PlainLabel)
    , m_image(editableChoice("deployImage"))
    , m_addonsLabel(new PlainLabel)
    , m_addons(editableChoice("deployAddons"))
    , m_modulesLabel(new PlainLabel)
    , m_modules(new QLineEdit)
    , m_changes(new QCheckBox)
    , m_load(new QPushButton)
    , m_configuration(new CodeView)
    , m_hint(new PlainLabel(nullptr, true))
    , m_failure(new FailureBox)
{
    setObjectName(QStringLiteral("deployWhatPage"));
    build();
    wire();
    retranslate();
    presentFacts();
}

void DeployWhatPage::build()
{
    m_promote->setObjectName(QStringLiteral("deployPromote"));
    m_offers->setObjectName(QStringLiteral("deployOffers"));
    m_offers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_own->setObjectName(QStringLiteral("deployOwn"));
    m_modules->setObjectName(QStringLiteral("deployModules"));
    m_modules->setMaxLength(maxModules);
    m_changes->setObjectName(QStringLiteral("deployChangesConfiguration"));
    m_load->setObjectName(QStringLiteral("deployLoadConfiguration"));
    m_configuration->setObjectName(QStringLiteral("deployConfiguration"));
    m_configuration->setEditable(true);
    m_hint->setObjectName(QStringLiteral("deployHint"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_promote);
    group->addButton(m_own);
    m_imageLabel->setBuddy(m_image);
    m_addonsLabel->setBuddy(m_addons);
    m_modulesLabel->setBuddy(m_modules);
    auto *offers = new QHBoxLayout;
    offers->setContentsMargins(indent, 0, 0, 0);
    offers->addWidget(m_offers);
    auto *fields = new QGridLayout;
    fields->setContentsMargins(indent, 0, 0, 0);
    fields->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[label, field] :
         {std::pair<QWidget *, QWidget *>(m_imageLabel, m_image),
          std::pair<QWidget *, QWidget *>(m_addonsLabel, m_addons),
          std::pair<QWidget *, QWidget *>(m_modulesLabel, m_modules)}) {
        fields->addWidget(label, row, 0);
        fields->addWidget(field, row++, 1);
    }
    auto *configuration = new QHBoxLayout;
    configuration->addWidget(m_changes, 1);
    configuration->addWidget(m_load);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_promote);
    layout->addLayout(offers);
    layout->addWidget(m_own);
    layout->addLayout(fields);
    layout->addLayout(configuration);
    layout->addWidget(m_configuration, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_failure);
    layout->addStretch(0);
}

void DeployWhatPage::wire()
{
    connect(m_promote, &QRadioButton::toggled, this, &DeployWhatPage::chooseOffer);
    connect(m_offers, &QComboBox::currentIndexChanged, this, &DeployWhatPage::chooseOffer);
    connect(m_image, &QComboBox::currentTextChanged, m_draft, &DeployDraft::setImage);
    connect(m_addons, &QComboBox::currentTextChanged, m_draft, &DeployDraft::setAddons);
    connect(m_modules, &QLineEdit::textChanged, m_draft, &DeployDraft::setModules);
    connect(m_changes, &QCheckBox::toggled, m_draft, &DeployDraft::setChangesConfiguration);
    connect(m_configuration, &QPlainTextEdit::textChanged, this, [this] {
        // colouring is told as a change, too
        if (m_configuration->toPlainText() != m_draft->configuration())
            m_draft->setConfiguration(m_configuration->toPlainText());
    });
    connect(m_load, &QPushButton::clicked, this, &DeployWhatPage::loadFile);
    connect(m_draft, &DeployDraft::factsChanged, this, &DeployWhatPage::presentFacts);
    connect(m_draft, &DeployDraft::changed, this, &DeployWhatPage::presentDraft);
}

/// Another environment: everything that belongs to the one before goes.
void DeployWhatPage::presentFacts()
{
    const DeployFacts &facts = m_draft->facts();
    QStringList names, subjects;
    for (const AddonsRef &ref : facts.refs) {
        names.append(ref.name);
        subjects.append(QStringLiteral("%1 – %2").arg(shortHash(ref.commit), ref.subject));
    }
    fill(m_image, facts.images, {});
    fill(m_addons, names, subjects);
    m_image->lineEdit()->setPlaceholderText(
        tr("stays %1").arg(words::imageName(facts.running.code.image)));
    m_addons->lineEdit()->setPlaceholderText(
        tr("stay: %1").arg(words::addonsName(facts.running.code)));
    m_modules->clear();
    m_configuration->setCode(facts.configuration.toUtf8(), CodeView::Language::Ini);
    presentOffers();
    presentDraft();
}

void DeployWhatPage::presentOffers()
{
    const std::optional<PromotionOffer> &promotion = m_draft->facts().promotion;
    const bool any = promotion && !promotion->releases.isEmpty();
    {
        const QSignalBlocker quiet(m_offers);
        m_offers->clear();
        if (any) {
            for (const DeployedRelease &release : promotion->releases)
                m_offers->addItem(words::deployedRelease(release), release.operation);
        }
    }
    m_promote->setEnabled(any);
    m_promote->setVisible(promotion.has_value());
    m_offers->setVisible(any);
    nameOffers();
    // what was proven comes first; where there is nothing, the person chooses
    (any ? m_promote : m_own)->setChecked(true);
    chooseOffer();
}

void DeployWhatPage::nameOffers()
{
    const std::optional<PromotionOffer> &promotion = m_draft->facts().promotion;
    if (!promotion)
        return;
    const QString from = environmentTitle(promotion->from);
    m_promote->setText(promotion->releases.isEmpty()
                           ? tr("%1 has run nothing that is not here already").arg(from)
                           : tr("Take over what has run on %1 and passed its gate").arg(from));
    for (int i = 0; i < m_offers->count(); ++i)
        m_offers->setItemText(i, words::deployedRelease(promotion->releases.at(i)));
}

void DeployWhatPage::chooseOffer()
{
    const bool promote = m_promote->isChecked() && m_promote->isEnabled();
    m_draft->setPromoted(promote ? m_offers->currentData().toString() : QString());
    if (promote)
        return;
    m_draft->setImage(m_image->currentText());
    m_draft->setAddons(m_addons->currentText());
    m_draft->setModules(m_modules->text());
}

void DeployWhatPage::presentDraft()
{
    const bool promote = !m_draft->promoted().isEmpty();
    m_offers->setEnabled(promote);
    for (QWidget *field : {static_cast<QWidget *>(m_image), static_cast<QWidget *>(m_addons),
                           static_cast<QWidget *>(m_modules)})
        field->setEnabled(!promote);
    m_changes->setChecked(m_draft->changesConfiguration());
    m_load->setVisible(m_draft->changesConfiguration());
    m_configuration->setVisible(m_draft->changesConfiguration());
    m_hint->display(m_draft->changesConfiguration()
                        ? tr("What may be secret is shown as *** and stays what it is on the "
                             "server.")
                    : m_draft->hasChange() ? QString()
                                           : tr("Nothing is chosen yet."));
    Q_EMIT completeChanged();
}

void DeployWhatPage::loadFile()
{
    auto *dialog = new QFileDialog(this, tr("Configuration of Odoo"), QString(),
                                   tr("Configuration (*.conf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_failure->tell({ErrorKind::LocalIo, tr("The file could not be read."),
                             path + QStringLiteral(": ") + file.errorString()});
            return;
        }
        const QByteArray bytes = file.read(maxConfigurationBytes + 1);
        if (bytes.size() > maxConfigurationBytes) {
            m_failure->tell(
                {ErrorKind::TooBig, tr("A configuration has at most 32,768 bytes."), path});
            return;
        }
        m_failure->clear();
        m_configuration->setPlainText(QString::fromUtf8(bytes).remove(QLatin1Char('\r')));
    });
    dialog->open();
}

bool DeployWhatPage::isComplete() const
{
    return m_draft->hasChange();
}

void DeployWhatPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void DeployWhatPage::retranslate()
{
    setTitle(tr("What?"));
    nameOffers();
    m_own->setText(tr("Choose it myself"));
    m_imageLabel->display(tr("Image (tag or digest):"));
    m_addonsLabel->display(tr("Addons (branch, tag or commit):"));
    m_modulesLabel->display(tr("Modules to update:"));
    m_modules->setPlaceholderText(tr("none; names with commas between, or all"));
    m_changes->setText(tr("Change the configuration"));
    m_load->setText(tr("Load a file …"));
    m_image->setAccessibleName(m_imageLabel->text());
    m_addons->setAccessibleName(m_addonsLabel->text());
    m_modules->setAccessibleName(m_modulesLabel->text());
    m_offers->setAccessibleName(tr("What has been proven"));
    m_configuration->setAccessibleName(tr("Configuration of Odoo"));
}

} // namespace leitstand
