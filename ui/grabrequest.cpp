// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabrequest.h"

#include "app/engine/filename.h"
#include "app/engine/secretheader.h"
#include "app/engine/secretkeeper.h"
#include "app/links/linkrequest.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Endings of what may be a program on the server; of programs alone from kFirstProgram on.
constexpr std::array kPageEndings { "html"_L1, "htm"_L1, "xhtml"_L1, "php"_L1, "asp"_L1, "aspx"_L1,
    "jsp"_L1, "cgi"_L1, "pl"_L1, "do"_L1, "action"_L1 };
constexpr qsizetype kFirstProgram = 3;

/// Whether nobody knows yet what \a url brings: the program says that makes it.
bool isMade(const QUrl &url)
{
    const QString ending = QFileInfo(url.fileName()).suffix().toLower();
    return url.hasQuery()
        && std::find(kPageEndings.begin() + kFirstProgram, kPageEndings.end(), ending)
        != kPageEndings.end();
}

/// What a server may know of where its link stood: it looks at that, and the query is not its
/// business.
QByteArray referrerFor(const QUrl &page)
{
    return page.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

bool isNamedAsFile(const QString &name)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    return !ending.isEmpty()
        && std::find(kPageEndings.begin(), kPageEndings.end(), ending) == kPageEndings.end();
}

} // namespace

engine::DownloadRequest requestFor(const GrabRow &row, const links::PageAccess &access)
{
    engine::DownloadRequest request = links::requestFor(row.link);
    if (request.referrer.isEmpty() && !row.page.isLocalFile()) {
        request.referrer = referrerFor(row.page);
    }
    return links::withAccess(request, access);
}

QString nameToSave(const GrabRow &row)
{
    if (!row.link.name.isEmpty() || !row.saidName.isEmpty()) {
        return row.name();
    }
    if (row.mimeType.isEmpty()) {
        const QString name = row.link.url.fileName();
        return isMade(row.link.url) ? QFileInfo(name).completeBaseName() : name;
    }
    return engine::chooseFileName({ {}, {}, row.link.url, row.mimeType });
}

bool isRisky(const GrabRow &row, const links::PageAccess &access)
{
    const engine::DownloadRequest request = requestFor(row, access);
    const bool isNamed = request.credentials != engine::Credentials()
        || std::any_of(request.headers.begin(), request.headers.end(),
            [](const engine::HeaderField &field) { return engine::isSecretHeader(field.name); });
    const bool isShown
        = row.link.place == links::LinkPlace::Picture || row.link.place == links::LinkPlace::Media;
    return isNamed && !isShown && !isNamedAsFile(row.link.url.fileName());
}

bool isPageInstead(const GrabRow &row)
{
    const bool isPage
        = row.mimeType == "text/html"_L1 || row.mimeType == "application/xhtml+xml"_L1;
    return isPage && isNamedAsFile(row.name());
}

QUrl pictureOf(const GrabRow &row)
{
    const QUrl small = row.link.thumbnail;
    if (small.scheme() == "http"_L1 || small.scheme() == "https"_L1) {
        return small;
    }
    return row.kind == FileKind::Picture ? row.link.url : QUrl();
}

engine::DownloadRequest pictureRequestFor(const GrabRow &row, const links::PageAccess &access)
{
    const engine::DownloadRequest link = requestFor(row);
    engine::DownloadRequest request;
    request.url = pictureOf(row);
    request.referrer = link.referrer;
    request.userAgent = link.userAgent;
    if (engine::originKey(request.url) == engine::originKey(link.url)) {
        request.headers = link.headers;
        request.credentials = link.credentials;
    }
    return links::withAccess(request, access);
}

} // namespace ui
