// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace ui {

/// What is wrong with \a certificate in plain sentences, as far as it tells by itself. \a now is
/// UTC.
QStringList certificateProblems(const engine::ShownCertificate &certificate, const QDateTime &now);
/// 32 bytes as "AB:CD: ...", sixteen a line.
QString fingerprintText(const QByteArray &sha256);

} // namespace ui
