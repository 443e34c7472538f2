// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QStringList>

/// What the link grabber says of what it has found.
namespace ui {

class EmptyHint;
class GrabModel;

/// What was said last, the newest at the end, each once and \a most at most: one must not hide the
/// one before. An empty one ends what was said before it.
QStringList lastRemarks(const QStringList &remarks, qsizetype most);
/// What \a found of \a page lacks; empty where that is nothing.
QString foundRemark(const links::FoundLinks &found, const QUrl &page);
/// The same of what was pasted or dropped.
QString pasteRemark(const links::FoundLinks &found, bool isAnyLink);
/// How many links there are; empty while there are none.
QString countWords(const GrabModel &model);
/// In the place of the rows, while there are none: what to give the window, or why it shows none.
void sayWhyEmpty(EmptyHint &hint, const GrabModel &model, bool isRunning);

} // namespace ui
