// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxyfields.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool hasOwnHost(engine::ProxyKind kind)
{
    return kind == engine::ProxyKind::Http || kind == engine::ProxyKind::Socks5;
}

QStringList typedHosts(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

} // namespace

ProxyFields::ProxyFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(namedField<QComboBox>(u"proxyKind"_s, tr("Proxy")))
    , m_host(namedField<QLineEdit>(u"proxyHost"_s, tr("Proxy host")))
    , m_port(namedField<QSpinBox>(u"proxyPort"_s, tr("Proxy port")))
    , m_user(namedField<QLineEdit>(u"proxyUser"_s, tr("Proxy user")))
    , m_password(namedField<QLineEdit>(u"proxyPassword"_s, tr("Proxy password")))
    , m_exceptions(namedField<QLineEdit>(u"proxyExceptions"_s, tr("Servers without the proxy")))
    , m_note(plainLabel(u"proxyNote"_s))
{
    using engine::ProxyKind;
    m_kind->addItem(tr("As the system says"), static_cast<int>(ProxyKind::System));
    m_kind->addItem(tr("None"), static_cast<int>(ProxyKind::None));
    m_kind->addItem(tr("HTTP"), static_cast<int>(ProxyKind::Http));
    m_kind->addItem(tr("SOCKS5"), static_cast<int>(ProxyKind::Socks5));
    alignFigures(m_port);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(u" "_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_exceptions->setPlaceholderText(u"localhost, *.example.org, 10.0.0.0/8"_s);

    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("&Proxy:"), m_kind);
    form->addRow(tr("Hos&t:"), m_host);
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("Pass&word:"), m_password);
    form->addRow(tr("&Not for:"), m_exceptions);
    form->addRow(m_note);

    connect(m_kind, &QComboBox::activated, this, &ProxyFields::announce);
    connect(m_host, &QLineEdit::editingFinished, this, &ProxyFields::announce);
    connect(m_port, &QSpinBox::editingFinished, this, &ProxyFields::announce);
    connect(m_user, &QLineEdit::editingFinished, this, &ProxyFields::announce);
    connect(m_password, &QLineEdit::editingFinished, this, &ProxyFields::announce);
    connect(m_exceptions, &QLineEdit::editingFinished, this, &ProxyFields::announce);
    showKind();
}

void ProxyFields::setProxy(const engine::ProxyConfig &proxy)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.credentials.userName);
    m_password->setText(proxy.credentials.password);
    m_exceptions->setText(proxy.exceptions.join(u", "_s));
    showKind();
}

engine::ProxyConfig ProxyFields::proxy() const
{
    return { .kind = static_cast<engine::ProxyKind>(m_kind->currentData().toInt()),
        .host = m_host->text().trimmed(),
        .port = static_cast<quint16>(m_port->value()),
        .credentials = { m_user->text(), m_password->text() },
        .exceptions = typedHosts(m_exceptions->text()) };
}

void ProxyFields::announce()
{
    showKind();
    if (proxyProblem(proxy()).isEmpty()) {
        emit edited(proxy());
    }
}

void ProxyFields::showKind()
{
    const bool isOwn = hasOwnHost(proxy().kind);
    for (QWidget *field : { static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port),
             static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password),
             static_cast<QWidget *>(m_exceptions) }) {
        field->setEnabled(isOwn);
    }
    const QString problem = proxyProblem(proxy());
    m_note->setText(!problem.isEmpty() || !isOwn
            ? problem
            : tr("The password is kept in the keyring; if there is none, until Bobbin ends, and "
                 "Bobbin says so."));
}

QString proxyProblem(const engine::ProxyConfig &proxy)
{
    if (!hasOwnHost(proxy.kind)) {
        return {};
    }
    if (proxy.host.isEmpty()) {
        return ProxyFields::tr("Name the proxy's host.");
    }
    const bool isPlain = std::none_of(proxy.host.cbegin(), proxy.host.cend(),
        [](QChar c) { return c.isSpace() || c == u'/' || c == u'@'; });
    if (!isPlain) {
        return ProxyFields::tr("The host is a name or an address only, without http:// or spaces.");
    }
    return proxy.port > 0 ? QString() : ProxyFields::tr("Name the proxy's port.");
}

} // namespace ui
