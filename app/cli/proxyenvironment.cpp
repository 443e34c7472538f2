// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proxyenvironment.h"

#include "app/cli/optionvalues.h"
#include "app/cli/text.h"

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// In capitals too, but for HTTP_PROXY, which a request sets for the programs of a web server.
QByteArray proxyVariable(const QByteArray &name)
{
    const QByteArray value = qgetenv(name.constData()).trimmed();
    return value.isEmpty() && name != "http_proxy" ? qgetenv(name.toUpper().constData()).trimmed()
                                                   : value;
}

QString withKnownScheme(const QString &text)
{
    constexpr QLatin1StringView kNamesAtProxy("socks5h://"); // as socks5 does here
    if (text.startsWith(kNamesAtProxy, Qt::CaseInsensitive)) {
        return "socks5://"_L1 + text.mid(kNamesAtProxy.size());
    }
    return text.contains("://"_L1) ? text : "http://"_L1 + text;
}

} // namespace

QString settleProxyEnvironment(engine::ProxyConfig *proxy)
{
    if (proxyVariable("no_proxy") == "*") {
        proxy->kind = engine::ProxyKind::None;
        return {};
    }
    qunsetenv("HTTP_PROXY"); // see proxyVariable(); the system's own way would take it
    const QByteArray forAll = proxyVariable("all_proxy");
    for (const QByteArray &name : { QByteArray("http_proxy"), QByteArray("https_proxy") }) {
        const QByteArray own = proxyVariable(name);
        const QByteArray &value = own.isEmpty() ? forAll : own;
        if (value.isEmpty()) {
            continue;
        }
        const QString text = withKnownScheme(QString::fromUtf8(value));
        if (!proxyFromText(text)) { // it may hold a password and is not repeated
            return Text::tr("The proxy in the variable %1 cannot be used; write an address such as "
                            "http://HOST:PORT or socks5://HOST:PORT.")
                .arg(QString::fromLatin1(own.isEmpty() ? QByteArray("all_proxy") : name));
        }
        qputenv(name.constData(), text.toUtf8());
    }
    return {};
}

} // namespace cli
