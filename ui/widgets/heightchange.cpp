// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heightchange.h"

#include <QWidget>

namespace leitstand {

void announceHeight(QWidget &widget)
{
    for (QWidget *level = &widget; level && !level->isWindow(); level = level->parentWidget())
        level->updateGeometry();
}

} // namespace leitstand
