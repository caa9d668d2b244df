// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace leitstand {

class Page;

/// The pages that work now, in the order of the navigation. For MainWindow; the pages belong to @p
/// parent.
[[nodiscard]] QList<Page *> makePages(QWidget *parent);

} // namespace leitstand
