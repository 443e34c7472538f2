// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabpicture.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kMostPixels = 24'000'000;
constexpr int kMostMegabytes = 128;
constexpr qsizetype kMostScans = 100; // a progressive JPEG has about ten
constexpr std::array kFormats { "jpeg"_L1, "png"_L1, "webp"_L1, "gif"_L1, "bmp"_L1 };

} // namespace

void limitPictureMemory()
{
    QImageReader::setAllocationLimit(kMostMegabytes);
}

QImage smallPicture(const QByteArray &content, QSize box)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (std::find(kFormats.begin(), kFormats.end(), QLatin1StringView(format)) == kFormats.end()) {
        return {};
    }
    // Each scan goes over the whole picture, and thousands fit into a small file. What follows 0xff
    // inside one is never 0xda.
    if (format == "jpeg" && content.count("\xff\xda") > kMostScans) {
        return {};
    }
    // The header says how large it is: what would burst is not decoded at all.
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels) {
        return {};
    }
    if (size.width() > box.width() || size.height() > box.height()) {
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    const QImage picture = reader.read();
    // One that stands upright by its EXIF data was turned after it was scaled.
    const bool isLarge = picture.width() > box.width() || picture.height() > box.height();
    return isLarge ? picture.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;
}

} // namespace ui
