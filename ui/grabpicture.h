// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace ui {

/// The picture in \a content, made small enough for \a box; null where it is none, is of a format
/// that runs deep (SVG), or has more pixels than may be decoded for a thumbnail. For a pool.
QImage smallPicture(const QByteArray &content, QSize box);

/// Has no decoder of the program take more memory for one picture than thumbnails need. Once,
/// before smallPicture() is called.
void limitPictureMemory();

} // namespace ui
