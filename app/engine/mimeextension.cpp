// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mimeextension.h"

#include <QMimeDatabase>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

/// A type and its extensions, the usual one first.
struct Row {
    QLatin1StringView type;
    QLatin1StringView extensions; ///< separated by spaces; none: the type says nothing
};

// clang-format off
constexpr Row kRows[] {
    { "application/octet-stream"_L1, ""_L1 },
    { "binary/octet-stream"_L1,      ""_L1 },
    { "application/x-download"_L1,   ""_L1 },
    { "application/force-download"_L1, ""_L1 },
    { "application/epub+zip"_L1,     "epub"_L1 },
    { "application/gzip"_L1,         "gz tgz"_L1 },
    { "application/x-gzip"_L1,       "gz tgz"_L1 },
    { "application/java-archive"_L1, "jar"_L1 },
    { "application/json"_L1,         "json map"_L1 },
    { "application/msword"_L1,       "doc dot"_L1 },
    { "application/pdf"_L1,          "pdf"_L1 },
    { "application/pgp-signature"_L1, "sig asc pgp"_L1 },
    { "application/rtf"_L1,          "rtf"_L1 },
    { "application/vnd.android.package-archive"_L1, "apk"_L1 },
    { "application/vnd.debian.binary-package"_L1, "deb"_L1 },
    { "application/vnd.ms-excel"_L1, "xls xlt"_L1 },
    { "application/vnd.ms-powerpoint"_L1, "ppt pps"_L1 },
    { "application/vnd.oasis.opendocument.presentation"_L1, "odp"_L1 },
    { "application/vnd.oasis.opendocument.spreadsheet"_L1, "ods"_L1 },
    { "application/vnd.oasis.opendocument.text"_L1, "odt"_L1 },
    { "application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1, "pptx"_L1 },
    { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1, "xlsx"_L1 },
    { "application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1, "docx"_L1 },
    { "application/vnd.rar"_L1,      "rar"_L1 },
    { "application/wasm"_L1,         "wasm"_L1 },
    { "application/x-7z-compressed"_L1, "7z"_L1 },
    { "application/x-bittorrent"_L1, "torrent"_L1 },
    { "application/x-bzip2"_L1,      "bz2 tbz2"_L1 },
    { "application/x-chrome-extension"_L1, "crx"_L1 },
    { "application/x-debian-package"_L1, "deb"_L1 },
    { "application/x-iso9660-image"_L1, "iso"_L1 },
    { "application/x-msdownload"_L1, "exe dll"_L1 },
    { "application/x-rar-compressed"_L1, "rar"_L1 },
    { "application/x-rpm"_L1,        "rpm"_L1 },
    { "application/x-sh"_L1,         "sh"_L1 },
    { "application/x-tar"_L1,        "tar"_L1 },
    { "application/x-xpinstall"_L1,  "xpi"_L1 },
    { "application/x-xz"_L1,         "xz txz"_L1 },
    { "application/xhtml+xml"_L1,    "xhtml xht html"_L1 },
    { "application/xml"_L1,          "xml xsl"_L1 },
    { "application/zip"_L1,          "zip"_L1 },
    { "application/zstd"_L1,         "zst"_L1 },
    { "audio/aac"_L1,                "aac"_L1 },
    { "audio/flac"_L1,               "flac"_L1 },
    { "audio/mp4"_L1,                "m4a mp4"_L1 },
    { "audio/mpeg"_L1,               "mp3 mpga"_L1 },
    { "audio/ogg"_L1,                "ogg oga opus"_L1 },
    { "audio/wav"_L1,                "wav"_L1 },
    { "audio/webm"_L1,               "weba webm"_L1 },
    { "audio/x-wav"_L1,              "wav"_L1 },
    { "image/avif"_L1,               "avif"_L1 },
    { "image/bmp"_L1,                "bmp"_L1 },
    { "image/gif"_L1,                "gif"_L1 },
    { "image/jpeg"_L1,               "jpg jpeg jpe jfif"_L1 },
    { "image/png"_L1,                "png"_L1 },
    { "image/svg+xml"_L1,            "svg svgz"_L1 },
    { "image/tiff"_L1,               "tif tiff"_L1 },
    { "image/webp"_L1,               "webp"_L1 },
    { "image/x-icon"_L1,             "ico"_L1 },
    { "text/calendar"_L1,            "ics"_L1 },
    { "text/css"_L1,                 "css"_L1 },
    { "text/csv"_L1,                 "csv"_L1 },
    { "text/html"_L1,                "html htm"_L1 },
    { "text/javascript"_L1,          "js mjs"_L1 },
    { "text/markdown"_L1,            "md"_L1 },
    { "text/plain"_L1,               "txt text log"_L1 },
    { "text/xml"_L1,                 "xml xsl"_L1 },
    { "video/mp4"_L1,                "mp4 m4v"_L1 },
    { "video/mpeg"_L1,               "mpg mpeg"_L1 },
    { "video/ogg"_L1,                "ogv ogg"_L1 },
    { "video/quicktime"_L1,          "mov qt"_L1 },
    { "video/webm"_L1,               "webm"_L1 },
    { "video/x-matroska"_L1,         "mkv"_L1 },
    { "video/x-msvideo"_L1,          "avi"_L1 },
};
// clang-format on

} // namespace

QStringList extensionsForMimeType(const QString &mimeType)
{
    const QString type = mimeType.trimmed().toLower();
    for (const Row &row : kRows) {
        if (row.type == type) {
            return QString(row.extensions).split(u' ', Qt::SkipEmptyParts);
        }
    }
    const QMimeType known = QMimeDatabase().mimeTypeForName(type);
    QStringList extensions = known.suffixes();
    if (!known.preferredSuffix().isEmpty()) {
        extensions.removeAll(known.preferredSuffix());
        extensions.prepend(known.preferredSuffix());
    }
    return extensions;
}

} // namespace engine
