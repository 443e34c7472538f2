// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionvalues.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostRate = 1024.0 * 1024 * 1024 * 1024 * 1024;

double unitFactor(const QString &letter)
{
    const qsizetype power = QStringView(u"KMG").indexOf(letter, 0, Qt::CaseInsensitive) + 1;
    return letter.isEmpty() ? 1.0 : std::pow(1024.0, static_cast<double>(power));
}

std::optional<engine::ProxyKind> proxyKind(const QString &scheme)
{
    if (scheme == "http"_L1) {
        return engine::ProxyKind::Http;
    }
    if (scheme == "socks5"_L1 || scheme == "socks5h"_L1) {
        return engine::ProxyKind::Socks5;
    }
    return {};
}

} // namespace

std::optional<qint64> rateFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^([0-9]+(?:\\.[0-9]+)?)([KMG]?)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    const double rate = match.captured(1).toDouble() * unitFactor(match.captured(2));
    if (rate > kMostRate) {
        return {};
    }
    // Less than a byte a second must not turn into "unlimited".
    return rate > 0 ? std::max<qint64>(1, std::llround(rate)) : 0;
}

std::optional<int> numberFromText(const QString &text, int least, int most)
{
    static const QRegularExpression form(u"^[0-9]{1,9}\\z"_s);
    if (!form.match(text).hasMatch()) {
        return {};
    }
    const int number = text.toInt();
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<engine::HeaderField> headerFromText(const QString &text)
{
    static const QRegularExpression token(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z"_s);
    const qsizetype colon = text.indexOf(u':');
    const QString name = text.left(colon);
    const QString value = text.mid(colon + 1).trimmed();
    if (colon <= 0 || !token.match(name).hasMatch() || !isHeaderValue(value)) {
        return {};
    }
    return engine::HeaderField { name.toLatin1(), value.toUtf8() };
}

bool isEngineHeader(const QByteArray &name)
{
    static constexpr std::array kNames { "accept-encoding", "connection", "content-length",
        "expect", "if-match", "if-modified-since", "if-none-match", "if-range",
        "if-unmodified-since", "range", "te", "trailer", "transfer-encoding", "upgrade" };
    return std::find(kNames.begin(), kNames.end(), name.toLower()) != kNames.end();
}

bool isHeaderValue(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
        [](QChar c) { return (c.unicode() < 0x20 && c != u'\t') || c.unicode() == 0x7f; });
}

std::optional<engine::Credentials> credentialsFromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0) {
        return {};
    }
    return engine::Credentials { text.left(colon), text.mid(colon + 1) };
}

std::optional<engine::ProxyConfig> proxyFromText(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : "http://"_L1 + text, QUrl::StrictMode);
    const std::optional<engine::ProxyKind> kind = proxyKind(url.scheme());
    const bool isBare = url.path().isEmpty() || url.path() == "/"_L1;
    if (!url.isValid() || !kind || url.host().isEmpty() || !isBare || url.hasQuery()
        || url.hasFragment() || url.port() == 0) {
        return {};
    }
    engine::ProxyConfig proxy;
    proxy.kind = *kind;
    proxy.host = url.host();
    proxy.port = static_cast<quint16>(url.port(*kind == engine::ProxyKind::Http ? 80 : 1080));
    proxy.credentials = { url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded) };
    return proxy;
}

} // namespace cli
