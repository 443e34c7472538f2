// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networkpage.h"

#include "ui/fieldparts.h"
#include "ui/proxyfields.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kKibibyte = 1024;
constexpr qint64 kProposedLimit = 1024 * kKibibyte; ///< bytes a second, while none was ever set

} // namespace

NetworkPage::NetworkPage(QWidget *parent)
    : PreferencesPage(parent)
    , m_limitOn(namedField<QCheckBox>(u"limitCheck"_s, tr("Limit the speed")))
    , m_limit(numberField(u"limitSpin"_s, tr("Speed limit in KiB a second"), 1, 100'000'000))
    , m_proxy(namedField<ProxyFields>(u"proxyFields"_s, tr("Proxy")))
{
    m_limitOn->setText(tr("&Limit the speed to"));
    m_limit->setSuffix(tr(" KiB/s"));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);

    auto *layout = new QVBoxLayout(this);
    auto *limitRow = new QHBoxLayout;
    limitRow->addWidget(m_limitOn);
    limitRow->addWidget(m_limit, 1);
    auto *group = new QGroupBox(tr("Proxy"));
    auto *groupLayout = new QVBoxLayout(group);
    groupLayout->addWidget(m_proxy);
    layout->addLayout(limitRow);
    layout->addWidget(group);
    layout->addStretch();
    connect(m_proxy, &ProxyFields::edited, this, &PreferencesPage::edited);
    connect(m_limitOn, &QCheckBox::toggled, m_limit, &QWidget::setEnabled);
    connect(m_limitOn, &QCheckBox::toggled, this, &PreferencesPage::edited);
    connect(m_limit, &QSpinBox::valueChanged, this, &PreferencesPage::edited);
}

void NetworkPage::fill(const settings::Settings &settings)
{
    m_limitOn->setChecked(settings.isLimitOn);
    m_limit->setEnabled(settings.isLimitOn);
    const qint64 limit = settings.speedLimit > 0 ? settings.speedLimit : kProposedLimit;
    m_limit->setValue(static_cast<int>(std::max<qint64>(1, limit / kKibibyte)));
    m_proxy->setProxy(settings.engine.proxy);
}

void NetworkPage::collect(settings::Settings &settings) const
{
    settings.isLimitOn = m_limitOn->isChecked();
    // A limit that is none of whole KiB stays as it is while nobody touches it.
    if (settings.isLimitOn && m_limit->value() != settings.speedLimit / kKibibyte) {
        settings.speedLimit = m_limit->value() * kKibibyte;
    }
    if (proxyProblem(m_proxy->proxy()).isEmpty()) {
        settings.engine.proxy = m_proxy->proxy();
    }
}

void NetworkPage::focusProxy()
{
    m_proxy->findChild<QComboBox *>(u"proxyKind"_s)->setFocus();
}

} // namespace ui
