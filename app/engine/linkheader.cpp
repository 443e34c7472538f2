// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkheader.h"

namespace engine {

namespace {

/// Up to the first \a end from \a at on that stands in no quotes, or all that is left; \a at comes
/// to stand behind it.
QByteArray takeUntil(const QByteArray &text, char end, qsizetype &at)
{
    const qsizetype begin = at;
    bool isQuoted = false;
    for (; at < text.size() && (isQuoted || text.at(at) != end); ++at) {
        if (text.at(at) == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted && text.at(at) == '\\') {
            ++at;
        }
    }
    const QByteArray taken = text.mid(begin, at - begin);
    ++at;
    return taken;
}

/// Of the first "rel" alone, as the RFC has it.
bool isNext(const QByteArray &parameters)
{
    for (qsizetype at = 0; at < parameters.size();) {
        const QByteArray one = takeUntil(parameters, ';', at).trimmed();
        const qsizetype equals = one.indexOf('=');
        if (one.left(equals).trimmed().toLower() == "rel") {
            const QByteArray relations = one.mid(equals + 1).trimmed().toLower();
            return relations.split('"').join().simplified().split(' ').contains("next");
        }
    }
    return false;
}

} // namespace

QUrl nextInHeader(const QList<QPair<QByteArray, QByteArray>> &fields, const QUrl &base)
{
    for (const auto &[name, value] : fields) {
        if (name.trimmed().toLower() != "link") {
            continue;
        }
        for (qsizetype at = 0; at < value.size();) {
            const qsizetype open = value.indexOf('<', at);
            const qsizetype close = open < 0 ? -1 : value.indexOf('>', open);
            if (close < 0) {
                break;
            }
            at = close + 1;
            const QByteArray parameters = takeUntil(value, ',', at);
            const QUrl url
                = base.resolved(QUrl::fromEncoded(value.mid(open + 1, close - open - 1)));
            const bool isWeb = url.scheme() == QLatin1StringView("http")
                || url.scheme() == QLatin1StringView("https");
            if (isWeb && isNext(parameters)) {
                return url;
            }
        }
    }
    return {};
}

} // namespace engine
