// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networkpage.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/hostrulefields.h"
#include "ui/proxyfields.h"
#include "ui/settingsrows.h"
#include "ui/timetablepage.h"
#include "ui/typedsetting.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kLimitKibibyte = 1024;
constexpr qint64 kProposedSpeedLimit
    = 1024 * kLimitKibibyte; ///< bytes a second, while none was ever set

std::optional<QString> readAgent(const QString &typed)
{
    const bool isPlain = std::all_of(
        typed.begin(), typed.end(), [](QChar c) { return c.unicode() < 127 && c.isPrint(); });
    return isPlain ? std::optional(typed) : std::nullopt;
}

} // namespace

NetworkPage::NetworkPage(QWidget *parent)
    : PreferencesPage(parent)
    , m_connections(numberField(u"connectionsPerDownload"_s, tr("Connections per download"), 1, 32))
    , m_perHost(numberField(u"connectionsPerHost"_s, tr("Connections per server"), 1, 64))
    , m_downloadsPerHost(
          numberField(u"downloadsPerHost"_s, tr("Downloads per server at once"), 0, 64))
    , m_linksAsked(numberField(u"linksAskedAtOnce"_s, tr("Links checked at once"), 1, 64))
    , m_limitOn(namedField<QCheckBox>(u"limitCheck"_s, tr("Limit the speed")))
    , m_limit(numberField(u"limitSpin"_s, tr("Speed limit in KiB a second"), 1, 100'000'000))
    , m_timetable(new TimetablePage)
    , m_proxy(namedField<ProxyFields>(u"proxyFields"_s, tr("Proxy")))
    , m_userAgent(namedField<QLineEdit>(u"userAgent"_s, tr("User agent")))
    , m_rules(namedField<HostRuleFields>(u"ruleFields"_s, tr("Rules for servers")))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(connectionsGroup());
    layout->addWidget(limitsGroup());
    layout->addWidget(proxyGroup());
    layout->addWidget(serversGroup());
    layout->addStretch();
    for (QSpinBox *box : { m_connections, m_perHost, m_downloadsPerHost, m_linksAsked, m_limit }) {
        connect(box, &QSpinBox::valueChanged, this, &PreferencesPage::edited);
    }
    connect(m_limitOn, &QCheckBox::toggled, m_limit, &QWidget::setEnabled);
    connect(m_limitOn, &QCheckBox::toggled, this, &PreferencesPage::edited);
    connect(m_timetable, &PreferencesPage::edited, this, &PreferencesPage::edited);
    connect(m_proxy, &ProxyFields::edited, this, &PreferencesPage::edited);
    connect(m_agentSetting, &TypedSetting::edited, this, &PreferencesPage::edited);
    connect(m_rules, &HostRuleFields::edited, this, &PreferencesPage::edited);
}

QWidget *NetworkPage::connectionsGroup()
{
    m_downloadsPerHost->setSpecialValueText(tr("no limit"));
    auto *group = new QGroupBox(tr("Connections"));
    QFormLayout *form = settingsForm(group);
    addSetting(
        form, tr("&Connections per download:"), m_connections, { u"downloads/connections"_s });
    addSetting(
        form, tr("Connections per &server:"), m_perHost, { u"downloads/connectionsPerHost"_s });
    addSetting(form, tr("&Downloads per server:"), m_downloadsPerHost, { u"downloads/perHost"_s });
    addSetting(
        form, tr("Links chec&ked at once:"), m_linksAsked, { u"network/linksAskedAtOnce"_s });
    return group;
}

QWidget *NetworkPage::limitsGroup()
{
    m_limitOn->setText(tr("&Limit the speed to"));
    m_limit->setSuffix(tr(" KiB/s"));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    auto *group = new QGroupBox(tr("Limits"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, m_limitOn, u"downloads/limitOn"_s, m_limit, { u"downloads/speedLimit"_s });
    addSetting(form, {}, m_timetable, { u"network/timetable"_s });
    return group;
}

QWidget *NetworkPage::proxyGroup()
{
    auto *group = new QGroupBox(tr("Proxy"));
    addSetting(settingsForm(group), {}, m_proxy,
        { u"proxy/kind"_s, u"proxy/host"_s, u"proxy/port"_s, u"proxy/userName"_s,
            u"proxy/exceptions"_s });
    return group;
}

QWidget *NetworkPage::serversGroup()
{
    m_userAgent->setPlaceholderText(tr("Bobbin with its version"));
    auto *group = new QGroupBox(tr("What goes along to servers"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, tr("User ag&ent:"), m_userAgent, { u"network/userAgent"_s });
    QLabel *refusal = plainLabel(u"userAgentRefusal"_s);
    m_agentSetting = new TypedSetting(*m_userAgent, *refusal,
        tr("Only plain ASCII letters, digits and signs can stand here."), readAgent);
    form->addRow(refusal);
    addSetting(form, {}, m_rules, { u"network/hostRules"_s });
    return group;
}

void NetworkPage::fill(const settings::Settings &settings)
{
    const engine::EngineConfig &config = settings.engine;
    m_connections->setValue(config.connectionsPerDownload);
    m_perHost->setValue(config.connectionsPerHost);
    m_downloadsPerHost->setValue(config.downloadsPerHost);
    m_linksAsked->setValue(settings.linksAskedAtOnce);
    m_limitOn->setChecked(settings.isLimitOn);
    m_limit->setEnabled(settings.isLimitOn);
    const qint64 limit = settings.speedLimit > 0 ? settings.speedLimit : kProposedSpeedLimit;
    m_limit->setValue(static_cast<int>(std::max<qint64>(1, limit / kLimitKibibyte)));
    m_timetable->fill(settings);
    // What is half typed stays while something else changes.
    if (config.proxy != m_shownProxy || m_proxy->proxy() == m_shownProxy) {
        m_shownProxy = config.proxy;
        m_proxy->setProxy(config.proxy);
    }
    m_agentSetting->fill(QString::fromLatin1(config.userAgent));
    m_rules->setRules(config.hostRules);
}

void NetworkPage::collect(settings::Settings &settings) const
{
    engine::EngineConfig &config = settings.engine;
    config.connectionsPerDownload = m_connections->value();
    config.connectionsPerHost = m_perHost->value();
    config.downloadsPerHost = m_downloadsPerHost->value();
    settings.linksAskedAtOnce = m_linksAsked->value();
    settings.isLimitOn = m_limitOn->isChecked();
    // A limit that is none of whole KiB stays as it is while nobody touches it.
    if (settings.isLimitOn && m_limit->value() != settings.speedLimit / kLimitKibibyte) {
        settings.speedLimit = m_limit->value() * kLimitKibibyte;
    }
    m_timetable->collect(settings);
    if (proxyProblem(m_proxy->proxy()).isEmpty()) {
        config.proxy = m_proxy->proxy();
    }
    if (const std::optional<QString> agent = m_agentSetting->value()) {
        config.userAgent = agent->toLatin1();
    }
    config.hostRules = m_rules->rules();
}

void NetworkPage::focusProxy()
{
    m_proxy->findChild<QComboBox *>(u"proxyKind"_s)->setFocus();
}

} // namespace ui
