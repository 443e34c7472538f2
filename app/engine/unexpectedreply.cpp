// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/unexpectedreply.h"

#include "app/engine/linkexpiry.h"

#include <QSet>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

/// Names that no web page has. What programs make pages of (php, cgi, aspx) is not among them.
const QSet<QString> &fileExtensions()
{
    static const QSet<QString> kExtensions { u"7z"_s, u"aac"_s, u"apk"_s, u"appimage"_s, u"avi"_s,
        u"bin"_s, u"bmp"_s, u"bz2"_s, u"cab"_s, u"deb"_s, u"djvu"_s, u"dmg"_s, u"doc"_s, u"docx"_s,
        u"epub"_s, u"exe"_s, u"flac"_s, u"flatpak"_s, u"gif"_s, u"gz"_s, u"img"_s, u"iso"_s,
        u"jar"_s, u"jpeg"_s, u"jpg"_s, u"lz"_s, u"lzma"_s, u"m4a"_s, u"m4v"_s, u"mkv"_s, u"mobi"_s,
        u"mov"_s, u"mp3"_s, u"mp4"_s, u"mpeg"_s, u"mpg"_s, u"msi"_s, u"odp"_s, u"ods"_s, u"odt"_s,
        u"ogg"_s, u"ogv"_s, u"opus"_s, u"pdf"_s, u"pkg"_s, u"png"_s, u"ppt"_s, u"pptx"_s,
        u"qcow2"_s, u"rar"_s, u"rpm"_s, u"snap"_s, u"tar"_s, u"tbz2"_s, u"tgz"_s, u"tif"_s,
        u"tiff"_s, u"ttf"_s, u"txz"_s, u"vhd"_s, u"vmdk"_s, u"wav"_s, u"webm"_s, u"webp"_s,
        u"whl"_s, u"wim"_s, u"wmv"_s, u"woff2"_s, u"xls"_s, u"xlsx"_s, u"xz"_s, u"z"_s, u"zip"_s,
        u"zst"_s };
    return kExtensions;
}

constexpr std::array kSignatureNames { "signature"_L1, "sig"_L1, "x-amz-signature"_L1,
    "x-goog-signature"_L1, "token"_L1, "hmac"_L1, "hdnts"_L1, "hdnea"_L1, "sign"_L1, "hash"_L1 };

bool isPage(const QString &mimeType)
{
    return mimeType == "text/html"_L1 || mimeType == "application/xhtml+xml"_L1;
}

bool isFileName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && fileExtensions().contains(name.sliced(dot + 1).toLower());
}

bool isSigned(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems();
    return linkExpiry(url) || std::any_of(items.begin(), items.end(), [](const auto &item) {
        const QString name = item.first.toLower();
        return std::find(kSignatureNames.begin(), kSignatureNames.end(), name)
            != kSignatureNames.end();
    });
}

bool isSaidToBeOver(const QUrl &url, const QDateTime &now)
{
    const auto expiry = linkExpiry(url);
    return expiry && *expiry <= now;
}

} // namespace

DownloadError unexpectedPage(const Download &known, const QUrl &from, const ResponseInfo &info)
{
    const bool isGood = info.status == 200 || info.status == 203 || info.status == 206;
    if (!isGood || !isPage(info.mimeType)
        || compareValidators(known.validators, info.validators) == SameFile::Yes) {
        return {};
    }
    const DownloadError page { ErrorKind::WebPage, info.status, from.host() };
    if (!known.mimeType.isEmpty()) {
        return isPage(known.mimeType) ? DownloadError {} : page;
    }
    const bool hasMoved = !known.segments.isEmpty() && !known.finalUrl.isEmpty()
        && known.finalUrl.host() != from.host();
    const bool isNamedAsFile = isFileName(known.request.url.fileName(QUrl::FullyDecoded))
        || isFileName(known.request.fileName) || isFileName(from.fileName(QUrl::FullyDecoded));
    // A server that offers it by a name means it as a file, whatever it thinks of its type.
    return hasMoved || (isNamedAsFile && info.dispositionName.isEmpty()) ? page : DownloadError {};
}

DownloadError asExpired(
    const DownloadError &error, const Download &known, bool hasBytes, const QDateTime &now)
{
    const QUrl &link = known.request.url;
    const bool isRefusal = error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Gone
        || (error.kind == ErrorKind::Credentials && (isSigned(link) || isSigned(known.finalUrl)));
    const bool hasDelivered = hasBytes || !known.finalUrl.isEmpty();
    const bool isOver = isSaidToBeOver(link, now) && (isRefusal || error.status == 400);
    return (isRefusal && hasDelivered) || isOver
        ? DownloadError { ErrorKind::LinkExpired, error.status, error.detail }
        : error;
}

bool isLinkNew(const Download &download)
{
    return download.finalUrl.isEmpty() && !download.segments.isEmpty();
}

void forgetLink(Download &download)
{
    download.finalUrl.clear();
    if (download.segments.isEmpty()) {
        download.validators = {};
        download.foundChecksum = {};
        download.mimeType.clear();
        download.total = -1;
    } else {
        // Another server tags and dates the same bytes differently; their number it has to name.
        download.validators = { {}, {}, {}, download.total };
    }
}

} // namespace engine
