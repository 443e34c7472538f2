// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/redirect.h"

#include "app/engine/secretheader.h"
#include "app/engine/secretkeeper.h"
#include "app/engine/secretlink.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

bool isHttp(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

DownloadError badRedirect(const QString &detail)
{
    return { ErrorKind::BadRedirect, 0, detail };
}

/// Spaces, control characters and anything beyond ASCII percent-encoded, whatever its charset
/// (F50).
QByteArray encoded(const QByteArray &location)
{
    QByteArray result;
    for (const char c : location) {
        const auto byte = static_cast<uchar>(c);
        if (byte <= 0x20 || byte >= 0x7f) {
            result += '%' + QByteArray(1, c).toHex().toUpper();
        } else {
            result += c;
        }
    }
    return result;
}

/// What \a location leads to from \a from, as it may be shown and kept (H62). Of what is no link
/// nobody knows which of its parts is a secret: only its beginning is.
QString shownTarget(const QUrl &from, const QByteArray &location)
{
    const QUrl url = QUrl::fromEncoded(encoded(location), QUrl::TolerantMode);
    if (url.isValid()) {
        return maskedLink(from.resolved(url));
    }
    const qsizetype slashes = location.indexOf("//");
    const qsizetype path = location.indexOf('/', slashes < 0 ? 0 : slashes + 2);
    const qsizetype at = location.first(path < 0 ? location.size() : path).lastIndexOf('@');
    const auto isQuery = [](char c) { return c == '?' || c == '#'; };
    // A password may hold what else ends a path.
    const bool isLogin = at >= 0 && std::none_of(location.begin(), location.begin() + at, isQuery);
    const QByteArray target = isLogin ? location.sliced(at + 1) : location;
    const auto end = std::find_if(
        target.begin(), target.end(), [&isQuery](char c) { return isQuery(c) || c == ';'; });
    if (std::find(end, target.end(), '@') != target.end()) {
        return {}; // what stands before it may be a password as well
    }
    const QByteArray shown = target.first(end - target.begin());
    return QString::fromUtf8(shown.sliced(shown.lastIndexOf('@') + 1));
}

QUrl originPage(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    origin.setPath(u"/"_s);
    return origin;
}

} // namespace

Result<Hop> nextHop(const QUrl &from, const QList<QByteArray> &locations)
{
    if (locations.isEmpty() || locations.constFirst().trimmed().isEmpty()) {
        return badRedirect({});
    }
    const QByteArray location = locations.constFirst().trimmed();
    const bool areSame = std::all_of(locations.begin(), locations.end(),
        [&](const QByteArray &other) { return other.trimmed() == location; });
    if (!areSame) {
        QStringList shown;
        for (const QByteArray &each : locations) {
            if (!each.trimmed().isEmpty()) {
                shown.append(shownTarget(from, each.trimmed()));
            }
        }
        return badRedirect(shown.join(u", "_s));
    }
    const QUrl relative = QUrl::fromEncoded(encoded(location), QUrl::TolerantMode);
    if (!relative.isValid()) {
        return badRedirect(shownTarget(from, location));
    }
    QUrl url = from.resolved(relative);
    if (!url.isValid() || !isHttp(url) || url.host().isEmpty()) {
        return badRedirect(url.scheme());
    }
    if (from.scheme() == "https"_L1 && url.scheme() == "http"_L1) {
        return DownloadError { ErrorKind::InsecureRedirect, 0, url.host() };
    }
    url.setUserInfo({}); // a server must not choose whom we sign in as
    if (!url.hasFragment() && from.hasFragment()) {
        url.setFragment(from.fragment(QUrl::FullyEncoded), QUrl::StrictMode);
    }
    return Hop { url, isSameOrigin(from, url) };
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

QString originKey(const QUrl &url)
{
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(portOf(url));
}

QList<HeaderField> fieldsForHop(const QList<HeaderField> &fields, const QUrl &from, const QUrl &to)
{
    QList<HeaderField> kept;
    for (const HeaderField &field : fields) {
        const QByteArray name = field.name.trimmed().toLower();
        if (name == "referer") {
            const QByteArray value = referrerForHop(field.value, from, to);
            if (!value.isEmpty()) {
                kept.append({ field.name, value });
            }
        } else if (isSameOrigin(from, to) || (name != "host" && !isSecretHeader(name))) {
            kept.append(field);
        }
    }
    return kept;
}

QByteArray referrerForHop(const QByteArray &referrer, const QUrl &from, const QUrl &to)
{
    const QUrl url = QUrl::fromEncoded(referrer.trimmed(), QUrl::TolerantMode);
    if (url.scheme() == "https"_L1 && to.scheme() == "http"_L1) {
        return {};
    }
    if (isSameOrigin(from, to)) {
        return referrer;
    }
    return isHttp(url) && !url.host().isEmpty() ? originPage(url).toEncoded() : QByteArray();
}

} // namespace engine
