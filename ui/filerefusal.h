// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QStringList>

namespace ui {

/// Why a finished file was not renamed, moved or checked, and what to do; plain text.
QString fileRefusalSentence(const QString &name, const engine::DownloadError &error);

/// Which files the trash has no more, after a removal was undone; plain text.
QString untrashFailedSentence(const QStringList &files);
/// Why \a count downloads stay removed, and what to do.
QString unremoveRefusedSentence(int count, const engine::DownloadError &error);

} // namespace ui
