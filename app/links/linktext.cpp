// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linktext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxText = 2000;

constexpr std::array kOtherSchemes { "about:"_L1, "blob:"_L1, "data:"_L1, "ed2k:"_L1, "file:"_L1,
    "ftp:"_L1, "javascript:"_L1, "magnet:"_L1, "mailto:"_L1, "news:"_L1, "sftp:"_L1, "tel:"_L1,
    "thunder:"_L1, "urn:"_L1, "vbscript:"_L1 };

bool isHttp(QStringView scheme)
{
    return scheme.compare("http"_L1, Qt::CaseInsensitive) == 0
        || scheme.compare("https"_L1, Qt::CaseInsensitive) == 0;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "example.org", "10.0.0.1", "localhost", "[::1]"; a file's name ("a.7z") mostly is not.
bool looksLikeHost(QStringView host)
{
    if (host.startsWith(u'[')) {
        return host.endsWith(u']') && host.size() > 3 && host.contains(u':');
    }
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const qsizetype dot = host.lastIndexOf(u'.');
    if (dot <= 0 || host.startsWith(u'.') || host.startsWith(u'-') || host.contains(".."_L1)) {
        return false;
    }
    const bool isClean = std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'.' || c == u'-'
            || c == u'_';
    });
    const QStringView last = host.mid(dot + 1);
    const bool isName = last.size() >= 2
        && std::all_of(last.begin(), last.end(), [](QChar c) { return !c.isDigit(); });
    return isClean && (isName || (isDigits(last) && host.count(u'.') == 3));
}

} // namespace

FoundLink wrongLink(QStringView text, int line, LinkProblem problem)
{
    FoundLink link;
    link.text = text.left(kMaxText).toString();
    link.line = line;
    link.problem = problem;
    return link;
}

QUrl normalised(const QUrl &url)
{
    if (!url.isValid() || !isHttp(url.scheme()) || url.host().isEmpty()) {
        return {};
    }
    QUrl result = url;
    if (result.hasFragment()) {
        result.setFragment(QString());
    }
    if (result.path(QUrl::FullyEncoded).isEmpty()) {
        result.setPath(u"/"_s);
    }
    return result;
}

FoundLink linkFromText(QStringView text, int line)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0) {
        return wrongLink(text, line, LinkProblem::NotALink);
    }
    const QStringView scheme = text.left(colon);
    if (!isHttp(scheme)) {
        return wrongLink(text, line, LinkProblem::UnsupportedScheme);
    }
    if (text.size() > kMaxLinkLength) {
        return wrongLink(text, line, LinkProblem::NotALink);
    }
    const QStringView rest = text.mid(scheme.size() + 1);
    if (rest.isEmpty() || rest == u"/" || rest == u"//" || rest.startsWith(u"///")
        || rest.startsWith(u"//?") || rest.startsWith(u"//#") || rest.startsWith(u"//:")) {
        return wrongLink(text, line, LinkProblem::NoHost);
    }
    FoundLink link;
    link.url = normalised(QUrl(text.toString()));
    if (link.url.isEmpty()) {
        return wrongLink(text, line, LinkProblem::NotALink);
    }
    link.text = text.left(kMaxText).toString();
    link.line = line;
    return link;
}

bool startsWithOtherScheme(QStringView text)
{
    return std::any_of(kOtherSchemes.begin(), kOtherSchemes.end(),
        [text](QLatin1StringView name) { return text.startsWith(name, Qt::CaseInsensitive); });
}

std::optional<FoundLink> linkWithoutScheme(QStringView text, int line, bool needsPath)
{
    const QStringView bare = text.startsWith(u"//") ? text.mid(2) : text;
    const auto end = std::find_if(
        bare.begin(), bare.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const bool hasPath = end != bare.end() && *end == u'/';
    QStringView host = bare.left(end - bare.begin());
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon > host.lastIndexOf(u']') && isDigits(host.mid(colon + 1))) {
        host = host.left(colon);
    }
    if (bare.size() > kMaxLinkLength || (needsPath && !hasPath) || !looksLikeHost(host)) {
        return std::nullopt;
    }
    FoundLink link = linkFromText(QString(u"https://"_s + bare.toString()), line);
    link.text = text.left(kMaxText).toString();
    return link;
}

} // namespace links
