// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/linkrows.h"

namespace ui {

/// The patterns of a text, and the text without their lines, which are left empty.
struct PatternLines {
    QString rest;
    QList<LinkRow> rows; ///< in order
};

/// Lines that are one link with a pattern in it, and nothing else. A single line may lack the
/// scheme, since somebody types it.
PatternLines takePatterns(const QString &text);
/// Adds \a row and its count to \a rows; refused where there would be too many links.
void addPattern(LinkRows *rows, LinkRow row);
/// "100 links: img001.jpg … img100.jpg"
QString patternPreview(const links::LinkPattern &pattern);
/// What keeps the pattern of \a row from being added; empty where nothing does.
QString patternSentence(const LinkRow &row);
/// \a link as one would type it: as it was typed where that is a pattern, else to the letter.
QString typedText(const links::FoundLink &link);

} // namespace ui
