// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linktext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

bool hasControls(QStringView text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Takes off one pair of the quotes or brackets that come along with copied links.
QStringView unwrapped(QStringView text)
{
    constexpr QStringView kPairs = u"<>\"\"''()[]“”«»";
    for (qsizetype i = 0; i < kPairs.size(); i += 2) {
        // "[::1]/a" begins with a bracket of its own.
        if (text.size() > 2 && text.front() == kPairs[i] && text.back() == kPairs[i + 1]
            && !text.mid(1).startsWith(u':')) {
            return text.mid(1, text.size() - 2).trimmed();
        }
    }
    return text;
}

/// "ftp" of "ftp://a", "magnet" of "magnet:?xt"; empty where no scheme stands in front.
QStringView schemeOf(QStringView text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x80
            || !(c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    });
    const bool isScheme
        = end != text.end() && end != text.begin() && *end == u':' && text.front().isLetter();
    return isScheme ? text.left(end - text.begin()) : QStringView();
}

} // namespace

FoundLink fromUserInput(const QString &text)
{
    const QStringView typed = unwrapped(QStringView(text).trimmed());
    if (typed.isEmpty() || hasControls(typed) || typed.size() > kMaxLinkLength) {
        return wrongLink(typed, 1, LinkProblem::NotALink);
    }
    // Before the schemes: "localhost:8080" is a host and a port.
    if (const auto link = linkWithoutScheme(typed, 1, false)) {
        return *link;
    }
    const QStringView scheme = schemeOf(typed);
    const bool isLink = !scheme.isEmpty()
        && (startsWithOtherScheme(typed) || typed.mid(scheme.size()).startsWith(u"://")
            || scheme.compare("http"_L1, Qt::CaseInsensitive) == 0
            || scheme.compare("https"_L1, Qt::CaseInsensitive) == 0);
    return isLink ? linkFromText(typed, 1) : wrongLink(typed, 1, LinkProblem::NotALink);
}

} // namespace links
