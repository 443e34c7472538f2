// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/content.h"

#include "app/links/curlcommand.h"
#include "app/links/feedlinks.h"
#include "app/links/jsonlinks.h"
#include "app/links/linessofar.h"
#include "app/links/linkauthor.h"
#include "app/links/linkcollector.h"
#include "app/links/linklists.h"
#include "app/links/metalink.h"
#include "app/links/pageencoding.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// Enough to tell a page, a text and a binary file apart.
constexpr qsizetype kProbe = 4096;

struct Named {
    QLatin1StringView name; ///< an ending or a type
    ContentKind kind;
};

constexpr std::array kNames {
    Named { "html"_L1, ContentKind::Html },
    Named { "htm"_L1, ContentKind::Html },
    Named { "xhtml"_L1, ContentKind::Html },
    Named { "json"_L1, ContentKind::Json },
    Named { "rss"_L1, ContentKind::Feed },
    Named { "atom"_L1, ContentKind::Feed },
    Named { "meta4"_L1, ContentKind::Metalink },
    Named { "metalink"_L1, ContentKind::Metalink },
    Named { "csv"_L1, ContentKind::Csv },
    Named { "m3u"_L1, ContentKind::M3u },
    Named { "m3u8"_L1, ContentKind::M3u },
    Named { "pls"_L1, ContentKind::Pls },
    Named { "text/html"_L1, ContentKind::Html },
    Named { "application/xhtml+xml"_L1, ContentKind::Html },
    Named { "application/json"_L1, ContentKind::Json },
    Named { "application/rss+xml"_L1, ContentKind::Feed },
    Named { "application/atom+xml"_L1, ContentKind::Feed },
    Named { "application/metalink4+xml"_L1, ContentKind::Metalink },
    Named { "application/metalink+xml"_L1, ContentKind::Metalink },
    Named { "text/csv"_L1, ContentKind::Csv },
    Named { "audio/x-mpegurl"_L1, ContentKind::M3u },
    Named { "audio/mpegurl"_L1, ContentKind::M3u },
    Named { "application/vnd.apple.mpegurl"_L1, ContentKind::M3u },
    Named { "audio/x-scpls"_L1, ContentKind::Pls },
};

ContentKind kindOf(const QString &name)
{
    const auto found = std::find_if(kNames.begin(), kNames.end(),
        [&name](const Named &one) { return name.compare(one.name, Qt::CaseInsensitive) == 0; });
    return found == kNames.end() ? ContentKind::None : found->kind;
}

/// By the first element or mark; None where nothing stands out.
ContentKind kindOfHead(const QByteArray &head)
{
    if (head.contains("<!doctype netscape-bookmark-file")) {
        return ContentKind::Bookmarks;
    }
    if (head.contains("<metalink")) {
        return ContentKind::Metalink;
    }
    if (head.contains("<rss") || head.contains("<feed") || head.contains("<urlset")
        || head.contains("<sitemapindex") || head.contains("<rdf:rdf")) {
        return ContentKind::Feed;
    }
    if (head.contains("<!doctype html") || head.contains("<html")
        || (head.startsWith('<') && head.contains("<a "))) {
        return ContentKind::Html;
    }
    if (head.startsWith("#extm3u")) {
        return ContentKind::M3u;
    }
    if (head.startsWith("[playlist]")) {
        return ContentKind::Pls;
    }
    const bool isObject = head.startsWith('{') && head.mid(1).trimmed().startsWith('"');
    const QByteArray inside = head.mid(1).trimmed();
    const bool isArray = head.startsWith('[')
        && (inside.startsWith('"') || inside.startsWith('{') || inside.startsWith('['));
    return isObject || isArray ? ContentKind::Json : ContentKind::None;
}

FoundLinks fromPlain(const QString &text)
{
    if (isCurlCommand(text)) {
        return fromCurlCommand(text);
    }
    return isAria2List(text) ? fromAria2List(text) : fromText(text);
}

FoundLinks fromBookmarks(const QByteArray &html)
{
    FoundLinks found = fromHtml(html, QUrl());
    for (FoundLink &link : found.links) {
        link.place = LinkPlace::List;
    }
    return found;
}

} // namespace

ContentKind contentKind(QByteArrayView content, const QString &mimeType, const QString &fileName)
{
    const QByteArrayView probe = content.first(std::min(kProbe, content.size()));
    const auto encoding = QStringConverter::encodingForData(content);
    if (!encoding && probe.contains('\0')) {
        return ContentKind::None;
    }
    const QString text = decodedText(probe, mimeType).trimmed();
    const ContentKind seen = kindOfHead(
        (text.startsWith(QChar::ByteOrderMark) ? text.mid(1) : text).toLower().toUtf8());
    if (seen != ContentKind::None) {
        return seen;
    }
    const ContentKind said = kindOf(mimeType.section(u';', 0, 0).trimmed());
    const ContentKind named = kindOf(QFileInfo(fileName).suffix());
    return said != ContentKind::None ? said
        : named != ContentKind::None ? named
                                     : ContentKind::Text;
}

QString decodedText(QByteArrayView content, const QString &mimeType)
{
    if (const auto encoding = QStringConverter::encodingForData(content)) {
        QStringDecoder decoder(*encoding);
        return decoder(content);
    }
    QStringDecoder named(charsetOf(mimeType).toLatin1().constData());
    if (named.isValid()) {
        return named(content);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(content);
    return utf8.hasError() ? QString::fromLatin1(content) : text;
}

QByteArray asUtf8(const QByteArray &json)
{
    const auto encoding = QStringConverter::encodingForData(json);
    return encoding && *encoding != QStringConverter::Utf8 ? decodedText(json).toUtf8() : json;
}

FoundLinks fromContent(
    const QByteArray &content, const QString &mimeType, const QString &fileName, const QUrl &base)
{
    switch (contentKind(content, mimeType, fileName)) {
    case ContentKind::None:
        return {};
    case ContentKind::Html:
        return fromHtml(pageAsUtf8(content, mimeType), base);
    case ContentKind::Bookmarks:
        return fromBookmarks(pageAsUtf8(content, mimeType));
    case ContentKind::Json:
        return fromJson(asUtf8(content));
    case ContentKind::Feed:
        return fromFeed(content, base, mimeType);
    case ContentKind::Metalink:
        return fromMetalink(content, mimeType);
    case ContentKind::Csv:
        return fromCsv(decodedText(content, mimeType), base);
    case ContentKind::M3u:
        return fromM3u(decodedText(content, mimeType), base);
    case ContentKind::Pls:
        return fromPls(decodedText(content, mimeType), base);
    case ContentKind::Text:
        return fromPlain(decodedText(content, mimeType));
    }
    return {};
}

FoundLinks fromContentSoFar(
    const QByteArray &content, const QString &mimeType, const QString &fileName, const QUrl &base)
{
    if (content.size() < kProbe) {
        return {}; // what follows may show that it is something else
    }
    switch (contentKind(content, mimeType, fileName)) {
    case ContentKind::Html:
        return fromHtmlSoFar(pageSoFarAsUtf8(content, mimeType), base);
    case ContentKind::Json:
        return fromJsonSoFar(asUtf8(content));
    case ContentKind::Feed:
        return fromFeedSoFar(content, base, mimeType);
    case ContentKind::M3u:
        return fromM3uSoFar(content, base);
    case ContentKind::Csv:
        return fromCsvSoFar(content, base);
    case ContentKind::Pls:
        return fromPlsSoFar(content, base);
    case ContentKind::Text:
        return fromTextSoFar(content);
    case ContentKind::None:
    case ContentKind::Bookmarks:
    case ContentKind::Metalink:
        break; // whose first links may turn out otherwise when the rest is known
    }
    return {};
}

FoundLinks fromPasted(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const bool isText = contentKind(bytes) == ContentKind::None; // what has a NUL in it
    // Whatever a page says of itself, it is decoded by now.
    return isText ? fromText(text) : fromContent(bytes, u"; charset=utf-8"_s, QString(), QUrl());
}

FoundLinks fromFile(const QString &path)
{
    const auto unread = [&path](const QString &why) {
        FoundLinks none;
        none.unread = { { path, why } };
        return none;
    };
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) { // a pipe or a device has no end
        return unread(qt_error_string(info.isDir() ? EISDIR : ENOTSUP));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unread(file.errorString());
    }
    const QByteArray content = file.read(kMaxBytes);
    if (file.error() != QFileDevice::NoError) {
        return unread(file.errorString());
    }
    FoundLinks found = fromContent(content, QString(), path, QUrl());
    found.isCut = found.isCut || !file.atEnd();
    markOfOthers(&found);
    return found;
}

} // namespace links
