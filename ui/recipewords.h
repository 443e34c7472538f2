// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/recipe.h"

namespace ui {

/// Why the recipe in \a path cannot be used: the file, what is wrong in it, and where.
QString recipeSentence(const QString &path, const links::RecipeProblem &problem);

} // namespace ui
