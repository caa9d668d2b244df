// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace leitstand {

/// Text with syntax colours (JSON, ini, diff), read-only unless told otherwise, that follow the
/// light or dark window. Loads the definitions when the first text comes, not at start. GUI thread.
/// Not for logs: those need a view without a document.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Language { Plain, Json, Ini, Diff, Sql };

    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;

    /// Longer texts are shown up to the first MiB, with a line that says so. The same text again
    /// changes nothing.
    void setCode(const QByteArray &text, Language language);
    /// The text may be changed by the person; setCode() replaces what was written.
    void setEditable(bool editable);
    [[nodiscard]] QString definitionName() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    QByteArray m_text;
    Language m_language = Language::Plain;
};

} // namespace leitstand
