// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linessofar.h"

#include "app/links/linklists.h"

#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// Whether \a line means the same in every encoding that text may turn out to have.
bool isPlain(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(),
        [](char c) { return (c >= ' ' && c < 0x7f) || c == '\t' || c == '\r'; });
}

bool isLinkAlone(QByteArrayView line)
{
    return (line.startsWith("http://") || line.startsWith("https://"))
        && std::none_of(line.begin(), line.end(), [](char c) { return c <= ' '; });
}

bool isBlankOrComment(QByteArrayView line)
{
    return line.isEmpty() || line.startsWith('#');
}

bool isAnyLine(QByteArrayView)
{
    return true;
}

/// The whole lines at the beginning of \a content, as long as \a isTaken says so of them.
template <typename IsTaken>
QString firstLines(QByteArrayView content, IsTaken isTaken)
{
    if (QStringConverter::encodingForData(content)) {
        return {};
    }
    qsizetype taken = 0;
    for (qsizetype end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', taken)) {
        const QByteArrayView line = content.sliced(taken, end - taken);
        if (!isPlain(line) || !isTaken(line.trimmed())) {
            break;
        }
        taken = end + 1;
    }
    return QString::fromLatin1(content.first(taken));
}

} // namespace

FoundLinks fromTextSoFar(QByteArrayView text)
{
    FoundLinks found = fromText(firstLines(
        text, [](QByteArrayView line) { return isBlankOrComment(line) || isLinkAlone(line); }));
    const auto wrong = std::find_if(found.links.cbegin(), found.links.cend(),
        [](const FoundLink &link) { return link.problem == LinkProblem::NotALink; });
    found.links.erase(wrong, found.links.cend()); // kept or not, as the rest shows
    if (!found.links.isEmpty()) {
        found.links.removeLast(); // its options may follow
    }
    return found;
}

FoundLinks fromM3uSoFar(QByteArrayView list, const QUrl &base)
{
    return fromM3u(firstLines(list, isAnyLine), base);
}

FoundLinks fromCsvSoFar(QByteArrayView list, const QUrl &base)
{
    return fromCsvLines(firstLines(list, isAnyLine), base);
}

FoundLinks fromPlsSoFar(QByteArrayView list, const QUrl &base)
{
    return fromPlsLines(firstLines(list, isAnyLine), base);
}

} // namespace links
