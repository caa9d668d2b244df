// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeview.h"

#include "ui/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>

namespace leitstand {

namespace {

constexpr qsizetype maxShownBytes = 1 << 20;

/// Definitions are large: one repository for the whole program, made at the first use.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository made;
    return made;
}

QString definitionNameOf(CodeView::Language language)
{
    switch (language) {
    case CodeView::Language::Json:
        return QStringLiteral("JSON");
    case CodeView::Language::Ini:
        return QStringLiteral("INI Files");
    case CodeView::Language::Diff:
        return QStringLiteral("Diff");
    case CodeView::Language::Sql:
        return QStringLiteral("SQL (PostgreSQL)");
    case CodeView::Language::Plain:
        break;
    }
    return QStringLiteral("None");
}

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
}

CodeView::~CodeView() = default;

void CodeView::setCode(const QByteArray &text, Language language)
{
    const bool untouched = m_highlighter && (isReadOnly() || toPlainText().toUtf8() == text);
    if (text == m_text && language == m_language && untouched)
        return;
    m_text = text;
    m_language = language;
    if (!m_highlighter) {
        m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
        applyTheme();
    }
    m_highlighter->setDefinition(repository().definitionForName(definitionNameOf(language)));
    QString shown = QString::fromUtf8(text.left(maxShownBytes));
    if (text.size() > maxShownBytes)
        shown += QLatin1Char('\n') + tr("(Only the first MiB is shown.)");
    setPlainText(shown);
}

void CodeView::setEditable(bool editable)
{
    setReadOnly(!editable);
    setTextInteractionFlags(editable ? Qt::TextEditorInteraction
                                     : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(editable);
}

QString CodeView::definitionName() const
{
    return m_highlighter ? m_highlighter->definition().name() : QString();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        applyTheme();
        m_highlighter->rehighlight();
    }
}

void CodeView::applyTheme()
{
    using KSyntaxHighlighting::Repository;
    m_highlighter->setTheme(repository().defaultTheme(isDark(palette()) ? Repository::DarkTheme
                                                                        : Repository::LightTheme));
}

} // namespace leitstand
